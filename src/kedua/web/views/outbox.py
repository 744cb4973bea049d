"""Everything said lately to all candidates and by them."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from kedua.access.can import can_edit_company
from kedua.queries.outbox import Place, outbox, read_place
from kedua.records.models import Member
from kedua.web.contexts.messages import shown_message
from kedua.web.forms.outbox_filter import OutboxFilter
from kedua.web.signed_in import signed_in

LONGEST_TEXT = 200  # typed to find somebody


@signed_in
@require_safe
def outbox_page(request: HttpRequest, actor: Member) -> HttpResponse:
    """List messages, newest first; by state, by candidate."""
    if not can_edit_company(actor):
        raise Http404
    form, text = OutboxFilter(request.GET), request.GET.get("q", "")[:LONGEST_TEXT]
    state = form.state_wanted()
    read = outbox(actor, state, text, read_place(request.GET.get("page", "")))
    now, zone = timezone.now(), actor.organisation.time_zone
    context = {
        "form": form,
        "text": text,
        "wanted": bool(state or text.strip()),
        "lines": [(entry, shown_message(entry, now, zone)) for entry in read.entries],
        "newer": _url(request, read.newer),
        "older": _url(request, read.older),
    }
    return render(request, "messages/outbox.html", context)


def _url(request: HttpRequest, place: Place | None) -> str:
    if place is None:
        return ""
    kept = {name: value for name, value in request.GET.items() if name in ("q", "state") and value}
    return f"{request.path}?{urlencode({**kept, 'page': str(place)})}"
