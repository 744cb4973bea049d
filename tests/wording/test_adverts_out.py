from __future__ import annotations

import datetime as dt
from typing import get_args

import pytest

from kedua.wording.adverts_out import Lack, apply_line, lack


@pytest.mark.parametrize("code", get_args(Lack))
def test_everything_that_can_be_lacking_has_its_sentence(code: Lack) -> None:
    assert lack(code).endswith(".")


def test_where_to_apply_is_said_with_the_last_day() -> None:
    assert apply_line("jobs@a.example", None) == "Apply: jobs@a.example"
    assert apply_line("jobs@a.example", dt.date(2026, 12, 31)) == "Apply by Thursday 31 December 2026: jobs@a.example"
