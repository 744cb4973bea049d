"""Candidates on a job and what was found out about them, as the prepared rows of the browser's tests need them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kedua.records.models import Application, Candidate, Job, Member


def apply_for(job: Job, name: str, now: dt.datetime, **fields: object) -> Application:
    """Add a candidate who can be found by name, and put them on the job."""
    from kedua.usecases.candidates import index_words
    from tests.factories.rows import make_application, make_candidate

    person = make_candidate(job.organisation, name, phone="+60 12-345 6789", skills=[{"text": "Roster planning"}])
    index_words([person], "MY")
    return make_application(job, person, stage_since=now, **fields)


def rate(application: Application, by: Member, number: int) -> str:
    """Hold an interview and hand in feedback on it; give the interviewer's place."""
    from kedua.usecases.stages import move_on
    from tests.factories.rows import make_interview, make_scorecard, make_seat

    seat = make_seat(make_interview(application, number), by)
    make_scorecard(seat)
    move_on(application, application.stage_since)
    return str(seat.pk)


def at_noon(candidate: Candidate, now: dt.datetime) -> None:
    """Have it be noon where they are: nobody is written to at night."""
    candidate.time_zone = f"Etc/GMT{now.hour - 12:+}" if now.hour != 12 else "Etc/GMT"
    candidate.save()
