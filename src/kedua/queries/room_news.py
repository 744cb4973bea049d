"""What has happened in many rooms at once since somebody last looked."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from kedua.queries.room_events import events_after
from kedua.records.models import Room, RoomEvent


def room_news(known: Mapping[UUID, int]) -> dict[UUID, list[RoomEvent]]:
    """Give what came after the newest event known of each room, by interview; one query, one more for each that moved.

    Whoever asks has been let into these rooms already, see `access/rooms`.
    """
    newest = Room.objects.filter(interview__in=known).values_list("interview", "last")
    return {key: events_after(key, known[key]) for key, last in newest if last > known[key]}
