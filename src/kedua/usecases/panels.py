"""Seat a panel: who asks in an interview. Called by other use cases, inside theirs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from uuid import UUID

from kedua.queries.bookings import Booking
from kedua.records.models import Interview, Interviewer, Member
from kedua.usecases.errors import Refused


def seat_panel(interview: Interview, booking: Booking, now: dt.datetime) -> None:
    """Make the panel what the booking says; those who stay keep their place and what they wrote."""
    seats = list(interview.panel.select_related("member__account", "scorecard"))
    guests = {_guest_key(guest.name, guest.email): guest for guest in booking.guests}
    wanted: set[object] = {*booking.members, *guests}
    for seat in seats:
        if _key(seat) not in wanted:
            _leave(seat)
    there = {_key(seat) for seat in seats}
    for member in _members(interview, (key for key in booking.members if key not in there)):
        Interviewer.objects.create(
            organisation_id=interview.organisation_id, interview=interview, member=member, created_at=now
        )
    for key, guest in guests.items():
        if key not in there:
            Interviewer.objects.create(
                organisation_id=interview.organisation_id,
                interview=interview,
                guest_name=guest.name.strip(),
                guest_email=guest.email.strip().lower(),
                created_at=now,
            )


def _leave(seat: Interviewer) -> None:
    if hasattr(seat, "scorecard") or seat.pages.exists():
        raise Refused("seat-has-scorecard", name=seat.name)
    seat.delete()


def _members(interview: Interview, keys: Iterable[UUID]) -> list[Member]:
    wanted = list(dict.fromkeys(keys))
    found = Member.objects.filter(organisation=interview.organisation_id, active=True, pk__in=wanted)
    known = {member.pk: member for member in found}
    if len(known) != len(wanted):
        raise Refused("member-unknown")
    return [known[key] for key in wanted]


def _key(seat: Interviewer) -> object:
    return seat.member_id or _guest_key(seat.guest_name, seat.guest_email)


def _guest_key(name: str, email: str) -> str:
    return f"{name.strip()} <{email.strip().lower()}>"
