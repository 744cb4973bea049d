"""How good any plan could be: every way of spreading the same number of new questions, judged by the model itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations_with_replacement

import numpy as np

from bench.validity_policies import (
    COMPETENCIES,
    ENGINE,
    NEEDS,
    PLANS,
    WEIGHTS,
    Asking,
    Opening,
    Planner,
    Setup,
    flags_of,
    slots_of,
)
from bench.validity_world import Numbers, Slot
from kedua.engine.evidence.covariance import covariance
from kedua.engine.evidence.ratings import Rating

Cell = tuple[int, int]


def implied(slots: Sequence[Slot]) -> float:
    """Give the correlation with the job-weighted stable level that the model expects of its own estimate."""
    rows = [Rating(COMPETENCIES[s.competency], f"rater {s.rater}", s.round, 3.0, s.question) for s in slots]
    prior = _stable()
    cross = (WEIGHTS @ prior)[[s.competency for s in slots]]
    explained = cross @ np.linalg.solve(covariance(rows, ENGINE), cross)
    return float(np.sqrt(explained / (WEIGHTS @ prior @ WEIGHTS)))


def best_spread(opening: Opening, questions: int, raters: int) -> float:
    """Give the highest implied correlation of any choice of so many new questions, minutes and rules left aside."""
    ways = combinations_with_replacement(range(len(NEEDS)), questions)
    return max(
        implied(slots_of(opening, [Asking(place, f"new {number}", 0) for number, place in enumerate(way)], raters))
        for way in ways
    )


def room(openings: Iterable[Opening], cell: Cell, planner: Planner) -> dict[str, float]:
    """Give the mean implied correlation by plan over `openings`, all ratings 3, all by the model, and the best there is.

    best: as many questions as Kedua asks, on whatever they tell most about.
    """
    means: dict[str, list[float]] = {}
    minutes, raters = cell
    for opening in openings:
        ratings = [3.0] * len(opening)
        setup = Setup(minutes, raters, opening, flags_of(opening, ratings))
        chosen = planner.questions(setup, ratings)
        seconds = {name: plan(opening, planner.minutes(setup, ratings)) for name, plan in PLANS.items()}
        for name, second in {"first": (), **seconds, "kedua": chosen}.items():
            means.setdefault(name, []).append(implied(slots_of(opening, second, raters)))
        means.setdefault("best", []).append(best_spread(opening, len(chosen), raters))
    return {name: float(np.mean(values)) for name, values in means.items()}


def _stable() -> Numbers:
    same = np.eye(len(NEEDS))
    correlation: Numbers = same + ENGINE.between_competencies * (1 - same)
    return ENGINE.variance("stable") * correlation
