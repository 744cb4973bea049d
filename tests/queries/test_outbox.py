"""Messages are found by state and by candidate, page by page."""

from __future__ import annotations

import datetime as dt

import pytest
from pytest_django import DjangoAssertNumQueries

from kedua.queries.outbox import SIZE, outbox, read_place
from kedua.usecases.candidates import index_words
from tests.cast import Cast
from tests.factories.messages import make_message
from tests.factories.rows import NOW, make_application, make_candidate


def texts(cast: Cast, state: str = "", text: str = "") -> list[str]:
    return [entry.text for entry in outbox(cast.rita, state, text, None).entries]


def test_the_newest_come_first_and_only_the_organisations_own(cast: Cast) -> None:
    for number in range(3):
        make_message(cast.application, created_at=NOW + dt.timedelta(hours=number), text=str(number))

    assert texts(cast) == ["2", "1", "0"]
    assert outbox(cast.dan, "", "", None).entries == ()


@pytest.mark.parametrize(
    ("state", "found"), [("draft", ["draft"]), ("received", ["read", "new"]), ("unread", ["new"]), ("sent", [])]
)
def test_they_are_narrowed_by_state(cast: Cast, state: str, found: list[str]) -> None:
    make_message(cast.application, text="draft")
    make_message(cast.application, text="new", state="received")
    make_message(cast.application, text="read", state="received", read_at=NOW, created_at=NOW + dt.timedelta(hours=1))

    assert texts(cast, state) == found


@pytest.mark.parametrize(("typed", "found"), [("mei", ["b"]), ("mei ong", ["b"]), ("mei tan", []), ("  ", ["a", "b"])])
def test_they_are_found_by_candidate(
    cast: Cast, typed: str, found: list[str], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    other = make_candidate(cast.organisation, "Mei Ong")
    index_words([cast.cleo, other], "MY")
    make_message(cast.application, text="a", created_at=NOW + dt.timedelta(hours=1))
    make_message(make_application(cast.job, other), text="b")

    with django_assert_num_queries(2 if typed.strip() and found else 1):
        got = texts(cast, text=typed)

    assert got == found


def test_pages_go_on_and_back_without_a_gap(cast: Cast) -> None:
    for number in range(2 * SIZE + 5):
        make_message(cast.application, created_at=NOW + dt.timedelta(minutes=number // 2), text=str(number))

    first = outbox(cast.rita, "", "", None)
    second = outbox(cast.rita, "", "", first.older)
    third = outbox(cast.rita, "", "", second.older)
    back = outbox(cast.rita, "", "", third.newer)
    start = outbox(cast.rita, "", "", back.newer)

    every = [entry.pk for page in (first, second, third) for entry in page.entries]
    assert len(every) == len(set(every)) == 2 * SIZE + 5
    assert (first.newer, third.older, start.newer) == (None, None, None)
    assert [entry.pk for entry in back.entries] == [entry.pk for entry in second.entries]
    assert [entry.pk for entry in start.entries] == [entry.pk for entry in first.entries]


@pytest.mark.parametrize(
    "text", ["", "x", "after~~", "after~2026-11-24T02:00:00~zz", "after~2026-11-24T02:00:00~" + "a" * 32]
)
def test_an_address_that_names_no_place_starts_at_the_newest(text: str) -> None:
    assert read_place(text) is None
