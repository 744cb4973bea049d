"""Bring a device and the room together: take in what it sends, and answer with what it does not have yet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.db import transaction

from kedua.access.rooms import lean_room_seat_or_404, lock_room_seat, own_room_seat_or_404
from kedua.engine.notes.register import Register
from kedua.queries.room_events import events_after
from kedua.queries.room_pages import pages_of
from kedua.records.models import Account, Interviewer, RoomEvent
from kedua.usecases.ports import Addresses
from kedua.usecases.room_events import SentEvent, take_events
from kedua.usecases.room_pages import NotTaken, Pages, Taken, is_sealed, take_pages


@dataclass(frozen=True, slots=True)
class Sent:
    """What a device sends. after: the number of the newest event it has; pull: it wants all its pages."""

    after: int = 0
    events: Sequence[SentEvent] = ()
    pages: Pages = field(default_factory=dict)
    pull: bool = False


@dataclass(frozen=True, slots=True)
class Synced:
    """What a device gets: events that are new to it, what stands at its addresses, what could not be taken in."""

    seat: UUID
    interview: UUID
    last: int
    events: tuple[RoomEvent, ...]
    pages: Mapping[str, Register]
    refused: tuple[NotTaken, ...]
    sealed: bool


def sync(account: Account, key: UUID, sent: Sent, now: dt.datetime, addresses: Addresses | None = None) -> Synced:
    """Take in what somebody's device sends to their seat, all or nothing, and give what it lacks. Bears being repeated."""
    seat = own_room_seat_or_404(account, key) if sent.events else lean_room_seat_or_404(account, key)
    if not sent.events and not sent.pages:
        return _answer(seat, sent, _last(seat), (), Taken({}, (), is_sealed(seat)))
    # On SQLite everybody who writes waits for everybody else until the end of this, so it holds what must be in it.
    with transaction.atomic():
        # Events come first: whoever has locked a seat waits for no room.
        last, refused = take_events(seat, sent.events, now, addresses) if sent.events else (_last(seat), ())
        lock_room_seat(seat)
        taken = take_pages(seat, sent.pages, now) if sent.pages else Taken({}, (), is_sealed(seat))
    return _answer(seat, sent, last, refused, taken)


def _answer(seat: Interviewer, sent: Sent, last: int, refused: tuple[NotTaken, ...], taken: Taken) -> Synced:
    return Synced(
        seat=seat.pk,
        interview=seat.interview_id,
        last=last,
        events=tuple(events_after(seat.interview_id, sent.after)) if last > sent.after else (),
        pages=pages_of(seat.pk) if sent.pull else taken.pages,
        refused=(*refused, *taken.refused),
        sealed=taken.sealed,
    )


def _last(seat: Interviewer) -> int:
    room = getattr(seat.interview, "room", None)
    return room.last if room is not None else 0
