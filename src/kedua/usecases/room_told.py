"""What follows from what was told and asked in a room: the candidate was shown the preview, and is owed answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from uuid import UUID

from kedua.engine.planning.happenings import Event
from kedua.queries.previews import told_in
from kedua.records.models import Interview, Room
from kedua.usecases.errors import Refused
from kedua.usecases.previews import LONGEST, ask, note_shown

PREVIEW = "preview"
FOLLOWED = frozenset({"told", "owed"})  # kinds of events that something here follows from


def follow_told(room: Room, interview: Interview, events: Sequence[Event], now: dt.datetime) -> None:
    """Note that the preview was told of, and keep the questions that wait for an answer, once each.

    Called inside the transaction that takes the events in. A candidate's question is named after its event, so that it
    is kept once however often a device sends it. Whatever cannot be kept as a question stays an event of the room.
    """
    application = interview.application
    if any(event.kind == "told" and event.facts.part == PREVIEW for event in events):
        preview = told_in(room, application.job)
        if preview is not None:
            note_shown(application, preview, "interview", now)
    for event in events:
        if event.kind == "owed" and event.facts.text.strip():
            try:
                ask(application, event.facts.text[:LONGEST], "interview", now, UUID(event.key))
            except Refused:  # too many wait already: the room's own list still has it
                continue
