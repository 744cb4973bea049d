"""A view's leave to let its answer go on: what it may tell was decided by the view, as for any other answer."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest

# In a request's environ: a list, empty, where the server can let answers go on. Names of headers begin with HTTP_, so nobody
# else can put it there.
GOES_ON = "kedua.goes_on"
RECONNECT = 3_000  # milliseconds after which a browser asks again when an answer has ended
SPREAD = 2_000  # so many of them apart at most, so that after a restart not everybody comes at once


@dataclass(frozen=True, slots=True)
class Ticket:
    """Leave to be told what happens in an interview's room after its event of number `last`, at a seat of the account."""

    interview: UUID
    seat: UUID
    account: object
    last: int


def leave_ticket(request: HttpRequest, ticket: Ticket) -> int:
    """Let the answer to this request go on, where the server can; give the milliseconds for its `retry` field."""
    tickets = request.META.get(GOES_ON)
    if tickets is None:
        return RECONNECT
    tickets.append(ticket)
    return RECONNECT - SPREAD // 2 + ticket.seat.int % SPREAD
