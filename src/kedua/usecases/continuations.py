"""Book the rest of an interview that was cut short: the same round, and what was written goes along."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_edit_application
from kedua.queries.bookings import Booking
from kedua.queries.room_continued import can_go_on
from kedua.records.models import Interview, Interviewer, Member, Room, RoomPage
from kedua.records.models.scorecard import SUBMITTED
from kedua.usecases.errors import Refused
from kedua.usecases.interviews import book
from kedua.usecases.ports import Addresses, Queue


@transaction.atomic
def continue_later(
    actor: Member,
    cut: Interview,
    booking: Booking,
    now: dt.datetime,
    queue: Queue | None = None,
    addresses: Addresses | None = None,
) -> Interview:
    """Book another interview of the same round that begins with what was left; one scorecard holds both.

    What somebody on both panels wrote is there again. Raises Refused where nothing was cut short, or the rest is booked
    already; otherwise as `book`.
    """
    if not can_edit_application(actor, cut.application):
        raise PermissionDenied
    list(
        Room.objects.select_for_update(no_key=True).filter(interview=cut)
    )  # in the order in which rooms lock: what devices send waits
    writing = {
        seat.member_id: seat for seat in Interviewer.objects.select_for_update(no_key=True).filter(interview=cut)
    }
    if not can_go_on(cut):
        raise Refused("interview-not-cut")
    rest = book(actor, cut.application, replace(booking, round=cut.round, held=False), now, queue, addresses)
    rest.continues = cut
    rest.save(update_fields=["continues"])
    seats = Interviewer.objects.filter(interview=rest, member__isnull=False)
    pairs = {writing[seat.member_id].pk: seat for seat in seats if seat.member_id in writing}
    _carry(pairs, now)
    return rest


def _carry(seats: Mapping[UUID, Interviewer], now: dt.datetime) -> None:
    """Copy the pages of seats, by their ids, to the seats that go on with them; what a scorecard states stays there."""
    pages = RoomPage.objects.filter(interviewer__in=seats).exclude(interviewer__scorecard__state=SUBMITTED)
    RoomPage.objects.bulk_create(
        RoomPage(
            organisation_id=page.organisation_id,
            interviewer=seats[page.interviewer_id],
            address=page.address,
            heads=page.heads,
            seen=page.seen,
            saved_at=page.saved_at,
            created_at=now,
        )
        for page in pages
    )
