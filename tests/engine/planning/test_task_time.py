"""Time for an assessment: the limit with its extra time, the due date, and what appears later."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedua.engine.planning.assessments import Material
from kedua.engine.planning.task_time import extra_of, is_long, minutes_left, next_shown, shown_by

FIRST, LATER = (Material(str(after), "text", (), (), after) for after in (0, 20))
MINUTES = st.integers(0, 480)


@pytest.mark.parametrize(
    ("worked", "minutes", "extra", "due", "left"),
    [
        (10, 30, 0, 500, 20),
        (10, 30, 15, 500, 35),
        (10, 30, 15, 5, 5),
        (31, 30, 0, 500, 0),
        (900, 0, 0, 7, 7),
        (0, 0, 0, -1, 0),
    ],
)
def test_the_shorter_of_limit_and_due_date_counts(worked: int, minutes: int, extra: int, due: int, left: float) -> None:
    assert minutes_left(worked, minutes, extra, due) == left


@given(st.floats(0, 1000), MINUTES, MINUTES, st.floats(-1000, 1000))
def test_extra_time_never_takes_time_away(worked: float, minutes: int, extra: int, due: float) -> None:
    assert minutes_left(worked, minutes, extra, due) >= minutes_left(worked, minutes, 0, due)


@given(MINUTES, st.integers(0, 200))
def test_per_cents_are_rounded_up_for_the_candidate(minutes: int, percent: int) -> None:
    assert 0 <= extra_of(minutes, percent) - minutes * percent / 100 < 1


def test_two_hours_are_not_long_yet() -> None:
    assert (is_long(120), is_long(121)) == (False, True)


def test_what_comes_later_is_shown_when_its_time_has_come() -> None:
    assert shown_by([FIRST, LATER], 19.9) == (FIRST,)
    assert shown_by([FIRST, LATER], 20) == (FIRST, LATER)
    assert next_shown([FIRST, LATER], 0) == 20
    assert next_shown([FIRST, LATER], 20) is None


def test_without_a_limit_only_the_due_date_ends_it() -> None:
    assert minutes_left(1e9, 0, 30, math.inf) == math.inf
