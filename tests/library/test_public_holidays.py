"""Public holidays by country and part of it."""

from __future__ import annotations

import datetime as dt

import pytest

from kedua.library.public_holidays import is_country, public_holidays

DEEPAVALI, EASTER_MONDAY = dt.date(2026, 11, 8), dt.date(2027, 3, 29)


@pytest.mark.parametrize(
    ("country", "day"),
    [
        ("MY-14", DEEPAVALI),
        ("MY", DEEPAVALI),  # all but Sarawak
        ("SG", DEEPAVALI),
        ("GB-ENG", EASTER_MONDAY),
        ("GB", EASTER_MONDAY),  # all but Scotland
    ],
)
def test_a_holiday_is_one_without_the_part_too_where_most_parts_keep_it(country: str, day: dt.date) -> None:
    assert day in public_holidays(country, day.year)


@pytest.mark.parametrize(
    ("country", "day"),
    [
        ("MY-13", DEEPAVALI),
        ("GB-SCT", EASTER_MONDAY),
        ("MY", dt.date(2027, 2, 1)),  # Federal Territory Day
        ("GB", dt.date(2027, 3, 17)),  # Saint Patrick's Day
    ],
)
def test_a_holiday_of_a_few_parts_is_none_elsewhere(country: str, day: dt.date) -> None:
    assert day not in public_holidays(country, day.year)


def test_a_country_that_nobody_knows_has_none() -> None:
    assert public_holidays("XX", 2027) == frozenset()
    assert [is_country(code) for code in ("MY", "MY-14", "XX", "MY-99")] == [True, True, False, False]
