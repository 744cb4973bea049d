"""How far facts hold what a sentence means, measured on vectors that can be worked out by hand."""

import numpy as np
import pytest

from kedua.engine.language.guard_meaning import SHOWN, Reading, Space, beyond

WIDE = SHOWN + 2
SPACE = Space(np.zeros(WIDE), np.eye(WIDE), np.zeros(WIDE))


def _reading(*at: int, whole: int = 0) -> Reading:
    """Give a text whose pieces, and whose whole, lie along one axis each."""
    rows = np.eye(WIDE)
    return Reading(rows[list(at)], rows[whole])


def test_what_one_fact_holds_piece_by_piece_lacks_nothing() -> None:
    found = beyond(_reading(0, 1, whole=0), [_reading(2, whole=3), _reading(1, 0, 2, whole=0)], SPACE)

    assert found.tolist() == [1, 1, 1, *[1] * 6, 1, 1, *[0] * (2 * SHOWN)]


def test_pieces_of_two_facts_are_held_by_all_and_not_by_one() -> None:
    found = beyond(_reading(0, 1, 2), [_reading(0, 1), _reading(2)], SPACE)

    of_one, of_all, lead = found[:3]
    assert (of_one, of_all, lead) == pytest.approx((2 / 3, 1, 1 / 3))
    assert (found[3:6].tolist(), found[6:9].tolist()) == ([0, 1, 1], [1, 1, 1])


def test_what_no_fact_holds_is_shown_with_how_it_differs() -> None:
    found = beyond(_reading(0, 5), [_reading(0, whole=1)], SPACE)

    differs, lacks = found[11 : 11 + SHOWN], found[11 + SHOWN :]
    assert {at: value for at, value in enumerate(differs) if value} == {0: -0.5, 5: 0.5}
    assert {at: value for at, value in enumerate(lacks) if value} == {5: 0.5}


def test_a_text_of_one_piece_has_it_for_its_worst_ones_and_one_fact_leads_over_nothing() -> None:
    found = beyond(_reading(4, whole=1), [_reading(4, whole=1)], SPACE)

    assert found[:11].tolist() == [1] * 11


def test_a_fact_that_is_about_the_contrary_has_no_lead() -> None:
    contrary = Reading(-np.eye(WIDE)[[4]], -np.eye(WIDE)[1])

    found = beyond(_reading(4, whole=1), [contrary], SPACE)

    assert (found[2], found[10]) == (-1, -1)


def test_meanings_are_compared_from_the_centre_along_the_axes() -> None:
    space = Space(np.ones(WIDE), 2 * np.eye(WIDE), np.ones(WIDE))
    shifted = Reading(np.eye(WIDE)[[3]] + 1, np.eye(WIDE)[2] + 1)

    found = beyond(shifted, [Reading(np.eye(WIDE)[[3]] + 1, 5 * np.eye(WIDE)[2] + 1)], space)

    assert found[:11].tolist() == [1] * 11


def test_facts_are_needed() -> None:
    with pytest.raises(ValueError, match="at least one fact"):
        beyond(_reading(0), [], SPACE)
