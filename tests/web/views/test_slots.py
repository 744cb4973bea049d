"""The candidate's page: choosing a time by link."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kedua.queries.offers import OfferDraft, token_of
from kedua.records.models import CalendarInvitation, Interview, Offer
from kedua.usecases.interviews import mark
from kedua.usecases.offers import make_offer
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.events import read_by_vobject
from tests.factories.rows import NOW, make_application, make_candidate, make_interview, make_scorecard, make_seat

NINE = dt.datetime(2026, 11, 25, 1, tzinfo=dt.UTC)  # in Kuala Lumpur
LATER = NINE + dt.timedelta(days=1, hours=6)


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def offer(cast: Cast) -> Offer:
    draft = OfferDraft(2, 60, "Room 3", "https://meet.example/1", (cast.sam.pk, cast.hana.pk), (NINE, LATER), 5)
    return make_offer(cast.rita, cast.application, draft, NOW)


def url(offer: Offer) -> str:
    return reverse("slots", args=[token_of(offer)])


def test_the_times_are_shown_in_the_candidates_zone(offer: Offer, client: Client) -> None:
    answer = client.get(url(offer))

    source = answer.content.decode()
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert 'content="noindex, nofollow"' in source
    assert "Wed 25 Nov 2026" in source
    assert "09:00–10:00" in source
    assert '<option value="Asia/Kuala_Lumpur" selected>' in source


def test_another_zone_shows_other_hours_of_the_same_times(offer: Offer, client: Client) -> None:
    source = client.get(url(offer), {"zone": "America/New_York"}).content.decode()

    assert "Tue 24 Nov 2026" in source
    assert "20:00–21:00" in source
    assert f'value="{NINE.isoformat()}"' in source
    assert '<input type="hidden" name="zone" value="America/New_York">' in source


@pytest.mark.parametrize("zone", ["Nowhere/Land", "../../etc/passwd", ""])
def test_a_zone_that_is_none_is_not_asked_for(offer: Offer, client: Client, zone: str) -> None:
    assert "09:00–10:00" in client.get(url(offer), {"zone": zone}).content.decode()


def test_choosing_books_and_shows_what_is_booked(offer: Offer, client: Client) -> None:
    answer = client.post(url(offer), {"at": NINE.isoformat(), "zone": "Europe/London"}, follow=True)

    interview = Interview.objects.get(round=2)
    source = answer.content.decode()
    assert answer.redirect_chain == [(f"{url(offer)}?zone=Europe%2FLondon", 303)]
    assert interview.starts_at == NINE
    assert "Your interview is booked" in source
    assert "Wed 25 Nov 2026, 01:00 (GMT)" in source
    assert "Sam Ong" in source
    assert "https://meet.example/1" in source
    assert CalendarInvitation.objects.filter(method="request").count() == 3


def test_nothing_of_the_panels_is_on_the_candidates_pages(cast: Cast, offer: Offer, client: Client) -> None:
    make_scorecard(cast.seat)
    pages = client.get(url(offer)).content.decode()
    pages += client.post(url(offer), {"at": NINE.isoformat()}, follow=True).content.decode()
    pages += client.get(reverse("slots-calendar", args=[token_of(offer)])).content.decode()

    said = ("/kit/", "/interviews/", "Met all six", "Prepares well", "Little about guests", "sam@bakau", "hana@bakau")
    assert [word for word in said if word in pages] == []


def test_the_candidates_file_says_what_is_theirs(offer: Offer, client: Client) -> None:
    client.post(url(offer), {"at": NINE.isoformat()})

    answer = client.get(reverse("slots-calendar", args=[token_of(offer)]))

    read = read_by_vobject(answer.content.decode())
    assert (read.dtstart.value, read.summary.value) == (NINE, "Interview with Bakau Coffee House: Outlet Manager")
    assert read.url.value == "https://meet.example/1"
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("at", ["", "x", "2026-11-25T01:00:00"])
def test_without_a_choice_one_is_asked_to_choose(offer: Offer, client: Client, at: str) -> None:
    answer = client.post(url(offer), {"at": at})

    assert answer.status_code == 422
    assert "Choose one of the times." in answer.content.decode()
    assert Interview.objects.filter(round=2).count() == 0


def test_a_time_that_was_taken_meanwhile_is_not_shown_and_says_so_when_chosen(
    cast: Cast, offer: Offer, client: Client
) -> None:
    other = make_application(cast.job, make_candidate(cast.organisation, "Mei Wong"))
    make_seat(make_interview(other, 2, state="booked", starts_at=NINE), cast.sam)

    page = client.get(url(offer)).content.decode()
    answer = client.post(url(offer), {"at": NINE.isoformat()})

    assert NINE.isoformat() not in page
    assert LATER.isoformat() in page
    assert "Some of the times offered have been taken meanwhile." in page
    assert answer.status_code == 409
    assert "This time is no longer free. Please choose another." in answer.content.decode()
    assert "Mei" not in page + answer.content.decode()


def test_when_all_are_taken_the_page_says_whom_to_write_to(cast: Cast, offer: Offer, client: Client) -> None:
    for starts_at in (NINE, LATER):
        make_seat(make_interview(cast.application, 1, state="booked", starts_at=starts_at), cast.sam)

    answer = client.get(url(offer))

    assert answer.status_code == 410
    assert "All of these times have been taken" in answer.content.decode()
    assert "mailto:rita@bakau.example" in answer.content.decode()


@pytest.mark.parametrize(
    ("fields", "said"),
    [({"revoked_at": NOW}, "They have been taken back"), ({"expires_at": NOW}, "The link worked for some days only")],
)
def test_what_has_ended_says_so(offer: Offer, client: Client, fields: dict[str, object], said: str) -> None:
    Offer.objects.update(**fields)

    page, sent = client.get(url(offer)), client.post(url(offer), {"at": NINE.isoformat()})

    assert (page.status_code, sent.status_code) == (410, 410)
    assert said in page.content.decode()
    assert Interview.objects.filter(round=2).count() == 0


def test_choosing_again_shows_what_is_booked_and_says_that_it_is_another(offer: Offer, client: Client) -> None:
    client.post(url(offer), {"at": NINE.isoformat()})

    again = client.post(url(offer), {"at": NINE.isoformat()})
    other = client.post(url(offer), {"at": LATER.isoformat()})

    assert again.status_code == 303
    assert other.status_code == 409
    assert "Another time was chosen by this link already." in other.content.decode()
    assert "Your interview is booked" in other.content.decode()


def test_a_booking_that_is_moved_shows_its_new_time_and_a_cancelled_one_that_it_is_off(
    cast: Cast, offer: Offer, client: Client
) -> None:
    client.post(url(offer), {"at": NINE.isoformat()})
    Interview.objects.filter(round=2).update(starts_at=LATER)
    moved = client.get(url(offer)).content.decode()

    mark(cast.rita, Interview.objects.get(round=2), "cancelled", NOW)
    off = client.get(url(offer))

    assert "Thu 26 Nov 2026, 15:00" in moved
    assert off.status_code == 410
    assert "This interview does not take place" in off.content.decode()
    assert client.get(reverse("slots-calendar", args=[token_of(offer)])).status_code == 404


def test_a_colleague_may_look_and_not_choose(cast: Cast, offer: Offer, sign_in: SignIn) -> None:
    browser = sign_in(cast.rita)

    page, sent = browser.get(url(offer)), browser.post(url(offer), {"at": NINE.isoformat()})

    assert "This is what the candidate sees." in page.content.decode()
    assert "Book this time" not in page.content.decode()
    assert sent.status_code == 403


@pytest.mark.parametrize("times", [1, 3])
def test_the_page_takes_as_many_queries_for_one_time_as_for_three(
    times: int, cast: Cast, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    starts = tuple(NINE + dt.timedelta(hours=2 * number) for number in range(times))
    offer = make_offer(cast.rita, cast.application, OfferDraft(2, 60, "", "", (cast.sam.pk,), starts, 5), NOW)

    with django_assert_num_queries(6):
        client.get(url(offer))
