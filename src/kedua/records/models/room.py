"""The interview room: what happened in it, in order, and every interviewer's own pages, which two devices may write."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kedua.records.models.interview import Interview, Interviewer
from kedua.records.models.owned import Owned
from kedua.records.models.plan import Plan


class Room(Owned):
    """The shared side of one interview. plan: the version that was in force when it began. last: its newest event's number."""

    interview = models.OneToOneField(Interview, on_delete=models.CASCADE, related_name="room")
    plan = models.ForeignKey(Plan, null=True, on_delete=models.RESTRICT, related_name="+")
    last = models.PositiveIntegerField(default=0)


class RoomEvent(Owned):
    """Something that happened in the room, such as a question begun; never changed, only added.

    number: its place in the order of arrival (1, 2, …). key: the id that the device gave it, so that sending it twice adds
    it once. at: when it happened, by the server's clock, also where it was sent later. facts: by kind, see
    `engine/planning/pacing`. seat: who did it.
    """

    room = models.ForeignKey(Room, on_delete=models.CASCADE, related_name="events")
    number = models.PositiveIntegerField()
    key = models.UUIDField()
    seat = models.ForeignKey(Interviewer, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False)
    kind = models.CharField(max_length=20)
    at = models.DateTimeField()
    facts = models.JSONField(default=dict)

    class Meta:
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["room", "number"], name="room_event_number"),
            models.UniqueConstraint(fields=["room", "key"], name="room_event_once"),
        ]


class RoomPage(Owned):
    """What one interviewer writes in one place, such as the notes on a question: a register of versions.

    address: the place (`queries/room_pages`). heads: the versions that no other has seen, usually one; more when two
    devices wrote without knowing of each other. seen: by device, the newest version that is known here
    (`engine/notes/register`).
    """

    interviewer = models.ForeignKey(Interviewer, on_delete=models.CASCADE, related_name="pages")
    address = models.CharField(max_length=120)
    heads = models.JSONField(default=list)
    seen = models.JSONField(default=dict)
    saved_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["interviewer", "address"], name="room_page_once"),
        ]
