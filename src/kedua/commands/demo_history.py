"""What happened to each candidate of the made-up company, as steps in time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from zoneinfo import ZoneInfo

from kedua.commands import demo_decisions
from kedua.commands.demo_content import Applicant, Card, Meeting
from kedua.commands.demo_drafts import draft_of_card
from kedua.integrations.embedder.likeness import installed_comparer
from kedua.integrations.site.addresses import Site
from kedua.queries.bookings import Booking, Guest
from kedua.queries.candidate_records import CandidateRecord, Claim, Position, School, Trait
from kedua.queries.feedback import sheet_of
from kedua.queries.unanswered import TELLING
from kedua.records.models import (
    Application,
    CalendarInvitation,
    FeedbackLink,
    Interview,
    Interviewer,
    Job,
    Member,
    Message,
)
from kedua.records.models.message import DRAFT
from kedua.usecases import (
    applications,
    candidates,
    feedback_links,
    interviews,
    invitations,
    messages,
    plans,
    promises,
    scorecards,
)
from kedua.usecases.clashes import ClashWhy
from kedua.usecases.ports import Letter
from kedua.usecases.saves import Page

SITE = Site()
ENDINGS = {"passed": "pass", "not-passed": "no pass"}
# In these stages the second interview has been planned.
PLANNED = ("planned", "second-booked", "second-today", "second-held", "deciding", "passed", "not-passed")
OWED_IN = {"deciding": (-2, 0, 1, 2, 4, 5), "second-held": (1, 2, 3, 4, 5)}  # days from today to the promised one
USUAL_PROMISE = 9
UNDECIDED_ONE, ASKED_ONE = 3, 4  # of those to decide on: who asks for more, whose panel is asked
UNTOLD_ONE = ("second-booked", 1)  # with an interview to come that nobody was asked in to yet
BOOKED_WITHIN = 3  # days from news to the next interview in the book


@dataclass(frozen=True, slots=True)
class Step:
    """Something that happened: when, in which order among things of the same time, and what to call."""

    at: dt.datetime
    order: int
    do: Callable[[dt.datetime], object]


class Letterbox:
    """The Mailer port of a demonstration: everything arrives, and nothing leaves this machine."""

    def send(self, letter: Letter) -> None:
        """Have nothing to do."""


@dataclass(slots=True)
class History:
    """Turns files into steps; rows made by earlier steps are found by key in later ones."""

    staff: Mapping[str, Member]
    today: dt.date
    zone: ZoneInfo
    jobs: dict[str, Job] = field(default_factory=dict)
    running: dict[str, Application] = field(default_factory=dict)
    held: dict[tuple[str, int], Interview] = field(default_factory=dict)

    def at(self, days: int, hour: str = "09:00") -> dt.datetime:
        """Give a time so many days from today, in the company's zone."""
        return dt.datetime.combine(self.today + dt.timedelta(days=days), dt.time.fromisoformat(hour), self.zone)

    def at_work(self, at: dt.datetime) -> dt.datetime:
        """Move a time on a weekend to the Monday after it, or where that is not over to the Friday before."""
        past_friday = at.weekday() - 4
        if past_friday <= 0:
            return at
        monday = at + dt.timedelta(days=3 - past_friday)
        return monday if monday < self.at(0) else at - dt.timedelta(days=past_friday)

    def lead(self, person: Applicant) -> Member:
        """Give whoever runs the application: the hiring manager of the job."""
        manager = self.jobs[person.job].hiring_manager
        return manager if manager is not None else self.staff["ada"]

    def candidate_steps(self, people: Iterable[Applicant]) -> Iterator[Step]:
        """Give everything that happened to the candidates."""
        turn: dict[str, int] = {}
        for person in people:
            turn[person.stage] = turn.get(person.stage, -1) + 1
            yield from self._story(person, turn[person.stage])

    def _story(self, person: Applicant, turn: int) -> Iterator[Step]:
        yield Step(self.at(-person.applied, "09:30"), 10, lambda now: self._apply(person, now))
        last = self.at(-person.applied, "10:00")
        for number, meeting in enumerate(person.interviews):
            yield from self._meeting(person, number, meeting, last + dt.timedelta(hours=2), turn)
            last = max(last, self.at(meeting.at.days, meeting.at.hour))
        if person.stage in PLANNED:
            first = max(self.at(m.at.days, "18:00") for m in person.interviews if m.round == 1 and m.state == "held")
            yield Step(first + dt.timedelta(hours=14), 50, lambda now: self._plan(person, now))
        if person.stage in ENDINGS:
            end = self.at_work(last + dt.timedelta(days=1))
            yield Step(end, 80, lambda now: self._end(person, now))
            yield Step(end + dt.timedelta(hours=3), 81, lambda now: self._tell(person, turn, now))
        elif person.stage == "withdrawn":
            yield Step(last + dt.timedelta(hours=2), 82, lambda now: self._withdraw(person, now))
        elif last < self.at(0):  # who has an interview ahead hears after it
            owed = OWED_IN.get(person.stage, (USUAL_PROMISE,))
            yield Step(last + dt.timedelta(hours=2), 83, lambda now: self._promise(person, owed[turn % len(owed)], now))
        if (person.stage, turn) == ("deciding", UNDECIDED_ONE):
            yield Step(self.at_work(self.at(-1, "16:00")), 84, lambda now: self._stay_undecided(person, now))
        elif (person.stage, turn) == ("deciding", ASKED_ONE):
            yield Step(self.at_work(self.at(-1, "16:30")), 84, lambda now: self._ask_the_panel(person, now))

    def _meeting(
        self, person: Applicant, number: int, meeting: Meeting, since: dt.datetime, turn: int
    ) -> Iterator[Step]:
        """Give what happened to a meeting. since: the news before it, after which it was booked within days."""
        start, day = self.at(meeting.at.days, meeting.at.hour), dt.timedelta(days=1)
        early = max(since, min(since + BOOKED_WITHIN * day, start - 3 * day, self.at(-1, "15:00")))
        yield Step(early, 20 + number, lambda now: self._book(person, number, meeting, now))
        end = start + dt.timedelta(minutes=meeting.minutes)
        if meeting.state == "booked" and (person.stage, turn) != UNTOLD_ONE:
            yield Step(early + dt.timedelta(minutes=10), 25, lambda now: self._invite(person, number, now))
        if meeting.state == "cancelled":
            yield Step(early + dt.timedelta(hours=2), 30, lambda now: self._mark(person, number, "cancelled", now))
        elif meeting.state == "no-show":
            yield Step(end, 30, lambda now: self._mark(person, number, "no-show", now))
        elif meeting.state == "held":
            yield Step(end, 30, lambda now: self._mark(person, number, "held", now))
            for place, card in enumerate(meeting.scorecards):
                if card.state != "missing":
                    written = end + dt.timedelta(minutes=40 * (place + 1))
                    yield Step(written, 40 + place, lambda now, card=card: self._write(person, number, card, now))  # type: ignore[misc]  # the default binds this turn's card

    def _apply(self, person: Applicant, now: dt.datetime) -> None:
        facts = CandidateRecord(
            name=person.name,
            email=person.email,
            phone=person.phone,
            experience=tuple(Position(e.title, e.employer, e.years) for e in person.experience),
            education=tuple(School(e.degree, e.school, e.years) for e in person.education),
            skills=tuple(Trait(s.text, s.competency) for s in person.skills),
            strengths=tuple(Trait(s.text, s.competency) for s in person.strengths),
            claims=tuple(Claim(c.text, c.competency, c.verified) for c in person.claims),
        )
        entry = candidates.Entry(self.jobs[person.job], now.astimezone(self.zone).date(), person.source)
        self.running[person.key] = candidates.add_candidate(self.lead(person), facts, entry, now, None, SITE)

    def _promise(self, person: Applicant, days: int, now: dt.datetime) -> None:
        day = max(self.today + dt.timedelta(days=days), now.astimezone(self.zone).date())
        promises.put_off(self.lead(person), self._row(person), day, "", now)

    def _book(self, person: Applicant, number: int, meeting: Meeting, now: dt.datetime) -> None:
        members = tuple(self.staff[key].pk for key in meeting.panel if isinstance(key, str))
        guests = tuple(Guest(entry.guest, entry.email) for entry in meeting.panel if not isinstance(entry, str))
        start = self.at(meeting.at.days, meeting.at.hour)
        booking = Booking(meeting.round, start, meeting.minutes, meeting.place, members, guests)
        self.held[person.key, number] = self._booked(person, booking, now)

    def _booked(self, person: Applicant, booking: Booking, now: dt.datetime) -> Interview:
        """Book the time, or the first half hour after it at which all are free: how the days fall, today decides."""
        while booking.starts_at is not None:
            try:
                return interviews.book(self.lead(person), self._row(person), booking, now, None, SITE)
            except ClashWhy:
                booking = replace(booking, starts_at=booking.starts_at + dt.timedelta(minutes=30))
        raise AssertionError("every meeting of the company has a time")

    def _invite(self, person: Applicant, number: int, now: dt.datetime) -> None:
        interview = self.held[person.key, number]
        invitations.tell(interview, self.lead(person), now, None)
        for invitation in CalendarInvitation.objects.filter(interview=interview, sent_at=None):
            invitations.send(invitation.pk, Letterbox(), SITE, now)

    def _mark(self, person: Applicant, number: int, state: str, now: dt.datetime) -> None:
        interviews.mark(self.lead(person), self.held[person.key, number], state, now, None, SITE)

    def _write(self, person: Applicant, number: int, card: Card, now: dt.datetime) -> None:
        member = self.staff.get(card.by)
        seats = Interviewer.objects.filter(interview=self.held[person.key, number]).select_related(
            "interview__application__job__organisation", "organisation", "member__account"
        )
        seat = seats.get(member=member) if member else seats.get(guest_name=card.by)
        sheet = sheet_of(seat)
        draft = draft_of_card(card, sheet)
        writer: Member | FeedbackLink = member or feedback_links.make_link(
            self.lead(person), seat, feedback_links.USUAL_DAYS, now
        )
        page = Page("demo", 0)
        if card.state == "draft":
            scorecards.save_draft(writer, seat, draft, page, now)
        else:
            scorecards.submit(writer, seat, draft, page, sheet, now, SITE)

    def _plan(self, person: Applicant, now: dt.datetime) -> None:
        made = plans.make_first_plan(self.lead(person), self._row(person), installed_comparer(), now)
        plans.lock_plan(self.lead(person), made, now)

    def _end(self, person: Applicant, now: dt.datetime) -> None:
        demo_decisions.decide_as_noted(self.lead(person), self._row(person), ENDINGS[person.stage], now, SITE)

    def _stay_undecided(self, person: Applicant, now: dt.datetime) -> None:
        demo_decisions.stay_undecided(self.lead(person), self._row(person), now, SITE)

    def _ask_the_panel(self, person: Applicant, now: dt.datetime) -> None:
        demo_decisions.ask_the_panel(self.lead(person), self._row(person), now)

    def _tell(self, person: Applicant, turn: int, now: dt.datetime) -> None:
        if turn or person.stage == "passed":  # one of those who did not pass is still to be told
            for message in Message.objects.filter(application=self.running[person.key], state=DRAFT):
                if message.occasion in TELLING:
                    messages.release(self.lead(person), message, now)

    def _withdraw(self, person: Applicant, now: dt.datetime) -> None:
        applications.withdraw(self.lead(person), self._row(person), now, SITE)

    def _row(self, person: Applicant) -> Application:
        return self.row(person.key)

    def row(self, key: str) -> Application:
        """Give somebody's application as it is now."""
        related = ("job__organisation", "job__hiring_manager__account", "candidate", "organisation")
        return Application.objects.select_related(*related).get(pk=self.running[key].pk)
