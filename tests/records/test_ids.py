"""Ids of rows rise with time, and within a moment."""

import datetime as dt

import pytest
import time_machine

from kedua.records import ids
from tests.factories.rows import NOW


@pytest.fixture(autouse=True)
def _clean_slate(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ids, "_last", 0)


def test_ids_of_the_same_moment_keep_their_order() -> None:
    with time_machine.travel(NOW, tick=False):
        made = [ids.new_id() for _ in range(5_000)]

    assert made == sorted(set(made))


def test_an_id_says_when_it_was_made() -> None:
    later = dt.datetime(2090, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
    with time_machine.travel(later, tick=False):
        made = ids.new_id()

    assert made.version == 7
    assert made.variant == "specified in RFC 4122"
    assert made.int >> 80 == int(later.timestamp() * 1000)
