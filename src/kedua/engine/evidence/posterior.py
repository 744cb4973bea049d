"""All that is known at once: every competency with how they vary together, and what one rating more would do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from kedua.engine.evidence.components import VarianceComponents
from kedua.engine.evidence.covariance import between, covariance, in_order, stable_among, stable_with, surprises
from kedua.engine.evidence.labels import labelled
from kedua.engine.evidence.mixed import Array, predict
from kedua.engine.evidence.monotone import guarded
from kedua.engine.evidence.ratings import Rating, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """By what ratings are weighed: the components, severities known from calibration, prior means per competency."""

    components: VarianceComponents = field(default_factory=VarianceComponents)
    severities: tuple[Severity, ...] = ()
    priors: Mapping[str, float] = field(default_factory=dict)

    @property
    def by_rater(self) -> dict[str, Severity]:
        """The known severities by rater."""
        return {severity.rater: severity for severity in self.severities}

    def prior(self, competency: str) -> float:
        """Give what is expected of a competency before any evidence."""
        return self.priors.get(competency, self.components.prior_mean)


@dataclass(frozen=True, slots=True, eq=False)
class Posterior:
    """What all ratings together say of m competencies.

    rows: the n ratings, in order. means (m,) and covariance (m, m) of the lasting levels. weights (m, n): how far each
    estimate moves when a rating moves by a point; never down when it is of the same competency (`guarded`). precision
    (n, n): the inverse of the ratings' covariance. surprise (n,): ratings less what was expected before.
    """

    rule: Rule
    competencies: tuple[str, ...]
    rows: tuple[Rating, ...]
    means: Array
    covariance: Array
    weights: Array
    precision: Array
    surprise: Array

    @property
    def sds(self) -> Array:
        """The uncertainty (m,) of each estimate."""
        sds: Array = np.sqrt(np.clip(np.diag(self.covariance), 0, None))
        return sds

    def place(self, competency: str) -> int:
        """Give the place of a competency in the arrays."""
        return self.competencies.index(competency)


@dataclass(frozen=True, slots=True, eq=False)
class Foreseen:
    """What k ratings that are still to come would do; their values are unknown.

    expected (k,) and covariance (k, k) of the ratings themselves; pull (m, k): covariance of the m levels with them.
    """

    expected: Array
    covariance: Array
    pull: Array

    def moves(self) -> Array:
        """Give the variance (m,) of each estimate's move: what all these ratings together will take off its variance."""
        solved = np.linalg.solve(self.covariance, self.pull.T)
        taken: Array = np.einsum("mk,km->m", self.pull, solved)
        return np.clip(taken, 0, None)


def posterior(ratings: Sequence[Rating], competencies: Sequence[str], rule: Rule) -> Posterior:
    """Combine ratings as `estimate` does, and keep what is needed to ask what else could have been or may come."""
    rows, wanted = in_order(ratings), tuple(dict.fromkeys(competencies))
    prior = stable_among(wanted, rule.components)
    surprise = surprises(rows, rule.components, rule.severities, rule.priors)
    labels = labelled(rows)
    v = covariance(labels, rule.components, rule.by_rater)
    precision = np.linalg.inv(v).astype(np.float64)
    cross = stable_with(wanted, labels, rule.components)
    own = labels.of_competencies(wanted)
    best = cross @ precision
    weights = guarded(best, v, cross, own)
    result = predict(surprise, np.zeros((len(rows), 0)), v, cross, prior)
    moved, left = result.random, result.covariance
    if weights is not best:
        told = weights @ cross.T
        moved, left = weights @ surprise, prior - told - told.T + weights @ v @ weights.T
    means: Array = np.array([rule.prior(name) for name in wanted], dtype=np.float64) + moved
    return Posterior(rule, wanted, tuple(rows), means, left, weights, precision, surprise)


def foresee(now: Posterior, planned: Sequence[Rating]) -> Foreseen:
    """Say what `planned` ratings (1 or more, their values do not matter) would do to what is known now."""
    rule = now.rule
    usual = surprises(planned, rule.components, rule.severities, rule.priors)
    cross = between(planned, now.rows, rule.components, rule.by_rater)
    solved = cross @ now.precision
    told = stable_with(now.competencies, now.rows, rule.components)
    return Foreseen(
        expected=np.array([row.value for row in planned]) - usual + solved @ now.surprise,
        covariance=covariance(planned, rule.components, rule.by_rater) - solved @ cross.T,
        pull=stable_with(now.competencies, planned, rule.components) - told @ solved.T,
    )
