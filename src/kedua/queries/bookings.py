"""What an interview is, or is to be: what a booking form starts from, and what it gives back."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from kedua.queries.rounds import next_round
from kedua.records.models import Application, Interview
from kedua.records.models.interview import HELD

FIRST_MINUTES = 45


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody on the panel who has no account."""

    name: str
    email: str = ""


@dataclass(frozen=True, slots=True)
class Booking:
    """An interview. starts_at: None when nobody knows any more; day_only: only its day is known.

    members: ids. held: it has taken place already. time_zone: in which its times are told, "" for the organisation's.
    why: a reason for a time that speaks against somebody's diary. invite: whom it concerns is told by mail.
    """

    round: int
    starts_at: dt.datetime | None
    minutes: int
    place: str
    members: tuple[UUID, ...]
    guests: tuple[Guest, ...] = ()
    day_only: bool = False
    held: bool = False
    link: str = ""
    time_zone: str = ""
    why: str = ""
    invite: bool = False


def booking_of(interview: Interview) -> Booking:
    """Give an interview as it is booked now; one query."""
    seats = list(interview.panel.all())
    return Booking(
        round=interview.round,
        starts_at=interview.starts_at,
        day_only=interview.day_only,
        minutes=interview.minutes,
        place=interview.place,
        members=tuple(seat.member_id for seat in seats if seat.member_id is not None),
        guests=tuple(Guest(seat.guest_name, seat.guest_email) for seat in seats if seat.member_id is None),
        held=interview.state == HELD,
        link=interview.link,
        time_zone=interview.time_zone,
        why=interview.why,
        invite=interview.invited_at is not None,
    )


def usual_booking(application: Application) -> Booking:
    """Give what a new booking starts from: later rounds have the job's usual panel and minutes; two queries."""
    number, job = next_round(application), application.job
    panel = tuple(panelist.member_id for panelist in job.panel.all()) if number > 1 else ()
    minutes = job.minutes if number > 1 else FIRST_MINUTES
    return Booking(number, None, minutes, job.place, panel, invite=True)
