"""How valid decisions are after two rounds, by simulation: by habit, by a fixed guide, by hand, and with Kedua.

The generating model draws every published component: see validity_world.py. Every way of filling round two gets the
same minutes and the same candidates. Decisions are compared with what nobody knows in real life: the candidate's true
stable level, weighted by the job.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from bench.report import Interval, interval
from bench.validity_policies import (
    COMPETENCIES,
    ENGINE,
    NEEDS,
    PLANS,
    WEIGHTS,
    Asking,
    Flags,
    Opening,
    Planner,
    Setup,
    flags_of,
    openings,
    slots_of,
)
from bench.validity_world import FINALISTS, Numbers, Slot, World
from kedua.engine.evidence.components import VarianceComponents
from kedua.engine.evidence.estimate import estimate
from kedua.engine.evidence.ratings import Rating

Cell = tuple[int, int]  # minutes of the interview, raters in round two
CELLS = ((45, 1), (45, 2), (60, 1), (60, 2))
POLICIES = (
    ("first", "average"),
    ("first", "model"),
    ("repeat", "all alike"),
    ("repeat", "model"),
    ("even", "average"),
    ("even", "model"),
    ("gaps", "average"),
    ("gaps", "model"),
    ("kedua", "average"),
    ("kedua", "model"),
)
Policy = tuple[str, str]  # how round two was filled, and how all ratings are put together


@dataclass(frozen=True, slots=True)
class Study:
    """What is simulated: cells, replications of so many jobs of four finalists, and round ones to draw from."""

    cells: tuple[Cell, ...]
    replications: int
    jobs: int
    openings: tuple[Opening, ...]
    seed: int = 2


@dataclass(slots=True)
class Outcome:
    """Per replication, for one policy in one cell: the correlation with the truth and the share of best picks."""

    correlation: list[float] = field(default_factory=list)
    picked: list[float] = field(default_factory=list)


@dataclass(slots=True)
class Results:
    """Outcomes by cell and policy, the questions that each plan asks on average, and how many plans Kedua made."""

    outcomes: dict[tuple[Cell, Policy], Outcome]
    questions: dict[tuple[Cell, str], float]
    plans: int

    def correlation(self, cell: Cell, policy: Policy) -> Interval:
        """Give the mean correlation with the truth."""
        return interval(self.outcomes[cell, policy].correlation)

    def picked(self, cell: Cell, policy: Policy) -> Interval:
        """Give the mean share of jobs in which the best of the four finalists comes out first."""
        return interval(self.outcomes[cell, policy].picked)

    def lead(self, cell: Cell, one: Policy, other: Policy) -> tuple[Interval, Interval]:
        """Give how far one policy is ahead of another, candidate by candidate: in correlation and in best picks."""
        a, b = self.outcomes[cell, one], self.outcomes[cell, other]
        return (
            interval(np.subtract(a.correlation, b.correlation).tolist()),
            interval(np.subtract(a.picked, b.picked).tolist()),
        )


@dataclass(slots=True)
class Scorer:
    """How ratings are put together: a weight per rating, which depends on who rated what, never on the values."""

    known: dict[tuple[tuple[Slot, ...], str], Numbers] = field(default_factory=dict)

    def weights(self, slots: tuple[Slot, ...], how: str) -> Numbers:
        """Give the weight of each rating, as a distance from the prior mean, in the job-weighted level."""
        if (slots, how) not in self.known:
            self.known[slots, how] = {"all alike": all_alike, "average": averages, "model": model}[how](slots)
        return self.known[slots, how]


def all_alike(slots: Sequence[Slot]) -> Numbers:
    """Weigh every rating the same."""
    return np.full(len(slots), 1 / len(slots))


def averages(slots: Sequence[Slot]) -> Numbers:
    """Average each competency's ratings, then weigh by the job; what has no rating is left out."""
    rated = Counter(slot.competency for slot in slots)
    whole = sum(WEIGHTS[place] for place in rated)
    return np.array([WEIGHTS[slot.competency] / whole / rated[slot.competency] for slot in slots])


def model(slots: Sequence[Slot]) -> Numbers:
    """Weigh as `estimate` does: it is linear in the ratings, so one call per rating shows the weight of each."""

    def level(raised: int) -> float:
        ratings = [
            Rating(COMPETENCIES[s.competency], f"rater {s.rater}", s.round, middle + (place == raised), s.question)
            for place, s in enumerate(slots)
        ]
        known = estimate(ratings, COMPETENCIES, ENGINE)
        return float(WEIGHTS @ [known[name].mean - middle for name in COMPETENCIES])

    middle = ENGINE.prior_mean
    return np.array([level(place) for place in range(len(slots))])


@dataclass(slots=True)
class _Round:
    """One replication: a world, which round one each candidate had, and candidates grouped by what a plan sees."""

    world: World
    study: Study
    groups: dict[tuple[int, Flags], list[int]] = field(init=False)

    def __post_init__(self) -> None:
        random = np.random.default_rng([*self.world.seed, 1])
        had = random.integers(len(self.study.openings), size=self.world.size)
        self.groups = {}
        for number, opening in enumerate(self.study.openings):
            who = np.flatnonzero(had == number)
            for candidate, ratings in zip(who, self.first_ratings(opening)[who], strict=True):
                self.groups.setdefault((number, flags_of(opening, ratings.tolist())), []).append(int(candidate))

    def first_ratings(self, opening: Opening) -> Numbers:
        """Give all candidates' ratings, (size, questions), as if each had had this round one."""
        return np.stack([self.world.rating(slot) for slot in slots_of(opening, (), 0)], axis=1)

    def members(self) -> Iterator[tuple[Opening, Flags, list[int], list[float]]]:
        """Walk the groups: round one, flags, the candidates, and the first one's ratings."""
        for (number, flags), who in self.groups.items():
            opening = self.study.openings[number]
            yield opening, flags, who, self.first_ratings(opening)[who[0]].tolist()


def simulate(study: Study, components: VarianceComponents = ENGINE, planner: Planner | None = None) -> Results:
    """Run the study in a world with these components; Kedua always believes the published ones."""
    planner, scorer = planner or Planner(), Scorer()
    outcomes: dict[tuple[Cell, Policy], Outcome] = {(c, p): Outcome() for c in study.cells for p in POLICIES}
    asked: dict[tuple[Cell, str], list[float]] = {}
    for number in range(study.replications):
        world = World(components, len(NEEDS), study.jobs, (study.seed, number))
        truth = world.stable @ WEIGHTS
        one = _Round(world, study)
        for cell in study.cells:
            scores, counts = _scores(one, cell, planner, scorer)
            for policy, score in scores.items():
                outcomes[cell, policy].correlation.append(float(np.corrcoef(score, truth)[0, 1]))
                outcomes[cell, policy].picked.append(best_picked(score, truth))
            for plan, count in counts.items():
                asked.setdefault((cell, plan), []).append(count)
    return Results(outcomes, {key: float(np.mean(counts)) for key, counts in asked.items()}, len(planner.made))


def best_picked(score: Numbers, truth: Numbers) -> float:
    """Give the share of jobs whose truly best finalist has the highest score; those who tie share the pick."""
    scores, truths = (values.reshape(-1, FINALISTS) for values in (score.round(9), truth))
    top = scores == scores.max(axis=1, keepdims=True)
    hit = np.take_along_axis(top, truths.argmax(axis=1)[:, None], axis=1)[:, 0]
    return float((hit / top.sum(axis=1)).mean())


def _scores(
    one: _Round, cell: Cell, planner: Planner, scorer: Scorer
) -> tuple[dict[Policy, Numbers], dict[str, float]]:
    """Score every candidate (size,) by every policy, and count the questions each plan asks on average."""
    scores = {policy: np.empty(one.world.size) for policy in POLICIES}
    counts: Counter[str] = Counter()
    for opening, flags, who, ratings in one.members():
        seconds = second_rounds(Setup(*cell, opening, flags), ratings, planner)
        for plan, how in POLICIES:
            slots = slots_of(opening, seconds[plan], cell[1])
            values = np.stack([one.world.rating(slot)[who] for slot in slots], axis=1)
            middle = ENGINE.prior_mean
            scores[plan, how][who] = middle + (values - middle) @ scorer.weights(slots, how)
        counts.update({plan: len(who) * len(second) for plan, second in seconds.items()})
    return scores, {plan: total / one.world.size for plan, total in counts.items()}


def second_rounds(setup: Setup, ratings: Sequence[float], planner: Planner) -> dict[str, tuple[Asking, ...]]:
    """Give the questions of round two by each plan, all in the minutes that Kedua's plan has for competencies."""
    minutes = planner.minutes(setup, ratings)
    others = {name: plan(setup.opening, minutes) for name, plan in PLANS.items()}
    return {"first": (), **others, "kedua": planner.questions(setup, ratings)}


def study_of(quick: bool) -> Study:
    """Give the study to run: 64,000 candidates a cell, or 4,000 when quick."""
    return Study(CELLS, 10, 100, openings(4, 3)) if quick else Study(CELLS, 40, 400, openings(12, 3))
