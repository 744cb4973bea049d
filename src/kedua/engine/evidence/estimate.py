"""What is known per competency: an estimate and its uncertainty, on the rating scale."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from kedua.engine.evidence.components import VarianceComponents
from kedua.engine.evidence.mixed import Array, predict, same_group
from kedua.engine.evidence.ratings import Rating, Severity


@dataclass(frozen=True, slots=True)
class Known:
    """What is known about one competency: mean (about 1–5) and SD in rating points, from so many ratings."""

    competency: str
    mean: float
    sd: float
    ratings: int

    def chance_at_least(self, bar: float) -> float:
        """Give the probability (0–1) that the candidate's lasting level is at or above the bar."""
        if self.sd == 0:
            return float(self.mean >= bar)
        return 0.5 * (1 + math.erf((self.mean - bar) / (self.sd * math.sqrt(2))))


def estimate(
    ratings: Sequence[Rating],
    competencies: Sequence[str],
    components: VarianceComponents,
    severities: Sequence[Severity] = (),
    priors: Mapping[str, float] | None = None,
) -> dict[str, Known]:
    """Combine ratings of all rounds into what is known about each of `competencies`.

    priors: a prior mean per competency, where it differs from the components' own. The order of `ratings` is
    irrelevant: they are sorted first, so the result is equal to the last bit. Ratings of competencies that are not
    asked for still inform the others. The model is stated in docs/explain/evidence.md.
    """
    rows = sorted(ratings, key=_sort_key)
    wanted = list(dict.fromkeys(competencies))
    known_severity = {severity.rater: severity for severity in severities}
    prior_means = priors or {}
    middle = components.prior_mean

    def expected(row: Rating) -> float:
        lenient = known_severity[row.rater].mean if row.rater in known_severity else 0.0
        return prior_means.get(row.competency, middle) + lenient

    y = np.array([row.value - expected(row) for row in rows], dtype=np.float64)
    rated = [row.competency for row in rows]
    result = predict(
        y,
        np.zeros((len(rows), 0)),
        covariance(rows, components, known_severity),
        _stable(wanted, rated, components),
        _stable(wanted, wanted, components),
    )
    sds = np.sqrt(np.clip(np.diag(result.covariance), 0, None))
    return {
        name: Known(name, prior_means.get(name, middle) + float(shift), float(sd), rated.count(name))
        for name, shift, sd in zip(wanted, result.random, sds, strict=True)
    }


def covariance(
    rows: Sequence[Rating], components: VarianceComponents, severities: Mapping[str, Severity] | None = None
) -> Array:
    """Give the (n, n) covariance, in squared rating points, between ratings under the model."""

    def shared(share: str, label: Callable[[Rating], Hashable]) -> Array:
        labels = [label(row) for row in rows]
        return components.variance(share) * same_group(labels, labels)

    known = severities or {}
    usual = components.variance("severity")
    lenient = np.array([known[row.rater].sd ** 2 if row.rater in known else usual for row in rows])
    raters = [row.rater for row in rows]
    rated = [row.competency for row in rows]
    return (
        _stable(rated, rated, components)
        + shared("occasion", lambda row: row.round)
        + lenient[:, None] * same_group(raters, raters)
        + shared("halo", lambda row: row.rater)
        + shared("question", lambda row: row.seen)
        + shared("answer", lambda row: row.seen)
        + shared("rater_question", lambda row: (row.rater, row.seen))
        + components.variance("residual") * np.eye(len(rows))
    )


def expected_after(
    ratings: Sequence[Rating],
    planned: Sequence[Rating],
    competencies: Sequence[str],
    components: VarianceComponents,
    severities: Sequence[Severity] = (),
    priors: Mapping[str, float] | None = None,
) -> dict[str, Known]:
    """Say how sure we shall be once `planned` ratings are in; their values are unknown and do not matter.

    Under the model uncertainty depends on who rates what, never on the ratings themselves, so any value may stand in.
    The means stay as they are now. Give the same severities and priors as to `estimate`.
    """
    now = estimate(ratings, competencies, components, severities, priors)
    later = estimate([*ratings, *planned], competencies, components, severities, priors)
    return {name: replace(known, sd=later[name].sd, ratings=later[name].ratings) for name, known in now.items()}


def _stable(rows: Sequence[str], columns: Sequence[str], components: VarianceComponents) -> Array:
    alike = same_group(rows, columns)
    correlation = alike + components.between_competencies * (1 - alike)
    return components.variance("stable") * correlation


def _sort_key(row: Rating) -> tuple[str, str, int, bool, str, float]:
    # The value last: rows that tie on all else have the same covariances, so uncertainty never depends on a value.
    return (row.competency, row.rater, row.round, row.question is None, row.question or "", row.value)
