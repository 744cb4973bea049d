"""What a room's page sends where no script runs: something of the preview was told, an answer is owed."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID, uuid5

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from kedua.access.rooms import room_seat_or_404
from kedua.queries.room_facts import LONGEST
from kedua.records.models import Member
from kedua.usecases.room import Sent, sync
from kedua.usecases.room_events import SentEvent
from kedua.web.live.rooms import ROOMS
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.web.typed import plain

SENTENCE = 400  # characters of a question, as the page's field has it


@signed_in
@require_POST
def room_told(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Note it as an event of the room, as the script does; sent twice it is noted once."""
    seat = room_seat_or_404(actor, key)
    entry, text = (plain(request.POST.get(name, "")).strip() for name in ("entry", "text"))
    events = tuple(_events(seat.pk, entry[:LONGEST], text[:SENTENCE]))
    if events:
        synced = sync(actor.account, key, Sent(events=events), timezone.now())
        ROOMS.nudge(synced.interview)
    return SeeOther("room", "#part-questions" if text else "#part-preview", key=key)


def _events(seat: UUID, entry: str, text: str) -> Iterator[SentEvent]:
    now = timezone.now()
    if entry:
        yield SentEvent(uuid5(seat, f"told {entry}"), "told", now, {"part": "preview", "entry": entry})
    if text:
        yield SentEvent(uuid5(seat, f"owed {text}"), "owed", now, {"text": text})
