"""Who is to be in somebody's calendar: whom an interview concerns, and what each of them was sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from kedua.records.models import Application, CalendarInvitation, Candidate, Interview, Interviewer
from kedua.records.models.interview import BOOKED
from kedua.records.models.schedule import CANCEL
from kedua.wording.reminders import Meeting

Standing = Literal["sent", "on its way", "outdated", "not sent", "no address", "cancelled"]


@dataclass(frozen=True, slots=True)
class Invitee:
    """Somebody whom an interview concerns. email: "" where no address is known. seat: None before the panel is seated."""

    name: str
    email: str
    candidate: bool = False
    seat: UUID | None = None
    member: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """Somebody, and how far their invitation is; invitation: the newest that they were or will be sent."""

    invitee: Invitee
    standing: Standing
    invitation: CalendarInvitation | None = None


def invitees(candidate: Candidate, seats: Sequence[Interviewer]) -> tuple[Invitee, ...]:
    """List whom an interview concerns, the candidate first; an address is written to once, and never as somebody else.

    Members who have left are not told of anything any more.
    """
    found = [Invitee(candidate.name, candidate.email.strip().lower(), candidate=True)]
    for seat in seats:
        if seat.member is None:
            found.append(Invitee(seat.guest_name, seat.guest_email.strip().lower(), seat=seat.pk))
        elif seat.member.active:
            found.append(Invitee(seat.member.name, seat.member.account.email.lower(), seat=seat.pk, member=True))
    taken: set[str] = set()
    fresh = []
    for invitee in found:
        if invitee.email and invitee.email in taken:
            continue
        taken.add(invitee.email)
        fresh.append(invitee)
    return tuple(fresh)


def newest_by_address(interview: Interview) -> dict[str, CalendarInvitation]:
    """Give the newest invitation of each address: one query."""
    rows = CalendarInvitation.objects.filter(organisation=interview.organisation_id, interview=interview)
    return {row.email: row for row in rows.order_by("sequence").select_related("interview")}


def told_of(interview: Interview, seats: Sequence[Interviewer]) -> tuple[Told, ...]:
    """Say how far the invitations to an interview are, for all whom it concerns and all who are no longer asked: one query."""
    newest = newest_by_address(interview)
    people = invitees(interview.application.candidate, seats)
    told = [Told(one, _standing(interview, one, newest.get(one.email)), newest.get(one.email)) for one in people]
    here = {one.email for one in people}
    gone = (row for email, row in newest.items() if email not in here)
    return (*told, *(Told(Invitee(row.name, row.email, row.candidate), _gone(row), row) for row in gone))


def meeting_of(interview: Interview, seats: Sequence[Interviewer], zone: str) -> Meeting:
    """Give an interview as letters tell of it, its times in the zone. Raises ValueError for one without a time."""
    if interview.starts_at is None:
        raise ValueError("an interview without a time is told to nobody")
    application = interview.application
    return Meeting(
        candidate=application.candidate.name,
        job=application.job.title,
        organisation=application.organisation.name,
        starts_at=interview.starts_at,
        minutes=interview.minutes,
        zone=ZoneInfo(zone),
        place=interview.place,
        link=interview.link,
        panel=tuple(map(_introduced, seats)),
    )


def told_in(interview: Interview) -> str:
    """Give the time zone in which the candidate is told of an interview: where they are, if that is known."""
    application = interview.application
    return application.candidate.time_zone or zone_of(interview, application)


def zone_of(interview: Interview, application: Application) -> str:
    """Give the time zone in which an interview's times are told to who works there."""
    return interview.time_zone or application.organisation.time_zone


def _standing(interview: Interview, invitee: Invitee, newest: CalendarInvitation | None) -> Standing:
    if newest is None:
        return "not sent" if invitee.email else "no address"
    if newest.method == CANCEL and interview.state != BOOKED:
        return "cancelled"
    if newest.method == CANCEL or newest.sequence < interview.sequence:
        return "outdated"
    return "sent" if newest.sent_at else "on its way"


def _gone(newest: CalendarInvitation) -> Standing:
    """Say how far it is with somebody whom it does not concern any more."""
    return "cancelled" if newest.method == CANCEL else "outdated"


def _introduced(seat: Interviewer) -> str:
    title = seat.member.title if seat.member is not None else ""
    return f"{seat.name} ({title})" if title else seat.name
