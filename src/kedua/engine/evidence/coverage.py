"""The coverage map: competency × round, each cell covered, thin, conflicting or not covered, with its evidence."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from kedua.engine.evidence.components import VarianceComponents
from kedua.engine.evidence.ratings import Rating

State = Literal["covered", "thin", "conflicting", "not-covered"]
Kind = Literal["question", "strength", "doubt"]
CONFLICT_Z = 1.96  # two raters differ more than 95 % of equally fair raters would


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
    """Say whether two raters of the same competency and round differ more than chance and severity explain."""
    by_rater: dict[str, list[float]] = {}
    for rating in ratings:
        by_rater.setdefault(rating.rater, []).append(rating.value)
    means = [(sum(values) / len(values), len(values)) for values in by_rater.values()]
    return any(_differ(first, second, components) for first, second in itertools.combinations(means, 2))


def _differ(first: tuple[float, int], second: tuple[float, int], components: VarianceComponents) -> bool:
    per_rater = components.variance("severity") + components.variance("halo")
    per_rating = components.variance("rater_question") + components.variance("residual")
    spread = math.sqrt(2 * per_rater + per_rating / first[1] + per_rating / second[1])
    return abs(first[0] - second[0]) > CONFLICT_Z * spread


def _state(rated: Sequence[Rating], said: Sequence[Mention], components: VarianceComponents) -> State:
    kinds = {mention.kind for mention in said}
    if raters_differ(rated, components) or {"strength", "doubt"} <= kinds:
        return "conflicting"
    if not rated:
        return "thin" if said else "not-covered"
    return "covered" if any(rating.note.strip() for rating in rated) else "thin"
