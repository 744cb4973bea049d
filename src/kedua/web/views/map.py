"""The map of an application: what each round covered, and the evidence behind it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kedua.access.can import can_see_application
from kedua.access.fetch import hand_off_or_404
from kedua.queries.coverage_map import map_of
from kedua.records.models import Member
from kedua.web.contexts.coverage_map import shown_map
from kedua.web.signed_in import signed_in


@signed_in
@require_safe
def coverage_map(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Show the map; who is sealed gets it without ratings and opinions."""
    application = hand_off_or_404(actor, key)
    shown = shown_map(map_of(actor, application), can_see_application(actor, application), application)
    return render(
        request, "map/map.html", {"map": shown, "application": application, "zone": actor.organisation.time_zone}
    )
