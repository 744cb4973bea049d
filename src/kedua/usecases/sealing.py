"""Seal a scorecard that is finished, whichever way it was written: by the feedback form or in the room."""

from __future__ import annotations

import datetime as dt

from kedua.access.seal import came_too_late
from kedua.records.models import FeedbackLink, Interviewer, Member, Scorecard
from kedua.records.models.interview import BOOKED, HELD
from kedua.usecases import occasions
from kedua.usecases.audit import record
from kedua.usecases.errors import Refused
from kedua.usecases.ports import Addresses
from kedua.usecases.promises import promise_after_interview
from kedua.usecases.scorecard_rows import Complete, write_rows
from kedua.usecases.stages import move_on

Writer = Member | FeedbackLink


def seal_scorecard(
    writer: Writer,
    seat: Interviewer,
    card: Scorecard,
    stated: Complete,
    now: dt.datetime,
    addresses: Addresses | None = None,
) -> None:
    """Write a scorecard down for good: from here on it can only be amended. Inside the caller's transaction.

    An interview of which feedback is in was held; the application moves on. Raises Refused for somebody who did not come
    and can read what the others think by now.
    """
    if came_too_late(seat):
        raise Refused("seat-late")
    write_rows(card, stated, now)
    interview = seat.interview
    if interview.state == BOOKED:
        interview.state = HELD
        interview.save(update_fields=["state"])
        promise_after_interview(interview, now, news=False)
        occasions.interviewed(interview, now, addresses)
    record_feedback(writer, seat, "feedback.submitted", now)
    move_on(interview.application, now)


def record_feedback(writer: Writer, seat: Interviewer, action: str, now: dt.datetime) -> None:
    """Add to the record of changes what somebody did with the scorecard of a place; a guest by name."""
    by = writer if isinstance(writer, Member) else seat.name
    facts: dict[str, str | bool] = {"interview": str(seat.interview_id), "by_link": not isinstance(writer, Member)}
    record(by, seat.organisation_id, action, "interviewer", seat.pk, now, facts)
