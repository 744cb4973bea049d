"""An application on which people can decide, and decisions on it."""

from __future__ import annotations

import datetime as dt

from kedua.access.debriefs import raters_of
from kedua.access.seal import seats_of
from kedua.queries.standing import Standing, standing_of
from kedua.records.models import Answer, Application, Decision, Interviewer, Reason, Remedy, View, ViewsAsked
from kedua.usecases.decision_drafts import DecisionDraft, ReasonDraft, RemedyDraft
from kedua.usecases.decisions import decide
from kedua.usecases.ports import Addresses
from kedua.usecases.stages import move_on
from tests.cast import Cast
from tests.factories.rows import NOW, make_interview, make_scorecard, make_seat
from tests.fakes.outside import Nowhere

LATER = NOW + dt.timedelta(hours=1)
DUE = NOW.date() + dt.timedelta(days=7)  # a Tuesday again
WHY = "She told how she met all six targets in March after the team had missed one."


def ready(cast: Cast) -> Application:
    """Hold two rounds, with Ben's scorecard of the first and Sam's of the second: people can decide."""
    make_scorecard(cast.seat)
    second = make_interview(cast.application, 2)
    make_scorecard(make_seat(second, cast.sam))
    move_on(fresh(cast), NOW)
    return fresh(cast)


def fresh(cast: Cast) -> Application:
    """Give the application as it is now."""
    related = ("job__organisation", "job__hiring_manager__account", "candidate", "organisation")
    return Application.objects.select_related(*related).get(pk=cast.application.pk)


def known(application: Application) -> Standing:
    """Give what is known of an application, whoever asks."""
    raters = raters_of(application.organisation_id, [application.pk])
    return standing_of(application, seats_of(application), raters)


def answer_of(seat: Interviewer) -> Answer:
    """The answer that somebody wrote down."""
    return Answer.objects.get(scorecard__interviewer=seat)


def reason(cast: Cast, text: str = WHY, subject: str = "leading-teams", keep: str = "") -> ReasonDraft:
    """A reason that rests on what Ben wrote down."""
    return ReasonDraft(subject, text, (str(answer_of(cast.seat).pk),), keep)


def unmet(text: str = "She named no guest, and we teach that in the first month.") -> ReasonDraft:
    """A reason for passing over what is not met."""
    return ReasonDraft("customer-service", text)


def remedy(cast: Cast, **fields: object) -> RemedyDraft:
    """A further interview by Hana on what is near."""
    usual: dict[str, object] = {
        "unresolved": ("customer-service",),
        "kind": "interview",
        "panel": (cast.hana.pk,),
        "questions": 2,
        "owner": cast.rita.pk,
        "due_on": DUE,
        "words": "We would like to talk with you once more, about how you look after guests.",
    }
    return RemedyDraft(**(usual | fields))  # type: ignore[arg-type]  # as given


def draft(cast: Cast, outcome: str = "pass", seen: int = 0, **fields: object) -> DecisionDraft:
    """A decision with what it needs."""
    reasons = (reason(cast), unmet()) if outcome == "pass" else (reason(cast),)
    wanted = remedy(cast) if outcome == "undecided" else RemedyDraft()
    usual: dict[str, object] = {"outcome": outcome, "reasons": reasons, "remedy": wanted, "seen": seen}
    return DecisionDraft(**(usual | fields))  # type: ignore[arg-type]  # as given


def decided(
    cast: Cast, outcome: str = "pass", now: dt.datetime = LATER, addresses: Addresses | None = None
) -> Decision:
    """Have Hana decide."""
    seen = Decision.objects.filter(application=cast.application).count()
    return decide(cast.hana, fresh(cast), draft(cast, outcome, seen), now, addresses or Nowhere())


def make_decision_rows(cast: Cast) -> None:
    """Something of everything that people think and decide about Cleo, without what it moves."""
    owner = {"organisation": cast.organisation, "created_at": NOW}
    asked = ViewsAsked.objects.create(
        **owner, application=cast.application, number=1, asked_by=cast.hana, closes_at=LATER, opened_at=NOW
    )
    View.objects.create(**owner, asked=asked, member=cast.ben, outcome="no pass", text="Named no guest.", said_at=NOW)
    made = Decision.objects.create(
        **owner, application=cast.application, number=1, outcome="undecided", state="reversed", rounds=2,
        made_by=cast.hana, why_reversed="More came in.",
    )  # fmt: skip
    Reason.objects.create(**owner, decision=made, subject="leading-teams", text=WHY)
    Remedy.objects.create(**owner, decision=made, kind="interview", owner=cast.rita, due_on=DUE, why="Once more.")
