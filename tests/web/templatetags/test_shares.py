"""Shares of a whole."""

from types import SimpleNamespace

import pytest

from kedua.web.templatetags.shares import percent, strip


@pytest.mark.parametrize(
    ("value", "whole", "share"), [(1, 8, "12.5"), (0, 8, "0.0"), (9, 8, "100.0"), (-1, 8, "0.0"), (3, 0, "0.0")]
)
def test_a_share_stays_within_its_bar(value: float, whole: float, share: str) -> None:
    assert percent(value, whole) == share


def test_parts_follow_one_another_and_shades_repeat() -> None:
    laid = strip([SimpleNamespace(label=str(n), minutes=n) for n in range(1, 8)])

    assert [piece.start for piece in laid.pieces] == [0, 1, 3, 6, 10, 15, 21]
    assert [piece.shade for piece in laid.pieces] == [1, 2, 3, 4, 5, 6, 1]
    assert laid.total == 28


def test_a_plan_without_parts_is_an_empty_strip() -> None:
    assert (strip([]).pieces, strip([]).total) == ((), 0)
