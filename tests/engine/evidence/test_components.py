import math

import pytest

from kedua.engine.evidence.components import SHARES, InvalidComponents, VarianceComponents


def test_the_default_shares_sum_to_one() -> None:
    defaults = VarianceComponents()

    assert math.fsum(getattr(defaults, name) for name in SHARES) == pytest.approx(1)


def test_a_share_becomes_a_variance_in_squared_rating_points() -> None:
    components = VarianceComponents(total_sd=2)

    assert components.variance("severity") == pytest.approx(0.36)


def test_all_variances_sum_to_the_square_of_the_total_sd() -> None:
    components = VarianceComponents()

    assert math.fsum(map(components.variance, SHARES)) == pytest.approx(0.64)


def test_before_any_evidence_the_stable_share_is_unknown() -> None:
    components = VarianceComponents(stable=0.25, answer=0.11, total_sd=1)

    assert components.stable_sd == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("changed", "field", "expected"),
    [
        ({"stable": math.nan}, "stable", "a finite number"),
        ({"prior_mean": math.inf}, "prior_mean", "a finite number"),
        ({"occasion": -0.1}, "occasion", "a share between 0 and 1"),
        ({"halo": 1.1}, "halo", "a share between 0 and 1"),
        ({"answer": 0.5}, "shares", "stable, occasion, … and residual must sum to 1"),
        ({"stable": 0.0, "answer": 0.36}, "stable", "stable and residual must be above 0"),
        ({"residual": 0.0, "answer": 0.35}, "stable", "stable and residual must be above 0"),
        ({"between_competencies": 1.0}, "between_competencies", "a correlation from 0 to below 1"),
        ({"between_competencies": -0.1}, "between_competencies", "a correlation from 0 to below 1"),
        ({"total_sd": 0.0}, "total_sd", "above 0 and at most 2 rating points"),
        ({"total_sd": 2.1}, "total_sd", "above 0 and at most 2 rating points"),
        ({"prior_mean": 0.9}, "prior_mean", "a rating from 1 to 5"),
        ({"prior_mean": 5.1}, "prior_mean", "a rating from 1 to 5"),
    ],
)
def test_components_that_cannot_be_say_which_number_is_wrong(
    changed: dict[str, float], field: str, expected: str
) -> None:
    with pytest.raises(InvalidComponents) as refused:
        VarianceComponents(**changed)

    assert (refused.value.field, refused.value.expected) == (field, expected)
    assert str(refused.value) == f"{field}: {expected}"
