"""Whether a value of a fact holds what a sentence says."""

import pytest

from kedua.engine.language.guard_ranges import values
from kedua.engine.language.guard_values import supports
from kedua.engine.language.text import fold


@pytest.mark.parametrize(
    ("fact", "said", "holds"),
    [
        ("RM 4,500", "4.5k", True),
        ("RM 4,500", "SGD 4,500", False),
        ("RM 4,500 a month", "RM 4,500 a year", False),
        ("RM 4,500", "RM 4,500 a year", False),
        ("RM 4,500", "from RM 4,500", False),
        ("up to RM 4,500", "RM 4,500", False),
        ("from RM 4,500", "RM 4,500", False),
        ("RM 4,500", "about RM 4,500", True),
        ("three years", "at least three years", True),
        ("at least three years", "three years", True),
        ("3 years", "36 months", True),
        ("5 working days", "within 5 working days", True),
        ("20 days", "up to 20 days", True),
        ("5 working days", "5 days", False),
        ("twice a week", "2 evenings a week", True),
        ("two evenings a week", "twice a week", True),
        ("9 am", "9 in the morning", True),
        ("9 am", "9 pm", False),
        ("9 am", "nine", True),
        ("9 am", "14", False),
        ("9 am", "9 days", False),
        ("9 am", "30 May", False),
        ("30 May 2027", "30 May", True),
        ("30 May", "30 May 2027", False),
        ("10%", "10%", True),
        ("10%", "10", False),
    ],
)
def test_a_fact_holds_the_same_amount_of_the_same_thing_within_its_bounds(fact: str, said: str, holds: bool) -> None:
    (known,), (told,) = values(fold(fact)), values(fold(said))

    assert supports(known, told) is holds


def test_the_two_ends_of_a_day_are_not_swapped() -> None:
    known, told = values("9 am to 6 pm"), values("6 pm to 9 am")

    assert (supports(known[0], told[1]), supports(known[0], known[0])) == (False, True)
