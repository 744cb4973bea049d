"""The interview room as one of its panel sees it: one page to run the interview from."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from kedua.access.rooms import room_seat_or_404
from kedua.queries.room import room_of
from kedua.queries.room_asked import asked_before
from kedua.records.models import Member
from kedua.records.models.plan import LOCKED
from kedua.web.apart import apart
from kedua.web.contexts.room import shown_room
from kedua.web.signed_in import signed_in
from kedua.wording.room import skip_reasons

RATINGS = (1, 2, 3, 4, 5)


@signed_in
@require_safe
def room(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Show the room; without a plan, that there is none yet. Notes and ratings are not in the page: its script gets them.

    The browser's own cache keeps no copy: the script does, and seals it.
    """
    view = room_of(room_seat_or_404(actor, key), timezone.now())
    context = {
        "seat": view.seat,
        "application": view.seat.interview.application,
        "zone": view.seat.interview.time_zone or actor.organisation.time_zone,
    }
    if view.kit is None:
        return apart(render(request, "room/none.html", context))
    shown = {
        "room": shown_room(view, view.kit),
        "continues": view.continues,
        "final": view.plan is not None and view.plan.state == LOCKED,
        "ratings": RATINGS,
        "skip_reasons": skip_reasons(),
        "told": {facts.entry for facts in view.state.told},
        "owed": [facts.text for facts in view.state.owed],
        "asked": asked_before(view),
    }
    return apart(render(request, "room/room.html", {**context, **shown}))
