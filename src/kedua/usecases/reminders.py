"""Send the reminders that are due: of feedback that is missing, and of interviews ahead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.db import transaction

from kedua.engine.planning.plan import Plan as Planned
from kedua.queries.feedback_links import is_open, token_of
from kedua.queries.plan_store import read_kit
from kedua.queries.reminders import Due, due_reminders, hours_of
from kedua.records.models import AuditEntry, FeedbackLink, Interview, Interviewer, Member, Organisation, Plan, Reminder
from kedua.records.models.member import HIRING_MANAGER, OWNER, RECRUITER
from kedua.usecases import occasions
from kedua.usecases.mail import post
from kedua.usecases.ports import Addresses, Letter, Queue
from kedua.wording.reminders import (
    Meeting,
    escalation_letter,
    feedback_letter,
    prepare_letter,
    soon_letter,
)


class Told(NamedTuple):
    """Who is written to, and what: subject and text. reply_to: who gets the answer, "" for the sender."""

    to: str
    letter: tuple[str, str]
    reply_to: str = ""


def remind(organisation: Organisation, now: dt.datetime, queue: Queue, addresses: Addresses) -> int:
    """Send what is due in an organisation and was not sent, each once, however often and by whomever this is run.

    Gives the number of letters.
    """
    number = 0
    for _interview, group in groupby(due_reminders(organisation, now), key=lambda due: due.interview.pk):
        dues = tuple(group)
        number += _send(tuple(due for due in dues if due.seat is not None), organisation, now, queue, addresses)
        for due in dues:
            if due.seat is None:
                number += _tell(due, organisation, now, addresses)
    return number


def _send(dues: Sequence[Due], organisation: Organisation, now: dt.datetime, queue: Queue, addresses: Addresses) -> int:
    """Send a panel what is due on one interview, and keep in mind that it was sent, together.

    Letters are written first: nobody who saves waits while that is done.
    """
    if not dues:
        return 0
    writer = _Writer(dues[0].interview, organisation, now, addresses)
    written = [(due, list(writer.letters(due, due.seat)) if due.seat else []) for due in dues]
    with transaction.atomic():
        mine = [(due, told) for due, told in written if _is_new(due, organisation, now)]
        late = [due.seat.name for due, _told in mine if due.kind == "escalated" and due.seat is not None]
        letters = [letter for _due, told in mine for letter in told] + list(writer.escalations(late))
        for told in letters:
            post(Letter(told.to, *told.letter, reply_to=told.reply_to), queue)
    return len(letters)


def _tell(due: Due, organisation: Organisation, now: dt.datetime, addresses: Addresses) -> int:
    """Send a candidate what is due, and keep in mind that it was sent, together."""
    with transaction.atomic():
        if not _is_new(due, organisation, now):
            return 0
        tell = occasions.prepare if due.kind == "expect" else occasions.recall
        tell(due.interview, due.mark, now, addresses)
        return 1


def _is_new(due: Due, organisation: Organisation, now: dt.datetime) -> bool:
    _row, made = Reminder.objects.get_or_create(
        interview=due.interview,
        seat=due.seat,
        kind=due.kind,
        mark=due.mark,
        defaults={"organisation": organisation, "created_at": now},
    )
    return made


class _Writer:
    """Writes the letters on one interview."""

    def __init__(
        self, interview: Interview, organisation: Organisation, now: dt.datetime, addresses: Addresses
    ) -> None:
        self.interview, self.organisation, self.now, self.addresses = interview, organisation, now, addresses
        self.application = interview.application
        self.plan = _plan_of(interview)
        self.in_charge = _in_charge(interview)
        seats = interview.panel.filter(absent=False).select_related("member__account")
        self.panel = tuple(_introduced(seat) for seat in seats)

    def letters(self, due: Due, seat: Interviewer) -> Iterator[Told]:
        """Write the letter on one reminder; none for somebody without an address, or a guest without a link.

        That a scorecard is late is for others to know: `escalations`.
        """
        if due.kind == "escalated":
            return
        if seat.member is not None:
            yield Told(seat.member.account.email, self._to_member(due, seat, seat.member))
        elif seat.guest_email and due.kind == "feedback":
            link = self._link(seat)
            if link:
                yield Told(seat.guest_email, feedback_letter(seat.name, self._meeting(seat), link, again=True))
        elif seat.guest_email:
            yield Told(seat.guest_email, self._ahead(due, seat, kit="", room=""))

    def escalations(self, missing: Sequence[str]) -> Iterator[Told]:
        """Write to those in charge that scorecards are missing."""
        address = self.addresses.page("application", self.application.pk)
        for member in self.in_charge if missing else ():
            zone = ZoneInfo(member.time_zone or self.organisation.time_zone)
            yield Told(member.account.email, escalation_letter(member.name, self._told_in(zone), missing, address))

    def _to_member(self, due: Due, seat: Interviewer, member: Member) -> tuple[str, str]:
        if due.kind == "feedback":
            again = due.mark != "first"
            return feedback_letter(member.name, self._meeting(seat), self.addresses.page("feedback", seat.pk), again)
        planned = self.interview.round > 1
        kit = self.addresses.page("kit", self.application.pk) if planned else ""
        return self._ahead(due, seat, kit, self.addresses.page("room", seat.pk) if planned else "")

    def _ahead(self, due: Due, seat: Interviewer, kit: str, room: str) -> tuple[str, str]:
        if due.kind == "soon":
            return soon_letter(seat.name, self._meeting(seat), room)
        asks = _part_of(seat, self.plan) if self.plan is not None else None
        return prepare_letter(seat.name, self._meeting(seat), asks, kit, room, self.in_charge[0].name)

    def _link(self, seat: Interviewer) -> str:
        rows = FeedbackLink.objects.filter(interviewer=seat).select_related("interviewer__interview")
        open_ = (link for link in rows.order_by("-expires_at") if is_open(link, self.now))
        return next((self.addresses.page("feedback-link", token_of(link)) for link in open_), "")

    def _meeting(self, seat: Interviewer) -> Meeting:
        return self._told_in(hours_of(seat, self.organisation).zone)

    def _told_in(self, zone: ZoneInfo) -> Meeting:
        interview = self.interview
        return Meeting(
            candidate=self.application.candidate.name,
            job=self.application.job.title,
            organisation=self.organisation.name,
            starts_at=interview.starts_at or self.now,
            minutes=interview.minutes,
            zone=zone,
            place=interview.place,
            link=interview.link,
            panel=self.panel,
        )


def _introduced(seat: Interviewer) -> str:
    title = seat.member.title if seat.member is not None else ""
    return f"{seat.name} ({title})" if title else seat.name


def _plan_of(interview: Interview) -> Planned | None:
    rows = Plan.objects.filter(
        organisation=interview.organisation_id, application=interview.application_id, round=interview.round
    )
    row = rows.order_by("-version").first()
    return read_kit(row.kit).plan if row is not None else None


def _part_of(seat: Interviewer, plan: Planned) -> tuple[int, int]:
    person = str(seat.member_id or seat.pk)
    mine = [planned for planned in plan.questions if planned.asked_by == person]
    return len(mine), sum(planned.minutes for planned in mine)


def _in_charge(interview: Interview) -> list[Member]:
    """Give whoever booked the interview; where they have left, the recruiters, else the owners, of whom there is always one."""
    members = Member.objects.filter(organisation=interview.organisation_id, active=True).select_related("account")
    booked = AuditEntry.objects.filter(
        organisation=interview.organisation_id, action="interview.booked", subject_id=str(interview.pk)
    )
    by = members.filter(pk__in=booked.values("actor"), role__in=(OWNER, RECRUITER, HIRING_MANAGER))
    for found in (by, members.filter(role=RECRUITER)):
        rows = list(found.order_by("created_at", "id"))
        if rows:
            return rows
    return list(members.filter(role=OWNER).order_by("created_at", "id"))
