"""Workings of arithmetic tasks."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedua.engine.planning.assessments import Figure
from kedua.library.assessments import load_assessments
from kedua.library.working import holds, not_given, numbers, worked_out

DELIVERY = load_assessments()["delivery-against-order"]


def figure(working: str, value: float, exact: bool = True) -> Figure:
    return Figure("a figure", working, value, exact)


def test_brackets_and_order_are_those_of_school() -> None:
    assert worked_out("(2 + 3) * 4 - 10 / 4") == Fraction(35, 2)
    assert worked_out("-3 + 0.1 + 0.2") == Fraction(-27, 10)


@pytest.mark.parametrize("working", ["2 **", "1 / 0", "2 ** 3", "__import__('os')", "", "1 if 1 else 2", "'a'"])
def test_nothing_else_is_worked_out(working: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        worked_out(working)


@given(st.integers(0, 10**6), st.integers(1, 10**4))
def test_what_is_divided_and_multiplied_again_is_what_it_was(a: int, b: int) -> None:
    assert worked_out(f"{a} / {b} * {b}") == a


def test_an_exact_figure_is_right_to_the_last_digit() -> None:
    assert holds(figure("48 * 7.20", 345.6))
    assert not holds(figure("48 * 7.20", 345.61))
    assert not holds(figure("2 / 3", 0.67))


def test_a_rounded_figure_is_right_to_the_digits_written() -> None:
    assert holds(figure("2 / 3", 0.67, exact=False))
    assert not holds(figure("2 / 3", 0.66, exact=False))
    assert holds(figure("1999 / 2", 1000, exact=False))
    assert not holds(figure("998 / 1", 1000, exact=False))


def test_numbers_are_found_with_and_without_commas() -> None:
    assert list(numbers("RM 1,250.50 for 3 of 1200, 4,5")) == [Fraction("1250.5"), 3, 1200, 4, 5]


def test_a_number_that_nobody_was_given_is_told() -> None:
    changed = replace(DELIVERY, raters=replace(DELIVERY.raters, figures=(figure("38 * 32.55", 1236.9),)))

    assert [number for _figure, number in not_given(changed)] == [Fraction("32.55")]


def test_a_figure_found_before_may_be_used_again() -> None:
    found = (figure("38 * 32.50", 1235), figure("1235 + 60 * 15.80", 2183))
    changed = replace(DELIVERY, raters=replace(DELIVERY.raters, figures=found))

    assert list(not_given(changed)) == []
    assert list(not_given(replace(changed, raters=replace(changed.raters, figures=found[1:])))) != []
