import pytest

from kedua.engine.evidence.bars import Bar
from kedua.engine.evidence.estimate import estimate
from kedua.engine.evidence.finalists import Finalist
from kedua.engine.evidence.posterior import Rule
from kedua.engine.evidence.ratings import Rating
from kedua.engine.evidence.what_if import Crossed, WhatIf, what_if

BARS = (Bar("teamwork", 3.5, 3), Bar("planning", 3))


def of(name: str, teamwork: float, planning: float) -> Finalist:
    """Rate with raters of their own, so that each is known as by themselves."""
    rows = (("teamwork", teamwork), ("planning", planning))
    return Finalist(name, tuple(Rating(c, f"r of {name}", 1, v, f"{c} of {name}") for c, v in rows))


CLEO, FAY = of("cleo", 5, 2), of("fay", 3, 5)


def test_the_same_bars_and_weights_move_nobody() -> None:
    assert what_if([CLEO, FAY], BARS, BARS, Rule()) == WhatIf((), ())


def test_nobody_to_move_moves_nobody() -> None:
    assert what_if([], BARS, (), Rule()) == WhatIf((), ())


def test_a_higher_bar_moves_every_candidate_on_it() -> None:
    found = what_if([CLEO, FAY], BARS, (Bar("teamwork", 4.5, 3), BARS[1]), Rule())

    known = estimate(FAY.ratings, ["teamwork"], Rule().components)["teamwork"]
    assert [(moved.candidate, moved.competency, moved.was, moved.now) for moved in found.moved] == [
        ("cleo", "teamwork", "above", "below"),
        ("fay", "teamwork", "near", "below"),
    ]
    assert found.moved[1].before == pytest.approx(known.chance_at_least(3.5), abs=0.05)
    assert found.crossed == ()


def test_other_weights_turn_the_order_of_two_round() -> None:
    found = what_if([CLEO, FAY], BARS, (Bar("teamwork", 3.5, 1), Bar("planning", 3, 9)), Rule())

    (crossed,) = found.crossed
    assert found.moved == ()
    assert (crossed.first, crossed.second) == ("cleo", "fay")
    assert crossed.before > 0.5 > crossed.after
    assert isinstance(crossed, Crossed)


def test_a_bar_that_comes_or_goes_is_told() -> None:
    found = what_if([CLEO], BARS[:1], BARS[1:], Rule())

    assert [(moved.competency, moved.was, moved.now) for moved in found.moved] == [
        ("teamwork", "above", None),
        ("planning", None, "near"),
    ]
    assert [moved.after is None for moved in found.moved] == [True, False]
