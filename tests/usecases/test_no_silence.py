"""Whatever happens to applications, in whatever order and on whatever clock, nobody is left in silence.

A state machine drives the real use cases. After every step: whoever is owed an answer has a promised day; no job is closed
over them; a day that they know is put off only by what they hear; a day that was missed is kept as missed. Each morning:
whoever keeps a promise that is due or late was reminded. More of it: NO_SILENCE_EXAMPLES=500 and the name of this file.
"""

from __future__ import annotations

import datetime as dt
import os
import random
from collections.abc import Callable
from contextlib import suppress
from zoneinfo import ZoneInfo

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from kedua.queries.bookings import Booking, booking_of
from kedua.queries.candidate_records import CandidateRecord
from kedua.queries.drafts import draft_from
from kedua.queries.feedback import sheet_of
from kedua.queries.offers import OfferDraft
from kedua.queries.unanswered import TELLING, owed
from kedua.queries.work_calendar import calendar_of
from kedua.records.models import (
    Application,
    AuditEntry,
    CandidateImport,
    Interview,
    Interviewer,
    Job,
    Member,
    Message,
    Offer,
    PastPromise,
    PromiseReminder,
)
from kedua.records.models.message import FAILED, SENDING, WAITING
from kedua.usecases import applications, candidates, closing, interviews, jobs, messages, outcomes, promises
from kedua.usecases.clashes import ClashWhy
from kedua.usecases.errors import Refused
from kedua.usecases.import_undo import undo_import
from kedua.usecases.imports import carry_out, start_import
from kedua.usecases.offers import make_offer, pick
from kedua.usecases.ports import Delivered, Never
from kedua.usecases.promise_reminders import remind_of_promises
from kedua.usecases.room import Sent, sync
from kedua.usecases.room_events import SentEvent
from kedua.usecases.saves import Page
from kedua.usecases.scorecards import submit
from kedua.usecases.sending import send_due
from kedua.usecases.still_deciding import still_deciding
from tests.cast import Cast
from tests.factories.rooms import key as event_key
from tests.factories.rows import NOW
from tests.fakes.couriers import KeptCourier
from tests.fakes.outside import KeptQueue, Nowhere
from tests.usecases.test_scorecards import FULL

EXAMPLES = int(os.environ.get("NO_SILENCE_EXAMPLES", "18"))
ZONE = ZoneInfo("Asia/Kuala_Lumpur")
DAY, HOUR = dt.timedelta(days=1), dt.timedelta(hours=1)
MOST = 6  # applications, so that each has a story
WHICH = st.integers(0, 11)
DAYS = st.integers(0, 25)


class NoSilence(RuleBasedStateMachine):
    """Two jobs, at first one candidate, and all that can happen to them."""

    def __init__(self, cast: Cast) -> None:
        super().__init__()
        self.cast, self.now, self.events, self.pace = cast, NOW, 0, 0
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        jobs.open_from_profile(cast.rita, "barista", NOW)

    def teardown(self) -> None:
        """Nothing of it stays."""
        transaction.set_rollback(True)
        self.atomic.__exit__(None, None, None)

    @initialize(pace=st.sampled_from((0, 5, 20, 60)))
    def begin(self, pace: int) -> None:
        """Let so many hours pass after each step, besides those that pass by themselves."""
        self.pace = pace

    # Steps that the candidate hears of.

    @rule(which=WHICH, ahead=st.none() | DAYS)
    def add(self, which: int, ahead: int | None) -> None:
        if Application.objects.count() < MOST:
            entry = candidates.Entry(
                self._job(which), self._today, promise=self._today + ahead * DAY if ahead else None
            )
            facts = CandidateRecord(f"Person {which}", f"person.{self.events}.{which}@mail.example")
            self._do(
                lambda: candidates.add_candidate(self.cast.rita, facts, entry, self.now, None, Nowhere()), hears=True
            )

    @rule(which=WHICH)
    def put_on_the_other_job(self, which: int) -> None:
        entry = candidates.Entry(self._job(which + 1), self._today)
        candidate = self._application(which).candidate if self._any else self.cast.cleo
        self._do(lambda: candidates.add_application(self.cast.rita, candidate, entry, self.now), hears=True)

    @rule(which=WHICH)
    def bring_in_a_file(self, which: int) -> None:
        if Application.objects.count() >= MOST:
            return
        self.events += 1
        data = f"Name,Email\nMei {self.events},mei.{self.events}@mail.example\n".encode()
        read = start_import(self.cast.rita, data, "people.csv", self.now)
        job, today = self._job(which), self._today
        self._do(lambda: carry_out(self.cast.rita, read, ("name", "email"), job, today, self.now), hears=True)

    @rule()
    def take_the_file_back(self) -> None:
        read = CandidateImport.objects.filter(state="done").order_by("-created_at", "-id").first()
        if read is not None:
            self._do(lambda: undo_import(self.cast.rita, read, self.now))

    @rule(which=WHICH, days=st.integers(-20, 20), number=st.integers(1, 3), held=st.booleans())
    def book(self, which: int, days: int, number: int, held: bool) -> None:
        at = self.now + days * DAY + HOUR
        panel = (self.cast.sam.pk, self.cast.hana.pk)
        booking = Booking(number, at, 45, "Room 3", panel, held=held and days < 0, why="It is pressing.")
        self._with(
            which, lambda row: interviews.book(self.cast.rita, row, booking, self.now, None, Nowhere()), hears=True
        )

    @rule(which=WHICH, days=st.integers(-5, 20))
    def move(self, which: int, days: int) -> None:
        interview = self._interview(which)
        if interview is not None:
            wish = booking_of(interview)
            moved = Booking(
                wish.round, self.now + days * DAY, 45, wish.place, wish.members, why="It is pressing.", held=wish.held
            )
            known, day = interview.application.promise, (self.now + days * DAY).astimezone(ZONE).date()
            met = interview.state == "held" and known is not None and day > known  # there they heard from us after all
            hears = interview.state == "booked" or met
            self._do(
                lambda: interviews.change(self.cast.rita, interview, moved, self.now, None, Nowhere()), hears=hears
            )

    @rule(which=WHICH, back=st.booleans())
    def cancel(self, which: int, back: bool) -> None:
        self._mark(which, "booked" if back else "cancelled", hears=True)

    @rule(which=WHICH, days=st.integers(1, 15))
    def offer_times_and_have_one_picked(self, which: int, days: int) -> None:
        at = self.now + days * DAY
        draft = OfferDraft(2, 45, "Room 3", "", (self.cast.sam.pk,), (at,), 20, "It is pressing.")
        self._with(which, lambda row: make_offer(self.cast.rita, row, draft, self.now))
        offer = Offer.objects.filter(picked_at=None, revoked_at=None).order_by("-created_at", "-id").first()
        if offer is not None:
            self._do(lambda: pick(offer, at, "", self.now, KeptQueue()), hears=True)

    @rule(which=WHICH, days=st.integers(0, 100), recruiter=st.booleans(), why=st.sampled_from(("", "The budget.")))
    def put_off(self, which: int, days: int, recruiter: bool, why: str) -> None:
        actor, day = self.cast.rita if recruiter else self.cast.hana, self._today + days * DAY
        self._with(which, lambda row: promises.put_off(actor, row, day, why, self.now), hears=True)

    @rule(which=WHICH, days=st.none() | DAYS, why=st.sampled_from(("", "The budget.")))
    def say_that_we_are_still_deciding(self, which: int, days: int | None, why: str) -> None:
        day = None if days is None else self._today + days * DAY
        self._with(which, lambda row: still_deciding(self.cast.rita, row, self.now, Nowhere(), day, why), hears=True)

    @rule(which=WHICH, themselves=st.booleans())
    def come_back(self, which: int, themselves: bool) -> None:
        def act(row: Application) -> None:
            if themselves and row.job.state == "open":
                applications.come_back_by_candidate(row, self.now)
            else:
                applications.come_back(self.cast.rita, row, self.now)

        self._with(which, act, hears=True)

    # Steps of which they hear nothing.

    @rule(which=WHICH, state=st.sampled_from(("held", "no-show")), back=st.booleans())
    def note_what_became_of_an_interview(self, which: int, state: str, back: bool) -> None:
        interview = self._interview(which)
        if interview is not None and not (interview.state == "cancelled" and back):
            self._mark(which, "booked" if back else state)

    @rule(which=WHICH, how=st.sampled_from(("done", "cut-short", "no-show")))
    def run_the_room(self, which: int, how: str) -> None:
        seat = self._seat(which, "booked")
        if seat is None or seat.member is None:
            return
        account, sent = seat.member.account, []
        for kind, facts in (("start", {}), ("end", {"how": how})):
            self.events += 1
            sent.append(SentEvent(event_key(self.events), kind, self.now, facts))
        self._do(lambda: sync(account, seat.pk, Sent(events=sent), self.now))

    @rule(which=WHICH)
    def give_feedback(self, which: int) -> None:
        seat = self._seat(which, "held") or self._seat(which, "booked")
        if seat is not None and seat.member is not None:
            writer: Member = seat.member
            draft = draft_from(FULL)
            self._do(lambda: submit(writer, seat, draft, Page("here", 0), sheet_of(seat), self.now))

    @rule(which=WHICH, outcome=st.sampled_from(("passed", "not passed")))
    def decide(self, which: int, outcome: str) -> None:
        self._with(which, lambda row: outcomes.record_outcome(self.cast.hana, row, outcome, self.now, Nowhere()))

    @rule(which=WHICH)
    def take_the_outcome_back(self, which: int) -> None:
        self._with(which, lambda row: outcomes.take_outcome_back(self.cast.hana, row, self.now))

    @rule(which=WHICH)
    def note_that_they_were_told(self, which: int) -> None:
        self._with(which, lambda row: outcomes.record_answer(self.cast.hana, row, self.now))

    @rule(which=WHICH, themselves=st.booleans())
    def withdraw(self, which: int, themselves: bool) -> None:
        if themselves:
            self._with(which, lambda row: applications.withdraw_by_candidate(row, self.now))
        else:
            self._with(which, lambda row: applications.withdraw(self.cast.rita, row, self.now, Nowhere()))

    @rule(which=WHICH)
    def hold_back(self, which: int) -> None:
        rows = list(Message.objects.filter(state=WAITING).order_by("created_at", "id"))
        if rows:
            self._do(lambda: messages.undo(self.cast.rita, rows[which % len(rows)], self.now), back=True)

    @rule(which=WHICH, why=st.sampled_from(("", "Entered twice.")))
    def delete(self, which: int, why: str) -> None:
        self._with(which, lambda row: candidates.delete_candidate(self.cast.rita, row.candidate, self.now, why))

    @rule(which=WHICH, act=st.sampled_from(("batch", "release", "hold", "wish", "stay", "close", "reopen")))
    def close(self, which: int, act: str) -> None:
        job, rita, now = self._job(which), self.cast.rita, self.now
        acts: dict[str, Callable[[], object]] = {
            "batch": lambda: closing.open_batch(rita, job, now, Nowhere()),
            "release": lambda: closing.release_all(rita, job, now),
            "hold": lambda: closing.hold_all_back(rita, job, now),
            "wish": lambda: closing.close_when_told(rita, job, now),
            "stay": lambda: closing.stay_open(rita, job, now),
            "close": lambda: jobs.close_job(rita, job, now),
            "reopen": lambda: jobs.reopen_job(rita, job, now),
        }
        self._do(acts[act])

    @rule(which=WHICH)
    def write_to_everybody_and_close(self, which: int) -> None:
        job = self._job(which)
        self._do(lambda: closing.open_batch(self.cast.rita, job, self.now, Nowhere()))
        self._do(lambda: closing.release_all(self.cast.rita, job, self.now))

    @rule(taken=st.booleans())
    def deliver(self, taken: bool) -> None:
        courier = KeptCourier([Delivered("remote") if taken else Never("refused-address")])
        self.now += 2 * HOUR
        self._do(lambda: send_due({"email": courier}, Nowhere(), lambda: self.now, random.Random(0)))

    @rule(which=WHICH)
    def try_again(self, which: int) -> None:
        rows = list(Message.objects.filter(state=FAILED).order_by("created_at", "id"))
        if rows:
            self._do(lambda: messages.try_again(self.cast.rita, rows[which % len(rows)], self.now))

    @rule(which=WHICH)
    def have_mail_come_back(self, which: int) -> None:
        self._with(which, lambda row: outcomes.note_untold(row, self.now))

    @rule(hours=st.integers(1, 240))
    def let_time_pass(self, hours: int) -> None:
        self._pass(hours)

    def _pass(self, hours: int) -> None:
        end = self.now + hours * HOUR
        morning = dt.datetime.combine(self._today, dt.time(9), ZONE)
        while morning <= end:
            if morning > self.now:
                self._remind(morning)
            morning += DAY
        self.now = end

    # What holds.

    @invariant()
    def whoever_waits_has_a_day(self) -> None:
        assert not Application.objects.filter(owed(), promise=None).exists()

    @invariant()
    def no_job_is_closed_over_anybody(self) -> None:
        assert not Application.objects.filter(owed(), job__state="closed").exists()

    @invariant()
    def only_a_recruiter_puts_a_day_off_a_third_time(self) -> None:
        reasons = "application.promised"
        for row in Application.objects.filter(promise_moves__gt=2):
            later = [one for one in self._entries(row, reasons) if str(one["to"]) > str(one["from"])]
            assert later[-1].get("why")

    def _entries(self, row: Application, action: str) -> list[dict[str, object]]:
        rows = AuditEntry.objects.filter(subject_id=str(row.pk), action=action).order_by("number")
        return [dict(entry.data) for entry in rows]

    def _remind(self, morning: dt.datetime) -> None:
        """Run the worker in the morning: whoever is due or late then is known to somebody."""
        remind_of_promises(self.cast.organisation, morning, KeptQueue(), Nowhere())
        today = morning.date()
        if not calendar_of(self.cast.organisation, today).works_on(today.toordinal()):
            return
        on_its_way = Message.objects.filter(occasion__in=TELLING, state__in=(WAITING, SENDING)).values("application")
        for row in Application.objects.filter(owed(), promise__lte=today).exclude(pk__in=on_its_way):
            kind = "today" if row.promise == today else "late"
            assert PromiseReminder.objects.filter(application=row, kind=kind, mark=today).exists(), kind

    def _do(self, act: Callable[[], object], *, hears: bool = False, back: bool = False) -> None:
        """Do something; what is refused changes nothing. back: a day that nobody was told may be the earlier one again."""
        before = dict(Application.objects.filter(owed()).values_list("pk", "promise"))
        with suppress(Refused, ClashWhy, PermissionDenied, Http404), transaction.atomic():
            act()
        for row in Application.objects.filter(owed(), pk__in=before):
            was = before[row.pk]
            assert row.promise is not None
            assert was is not None
            assert hears or row.promise <= was, "put off, and they hear nothing of it"
            if was < self._today <= row.promise and not back:
                missed = PastPromise.objects.filter(application=row, day=was)
                assert any(past.heard_on <= was or past.how in ("news", "moved") for past in missed), "forgotten"
        self._pass(self.pace)

    def _with(self, which: int, act: Callable[[Application], object], *, hears: bool = False) -> None:
        if self._any:
            row = self._application(which)
            self._do(lambda: act(row), hears=hears)

    def _mark(self, which: int, state: str, *, hears: bool = False) -> None:
        interview = self._interview(which)
        if interview is not None:
            hears = hears and "cancelled" in (interview.state, state)
            self._do(lambda: interviews.mark(self.cast.rita, interview, state, self.now, None, Nowhere()), hears=hears)

    @property
    def _any(self) -> bool:
        return Application.objects.exists()

    @property
    def _today(self) -> dt.date:
        return self.now.astimezone(ZONE).date()

    def _application(self, which: int) -> Application:
        rows = list(Application.objects.select_related("job__organisation", "organisation", "candidate").order_by("id"))
        return rows[which % len(rows)]

    def _job(self, which: int) -> Job:
        rows = list(Job.objects.filter(organisation=self.cast.organisation).order_by("id"))
        return rows[which % len(rows)]

    def _interview(self, which: int) -> Interview | None:
        rows = list(Interview.objects.select_related("application__job").order_by("id"))
        return rows[which % len(rows)] if rows else None

    def _seat(self, which: int, state: str) -> Interviewer | None:
        seats = Interviewer.objects.filter(interview__state=state, member__isnull=False)
        related = ("interview__application__job__organisation", "organisation", "member__account")
        rows = list(seats.exclude(scorecard__state="submitted").select_related(*related).order_by("id"))
        return rows[which % len(rows)] if rows else None


def test_nobody_is_left_in_silence(cast: Cast) -> None:
    class Told(NoSilence):
        """With this cast."""

        def __init__(self) -> None:
            super().__init__(cast)

    thorough = settings(
        max_examples=EXAMPLES,
        stateful_step_count=20,
        deadline=None,
        derandomize=bool(os.environ.get("CI")),
        suppress_health_check=list(HealthCheck),
    )

    run_state_machine_as_test(Told, settings=thorough)
