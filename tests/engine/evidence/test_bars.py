import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedua.engine.evidence.bars import normal_loss, side_of, worth, wrong, wrong_after
from kedua.engine.evidence.estimate import Known

# Raiffa & Schlaifer 1961, Applied Statistical Decision Theory, table of the unit normal loss integral.
TABLE = {0.0: 0.3989, 0.5: 0.1978, 1.0: 0.08332, 1.5: 0.02931, 2.0: 0.008491, 2.5: 0.002004, 3.0: 0.0003822}

gaps, sds = st.floats(-2, 2), st.floats(0.05, 1)


@pytest.mark.parametrize(("z", "printed"), TABLE.items())
def test_the_unit_normal_loss_is_the_one_in_the_table(z: float, printed: float) -> None:
    assert normal_loss(z) == pytest.approx(printed, rel=5e-4)


def test_below_nought_the_loss_is_that_above_and_the_distance() -> None:
    assert normal_loss(-1) == pytest.approx(1 + normal_loss(1))


@pytest.mark.parametrize(("mean", "side"), [(3.5, "near"), (3.92, "near"), (3.93, "above"), (3.07, "below")])
def test_a_call_is_near_between_one_chance_in_five_and_four(mean: float, side: str) -> None:
    assert side_of(Known("teamwork", mean, 0.5, 2), 3.5) == side


@given(gaps, sds)
def test_perfect_information_is_worth_what_is_lost_without_it(gap: float, sd: float) -> None:
    levels = np.linspace(gap - 9 * sd, gap + 9 * sd, 20_001)
    density = np.exp(-(((levels - gap) / sd) ** 2) / 2) / (sd * math.sqrt(2 * math.pi))
    lost = np.where((levels >= 0) != (gap >= 0), np.abs(levels), 0.0)

    assert worth(gap, sd) == pytest.approx(float((lost * density).sum() * (levels[1] - levels[0])), abs=1e-4)


@given(gaps, sds, st.floats(0.01, 0.99))
def test_a_call_after_evidence_is_wrong_as_often_as_by_averaging_over_what_may_come(
    gap: float, sd: float, share: float
) -> None:
    move, left = sd * math.sqrt(share), sd * math.sqrt(1 - share)
    later = np.linspace(-8, 8, 40_001)
    density = np.exp(-(later**2) / 2) / math.sqrt(2 * math.pi) * (later[1] - later[0])
    beside = [0.5 * math.erfc(abs(gap + move * z) / (left * math.sqrt(2))) for z in later[::40]]

    assert wrong_after(gap, sd, move) == pytest.approx(float(np.dot(beside, density[::40]) * 40), abs=2e-3)


def test_at_the_bar_a_call_is_wrong_by_the_angle_between_estimate_and_level() -> None:
    assert wrong_after(0, 1, 0.6) == pytest.approx(math.acos(0.6) / math.pi)


@given(gaps, sds, st.floats(0, 1), st.floats(0, 1))
def test_evidence_never_makes_calls_wrong_more_often(gap: float, sd: float, one: float, other: float) -> None:
    less, more = sorted((one * sd, other * sd))

    assert wrong_after(gap, sd, more) <= wrong_after(gap, sd, less) + 1e-6
    assert wrong_after(gap, sd, less) <= wrong(gap, sd) + 1e-6


def test_once_the_level_is_certain_no_call_is_wrong() -> None:
    assert (wrong(0.2, 0), worth(0.2, 0), wrong_after(0.2, 0, 0)) == (0, 0, 0)
    assert wrong_after(0.3, 0.4, 0.4) == pytest.approx(0, abs=1e-4)


def test_evidence_that_moves_nothing_leaves_calls_as_they_are() -> None:
    assert wrong_after(0.2, 0.4, 0) == wrong(0.2, 0.4)
