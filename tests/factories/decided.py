"""Cleo's whole way in rows: two interviews, undecided, a work sample, views, a pass with reasons, and what she was told."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kedua.queries.plan_store import read_kit
from kedua.records.models import (
    Answer,
    Application,
    Assessment,
    Decision,
    Interview,
    Message,
    PastPromise,
    Plan,
    PreviewAnswer,
    PreviewShown,
    Reason,
    Scorecard,
)
from tests.cast import Cast
from tests.factories.decision_rows import (
    a_decision,
    a_handed_file,
    a_rater,
    a_reason,
    a_remedy,
    a_view,
    an_assessment,
    views_asked,
)
from tests.factories.messages import make_message
from tests.factories.plans import CORE, fresh, make_plan_for
from tests.factories.previews import make_preview
from tests.factories.rows import NOW, TODAY, make_interview, make_scorecard, make_seat

LATER = NOW + dt.timedelta(days=2)
HOUR = dt.timedelta(hours=1)
DUTIES = ["Lead a team of eight on two shifts", "Answer complaints of guests"]
NOWHERE = "00000000-0000-7000-8000-000000000000"  # the id of nothing that is kept
SEALED, UNSENT, TO_PREVIEW, OWN_NOTE = "Zsealedview", "Zunsent", "Zsaidtopreview", "Zownnote"


@dataclass(frozen=True, slots=True)
class DecidedWorld:
    """Rows to ask for by name. answer: Hana's, to the core question of the plan."""

    cast: Cast
    application: Application
    plan: Plan
    second: Interview
    card: Scorecard
    answer: Answer
    assessment: Assessment
    undecided: Decision
    passed: Decision
    reasons: tuple[Reason, Reason]
    told: Message


def make_decided(cast: Cast) -> DecidedWorld:
    """Set it all up; Sam's view of a second asking is sealed still."""
    cast.job.duties = DUTIES
    cast.job.save()
    plan = make_plan_for(cast)
    second = make_interview(cast.application, 2, starts_at=NOW + HOUR)
    make_seat(second, cast.sam)
    card = make_scorecard(
        make_seat(second, cast.hana), career_goals="An area of her own", notes=OWN_NOTE, submitted_at=NOW + 2 * HOUR
    )
    make_scorecard(second.panel.get(member=cast.sam), submitted_at=NOW + 2 * HOUR)
    planned = next(one for one in read_kit(plan.kit).plan.questions if one.core)
    answer = card.answers.get()
    Answer.objects.filter(pk=answer.pk).update(
        question=CORE, text=planned.question.text, subject=planned.question.subject, note="Split the shift, then asked."
    )
    undecided = a_decision(
        cast.application, cast.hana, "undecided", state="reversed", reversed_by=cast.hana, reversed_at=LATER,
        why_reversed="The work sample is in.",
    )  # fmt: skip
    a_reason(undecided, "Nobody has seen her with a guest.", "customer-service")
    remedy = a_remedy(undecided, cast.hana)
    assessment = an_assessment(cast.application, cast.hana, remedy=remedy)
    a_handed_file(assessment, "answer.pdf")
    rater = a_rater(assessment, cast.sam, 4, "Says sorry, and what happens next.")
    _views(cast)
    passed = a_decision(
        cast.application, cast.hana, number=2, rounds=3, created_at=LATER, seen_by=cast.ada, seen_at=LATER,
        seen_why="Reads well.",
    )  # fmt: skip
    reasons = (
        a_reason(passed, "Kept the shift going when three were ill.", evidence=[str(answer.pk), str(NOWHERE)]),
        a_reason(
            passed, "Wrote to the guest within the hour.", "customer-service", evidence=[str(rater.ratings.get().pk)],
            kept=[{"code": "vague", "why": "The letter is attached."}],
        ),
    )  # fmt: skip
    told = _contact(cast)
    answer.refresh_from_db()
    return DecidedWorld(
        cast, fresh(cast), plan, second, card, answer, assessment, undecided, passed, reasons, told
    )  # fmt: skip


def _views(cast: Cast) -> None:
    first = views_asked(cast.application, cast.hana, opened=True)
    a_view(first, cast.sam, "undecided", "I did not see her with a guest.")
    a_view(first, cast.ben, "", "")
    again = views_asked(cast.application, cast.hana, opened=False, number=2)
    a_view(again, cast.sam, "pass", SEALED)


def _contact(cast: Cast) -> Message:
    owner = {"organisation": cast.organisation, "application": cast.application, "created_at": NOW}
    make_message(cast.application, text=UNSENT)
    for occasion, at, text in (
        ("assessment", NOW + HOUR, "We would like to see how you write to a guest."),
        ("passed", LATER + HOUR, "We would like you to lead the outlet."),
    ):
        told = make_message(
            cast.application, occasion=occasion, state="sent", text=text, created_at=at, sent_at=at, made_by=cast.rita
        )
    PastPromise.objects.create(**owner, day=TODAY, promised_at=NOW, heard_on=TODAY, how="news")
    preview = make_preview(cast.job)
    PreviewShown.objects.create(**owner, preview=preview, how="interview")
    PreviewAnswer.objects.create(**owner, preview=preview, answer="but", note=TO_PREVIEW)
    return told
