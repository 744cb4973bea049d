"""Take in what happened in a room, once each, and do what follows from it: who is missing, how the interview ended."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast
from uuid import UUID

from kedua.engine.planning.happenings import Event, Kind
from kedua.queries.room import plan_of
from kedua.queries.room_events import milliseconds, moment
from kedua.queries.room_facts import BadEvent, facts_of, stored_facts
from kedua.records.models import Interview, Interviewer, Room, RoomEvent
from kedua.usecases.ports import Addresses
from kedua.usecases.room_pages import NotTaken
from kedua.usecases.room_told import FOLLOWED, follow_told
from kedua.usecases.room_turns import Turns

MOST = 5_000  # events of a room
TURNS: frozenset[Kind] = frozenset({"start", "end", "reopen", "absent", "present"})  # those that something follows from


@dataclass(frozen=True, slots=True)
class SentEvent:
    """An event as a device sent it: its time is that of the server, as far as the device could tell."""

    key: UUID
    kind: str
    at: dt.datetime
    facts: Mapping[str, object]


def take_events(
    seat: Interviewer, sent: Sequence[SentEvent], now: dt.datetime, addresses: Addresses | None = None
) -> tuple[int, tuple[NotTaken, ...]]:
    """Add what is new, numbered in order of arrival; give the newest number and what could not be taken in.

    Inside a transaction. Times are kept within the interview's being booked and now. Taking events again adds nothing.
    """
    room = _locked_room(seat.interview, now)
    known = set(
        RoomEvent.objects.filter(room=room, key__in=[event.key for event in sent]).values_list("key", flat=True)
    )
    events, refused = list[Event](), list[NotTaken]()
    for one in {one.key: one for one in sent if one.key not in known}.values():
        try:
            facts = facts_of(one.kind, one.facts)
        except BadEvent:
            refused.append(NotTaken(str(one.key), "room-event"))
            continue
        if room.last + len(events) >= MOST:
            refused.append(NotTaken(str(one.key), "room-full"))
            continue
        at = min(max(one.at, seat.interview.created_at), now)
        events.append(Event(str(one.key), cast(Kind, one.kind), milliseconds(at), str(seat.pk), facts))
    events.sort(key=lambda event: (event.at, event.key))
    if any(event.kind in TURNS for event in events):
        turns = Turns(seat, room, now, addresses)
        events, strange = turns.settle(events)
        refused += strange
        _add(seat, room, events, now)
        turns.follow(events)
    elif events:
        _add(seat, room, events, now)
    if any(event.kind in FOLLOWED for event in events):
        follow_told(room, seat.interview, events, now)
    return room.last, tuple(refused)


def _locked_room(interview: Interview, now: dt.datetime) -> Room:
    """Give the room, locked; it is made by the first that happens in it, with the plan that is in force then."""
    rooms = Room.objects.select_for_update(no_key=True)
    room = rooms.filter(interview=interview).first()
    if room is not None:
        return room
    made = {"organisation_id": interview.organisation_id, "plan": plan_of(interview), "created_at": now}
    Room.objects.get_or_create(interview=interview, defaults=made)
    return rooms.get(interview=interview)


def _add(seat: Interviewer, room: Room, events: Sequence[Event], now: dt.datetime) -> None:
    RoomEvent.objects.bulk_create(
        RoomEvent(
            organisation_id=room.organisation_id,
            room=room,
            number=room.last + place,
            key=UUID(event.key),
            seat=seat,
            kind=event.kind,
            at=moment(event.at),
            facts=stored_facts(event.kind, event.facts),
            created_at=now,
        )
        for place, event in enumerate(events, 1)
    )
    room.last += len(events)
    room.save(update_fields=["last"])
