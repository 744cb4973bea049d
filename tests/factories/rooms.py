"""Rooms for tests: the second interview with Cleo, booked with Hana and Sam, planned, an hour from now."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from kedua.queries.room_events import iso
from kedua.records.models import Interview, Interviewer
from tests.cast import Cast
from tests.factories.plans import make_plan_for
from tests.factories.rows import NOW, make_interview, make_seat

STARTS = NOW + dt.timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Room:
    """The interview, and the seats of its panel."""

    interview: Interview
    hana: Interviewer
    sam: Interviewer


def make_room(cast: Cast, *, planned: bool = True, minutes: int = 60) -> Room:
    """Book and plan the second interview."""
    interview = make_interview(
        cast.application, 2, state="booked", starts_at=STARTS, minutes=minutes, created_at=NOW - dt.timedelta(days=3)
    )
    room = Room(interview, make_seat(interview, cast.hana), make_seat(interview, cast.sam))
    if planned:
        make_plan_for(cast)
    return room


def key(number: int) -> UUID:
    """An id as a device makes one."""
    return UUID(int=number)


def happened(number: int, kind: str, minute: float = 0, **facts: object) -> dict[str, object]:
    """An event as a device sends it, so many minutes after the interview should begin."""
    at = STARTS + dt.timedelta(minutes=minute)
    return {"key": str(key(number)), "kind": kind, "at": iso(at), "facts": facts}
