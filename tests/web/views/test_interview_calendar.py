"""Booking with an eye on diaries and calendars: warnings, letters before they go, how far invitations are, the file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
import time_machine
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kedua.queries.bookings import Booking
from kedua.records.models import CalendarInvitation, Interview
from kedua.usecases.interviews import book
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.events import read_by_vobject
from tests.factories.rows import (
    NOW,
    make_application,
    make_candidate,
    make_interview,
    make_job,
    make_scorecard,
    make_seat,
)
from tests.fakes.mailer import KeptMailer, send_all
from tests.fakes.outside import KeptQueue

TEN = dt.datetime(2026, 11, 26, 2, 30, tzinfo=dt.UTC)  # half past ten in Kuala Lumpur


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


def typed(cast: Cast, **changed: object) -> dict[str, object]:
    usual: dict[str, object] = {
        "round": "2", "day": "2026-11-26", "time": "10:30", "minutes": "60", "place": "Room 3",
        "members": [str(cast.sam.pk)], "invite": "on",
    }  # fmt: skip
    return usual | changed


def new(cast: Cast) -> str:
    return reverse("interview-new", args=[cast.application.pk])


def elsewhere(cast: Cast) -> None:
    other = make_application(make_job(cast.organisation, "Barista"), make_candidate(cast.organisation, "Mei Wong"))
    make_seat(make_interview(other, 1, state="booked", starts_at=TEN), cast.sam)


def booked(cast: Cast) -> Interview:
    booking = Booking(2, TEN, 60, "Room 3", (cast.sam.pk,), invite=True)
    return book(cast.rita, cast.application, booking, NOW, KeptQueue())


def test_a_clash_is_said_with_its_time_and_asks_for_a_reason(cast: Cast, sign_in: SignIn) -> None:
    elsewhere(cast)

    answer = sign_in(cast.rita).post(new(cast), typed(cast))

    source = answer.content.decode()
    assert answer.status_code == 422
    assert "Sam Ong is in an interview with Mei Wong: Thursday 26 November 2026, 10:30–11:15 (Kuala Lumpur)." in source
    assert "Why this time all the same?" in source
    assert 'value="10:30"' in source
    assert Interview.objects.filter(application=cast.application, round=2).count() == 0


def test_who_may_not_see_the_other_candidate_is_not_told_their_name(cast: Cast, sign_in: SignIn) -> None:
    elsewhere(cast)

    source = sign_in(cast.hana).post(new(cast), typed(cast)).content.decode()

    assert "Sam Ong is in another interview: Thursday 26 November 2026, 10:30–11:15" in source
    assert "Mei" not in source


def test_with_a_reason_it_is_booked_and_the_reason_stands_on_its_page(cast: Cast, sign_in: SignIn) -> None:
    elsewhere(cast)
    client = sign_in(cast.rita)

    page = client.post(new(cast), typed(cast, why="Sam leaves the other early."), follow=True)

    assert "Sam leaves the other early." in page.content.decode()
    interview = Interview.objects.get(application=cast.application, round=2)
    mine = sign_in(cast.sam).get(reverse("interview", args=[interview.pk])).content.decode()
    assert "Sam leaves the other early." not in mine


def test_one_sees_who_gets_what_before_anything_is_booked(cast: Cast, sign_in: SignIn) -> None:
    given = typed(cast, look="letters", guest_name=["Tom Goh"], guest_email=[""], link="https://meet.example/1")

    answer = sign_in(cast.rita).post(new(cast), given)

    source = answer.content.decode()
    assert answer.status_code == 200
    assert "Dear Cleo Tan," in source
    assert "Dear Sam Ong," in source
    assert "No e-mail address is known of Tom Goh: tell them yourself." in source
    assert Interview.objects.filter(round=2).count() == 0
    assert CalendarInvitation.objects.count() == 0


def test_what_a_change_would_send_is_shown_too(cast: Cast, sign_in: SignIn) -> None:
    queue = KeptQueue()
    interview = booked(cast)
    CalendarInvitation.objects.update(sent_at=NOW)

    given = typed(cast, look="letters", members=[str(cast.ben.pk)])
    source = sign_in(cast.rita).post(reverse("interview-edit", args=[interview.pk]), given).content.decode()

    assert "<b>Changed: Interview with Bakau Coffee House" in source
    assert "<b>Invitation: Second interview: Cleo Tan" in source
    assert "You need not come to this interview any more" in source
    assert queue.jobs == []


def test_nobody_is_told_of_what_was_held(cast: Cast, sign_in: SignIn) -> None:
    given = typed(cast, look="letters", held="on", day="2026-11-20")

    assert (
        "Nobody is told of an interview that was held already."
        in sign_in(cast.rita).post(new(cast), given).content.decode()
    )


def test_times_are_meant_in_the_zone_that_is_chosen(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)

    page = client.post(new(cast), typed(cast, time_zone="Europe/London", link="meet.example/1"), follow=True)

    interview = Interview.objects.get(round=2)
    assert interview.starts_at == dt.datetime(2026, 11, 26, 10, 30, tzinfo=dt.UTC)
    assert interview.link == "https://meet.example/1"
    source = page.content.decode()
    assert "Thu 26 Nov 2026, 10:30 (GMT)" in source
    form = client.get(reverse("interview-edit", args=[interview.pk])).content.decode()
    assert 'value="10:30"' in form
    assert '<option value="Europe/London" selected>' in form


def test_a_time_that_the_clocks_skip_there_is_refused(cast: Cast, sign_in: SignIn) -> None:
    given = typed(cast, day="2027-03-28", time="01:30", time_zone="Europe/London")

    assert "The clocks skip this time" in sign_in(cast.rita).post(new(cast), given).content.decode()


def test_the_page_says_how_far_each_invitation_is(cast: Cast, sign_in: SignIn) -> None:
    interview, client = booked(cast), sign_in(cast.rita)
    page = reverse("interview", args=[interview.pk])
    before = client.get(page).content.decode()
    CalendarInvitation.objects.update(sent_at=NOW)
    Interview.objects.filter(pk=interview.pk).update(sequence=1)

    after = client.get(page).content.decode()

    assert before.count("Letter is on its way") == 2
    assert "Send the invitations" not in before
    assert after.count("Knows an earlier state") == 2
    assert "Tell everybody of the change" in after


def test_sending_reaches_who_was_not_told(cast: Cast, sign_in: SignIn) -> None:
    interview = make_interview(cast.application, 2, state="booked", starts_at=TEN)
    make_seat(interview, cast.sam)
    client = sign_in(cast.rita)

    first = client.post(reverse("interview-invite", args=[interview.pk]), follow=True).content.decode()
    second = client.post(reverse("interview-invite", args=[interview.pk]), follow=True).content.decode()

    assert "2 letters are on their way." in first
    assert "Everybody with an e-mail address knows already." in second


def test_an_interviewer_sees_no_list_of_addresses(cast: Cast, sign_in: SignIn) -> None:
    interview = booked(cast)

    source = sign_in(cast.sam).get(reverse("interview", args=[interview.pk])).content.decode()

    assert "cleo.tan@mail.example" not in source
    assert "Invitations" not in source


def test_the_file_puts_it_into_ones_calendar(cast: Cast, sign_in: SignIn) -> None:
    interview = booked(cast)
    make_scorecard(cast.seat)

    answer = sign_in(cast.sam).get(reverse("interview-calendar", args=[interview.pk]))

    text = answer.content.decode()
    read = read_by_vobject(text)
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert "METHOD" not in text
    assert (read.uid.value, read.dtstart.value, read.location.value) == (f"{interview.pk}@kedua", TEN, "Room 3")
    assert read.summary.value == "Second interview: Cleo Tan, Outlet Manager"


@pytest.mark.parametrize("changed", [{"starts_at": None}, {"day_only": True}])
def test_without_a_time_there_is_no_file(cast: Cast, sign_in: SignIn, changed: dict[str, object]) -> None:
    Interview.objects.filter(pk=cast.interview.pk).update(**changed)
    client = sign_in(cast.rita)

    assert client.get(reverse("interview-calendar", args=[cast.interview.pk])).status_code == 404
    assert "For your calendar" not in client.get(reverse("interview", args=[cast.interview.pk])).content.decode()


def test_the_application_says_whether_everybody_is_told(cast: Cast, sign_in: SignIn) -> None:
    interview, client = booked(cast), sign_in(cast.rita)
    page = reverse("application", args=[cast.application.pk])
    told = client.get(page).content.decode()
    Interview.objects.filter(pk=interview.pk).update(sequence=1)
    changed = client.get(page).content.decode()
    Interview.objects.filter(pk=interview.pk).update(invited_at=None)

    never = client.get(page).content.decode()

    assert "invited</span>" in told.replace("\n", "")
    assert "Changed since the invitations" in changed
    assert "Nobody invited yet" in never


def test_today_lists_interviews_that_nobody_knows_of_as_they_are(cast: Cast, sign_in: SignIn) -> None:
    interview, client = booked(cast), sign_in(cast.rita)
    told = client.get("/").content.decode()
    Interview.objects.filter(pk=interview.pk).update(sequence=1)

    changed = client.get("/").content.decode()

    assert "not everybody is told" not in told
    assert "not everybody is told" in changed
    assert reverse("interview", args=[interview.pk]) in changed
    assert "not everybody is told" not in sign_in(cast.sam).get("/").content.decode()


def test_cancelling_by_the_button_writes_letters(cast: Cast, sign_in: SignIn) -> None:
    interview, mailer = booked(cast), KeptMailer()
    send_all(KeptQueue(), mailer, NOW)

    sign_in(cast.rita).post(reverse("interview-mark", args=[interview.pk]), {"state": "cancelled"})

    rows = CalendarInvitation.objects.filter(method="cancel").values_list("email", "sequence").order_by("email")
    assert [*rows] == [("cleo.tan@mail.example", 1), ("sam@bakau.example", 1)]


@pytest.mark.parametrize("more", [0, 2])
def test_the_page_of_who_runs_it_takes_as_many_queries_for_many_letters(
    more: int, cast: Cast, sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    interview = booked(cast)
    for number in range(more):
        CalendarInvitation.objects.create(
            organisation=cast.organisation, interview=interview, email=f"x{number}@mail.example", name="X", sequence=0,
            created_at=NOW,
        )  # fmt: skip
    client = sign_in(cast.rita)

    with django_assert_num_queries(7):
        client.get(reverse("interview", args=[interview.pk]))
