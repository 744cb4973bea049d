import numpy as np
import pytest

from kedua.engine.evidence.mixed import BLOCK, Array, forward, predict, same_group

# Davies & Goldsmith 1972, "Statistical Methods in Research and Production", table 6.3: yield of dyestuff, six batches;
# the data set Dyestuff of the R package lme4.
DYESTUFF = {
    "A": (1545, 1440, 1440, 1520, 1580),
    "B": (1540, 1555, 1490, 1560, 1495),
    "C": (1595, 1550, 1605, 1510, 1560),
    "D": (1445, 1440, 1595, 1465, 1545),
    "E": (1595, 1630, 1515, 1635, 1625),
    "F": (1520, 1455, 1450, 1480, 1445),
}
# The same book, section 6.6: growth inhibition (mm) of six samples (A to F) on each of 24 plates (a to x); the data set
# Penicillin of lme4.
PENICILLIN = {
    "a": (27, 23, 26, 23, 23, 21),
    "b": (27, 23, 26, 23, 23, 21),
    "c": (25, 21, 25, 24, 24, 20),
    "d": (26, 23, 25, 23, 23, 20),
    "e": (25, 22, 26, 22, 23, 20),
    "f": (24, 22, 25, 23, 22, 19),
    "g": (24, 20, 23, 21, 22, 19),
    "h": (26, 22, 26, 24, 24, 21),
    "i": (24, 21, 24, 22, 22, 20),
    "j": (24, 21, 24, 23, 22, 19),
    "k": (26, 23, 26, 24, 24, 21),
    "l": (25, 22, 26, 24, 24, 20),
    "m": (26, 24, 26, 24, 25, 22),
    "n": (26, 23, 26, 23, 23, 20),
    "o": (26, 23, 25, 24, 24, 22),
    "p": (25, 22, 25, 23, 23, 20),
    "q": (25, 21, 24, 23, 23, 20),
    "r": (25, 22, 24, 23, 23, 19),
    "s": (24, 21, 23, 21, 21, 19),
    "t": (26, 23, 26, 24, 24, 21),
    "u": (25, 21, 24, 22, 22, 18),
    "v": (25, 22, 25, 22, 22, 20),
    "w": (24, 21, 24, 22, 24, 19),
    "x": (24, 21, 24, 22, 21, 18),
}


def dyestuff(batch_variance: float, residual: float) -> tuple[Array, Array, Array, Array]:
    labels = [batch for batch, values in DYESTUFF.items() for _ in values]
    y = np.array([value for values in DYESTUFF.values() for value in values], dtype=np.float64)
    v = batch_variance * same_group(labels, labels) + residual * np.eye(30)
    return y, v, batch_variance * same_group(list(DYESTUFF), labels), batch_variance * np.eye(6)


def penicillin(plate: float, sample: float, residual: float) -> tuple[Array, Array, Array, Array]:
    plates = [name for name in PENICILLIN for _ in "ABCDEF"]
    samples = list("ABCDEF") * 24
    y = np.array([value for values in PENICILLIN.values() for value in values], dtype=np.float64)
    v = plate * same_group(plates, plates) + sample * same_group(samples, samples) + residual * np.eye(144)
    cross = np.vstack((plate * same_group(list(PENICILLIN), plates), sample * same_group(list("ABCDEF"), samples)))
    return y, v, cross, np.diag([plate] * 24 + [sample] * 6)


@pytest.mark.parametrize(
    ("batch_variance", "residual", "printed"),
    [
        # REML: variances and modes as printed by lme4 1.1-31, VarCorr and ranef of lmer(Yield ~ 1|Batch, Dyestuff), the
        # model of Bates' lme4 book, ch. 1.
        (1764.05, 2451.25, (-17.606851, 0.391263, 28.562226, -23.084538, 56.733188, -44.995287)),
        # ML: variances as printed by the same (REML = FALSE; 1388 and 2451 in the README of MixedModels.jl); modes as
        # printed to six figures in the documentation of MixedModels.jl, ranef(fm1).
        (1388.3333, 2451.25, (-16.6282, 0.369516, 26.9747, -21.8014, 53.5798, -42.4943)),
    ],
)
def test_dyestuff_is_predicted_as_lme4_prints_it(
    batch_variance: float, residual: float, printed: tuple[float, ...]
) -> None:
    y, v, cross, prior = dyestuff(batch_variance, residual)

    result = predict(y, np.ones((30, 1)), v, cross, prior)

    assert result.fixed == pytest.approx([1527.5])
    assert result.random == pytest.approx(printed, abs=6e-5)


def test_dyestuff_conditional_variances_are_those_mixedmodels_prints() -> None:
    y, v, cross, prior = dyestuff(1388.3333, 2451.25)

    result = predict(y - 1527.5, np.zeros((30, 0)), v, cross, prior)

    assert np.diag(result.covariance) == pytest.approx([362.31] * 6, abs=0.005)  # condVar(fm1), MixedModels.jl's docs


def test_penicillin_crossed_effects_are_predicted_as_lme4_prints_them() -> None:
    # REML variances and modes as printed by lme4 1.1-31 for lmer(diameter ~ (1|plate) + (1|sample), Penicillin), the
    # model of Bates' lme4 book, ch. 2; the tests of the R package LMMstar hold lme4's figures to the same digits.
    y, v, cross, prior = penicillin(0.7169051410, 3.7311318423, 0.3024149562)

    result = predict(y, np.ones((144, 1)), v, cross, prior)

    assert result.fixed == pytest.approx([22.97222], abs=5e-6)
    assert result.random[:24] == pytest.approx(
        (
            *(0.80454691, 0.80454691, 0.18167188, 0.33739064, 0.02595313, -0.44120314, -1.37551568, 0.80454691),
            *(-0.75264065, -0.75264065, 0.96026566, 0.49310939, 1.42742193, 0.49310939, 0.96026566, 0.02595313),
            *(-0.28548439, -0.28548439, -1.37551568, 0.96026566, -0.90835941, -0.28548439, -0.59692190, -1.21979692),
        ),
        abs=1e-7,
    )
    assert result.random[24:] == pytest.approx(
        (2.18705840, -1.01047635, 1.93789985, -0.09689499, -0.01384214, -3.00374477), abs=1e-7
    )


def test_penicillin_conditional_deviations_are_those_lme4_prints() -> None:
    y, v, cross, prior = penicillin(0.7169051410, 3.7311318423, 0.3024149562)

    result = predict(y - y.mean(), np.zeros((144, 0)), v, cross, prior)

    # condsd of as.data.frame(ranef(…)), lme4 1.1-31
    assert np.sqrt(np.diag(result.covariance)) == pytest.approx([0.2713593026] * 24 + [0.2021706851] * 6, abs=1e-9)


def test_prediction_errors_match_a_balanced_one_way_case_done_by_hand() -> None:
    # Two groups of two; group variance 1, residual 2. Shrinkage h = 2·1/(2·1 + 2) = 1/2, and the mean's variance is
    # (1 + 2/2)/2 = 1, so Henderson's prediction-error variance is 1·(1 - h) + h²·1 = 3/4 and their covariance
    # h²·1 = 1/4.
    labels = ["a", "a", "b", "b"]

    result = predict(
        np.array([1.0, 3.0, 5.0, 7.0]),
        np.ones((4, 1)),
        same_group(labels, labels) + 2 * np.eye(4),
        same_group(["a", "b"], labels),
        np.eye(2),
    )

    assert result.fixed == pytest.approx([4.0])
    assert result.random == pytest.approx([-1.0, 1.0])
    assert result.covariance.ravel() == pytest.approx([0.75, 0.25, 0.25, 0.75])


def test_without_observations_the_prior_stands() -> None:
    prior = np.array([[2.0, 1.0], [1.0, 2.0]])

    result = predict(np.zeros(0), np.zeros((0, 1)), np.zeros((0, 0)), np.zeros((2, 0)), prior)

    assert (result.fixed.tolist(), result.random.tolist(), result.covariance.tolist()) == (
        [0.0],
        [0.0, 0.0],
        prior.tolist(),
    )


def test_a_covariance_that_cannot_be_is_refused() -> None:
    impossible = np.array([[1.0, 2.0], [2.0, 1.0]])

    with pytest.raises(np.linalg.LinAlgError):
        predict(np.ones(2), np.zeros((2, 0)), impossible, np.ones((1, 2)), np.eye(1))


def test_none_belongs_to_no_group() -> None:
    assert same_group(["a", None, "b"], ["b", None]).tolist() == [[0.0, 0.0], [0.0, 0.0], [1.0, 0.0]]


def test_no_labels_give_an_empty_matrix() -> None:
    assert same_group([], ["a", "b"]).shape == (0, 2)


@pytest.mark.parametrize("size", [0, 1, BLOCK, 2 * BLOCK + 3])
def test_going_forward_solves_what_has_nothing_above_its_diagonal(size: int) -> None:
    random = np.random.default_rng(6)
    lower = np.tril(random.normal(size=(size, size))) + 4 * np.sqrt(size) * np.eye(size)
    known = random.normal(size=(size, 5))

    found = forward(lower, lower @ known)

    assert found.shape == known.shape
    assert found == pytest.approx(known, abs=1e-9)
