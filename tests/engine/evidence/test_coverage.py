import itertools
from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kedua.engine.evidence.components import VarianceComponents
from kedua.engine.evidence.covariance import covariance
from kedua.engine.evidence.coverage import Kind, Mention, State, coverage_map, raters_differ
from kedua.engine.evidence.ratings import Rating

USUAL = VarianceComponents()


def rated(
    rater: str, value: float, question: str | None = "q1", note: str = "", competency: str = "teamwork"
) -> Rating:
    return Rating(competency, rater, 1, value, question, note)


def said(kind: Kind) -> Mention:
    return Mention(kind, "teamwork", 1, "ben", "…")


@pytest.mark.parametrize(
    ("ratings", "mentions", "state"),
    [
        ([], [], "not-covered"),
        ([], [said("question")], "thin"),
        ([], [said("strength")], "thin"),
        ([], [said("doubt")], "thin"),
        ([rated("ben", 4)], [], "thin"),
        ([rated("ben", 4, note="  ")], [], "thin"),
        ([rated("ben", 4, note="led the night shift")], [], "covered"),
        ([rated("ben", 4), rated("ada", 4, note="led the night shift")], [], "covered"),
        ([rated("ben", 4, note="led the night shift")], [said("doubt")], "covered"),
        ([], [said("strength"), said("doubt")], "conflicting"),
        ([rated("ben", 4, note="led the night shift")], [said("strength"), said("doubt")], "conflicting"),
        ([rated("ben", 2, note="let them wait"), rated("ada", 5, note="led the night shift")], [], "conflicting"),
    ],
)
def test_a_cell_is_in_the_state_its_evidence_puts_it_in(
    ratings: list[Rating], mentions: list[Mention], state: State
) -> None:
    (cell,) = coverage_map(["teamwork"], [1], ratings, mentions, USUAL)

    assert (cell.state, cell.ratings, cell.mentions) == (state, tuple(ratings), tuple(mentions))


def test_the_map_has_a_cell_for_every_competency_and_round_in_their_order() -> None:
    cells = coverage_map(["teamwork", "planning"], [1, 2], [], [], USUAL)

    assert [(cell.competency, cell.round) for cell in cells] == [
        ("teamwork", 1),
        ("teamwork", 2),
        ("planning", 1),
        ("planning", 2),
    ]


def test_a_cell_holds_the_evidence_of_its_own_competency_and_round_only() -> None:
    mine, elsewhere, later = rated("ben", 3), rated("ben", 3, competency="planning"), Rating("teamwork", "ben", 2, 3)
    mentions = [said("doubt"), Mention("doubt", "planning", 1, "ben", "…"), Mention("doubt", "teamwork", 2, "ben", "…")]

    cell = coverage_map(["teamwork", "planning"], [1, 2], [later, mine, elsewhere], mentions, USUAL)[0]

    assert (cell.ratings, cell.mentions) == ((mine,), (said("doubt"),))


@pytest.mark.parametrize(("first", "second", "differ"), [(3, 3, False), (3, 4.5, False), (3, 5, True), (4, 2, True)])
def test_two_raters_of_one_answer_differ_from_two_points_on(first: float, second: float, differ: bool) -> None:
    # Under the defaults the SD of the difference is .8·√(2·(.09 + .07 + .03 + .32)) = .81; 1.96 of it is 1.58.
    assert raters_differ([rated("ben", first), rated("ada", second)], USUAL) is differ


def test_several_answers_make_a_smaller_difference_telling() -> None:
    one = [rated("ben", 3, "q1"), rated("ada", 4.5, "q1")]
    three = [rated(rater, value, f"q{q}") for rater, value in (("ben", 3), ("ada", 4.5)) for q in range(3)]

    assert (raters_differ(one, USUAL), raters_differ(three, USUAL)) == (False, True)


def test_raters_of_different_answers_may_differ_more() -> None:
    telling = VarianceComponents(answer=0.3, residual=0.05)

    same = raters_differ([rated("ben", 3, "q1"), rated("ada", 4.5, "q1")], telling)
    different = raters_differ([rated("ben", 3, "q1"), rated("ada", 4.5, "q2")], telling)

    assert (same, different) == (True, False)


def test_one_rater_never_contradicts_themselves() -> None:
    assert not raters_differ([rated("ben", 1, "q1"), rated("ben", 5, "q2")], USUAL)


def test_any_pair_of_raters_is_enough() -> None:
    assert raters_differ([rated("ben", 3), rated("ada", 4), rated("dan", 5)], USUAL)


@pytest.mark.parametrize(("raters", "least"), [(2, 1.58), (3, 1.93), (4, 2.13), (8, 2.52)])
def test_among_more_raters_two_have_to_be_further_apart(raters: int, least: float) -> None:
    others = [rated(f"rater {n}", 3) for n in range(raters - 2)]

    told = [
        raters_differ([*others, rated("ben", 2), rated("ada", 2 + gap)], USUAL) for gap in (least - 0.01, least + 0.01)
    ]

    assert told == [False, True]


@pytest.mark.parametrize("raters", [2, 4, 8])
def test_however_many_rate_few_cells_conflict_by_chance(raters: int) -> None:
    blank = [rated(f"rater {n}", 3, f"q{q}") for n in range(raters) for q in range(3)]
    draws = np.random.default_rng(6).standard_normal((400, len(blank)))
    drawn = np.clip(3 + draws @ np.linalg.cholesky(covariance(blank, USUAL)).T, 1, 5).tolist()

    cells = [[replace(row, value=value) for row, value in zip(blank, values, strict=True)] for values in drawn]

    assert sum(raters_differ(cell, USUAL) for cell in cells) / len(cells) < 0.07


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["ben", "ada", "dan", "eve"]), st.integers(1, 5)), min_size=1))
def test_where_raters_conflict_two_of_them_do_so_by_themselves(given: list[tuple[str, int]]) -> None:
    ratings = [rated(rater, value) for rater, value in given]
    pairs = itertools.combinations(sorted({rating.rater for rating in ratings}), 2)

    alone = [raters_differ([rating for rating in ratings if rating.rater in pair], USUAL) for pair in pairs]

    assert any(alone) or not raters_differ(ratings, USUAL)


@settings(deadline=None)
@given(
    st.lists(
        st.builds(
            rated, st.sampled_from(["ben", "ada", "dan"]), st.integers(1, 5), st.sampled_from(["q1", "q2"]), st.text()
        )
    ),
    st.randoms(use_true_random=False),
)
def test_the_order_of_evidence_does_not_matter(ratings: list[Rating], random: Random) -> None:
    shuffled = sorted(ratings, key=lambda _: random.random())

    states = [coverage_map(["teamwork"], [1], rows, [], USUAL)[0].state for rows in (ratings, shuffled)]

    assert states[0] == states[1]


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["ben", "ada", "dan"]), st.integers(1, 5)), min_size=1))
def test_moving_every_rating_alike_changes_no_conflict(pairs: list[tuple[str, int]]) -> None:
    ratings = [rated(rater, 1 + value / 2) for rater, value in pairs]
    moved = [replace(rating, value=rating.value + 1) for rating in ratings]

    assert raters_differ(ratings, USUAL) is raters_differ(moved, USUAL)
