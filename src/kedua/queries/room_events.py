"""What happened in a room, from rows to the engine's events and to the page's script."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import cast
from uuid import UUID

from kedua.engine.planning.happenings import Event, Kind
from kedua.queries.room_facts import facts_of
from kedua.records.models import RoomEvent

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def event_of(row: RoomEvent) -> Event:
    """Give a row as the engine takes it."""
    facts = facts_of(row.kind, row.facts)
    return Event(str(row.key), cast(Kind, row.kind), milliseconds(row.at), str(row.seat_id or ""), facts)


def events_after(interview: UUID, after: int) -> list[RoomEvent]:
    """List what happened in an interview's room after the event of that number; one query."""
    return list(RoomEvent.objects.filter(room__interview=interview, number__gt=after).order_by("number"))


def shown_events(rows: Iterable[RoomEvent], seat: UUID) -> list[dict[str, object]]:
    """Give events as the page's script takes them; `mine`: of that seat."""
    return [
        {
            "number": row.number,
            "key": str(row.key),
            "kind": row.kind,
            "at": iso(row.at),
            "facts": row.facts,
            "seat": str(row.seat_id or ""),
            "mine": row.seat_id == seat,
        }
        for row in rows
    ]


def shown_batch(now: dt.datetime, last: int, rows: Iterable[RoomEvent], seat: UUID) -> dict[str, object]:
    """Give events with the server's time and the newest number: the same to whoever asks and to whoever listens."""
    return {"now": iso(now), "last": last, "events": shown_events(rows, seat)}


def milliseconds(at: dt.datetime) -> int:
    """Give a moment in whole milliseconds since 1970."""
    return (at - _EPOCH) // dt.timedelta(milliseconds=1)


def moment(number: int) -> dt.datetime:
    """Give the moment of so many milliseconds since 1970."""
    return _EPOCH + dt.timedelta(milliseconds=number)


def iso(at: dt.datetime) -> str:
    """Write a moment as browsers do, to the millisecond."""
    return at.astimezone(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
