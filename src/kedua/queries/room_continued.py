"""Interviews that were cut short, and what is left of them for another day."""

from __future__ import annotations

from dataclasses import replace

from kedua.engine.planning.agenda import MINUTE, Agenda
from kedua.engine.planning.pacing import State, fold
from kedua.queries.bookings import Booking, booking_of
from kedua.queries.room import events_of
from kedua.queries.room_events import event_of
from kedua.records.models import Interview
from kedua.records.models.interview import BOOKED, HELD

LEAST = 20  # minutes for which it is worth to meet again


def can_go_on(interview: Interview) -> bool:
    """Whether it was cut short in its room, and goes on in no other interview yet; two queries, mostly none."""
    if interview.state != HELD or interview.round == 1:
        return False
    if Interview.objects.filter(continues=interview, state__in=(BOOKED, HELD)).exists():
        return False
    return _state(interview).how == "cut-short"


def rest_booking(interview: Interview) -> Booking:
    """Give what the booking of the rest starts from: the same people and place, the minutes that were left; two queries."""
    left = max(LEAST, min(interview.minutes, _state(interview).left // MINUTE))
    return replace(booking_of(interview), starts_at=None, day_only=False, minutes=left, held=False, why="", invite=True)


def _state(interview: Interview) -> State:
    events = [event_of(row) for row in events_of(interview)]
    return fold(Agenda(interview.minutes, ()), events, max((event.at for event in events), default=0))
