"""How ratings vary together under the model: what any two of them have in common, and what one tells of a level."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence

import numpy as np

from kedua.engine.evidence.components import VarianceComponents
from kedua.engine.evidence.mixed import Array, same_group
from kedua.engine.evidence.ratings import Rating, Severity

Known = Mapping[str, Severity]


def covariance(rows: Sequence[Rating], components: VarianceComponents, severities: Known | None = None) -> Array:
    """Give the (n, n) covariance, in squared rating points, between ratings under the model."""
    return between(rows, rows, components, severities) + np.diag(_variances(rows, "residual", components))


def between(
    rows: Sequence[Rating],
    columns: Sequence[Rating],
    components: VarianceComponents,
    severities: Known | None = None,
) -> Array:
    """Give the (n, m) covariance of ratings with *other* ratings: all but the residual, which is each one's own.

    Two kinds of evidence that share a draw do so by the root of both variances: one rater is strict in both, each in its
    own measure. The day and the impression belong to the kind, for a task is done on another day and rated by itself.
    """
    known = severities or {}
    kinds = {row.kind for row in rows} | {column.kind for column in columns}

    def same(label: Callable[[Rating], Hashable]) -> Array:
        left = [label(row) for row in rows]
        return same_group(left, left if columns is rows else [label(column) for column in columns])

    def both(share: str) -> Array | float:
        if len(kinds) == 1:  # as nearly always; a number in place of as many equal ones
            return components.of(next(iter(kinds))).variance(share)
        return _both(_variances(rows, share, components), _variances(columns, share, components))

    # What is shared within a kind only is found by multiplying: matrices of 0 and 1 cost less than labels of many parts.
    kind = same(lambda row: row.kind) if len(kinds) > 1 else np.ones((1, 1))
    competency, rater = same(lambda row: row.competency), same(lambda row: row.rater)
    day, answer = same(lambda row: row.round) * kind, same(lambda row: row.seen) * kind
    strict = (
        _both(_lenient(rows, components, known), _lenient(columns, components, known)) if known else both("severity")
    )
    return (
        both("stable") * (competency + components.between_competencies * (1 - competency))
        + both("occasion") * day
        + strict * rater
        + both("halo") * (rater * kind)
        + both("question") * answer
        + both("answer") * answer
        + both("rater_question") * (rater * answer)
    )


def stable_with(competencies: Sequence[str], rows: Sequence[Rating], components: VarianceComponents) -> Array:
    """Give the (m, n) covariance of the lasting levels of `competencies` with ratings."""
    own = np.full(len(competencies), components.variance("stable"))
    alike = _alike(competencies, [row.competency for row in rows], components)
    return _both(own, _variances(rows, "stable", components)) * alike


def stable_among(competencies: Sequence[str], components: VarianceComponents) -> Array:
    """Give the (m, m) covariance of lasting levels before any evidence."""
    return components.variance("stable") * _alike(competencies, competencies, components)


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


def _alike(rows: Sequence[str], columns: Sequence[str], components: VarianceComponents) -> Array:
    same = same_group(rows, columns)
    return same + components.between_competencies * (1 - same)


def _variances(rows: Sequence[Rating], share: str, components: VarianceComponents) -> Array:
    by_kind = {kind: components.of(kind).variance(share) for kind in {row.kind for row in rows}}
    return np.array([by_kind[row.kind] for row in rows], dtype=np.float64)


def _lenient(rows: Sequence[Rating], components: VarianceComponents, known: Known) -> Array:
    usual = _variances(rows, "severity", components)
    own = [known[row.rater].sd ** 2 if row.rater in known else usual[i] for i, row in enumerate(rows)]
    return np.array(own, dtype=np.float64)


def _both(rows: Array, columns: Array) -> Array:
    values = {*rows.tolist(), *columns.tolist()}
    if len(values) == 1:  # all of one kind: the variance itself, to the last bit
        return np.full((1, 1), values.pop())
    same = rows[:, None] == columns[None, :]
    both: Array = np.where(same, rows[:, None], np.sqrt(np.outer(rows, columns)))
    return both


def _sort_key(row: Rating) -> tuple[str, str, int, bool, str, str, float]:
    # The value last: rows that tie on all else have the same covariances, so uncertainty never depends on a value.
    return (row.competency, row.rater, row.round, row.question is None, row.question or "", row.kind, row.value)
