"""A gap between two raters is put down to severity only where their other ratings, or calibration, show it."""

from dataclasses import replace

import numpy as np
import pytest

from kedua.engine.evidence.covariance import covariance, surprises
from kedua.engine.evidence.differing import differing
from kedua.engine.evidence.posterior import Rule, posterior
from kedua.engine.evidence.ratings import Rating, Severity

OTHERS = ("planning", "service", "safety", "selling", "coaching")
ALL = ("teamwork", *OTHERS)


def both(competency: str, ada: float, ben: float) -> list[Rating]:
    return [Rating(competency, "ada", 1, ada, competency), Rating(competency, "ben", 1, ben, competency)]


def found(ratings: list[Rating], *severities: Severity) -> list[tuple[str, str, str, str]]:
    pairs = differing(posterior(ratings, ALL, Rule(severities=severities)))
    return [(pair.competency, pair.higher, pair.lower, pair.why) for pair in pairs]


def test_raters_who_are_close_do_not_differ() -> None:
    assert found(both("teamwork", 4, 3)) == []


def test_without_anything_to_compare_with_it_cannot_be_told_why() -> None:
    assert found(both("teamwork", 5, 2)) == [("teamwork", "ada", "ben", "untold")]


def test_a_gap_as_wide_as_elsewhere_is_severity() -> None:
    ratings = [row for name in ALL for row in both(name, 4.5, 2.5)]

    assert found(ratings) == [(name, "ada", "ben", "severity") for name in ALL]


def test_a_gap_where_they_agree_elsewhere_is_real() -> None:
    ratings = [*both("teamwork", 2, 5), *(row for name in OTHERS for row in both(name, 4, 4))]

    assert found(ratings) == [("teamwork", "ben", "ada", "real")]


def test_a_narrow_gap_of_somebody_much_stricter_elsewhere_is_real_too() -> None:
    ratings = [*both("teamwork", 3, 4), *(row for name in OTHERS for row in both(name, 5, 2.5))]

    assert ("teamwork", "ben", "ada", "real") in found(ratings)


def test_a_severity_known_from_calibration_explains_a_gap() -> None:
    known = (Severity("ada", 1, 0.05), Severity("ben", -1, 0.05))

    assert found(both("teamwork", 5, 2), *known) == [("teamwork", "ada", "ben", "severity")]


def test_the_expected_gap_is_that_of_conditioning_on_everything_else() -> None:
    ratings = [*both("teamwork", 2, 5), *(row for name in OTHERS for row in both(name, 4, 3.5))]
    rule = Rule(severities=(Severity("ada", 0.3, 0.2),))
    (pair,) = differing(posterior(ratings, ALL, rule))

    v = covariance(ratings, rule.components, rule.by_rater)
    y = surprises(ratings, rule.components, rule.severities, {})
    pull = v[:2, 2:] @ np.linalg.inv(v[2:, 2:])
    contrast = np.array([-1.0, 1.0])
    expected = contrast @ (pull @ y[2:] + np.array([0.3, 0.0]))
    sd = np.sqrt(contrast @ (v[:2, :2] - pull @ v[2:, :2]) @ contrast)
    assert (pair.gap, pair.reference) == (3, 10)
    assert (pair.expected, pair.sd, pair.beyond) == pytest.approx((expected, sd, 3 - expected))


def test_the_widest_gap_comes_first() -> None:
    ratings = [*both("teamwork", 5, 2), Rating("teamwork", "dan", 1, 1, "teamwork")]

    assert [pair[1:3] for pair in found(ratings)] == [("ada", "dan"), ("ada", "ben")]


def test_a_competency_that_one_person_rated_has_no_pairs() -> None:
    assert found([Rating("teamwork", "ada", 1, 5, "a"), Rating("teamwork", "ada", 1, 1, "b")]) == []


def test_where_raters_follow_the_model_few_competencies_name_a_difference_beside_severity() -> None:
    random, rule = np.random.default_rng(5), Rule()
    blank = [Rating(name, f"rater {n}", 1, 3, name) for name in ALL for n in range(8)]
    root = np.linalg.cholesky(covariance(blank, rule.components, rule.by_rater))
    named: list[str] = []
    for _ in range(100):
        drawn = np.clip(3 + root @ random.standard_normal(len(blank)), 1, 5)
        rows = [replace(row, value=float(value)) for row, value in zip(blank, drawn, strict=True)]
        named += {pair.competency for pair in differing(posterior(rows, ALL, rule)) if pair.why != "severity"}

    assert 0.01 < len(named) / (100 * len(ALL)) < 0.08
