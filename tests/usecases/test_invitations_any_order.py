"""Whatever is done to an interview in whatever order, every calendar ends up as the interview is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, replace

from django.db import transaction
from django.test import TestCase
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kedua.integrations.calendar.ical import calendar_text, method_of
from kedua.queries.bookings import Booking, Guest, booking_of
from kedua.queries.invitations import invitees
from kedua.records.models import Interview
from kedua.usecases.errors import Refused
from kedua.usecases.interviews import book, change, mark
from kedua.usecases.invitations import send_invitations
from tests.cast import Cast
from tests.factories.events import read_by_vobject
from tests.factories.rows import NOW
from tests.fakes.mailer import KeptMailer, send_all
from tests.fakes.outside import KeptQueue

committing: Callable[..., AbstractContextManager[object]] = TestCase.captureOnCommitCallbacks
WISHES = st.one_of(
    st.builds(lambda hours: {"starts_at": NOW + dt.timedelta(hours=hours)}, st.sampled_from((24, 30, 100))),
    st.builds(lambda place: {"place": place}, st.sampled_from(("Room 3", "Room 4"))),
    st.builds(lambda link: {"link": link}, st.sampled_from(("", "https://meet.example/1"))),
    st.builds(lambda zone: {"time_zone": zone}, st.sampled_from(("", "Europe/London", "America/New_York"))),
    st.builds(lambda panel: {"panel": panel}, st.sampled_from(("sam", "ben", "sam ben", "sam gina", "gina"))),
    st.builds(lambda number: {"round": number}, st.sampled_from((2, 3))),
)
DONE = st.one_of(
    st.tuples(st.just("change"), WISHES, st.booleans()),
    st.tuples(st.sampled_from(("cancel", "undo", "send", "post", "post-down", "address")), st.just({}), st.just(True)),
)


@dataclass
class Story:
    """An interview, and the mail about it."""

    cast: Cast
    queue: KeptQueue
    mailer: KeptMailer
    interview: Interview

    def do(self, what: str, wish: dict[str, object], invite: bool) -> None:
        """Do one thing; what is refused changes nothing."""
        rita, interview = self.cast.rita, Interview.objects.get(pk=self.interview.pk)
        with committing(execute=True), suppress(Refused):
            if what == "change":
                change(rita, interview, self._wished(booking_of(interview), wish, invite), NOW, self.queue)
            elif what in ("cancel", "undo"):
                mark(rita, interview, "cancelled" if what == "cancel" else "booked", NOW, self.queue)
            elif what == "send":
                send_invitations(rita, interview, NOW, self.queue)
            elif what == "address":
                email = {"cleo.tan@mail.example": "cleo@new.example"}.get(self.cast.cleo.email, "cleo.tan@mail.example")
                self.cast.cleo.email = email
                self.cast.cleo.save()
        if what.startswith("post"):
            self.mailer.down = what == "post-down"
            with suppress(OSError):
                send_all(self.queue, self.mailer, NOW)
            self.mailer.down = False

    def _wished(self, booking: Booking, wish: dict[str, object], invite: bool) -> Booking:
        if "panel" not in wish:
            return replace(booking, invite=invite, **wish)  # type: ignore[arg-type]  # fields of a booking
        names = str(wish["panel"]).split()
        members = tuple(m.pk for name, m in (("sam", self.cast.sam), ("ben", self.cast.ben)) if name in names)
        guests = (Guest("Gina Lee", "gina@elsewhere.example"),) if "gina" in names else ()
        return replace(booking, invite=invite, members=members, guests=guests)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(DONE, max_size=9), st.booleans())
def test_the_newest_state_in_every_calendar_is_that_of_the_interview(
    cast: Cast, done: list[tuple[str, dict[str, object], bool]], invite: bool
) -> None:
    with transaction.atomic():
        story = begin(cast, invite)
        for one in done:
            story.do(*one)
        story.do("send", {}, True)
        story.do("post", {}, True)
        check(story)
        transaction.set_rollback(True)
    cast.cleo.email = "cleo.tan@mail.example"


def begin(cast: Cast, invite: bool) -> Story:
    queue = KeptQueue()
    booking = Booking(2, NOW + dt.timedelta(days=1), 60, "Room 3", (cast.sam.pk,), invite=invite)
    with committing(execute=True):
        interview = book(cast.rita, cast.application, booking, NOW, queue)
    return Story(cast, queue, KeptMailer(), interview)


def check(story: Story) -> None:
    interview = Interview.objects.get(pk=story.interview.pk)
    seats = list(interview.panel.select_related("member__account"))
    concerned = {one.email for one in invitees(interview.application.candidate, seats)}
    for email in {letter.to for letter in story.mailer.letters} | (concerned if interview.state == "booked" else set()):
        events = [letter.event for letter in story.mailer.to(email) if letter.event is not None]
        read = [read_by_vobject(calendar_text(event, method_of(event))) for event in events]
        sequences = [int(one.sequence.value) for one in read]
        assert sequences == sorted({*sequences})
        last = read[-1]
        assert last.uid.value == f"{interview.pk}@kedua"
        if interview.state != "booked" or email not in concerned:
            assert last.status.value == "CANCELLED"
            continue
        assert interview.starts_at is not None
        assert last.status.value == "CONFIRMED"
        assert last.dtstart.value == interview.starts_at
        assert last.dtend.value == interview.starts_at + dt.timedelta(minutes=interview.minutes)
        where = ", ".join(part for part in (interview.place, interview.link) if part)
        assert last.location.value == where
