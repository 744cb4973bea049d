"""How ratings vary together under the model: what any two of them have in common, and what one tells of a level."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from kedua.engine.evidence.components import VarianceComponents
from kedua.engine.evidence.labels import Codes, Labels, labelled
from kedua.engine.evidence.mixed import Array, same_group
from kedua.engine.evidence.ratings import Rating, Severity

Known = Mapping[str, Severity]
Marks = NDArray[np.bool_]
Rated = Sequence[Rating] | Labels


def covariance(rows: Rated, components: VarianceComponents, severities: Known | None = None) -> Array:
    """Give the (n, n) covariance, in squared rating points, between ratings under the model; (k, n, n) of k candidates."""
    labels = _labels(rows)
    together = _shared(labels, labels, components, severities or {})
    each = np.arange(labels.kind.shape[-1])
    together[..., each, each] += _of_each(labels, [components.of(kind).variance("residual") for kind in labels.kinds])
    return together


def between(
    rows: Sequence[Rating],
    columns: Sequence[Rating],
    components: VarianceComponents,
    severities: Known | None = None,
) -> Array:
    """Give the (n, m) covariance of ratings with *other* ratings: all but the residual, which is each one's own."""
    labels = labelled([*rows, *columns])
    return _shared(labels.at(slice(len(rows))), labels.at(slice(len(rows), None)), components, severities or {})


def stable_with(competencies: Sequence[str], rows: Rated, components: VarianceComponents) -> Array:
    """Give the (m, n) covariance of the lasting levels of `competencies` with ratings; (k, m, n) of k candidates."""
    labels, own = _labels(rows), components.variance("stable")
    told = [_both(own, components.of(kind).variance("stable")) for kind in labels.kinds]
    alike = labels.of_competencies(competencies)
    with_each: Array = _of_each(labels, told)[..., None, :] * _correlated(alike, components)
    return with_each


def stable_among(competencies: Sequence[str], components: VarianceComponents) -> Array:
    """Give the (m, m) covariance of lasting levels before any evidence."""
    return components.variance("stable") * _correlated(same_group(competencies, competencies) > 0, components)


def surprises(
    rows: Sequence[Rating], components: VarianceComponents, severities: Sequence[Severity], priors: Mapping[str, float]
) -> Array:
    """Give how far each rating (n,) lies from what was expected before any evidence, in rating points."""
    lenient = {severity.rater: severity.mean for severity in severities}
    usual = components.prior_mean
    expected = [priors.get(row.competency, usual) + lenient.get(row.rater, 0.0) for row in rows]
    return np.array([row.value - mean for row, mean in zip(rows, expected, strict=True)], dtype=np.float64)


def in_order(ratings: Sequence[Rating]) -> list[Rating]:
    """Sort ratings so that the order in which they came in cannot matter, not even to the last bit."""
    return sorted(ratings, key=_sort_key)


def _labels(rows: Rated) -> Labels:
    return rows if isinstance(rows, Labels) else labelled(rows)


def _shared(one: Labels, other: Labels, components: VarianceComponents, known: Known) -> Array:
    """Give what ratings have in common with others, for labels that go by the same numbers.

    Two kinds of evidence that share a draw do so by the root of both variances: one rater is strict in both, each in its
    own measure. The day and the impression belong to the kind, for a task is done on another day and rated by itself.
    """
    parts = [components.of(kind) for kind in one.kinds]

    def same(left: Codes, right: Codes) -> Marks:
        alike: Marks = left[..., :, None] == right[..., None, :]
        return alike

    def both(share: str) -> Array | float:
        own = [part.variance(share) for part in parts]
        if len(own) == 1:  # as nearly always; a number in place of as many equal ones
            return own[0]
        by_kind = np.array([[_both(first, second) for second in own] for first in own]).reshape(len(own), len(own))
        found: Array = by_kind[one.kind[..., :, None], other.kind[..., None, :]]
        return found

    competency, rater = same(one.competency, other.competency), same(one.rater, other.rater)
    day, answer, impression = same(one.day, other.day), same(one.answer, other.answer), rater
    if len(parts) > 1:
        kind = same(one.kind, other.kind)
        day, answer, impression = day & kind, answer & kind, rater & kind
    strict = both("severity")
    if known:
        told = np.array([known[name].sd ** 2 if name in known else np.nan for name in one.raters])[one.rater]
        strict = np.where(np.isnan(told)[..., :, None], strict, told[..., :, None])
    found: Array = (
        both("stable") * _correlated(competency, components)
        + both("occasion") * day
        + strict * rater
        + both("halo") * impression
        + (both("question") + both("answer")) * answer
        + both("rater_question") * (rater & answer)
    )
    return found


def _correlated(same: Marks, components: VarianceComponents) -> Array:
    """Give how lasting levels correlate: 1 where they are of the same competency."""
    return np.where(same, 1.0, components.between_competencies)


def _of_each(labels: Labels, by_kind: Sequence[float]) -> Array:
    found: Array = np.array(by_kind, dtype=np.float64)[labels.kind]
    return found


def _both(one: float, other: float) -> float:
    return one if one == other else math.sqrt(one * other)  # of one kind: the variance itself, to the last bit


def _sort_key(row: Rating) -> tuple[str, str, int, bool, str, str, float]:
    # The value last: rows that tie on all else have the same covariances, so uncertainty never depends on a value.
    return (row.competency, row.rater, row.round, row.question is None, row.question or "", row.kind, row.value)
