"""What the candidate asked before they came, for whoever interviews them to answer."""

from __future__ import annotations

from kedua.queries.previews import open_questions
from kedua.queries.room import RoomView
from kedua.records.models import CandidateQuestion


def asked_before(view: RoomView) -> tuple[CandidateQuestion, ...]:
    """List the questions without an answer, but for those noted in this room, which has a list of its own; one query.

    What the candidate says to the preview is not among it: it is nobody's business in there.
    """
    here = {event.key for event in view.events}
    return tuple(one for one in open_questions(view.seat.interview.application) if one.pk not in here)
