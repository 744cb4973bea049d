"""Decisions at whatever point somebody looks at them, and the candidate of the story that ends in one."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tests.e2e.seeding_people import apply_for, at_noon, rate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kedua.records.models import Job, Member


def decisions(job: Job, ben: Member, now: dt.datetime) -> Iterator[tuple[str, str]]:
    """A panel that is asked for its views, somebody about whom people are undecided, and a decision to be confirmed."""
    from kedua.records.models import Answer, Organisation
    from kedua.usecases.decision_drafts import DecisionDraft, ReasonDraft, RemedyDraft
    from kedua.usecases.decisions import decide
    from kedua.usecases.panel_views import ask_views
    from kedua.usecases.stages import move_on

    hana = job.hiring_manager
    assert hana is not None
    stories = (
        ("views", "Aisha Noor", ""),
        ("undecided", "Kumar Raj", "undecided"),
        ("proposed", "Lina Soh", "no pass"),
    )
    due = _working_day(job, now)
    words = "We would like to talk with you once more."
    wanted = RemedyDraft(("customer-service",), "interview", (hana.pk,), 2, "", hana.pk, due, words)
    for word, name, outcome in stories:
        found = apply_for(job, name, now)
        for number in (1, 2):
            rate(found, ben, number)
        move_on(found, now)
        answer = Answer.objects.filter(scorecard__interviewer__interview__application=found).first()
        assert answer is not None
        yield word, str(found.pk)
        if word == "views":
            ask_views(hana, found, now, 5)
            continue
        why = (ReasonDraft("leading-teams", "She told how she met all six targets in March.", (str(answer.pk),)),)
        Organisation.objects.filter(pk=job.organisation_id).update(four_eyes=word == "proposed")
        decide(hana, found, DecisionDraft(outcome, why, wanted if outcome == "undecided" else RemedyDraft()), now)
    Organisation.objects.filter(pk=job.organisation_id).update(four_eyes=False)


def decision_story(job: Job, now: dt.datetime) -> Iterator[tuple[str, str]]:
    """Somebody whom a guest interviewed first; the second interview was held, and the hiring manager has still to write.

    Ben knows nothing of them, so that he can rate their work without the name.
    """
    from tests.factories.rows import make_interview, make_scorecard, make_seat

    application = apply_for(job, "Mei Fong", now, promise=now.date() + dt.timedelta(days=6))
    at_noon(application.candidate, now)
    make_scorecard(make_seat(make_interview(application), guest="Gina Lee"))
    assert job.hiring_manager is not None
    yield "decision-story-seat", str(make_seat(make_interview(application, 2), job.hiring_manager).pk)
    yield "decision-story", str(application.pk)
    yield "decision-story-due", _working_day(job, now).isoformat()


def _working_day(job: Job, now: dt.datetime) -> dt.date:
    """Give the fifth from now: by then what is unresolved is to be known."""
    from kedua.queries.work_calendar import calendar_of

    return dt.date.fromordinal(calendar_of(job.organisation, now.date()).after(now.date().toordinal(), 5))
