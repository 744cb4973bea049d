"""The letter and the calendar's entry for everybody whom an interview concerns: each learns what is theirs to know."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kedua.queries.invitations import Invitee, invitees, meeting_of, told_in, zone_of
from kedua.queries.reach import reach_of
from kedua.records.models import Interview, Interviewer, Member
from kedua.usecases.ports import Addresses, Event, Letter, Mailbox
from kedua.wording.calendar import Kind, candidate_letter, event_title, facts, panel_letter, place_line, what_to_expect
from kedua.wording.reminders import Meeting
from kedua.wording.translate import ENGLISH, in_language

DOMAIN = "kedua"  # behind the @ of a UID; not the host: an installation may move, and its meetings with it
TAKES_PLACE: tuple[Kind, ...] = ("new", "changed")


@dataclass(frozen=True, slots=True)
class Occasion:
    """An interview with its panel, and who writes of it when; by: None where nobody of the organisation did."""

    interview: Interview
    seats: tuple[Interviewer, ...]
    by: Member | None
    addresses: Addresses
    now: dt.datetime

    @property
    def contact(self) -> Mailbox:
        """Give whom to answer."""
        return Mailbox(self.by.name, self.by.account.email) if self.by else self.addresses.sender

    def pages(self, one: Invitee) -> tuple[str, str]:
        """Give the addresses of the interview and of its kit, for those who can sign in; first rounds have no kit."""
        if not one.member:
            return "", ""
        kit = self.addresses.page("kit", self.interview.application_id) if self.interview.round > 1 else ""
        return self.addresses.page("interview", self.interview.pk), kit

    def meeting(self, one: Invitee) -> Meeting:
        """Give the interview as it is told to somebody: a candidate's times are in the zone where they are."""
        here = zone_of(self.interview, self.interview.application)
        return meeting_of(self.interview, self.seats, told_in(self.interview) if one.candidate else here)


def letter_to(one: Invitee, occasion: Occasion, kind: Kind = "new", sequence: int | None = None) -> Letter:
    """Write the letter to one whom an interview concerns, with the entry for their calendar.

    The candidate learns the place, the people and what to expect; the panel, who comes and where their kit is. Nothing
    that somebody thought of somebody is in either. sequence: that of the interview unless given.
    """
    contact = occasion.contact
    with in_language(language_of(occasion.interview) if one.candidate else ENGLISH):
        if one.candidate:
            subject, text = candidate_letter(occasion.meeting(one), kind, (contact.name, contact.email))
        else:
            pages = occasion.pages(one) if kind in TAKES_PLACE else ("", "")
            subject, text = panel_letter(one.name, occasion.meeting(one), kind, occasion.interview.round, pages)
    return Letter(one.email, subject, text, contact.email, event_for(one, occasion, kind, sequence))


def event_for(one: Invitee, occasion: Occasion, kind: Kind = "new", sequence: int | None = None) -> Event:
    """Give the entry for somebody's calendar. Raises ValueError for an interview without a time."""
    interview, meeting = occasion.interview, occasion.meeting(one)
    page, kit = occasion.pages(one)
    with in_language(language_of(interview) if one.candidate else ENGLISH):
        title = event_title(meeting, interview.round, one.candidate)
        about = "\n\n".join(part for part in (facts(meeting), what_to_expect() if one.candidate else kit) if part)
    return Event(
        uid=f"{interview.pk}@{DOMAIN}",
        sequence=interview.sequence if sequence is None else sequence,
        stamp=occasion.now,
        starts_at=meeting.starts_at,
        minutes=meeting.minutes,
        zone=zone_of(interview, interview.application),
        summary=title,
        description=about,
        location=place_line(meeting),
        url=meeting.link if one.candidate else page,
        organiser=Mailbox(meeting.organisation, occasion.addresses.sender.email),
        attendees=_attendees(one, occasion, kind),
        cancelled=kind not in TAKES_PLACE,
    )


def language_of(interview: Interview) -> str:
    """Give the language in which the candidate of an interview hears."""
    return reach_of(interview.application.candidate, interview.application.organisation).language


def _attendees(one: Invitee, occasion: Occasion, kind: Kind) -> tuple[Mailbox, ...]:
    """Give those who see one another: the panel each other, the candidate nobody, nor somebody who is off the panel."""
    if one.candidate or kind == "dropped":
        return (Mailbox(one.name, one.email),) if one.email else ()
    panel = invitees(occasion.interview.application.candidate, occasion.seats)[1:]
    return tuple(Mailbox(other.name, other.email) for other in panel if other.email)
