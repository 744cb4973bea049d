"""What happens in a room, told as it happens: server-sent events."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from kedua.queries.room_events import shown_batch
from kedua.records.models import Account
from kedua.usecases.room import Sent, sync
from kedua.web.answers_json import answers_json
from kedua.web.apart import apart
from kedua.web.forms.room import newest_in
from kedua.web.live.stream import message
from kedua.web.live.ticket import Ticket, leave_ticket


@answers_json
@require_safe
def room_live(request: HttpRequest, account: Account, key: UUID) -> HttpResponse:
    """Tell what happened after the event of a number, and, where the server lets an answer go on, what happens next.

    Behind a server that does not, the browser asks again every few seconds: the same to it, only later.
    """
    after = newest_in(request.headers.get("Last-Event-ID") or request.GET.get("after", "0"))
    now = timezone.now()
    synced = sync(account, key, Sent(after=after), now)
    # Whoever asks for the head alone is not told what happens next.
    ticket = Ticket(synced.interview, synced.seat, account.pk, synced.last)
    retry = leave_ticket(request, ticket) if request.method == "GET" else None
    batch = shown_batch(now, synced.last, synced.events, synced.seat)
    answer = HttpResponse(message(batch, retry), content_type="text/event-stream; charset=utf-8")
    answer["X-Accel-Buffering"] = "no"  # tells nginx, and proxies that learnt from it, to pass on each piece at once
    return apart(answer)
