"""Side by side is exactly what one estimate of everybody gives, and two are told apart only by enough evidence."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kedua.engine.evidence.bars import Bar
from kedua.engine.evidence.compare import chance_above, compare, compare_whole, on_core
from kedua.engine.evidence.covariance import covariance, stable_among, stable_with, surprises
from kedua.engine.evidence.estimate import estimate
from kedua.engine.evidence.finalists import Finalist, together
from kedua.engine.evidence.mixed import Array
from kedua.engine.evidence.posterior import Rule
from kedua.engine.evidence.ratings import Rating, Severity

NAMES = ("teamwork", "planning")
BARS = (Bar("teamwork", 3.5, 2), Bar("planning", 3))
one_rating = st.builds(
    Rating,
    st.sampled_from((*NAMES, "selling")),
    st.sampled_from(("ada", "ben")),
    st.integers(1, 2),
    st.integers(2, 10).map(lambda halves: halves / 2),
    st.sampled_from((None, "q1", "q2")),
    kind=st.sampled_from(("interview", "interview", "work-sample")),
)
people = st.lists(st.lists(one_rating, max_size=6), min_size=2, max_size=4)


def rated(value: float, rater: str = "ada", question: str = "q1", competency: str = "teamwork", day: int = 1) -> Rating:
    return Rating(competency, rater, day, value, question)


def finalists(*evidence: Sequence[Rating]) -> list[Finalist]:
    return [Finalist(f"f{i}", tuple(rows)) for i, rows in enumerate(evidence)]


def by_one_matrix(everyone: Sequence[Finalist], rule: Rule) -> tuple[Array, Array]:
    """Give means (k·m,) and covariance (k·m, k·m) from one covariance of all ratings of everybody, term by term."""
    known, parts = rule.by_rater, rule.components
    rows = [(k, row) for k, finalist in enumerate(everyone) for row in finalist.ratings]

    def across(one: Rating, other: Rating) -> float:
        def shared(share: str) -> float:
            return float(np.sqrt(parts.of(one.kind).variance(share) * parts.of(other.kind).variance(share)))

        total = 0.0
        if one.rater == other.rater:
            total += known[one.rater].sd ** 2 if one.rater in known else shared("severity")
        if (one.kind, one.seen) == (other.kind, other.seen):
            total += shared("question") + (shared("rater_question") if one.rater == other.rater else 0)
        return total

    v = np.array([[across(one, other) for _, other in rows] for _, one in rows]).reshape(len(rows), len(rows))
    cross, prior = np.zeros((2 * len(everyone), len(rows))), np.zeros((2 * len(everyone), 2 * len(everyone)))
    for k, finalist in enumerate(everyone):
        mine = [i for i, (whose, _) in enumerate(rows) if whose == k]
        v[np.ix_(mine, mine)] = covariance(finalist.ratings, parts, known)
        cross[2 * k : 2 * k + 2, mine] = stable_with(NAMES, finalist.ratings, parts)
        prior[2 * k : 2 * k + 2, 2 * k : 2 * k + 2] = stable_among(NAMES, parts)
    y = surprises([row for _, row in rows], parts, rule.severities, rule.priors)
    pull = cross @ np.linalg.inv(v)
    return np.array([rule.prior(name) for name in NAMES] * len(everyone)) + pull @ y, prior - pull @ cross.T


@settings(deadline=None)
@given(people, st.booleans())
def test_everybody_at_once_is_what_one_matrix_of_all_ratings_gives(evidence: list[list[Rating]], known: bool) -> None:
    rule = Rule(severities=(Severity("ada", 0.4, 0.1),) if known else (), priors={"planning": 3.2})
    everyone = finalists(*evidence)
    means, expected = by_one_matrix(everyone, rule)

    found = together(everyone, NAMES, rule)

    assert found.means.ravel() == pytest.approx(means, abs=1e-8)
    for a, b in itertools.product(range(len(everyone)), repeat=2):
        block = found.own[a] if a == b else found.shared[a] @ found.shared[b].T
        assert block == pytest.approx(expected[2 * a : 2 * a + 2, 2 * b : 2 * b + 2], abs=1e-8)


@settings(deadline=None)
@given(people)
def test_the_order_of_finalists_and_of_their_evidence_does_not_matter(evidence: list[list[Rating]]) -> None:
    one = compare(finalists(*evidence), BARS, Rule())
    turned = [Finalist(f.id, tuple(reversed(f.ratings))) for f in reversed(finalists(*evidence))]

    other = compare(turned, BARS, Rule())

    for found in one.differences("whole"):
        again = other.difference(found.first, found.second, "whole")
        assert again is not None
        assert (again.mean, again.sd) == pytest.approx((found.mean, found.sd), abs=1e-9)


def test_with_no_rater_in_common_each_is_known_as_by_themselves() -> None:
    mine, theirs = [rated(4), rated(3, question="q2")], [rated(2, "ben", "q3"), rated(5, "ben", "q4", "planning")]

    found = compare(finalists(mine, theirs), BARS, Rule())

    for name, ratings in (("f0", mine), ("f1", theirs)):
        alone = estimate(ratings, NAMES, Rule().components)
        for known in found.known(name).values():
            expected = alone[known.competency]
            assert (known.mean, known.sd) == pytest.approx((expected.mean, expected.sd))
            assert known.ratings == expected.ratings


def test_the_same_rater_for_both_makes_their_difference_surer() -> None:
    same = compare(finalists([rated(4)], [rated(2)]), BARS, Rule()).difference("f0", "f1", "teamwork")
    other = compare(finalists([rated(4)], [rated(2, "ben")]), BARS, Rule()).difference("f0", "f1", "teamwork")

    assert same is not None
    assert other is not None
    assert same.sd < other.sd


def test_two_with_the_same_ratings_cannot_be_told_apart() -> None:
    found = compare(finalists([rated(4)], [rated(4)], [rated(1), rated(1, "ben")]), BARS, Rule())

    same, far, _ = found.differences("whole")
    assert (same.mean, same.chance) == pytest.approx((0, 0.5))
    assert same.told == "alike"
    assert (far.first, far.second, far.told) == ("f0", "f2", "apart")


def test_a_difference_on_the_whole_weighs_by_the_job() -> None:
    found = compare(finalists([rated(5), rated(2, question="q2", competency="planning")], [rated(3)]), BARS, Rule())

    one, other = found.known("f0"), found.known("f1")
    (whole,) = found.differences("whole")
    apart = {name: one[name].mean - other[name].mean for name in NAMES}
    assert whole.mean == pytest.approx((2 * apart["teamwork"] + apart["planning"]) / 3)
    turned = found.difference("f1", "f0", "whole")
    assert turned is not None
    assert (turned.mean, turned.sd, turned.chance) == pytest.approx((-whole.mean, whole.sd, 1 - whole.chance))


def test_finalists_are_ordered_by_the_competency_that_a_person_chooses() -> None:
    found = compare(finalists([rated(3)], [rated(5)], [rated(3)]), BARS, Rule())

    assert found.ordered("teamwork") == ("f1", "f0", "f2")


def test_the_core_counts_only_what_everybody_was_asked() -> None:
    first = Finalist(
        "f0",
        (rated(5), rated(1, question="own"), rated(4, competency="planning", question="q2")),
        frozenset({"q1", "q2"}),
    )
    second = Finalist("f1", (rated(3), rated(5, question="other")), frozenset({"q1"}))

    found = compare([first, second], BARS, Rule())

    alone = compare(finalists([rated(5)], [rated(3)]), [Bar("teamwork")], Rule())
    (core,), (expected,) = found.differences("core"), alone.differences("whole")
    assert found.core is not None
    assert found.core.competencies == ("teamwork",)
    assert core.mean > expected.mean * 0.9
    assert found.difference("f0", "f1", "core") == core


def test_without_a_common_core_there_is_no_difference_on_it() -> None:
    found = compare(finalists([rated(5)], [rated(3)]), BARS, Rule())

    assert (found.core, found.differences("core"), found.difference("f0", "f1", "core")) == (None, (), None)


def test_a_core_of_some_compares_those() -> None:
    some = [Finalist(f"f{i}", (rated(value),), frozenset({"q1"})) for i, value in enumerate((5, 2))]
    whole = compare_whole([Finalist("f9", (rated(3, "ben", "q2"),)), *some], BARS, Rule())

    found = replace(whole, core=on_core(some, BARS, Rule()))

    assert whole.differences("core") == ()
    assert found.among(("f0", "f1"), "core") == compare(some, BARS, Rule()).differences("core")


@pytest.mark.parametrize(("mean", "chance"), [(0, 0.5), (0.1, 1), (-0.1, 0)])
def test_where_nothing_is_uncertain_a_difference_is_or_is_not(mean: float, chance: float) -> None:
    assert chance_above(mean, 0) == chance


def test_a_difference_is_told_in_standard_errors_as_published() -> None:
    # Standard error of difference of two scores: SD √(1 − r) √2 (Cascio, Outtz, Zedeck & Goldstein 1991). By the model:
    # two people rated once by raters of their own, with nothing else to go by, have r = 0.33 of stable level.
    (found,) = compare(
        finalists([rated(4, "ada", "a")], [rated(4, "ben", "b")]), [Bar("teamwork")], Rule()
    ).differences("whole")

    stable = Rule().components.stable_sd
    assert found.sd == pytest.approx(stable * (1 - 0.33) ** 0.5 * 2**0.5)
