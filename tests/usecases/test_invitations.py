"""Invitations: who is told what, once, and that calendars end up as the interview is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied
from django.test import TestCase

from kedua.queries.bookings import Booking, Guest, booking_of
from kedua.queries.invitations import told_of
from kedua.records.models import AuditEntry, CalendarInvitation, Interview
from kedua.usecases.errors import Refused
from kedua.usecases.interviews import book, change, mark
from kedua.usecases.invitations import send_invitations
from tests.cast import Cast
from tests.factories.rows import NOW, make_interview, make_scorecard, make_seat
from tests.fakes.mailer import KeptMailer, send_all
from tests.fakes.outside import KeptQueue

TOMORROW = NOW + dt.timedelta(days=1)
CLEO, SAM, GINA = "cleo.tan@mail.example", "sam@bakau.example", "gina@elsewhere.example"
committing: Callable[..., AbstractContextManager[object]] = TestCase.captureOnCommitCallbacks


class Post:
    """A queue and a mailer, and everything sent so far."""

    def __init__(self) -> None:
        self.queue, self.mailer = KeptQueue(), KeptMailer()

    def sent(self, now: dt.datetime = NOW) -> list[tuple[str, str, int]]:
        """Send what waits, and give to whom went what with which sequence since the last call."""
        self.mailer.letters.clear()
        send_all(self.queue, self.mailer, now)
        events = [(letter.to, letter.event) for letter in self.mailer.letters]
        return sorted((to, "cancel" if e.cancelled else "request", e.sequence) for to, e in events if e is not None)


@pytest.fixture
def post() -> Post:
    return Post()


def second(cast: Cast, **changed: object) -> Booking:
    usual = Booking(2, TOMORROW, 60, "Room 3", (cast.sam.pk,), (Guest("Gina Lee", GINA),), invite=True)
    return replace(usual, **changed)  # type: ignore[arg-type]  # fields of a booking


def booked(cast: Cast, post: Post, **changed: object) -> Interview:
    with committing(execute=True):
        return book(cast.rita, cast.application, second(cast, **changed), NOW, post.queue)


def changed(cast: Cast, post: Post, interview: Interview, **wish: object) -> None:
    interview.refresh_from_db()
    with committing(execute=True):
        change(cast.rita, interview, replace(booking_of(interview), **wish), NOW, post.queue)  # type: ignore[arg-type]  # fields of a booking


def test_everybody_with_an_address_is_asked_in(cast: Cast, post: Post) -> None:
    interview = booked(cast, post)

    assert post.sent() == [(CLEO, "request", 0), (GINA, "request", 0), (SAM, "request", 0)]
    interview.refresh_from_db()
    assert interview.invited_at == NOW
    assert AuditEntry.objects.get(action="interview.told").data["letters"] == 3


def test_nobody_is_told_where_it_is_not_wished(cast: Cast, post: Post) -> None:
    interview = booked(cast, post, invite=False)

    assert post.sent() == []
    assert interview.invited_at is None


def test_a_job_that_is_done_twice_sends_once(cast: Cast, post: Post) -> None:
    booked(cast, post)
    post.sent()

    assert post.sent() == []


def test_asking_again_reaches_only_who_was_not_asked(cast: Cast, post: Post) -> None:
    cast.cleo.email = ""
    cast.cleo.save()
    interview = booked(cast, post)
    post.sent()
    cast.cleo.email = CLEO
    cast.cleo.save()
    interview = Interview.objects.get(pk=interview.pk)

    with committing(execute=True):
        number = send_invitations(cast.rita, interview, NOW, post.queue)

    assert number == 1
    assert post.sent() == [(CLEO, "request", 0)]


def test_a_change_that_people_see_goes_to_all_with_the_next_sequence(cast: Cast, post: Post) -> None:
    interview = booked(cast, post)
    post.sent()

    changed(cast, post, interview, place="Room 4")

    assert post.sent() == [(CLEO, "request", 1), (GINA, "request", 1), (SAM, "request", 1)]
    assert {letter.subject.split(":")[0] for letter in post.mailer.letters} == {"Changed"}


def test_a_change_that_nobody_sees_goes_to_nobody(cast: Cast, post: Post) -> None:
    interview = booked(cast, post)
    post.sent()

    changed(cast, post, interview, round=3)

    interview.refresh_from_db()
    assert post.sent() == []
    assert interview.sequence == 0


def test_whoever_leaves_the_panel_is_told_and_whoever_comes_is_asked(cast: Cast, post: Post) -> None:
    interview = booked(cast, post)
    post.sent()

    changed(cast, post, interview, members=(cast.ben.pk,), guests=())

    assert post.sent() == [
        ("ben@bakau.example", "request", 1),
        (CLEO, "request", 1),
        (GINA, "cancel", 1),
        (SAM, "cancel", 1),
    ]
    kinds = {letter.to: letter.subject.split(":")[0] for letter in post.mailer.letters}
    assert kinds == {"ben@bakau.example": "Invitation", CLEO: "Changed", GINA: "Cancelled", SAM: "Cancelled"}
    assert "You need not come" in post.mailer.to(SAM)[0].text


def test_cancelling_takes_it_out_of_calendars_and_undoing_asks_in_again(cast: Cast, post: Post) -> None:
    interview = booked(cast, post)
    post.sent()

    with committing(execute=True):
        mark(cast.rita, interview, "cancelled", NOW, post.queue)
    off = post.sent()
    with committing(execute=True):
        mark(cast.rita, interview, "booked", NOW, post.queue)

    assert off == [(CLEO, "cancel", 1), (GINA, "cancel", 1), (SAM, "cancel", 1)]
    assert post.sent() == [(CLEO, "request", 2), (GINA, "request", 2), (SAM, "request", 2)]
    assert {letter.subject.split(":")[0] for letter in post.mailer.letters} == {"Invitation"}


def test_who_was_never_asked_in_hears_of_no_cancelling(cast: Cast, post: Post) -> None:
    interview = booked(cast, post, invite=False)

    with committing(execute=True):
        mark(cast.rita, interview, "cancelled", NOW, post.queue)

    assert post.sent() == []


def test_what_is_over_is_told_to_nobody(cast: Cast, post: Post) -> None:
    interview = booked(cast, post)
    post.sent()
    later = TOMORROW + dt.timedelta(hours=2)

    with committing(execute=True):
        mark(cast.rita, interview, "cancelled", later, post.queue)

    assert post.sent() == []
    with pytest.raises(Refused, match="invitation-late"):
        send_invitations(cast.rita, interview, later, post.queue)


def test_marking_held_or_a_no_show_tells_nobody(cast: Cast, post: Post) -> None:
    interview = booked(cast, post)
    post.sent()

    with committing(execute=True):
        mark(cast.rita, interview, "no-show", NOW, post.queue)

    interview.refresh_from_db()
    assert post.sent() == []
    assert interview.sequence == 0


def test_a_letter_that_was_overtaken_is_not_sent(cast: Cast, post: Post) -> None:
    interview = booked(cast, post)

    changed(cast, post, interview, minutes=45)

    assert post.sent() == [(CLEO, "request", 1), (GINA, "request", 1), (SAM, "request", 1)]
    assert {letter.subject.split(":")[0] for letter in post.mailer.letters} == {"Invitation"}


def test_what_the_server_did_not_take_is_sent_when_it_is_tried_again(cast: Cast, post: Post) -> None:
    booked(cast, post)
    post.mailer.down = True
    with pytest.raises(OSError, match="no connection"):
        post.sent()
    post.mailer.down = False

    assert [to for to, _method, _sequence in post.sent()] == [CLEO, GINA, SAM]


def test_a_new_address_of_the_candidate_takes_the_place_of_the_old(cast: Cast, post: Post) -> None:
    interview = booked(cast, post, guests=())
    post.sent()
    cast.cleo.email = "cleo@new.example"
    cast.cleo.save()
    interview = Interview.objects.get(pk=interview.pk)

    with committing(execute=True):
        send_invitations(cast.rita, interview, NOW, post.queue)

    assert post.sent() == [(CLEO, "cancel", 1), ("cleo@new.example", "request", 1), (SAM, "request", 1)]


def test_an_address_is_asked_once_and_the_candidate_is_never_written_to_as_the_panel(cast: Cast, post: Post) -> None:
    booked(cast, post, guests=(Guest("Cleo herself", CLEO.upper()), Guest("Sam at home", SAM)))

    assert post.sent() == [(CLEO, "request", 0), (SAM, "request", 0)]
    assert "kit" not in post.mailer.to(CLEO)[0].text


def test_who_has_left_the_organisation_is_told_that_they_need_not_come(cast: Cast, post: Post) -> None:
    interview = booked(cast, post, guests=())
    post.sent()
    cast.sam.active = False
    cast.sam.save()

    changed(cast, post, interview, place="Room 9")

    assert post.sent() == [(CLEO, "request", 1), (SAM, "cancel", 1)]


def test_only_who_runs_the_application_asks_people_in(cast: Cast, post: Post) -> None:
    interview = booked(cast, post)

    for actor in (cast.sam, cast.dan):
        with pytest.raises(PermissionDenied):
            send_invitations(actor, interview, NOW, post.queue)


def standings(interview: Interview) -> dict[str, str]:
    seats = list(interview.panel.select_related("member__account"))
    return {one.invitee.name: one.standing for one in told_of(interview, seats)}


def test_how_far_each_invitation_is_can_be_seen(cast: Cast, post: Post) -> None:
    interview = booked(cast, post, guests=(Guest("Gina Lee", GINA), Guest("Tom Goh")))
    waiting = standings(interview)
    post.sent()
    sent = standings(interview)

    changed(cast, post, interview, place="Room 4", invite=False, guests=(Guest("Tom Goh"),))

    interview = Interview.objects.get(pk=interview.pk)
    names = ("Cleo Tan", "Gina Lee", "Sam Ong", "Tom Goh")
    assert waiting == dict(zip(names, ("on its way", "on its way", "on its way", "no address"), strict=True))
    assert sent == dict(zip(names, ("sent", "sent", "sent", "no address"), strict=True))
    assert standings(interview) == dict(zip(names, ("outdated", "outdated", "outdated", "no address"), strict=True))


def test_each_learns_what_is_theirs_to_know(cast: Cast, post: Post) -> None:
    cast.cleo.time_zone = "Europe/London"
    cast.cleo.save()
    booked(cast, post, link="https://meet.example/cleo")
    post.sent()

    sam, cleo, gina = (post.mailer.to(email)[0] for email in (SAM, CLEO, GINA))

    assert sam.reply_to == cleo.reply_to == "rita@bakau.example"
    assert "10:00–11:00 (Kuala Lumpur time)" in sam.text
    assert "02:00–03:00 (London time)" in cleo.text
    assert "/kit/" in sam.text
    assert "/interview/" in sam.text
    assert "nowhere.example" not in cleo.text + gina.text
    for letter in (sam, cleo, gina):
        assert "https://meet.example/cleo" in letter.text
    assert (cleo.event.summary, sam.event.summary) == (  # type: ignore[union-attr]  # each has one
        "Interview with Bakau Coffee House: Outlet Manager",
        "Second interview: Cleo Tan, Outlet Manager",
    )


def test_the_candidate_sees_no_address_of_the_panel_nor_the_panel_theirs(cast: Cast, post: Post) -> None:
    booked(cast, post)
    post.sent()

    seen = {letter.to: {one.email for one in letter.event.attendees} for letter in post.mailer.letters if letter.event}

    assert seen == {CLEO: {CLEO}, SAM: {SAM, GINA}, GINA: {SAM, GINA}}


def test_nothing_that_somebody_thought_is_in_an_invitation(cast: Cast, post: Post) -> None:
    card = make_scorecard(cast.seat)
    interview = booked(cast, post)
    post.sent()
    letters = list(post.mailer.letters)
    changed(cast, post, interview, place="Room 5")
    post.sent()
    letters += post.mailer.letters

    said = " ".join(f"{letter.subject} {letter.text} {letter.event}" for letter in letters)

    answer = card.answers.get()
    opinions = [answer.note, answer.topic, *card.remarks.values_list("text", flat=True), "recommend", "rating", "/5"]
    assert len(letters) == 6
    assert [word for word in opinions if word.lower() in said.lower()] == []


def test_invitations_go_with_their_interview(cast: Cast, post: Post) -> None:
    booked(cast, post)

    Interview.objects.filter(round=2).delete()

    assert post.sent() == []
    assert CalendarInvitation.objects.count() == 0


def test_one_whose_day_alone_is_known_asks_nobody(cast: Cast, post: Post) -> None:
    interview = make_interview(cast.application, 2, state="booked", starts_at=TOMORROW, day_only=True)
    make_seat(interview, cast.sam)

    with pytest.raises(Refused, match="invitation-late"):
        send_invitations(cast.rita, interview, NOW, post.queue)
