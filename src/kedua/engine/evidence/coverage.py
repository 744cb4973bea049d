"""The coverage map: competency × round, each cell covered, thin, conflicting or not covered, with its evidence."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from kedua.engine.evidence.components import VarianceComponents
from kedua.engine.evidence.covariance import covariance
from kedua.engine.evidence.pairs import apart, far_apart, pairs_of, sds_apart
from kedua.engine.evidence.ratings import Rating

State = Literal["covered", "thin", "conflicting", "not-covered"]
Kind = Literal["question", "strength", "doubt"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Something other than a rating that the first round left about a competency."""

    kind: Kind
    competency: str
    round: int
    by: str
    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the map, with the ratings and mentions that put it in its state."""

    competency: str
    round: int
    state: State
    ratings: tuple[Rating, ...]
    mentions: tuple[Mention, ...]


def coverage_map(
    competencies: Sequence[str],
    rounds: Sequence[int],
    ratings: Sequence[Rating],
    mentions: Sequence[Mention],
    components: VarianceComponents,
) -> tuple[Cell, ...]:
    """Map what each round left per competency, in the order of `competencies`, then of `rounds`."""
    cells = []
    for competency, number in itertools.product(competencies, rounds):
        rated = tuple(r for r in ratings if (r.competency, r.round) == (competency, number))
        said = tuple(m for m in mentions if (m.competency, m.round) == (competency, number))
        cells.append(Cell(competency, number, _state(rated, said, components), rated, said))
    return tuple(cells)


def raters_differ(ratings: Sequence[Rating], components: VarianceComponents) -> bool:
    """Say whether two raters of the same competency and round differ more than the model lets equal raters differ.

    Their mean ratings are compared. What they share (the candidate, the day, answers both heard) cancels out; severity,
    halo, answers only one heard and the rest do not. Of many pairs one has to be further apart than of one (`far_apart`).
    """
    rated_by = [rating.rater for rating in ratings]
    pairs = pairs_of(rated_by)
    if not pairs:
        return False
    contrasts = apart(pairs, rated_by)
    gaps = np.abs(contrasts @ np.array([rating.value for rating in ratings]))
    return bool((gaps > far_apart(len(pairs)) * sds_apart(contrasts, covariance(ratings, components))).any())


def _state(rated: Sequence[Rating], said: Sequence[Mention], components: VarianceComponents) -> State:
    kinds = {mention.kind for mention in said}
    if raters_differ(rated, components) or {"strength", "doubt"} <= kinds:
        return "conflicting"
    if not rated:
        return "thin" if said else "not-covered"
    return "covered" if any(rating.note.strip() for rating in rated) else "thin"
