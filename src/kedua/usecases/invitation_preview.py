"""Who would be told what about an interview, before it is booked or changed: the letters as they would go."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from kedua.queries.bookings import Booking
from kedua.queries.invitations import Invitee, invitees, newest_by_address
from kedua.records.models import Application, CalendarInvitation, Interview, Interviewer, Member
from kedua.records.models.schedule import REQUEST
from kedua.usecases.invitation_letters import Occasion, letter_to
from kedua.usecases.ports import Addresses, Letter
from kedua.wording.calendar import Kind


@dataclass(frozen=True, slots=True)
class Preview:
    """What somebody would be sent; letter: None for somebody without an address."""

    invitee: Invitee
    letter: Letter | None


def preview(
    actor: Member,
    application: Application,
    interview: Interview | None,
    booking: Booking,
    now: dt.datetime,
    addresses: Addresses,
) -> tuple[Preview, ...]:
    """Write the letters that a booking would send, and store nothing; those without an address are named, too."""
    drafted = _drafted(application, interview, booking)
    newest = newest_by_address(interview) if interview is not None else {}
    occasion = Occasion(drafted, tuple(_seats(drafted, booking)), actor, addresses, now)
    people = invitees(application.candidate, occasion.seats)
    found = [
        Preview(one, letter_to(one, occasion, _kind(newest.get(one.email))) if one.email else None) for one in people
    ]
    here = {one.email for one in people}
    for email, row in newest.items():
        if row.method == REQUEST and email not in here:
            one = Invitee(row.name, row.email, row.candidate)
            found.append(Preview(one, letter_to(one, occasion, "dropped")))
    return tuple(found)


def _kind(newest: CalendarInvitation | None) -> Kind:
    return "changed" if newest is not None and newest.method == REQUEST and newest.sent_at else "new"


def _drafted(application: Application, interview: Interview | None, booking: Booking) -> Interview:
    """Make the interview as it would be, without storing it."""
    return Interview(
        **({"id": interview.pk} if interview is not None else {}),
        organisation_id=application.organisation_id,
        application=application,
        round=booking.round,
        starts_at=booking.starts_at,
        minutes=booking.minutes,
        place=booking.place.strip(),
        link=booking.link.strip(),
        time_zone=booking.time_zone,
    )


def _seats(interview: Interview, booking: Booking) -> Iterator[Interviewer]:
    members = Member.objects.filter(organisation=interview.organisation_id, active=True, pk__in=booking.members)
    for member in members.select_related("account").order_by("account__name", "id"):
        yield Interviewer(interview=interview, member=member)
    for guest in booking.guests:
        yield Interviewer(interview=interview, guest_name=guest.name, guest_email=guest.email)
