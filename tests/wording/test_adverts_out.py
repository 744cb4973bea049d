from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import get_args

import pytest

from kedua.engine.advert.facts import Pay, Per
from kedua.wording.adverts_out import Lack, apply_line, lack, pay_line


@pytest.mark.parametrize("code", get_args(Lack))
def test_everything_that_can_be_lacking_has_its_sentence(code: Lack) -> None:
    assert lack(code).endswith(".")


@pytest.mark.parametrize(
    ("least", "most", "per", "said"),
    [
        ("3800", "4500", "month", "MYR 3,800 to 4,500 a month"),
        ("15.50", "15.50", "hour", "MYR 15.50 an hour"),
        ("120", "120", "day", "MYR 120 a day"),
        ("500", "600", "week", "MYR 500 to 600 a week"),
        ("1E+5", "1E+5", "year", "MYR 100,000 a year"),
    ],
)
def test_pay_is_said_in_one_line(least: str, most: str, per: Per, said: str) -> None:
    assert pay_line(Pay(Decimal(least), Decimal(most), "MYR", per)) == said


def test_where_to_apply_is_said_with_the_last_day() -> None:
    assert apply_line("jobs@a.example", None) == "Apply: jobs@a.example"
    assert apply_line("jobs@a.example", dt.date(2026, 12, 31)) == "Apply by Thursday 31 December 2026: jobs@a.example"
