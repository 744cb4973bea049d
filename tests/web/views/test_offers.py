"""Offering times on the application's page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
import time_machine
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kedua.queries.offers import OfferDraft, token_of
from kedua.records.models import AuditEntry, Member, Offer
from kedua.usecases.offers import make_offer
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.rows import NOW, make_interview, make_seat

NINE = dt.datetime(2026, 11, 25, 1, tzinfo=dt.UTC)  # nine in Kuala Lumpur, the first time that is suggested


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


def typed(cast: Cast, **changed: object) -> dict[str, object]:
    usual: dict[str, object] = {
        "round": "2", "minutes": "60", "place": "Room 3", "members": [str(cast.sam.pk)], "days": "5",
        "at": [NINE.isoformat()], "slot_day": ["2026-11-27", ""], "slot_time": ["15:00", ""],
    }  # fmt: skip
    return usual | changed


def new(cast: Cast) -> str:
    return reverse("offer-new", args=[cast.application.pk])


def offered(cast: Cast) -> Offer:
    draft = OfferDraft(2, 60, "Room 3", "", (cast.sam.pk,), (NINE, NINE + dt.timedelta(days=1)), 5)
    return make_offer(cast.rita, cast.application, draft, NOW)


def test_times_that_suit_the_usual_panel_are_suggested(cast: Cast, sign_in: SignIn) -> None:
    source = sign_in(cast.rita).get(new(cast)).content.decode()

    assert f'name="at" value="{NINE.isoformat()}" checked' in source
    assert "Wed 25 Nov 2026" in source
    assert source.count('name="at"') == 8


def test_ticked_and_typed_times_are_offered(cast: Cast, sign_in: SignIn) -> None:
    answer = sign_in(cast.rita).post(new(cast), typed(cast))

    offer = Offer.objects.get()
    assert (answer.status_code, answer.headers["Location"]) == (
        303, reverse("application", args=[cast.application.pk]) + "#offers",
    )  # fmt: skip
    assert [slot.starts_at for slot in offer.slots.all()] == [NINE, dt.datetime(2026, 11, 27, 7, tzinfo=dt.UTC)]
    assert offer.panel == [str(cast.sam.pk)]
    assert not AuditEntry.objects.filter(action="offer.sent").exists()


def test_the_link_is_sent_where_that_is_ticked(cast: Cast, sign_in: SignIn) -> None:
    page = sign_in(cast.rita).post(new(cast), typed(cast, send="on"), follow=True).content.decode()

    assert "the link is on its way to the candidate" in page
    assert AuditEntry.objects.filter(action="offer.sent").count() == 1


def test_without_an_address_nothing_is_sent_whatever_is_ticked(cast: Cast, sign_in: SignIn) -> None:
    cast.cleo.email = ""
    cast.cleo.save()
    client = sign_in(cast.rita)

    form = client.get(new(cast)).content.decode()
    page = client.post(new(cast), typed(cast, send="on"), follow=True).content.decode()

    assert "you get the link to copy" in form
    assert "Copy the link below" in page


def test_the_button_looks_for_times_of_those_ticked_and_saves_nothing(cast: Cast, sign_in: SignIn) -> None:
    make_seat(make_interview(cast.application, 1, state="booked", starts_at=NINE), cast.ben)
    given = typed(cast, members=[str(cast.ben.pk)], at=[], suggest="again", minutes="x")

    answer = sign_in(cast.rita).post(new(cast), given)

    source = answer.content.decode()
    assert answer.status_code == 200
    assert NINE.isoformat() not in source
    assert (NINE + dt.timedelta(hours=1)).isoformat() in source
    assert "Please look at this again" not in source
    assert 'value="2026-11-27"' in source
    assert Offer.objects.count() == 0


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"at": [], "slot_day": [], "slot_time": []}, "Choose at least one time to offer."),
        ({"slot_day": ["2026-11-27"], "slot_time": [""]}, "“2026-11-27” is no day with a time."),
        ({"slot_day": ["9999-99-99"], "slot_time": ["10:00"]}, "is no day with a time."),
        ({"at": ["x", "2026-11-25"], "slot_day": [], "slot_time": []}, "Choose at least one time to offer."),
        ({"members": []}, "Choose at least one person who asks."),
        ({"slot_day": ["2026-11-20"], "slot_time": ["10:00"]}, "One of the times has passed."),
        ({"at": [(NINE + dt.timedelta(hours=n)).isoformat() for n in range(9)]}, "Offer at most 8 times"),
        ({"days": "90"}, "Select a valid choice."),
    ],
)
def test_what_is_wrong_is_said_and_what_was_chosen_stays(
    changed: dict[str, object], said: str, cast: Cast, sign_in: SignIn
) -> None:
    answer = sign_in(cast.rita).post(new(cast), typed(cast, **changed))

    source = answer.content.decode()
    assert answer.status_code == 422
    assert said in source
    assert 'value="Room 3"' in source
    assert Offer.objects.count() == 0


def test_somebody_who_is_elsewhere_is_named_and_a_full_day_takes_a_reason(cast: Cast, sign_in: SignIn) -> None:
    interview = make_interview(cast.application, 1, state="booked", starts_at=NINE)
    make_seat(interview, cast.sam)
    client = sign_in(cast.rita)
    busy = client.post(new(cast), typed(cast)).content.decode()
    interview.starts_at = NINE + dt.timedelta(hours=5)
    interview.save()
    Member.objects.filter(pk=cast.sam.pk).update(most_a_day=1)
    full = client.post(new(cast), typed(cast)).content.decode()

    answer = client.post(new(cast), typed(cast, why="Nobody else knows the shop."))

    assert "Sam Ong is in another interview" in busy
    assert "It would be interview 2 of Sam Ong on that day" in full
    assert "Why these times all the same?" in full
    assert answer.status_code == 303
    assert Offer.objects.get().why == "Nobody else knows the shop."


def test_the_application_shows_what_waits_with_the_link_and_today_does_too(cast: Cast, sign_in: SignIn) -> None:
    offer, client = offered(cast), sign_in(cast.rita)

    page, today = client.get(reverse("application", args=[cast.application.pk])), client.get("/")

    source = page.content.decode()
    assert f"/slots/{token_of(offer)}/" in source
    assert "waiting for the candidate until" in source
    assert "is to choose a time by" in today.content.decode()


def test_what_was_taken_back_is_gone_from_both(cast: Cast, sign_in: SignIn) -> None:
    offer, client = offered(cast), sign_in(cast.rita)

    page = client.post(reverse("offer-revoke", args=[offer.pk]), follow=True).content.decode()

    assert "/slots/" not in page
    assert "is to choose a time by" not in client.get("/").content.decode()


def test_the_link_can_be_sent_again_while_it_works(cast: Cast, sign_in: SignIn) -> None:
    offer, client = offered(cast), sign_in(cast.rita)

    sent = client.post(reverse("offer-send", args=[offer.pk]), follow=True).content.decode()
    Offer.objects.update(revoked_at=NOW)
    ended = client.post(reverse("offer-send", args=[offer.pk]), follow=True).content.decode()

    assert "The link is on its way to the candidate." in sent
    assert "These times are no longer offered." in ended


@pytest.mark.parametrize("people", [1, 3])
def test_the_form_takes_as_many_queries_for_one_person_as_for_three(
    people: int, cast: Cast, sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client = sign_in(cast.rita)
    ticked = [str(member.pk) for member in (cast.sam, cast.ben, cast.hana)[:people]]

    with django_assert_num_queries(12):
        client.post(new(cast), typed(cast, members=ticked, suggest="again"))
