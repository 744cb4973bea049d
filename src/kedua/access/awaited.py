"""Whose scorecard is waited for: of those who were there, once an interview that was cut short has gone on to its end."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q, QuerySet

from kedua.records.models import Interview, Interviewer
from kedua.records.models.interview import BOOKED, HELD
from kedua.records.models.scorecard import SUBMITTED


def awaited(seats: QuerySet[Interviewer]) -> QuerySet[Interviewer]:
    """Leave out who did not come, and places in an interview that goes on in another, unless their scorecard is in."""
    going_on = Interview.objects.filter(continues=OuterRef("interview"), state__in=(BOOKED, HELD))
    return seats.filter(Q(scorecard__state=SUBMITTED) | (Q(absent=False) & ~Exists(going_on)))


def awaited_of(seats: Iterable[Interviewer]) -> list[Interviewer]:
    """Do the same with all places of an application, fetched with their interviews and scorecards."""
    every = list(seats)
    going_on = {seat.interview.continues_id for seat in every if seat.interview.state in (BOOKED, HELD)}
    return [seat for seat in every if is_in(seat) or not (seat.absent or seat.interview_id in going_on)]


def is_in(seat: Interviewer) -> bool:
    """Whether the scorecard of a place, fetched with it, is submitted."""
    scorecard = getattr(seat, "scorecard", None)
    return scorecard is not None and scorecard.state == SUBMITTED
