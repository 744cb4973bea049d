"""The job, what round one may have covered, and the ways to fill round two: by habit, by guide, by hand, by Kedua."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

import numpy as np

from bench.validity_world import Slot
from kedua.engine.evidence.components import VarianceComponents
from kedua.engine.evidence.ratings import Rating
from kedua.engine.planning.bank import Bank, Question
from kedua.engine.planning.case import Asked, Candidate, Case, Experience, Need, Panelist
from kedua.engine.planning.eligible import Affinity
from kedua.engine.planning.gaps import NEAR
from kedua.engine.planning.make import make_plan
from kedua.engine.planning.timing import timing
from kedua.library.loader import load_library

NEEDS = (
    Need("leading-teams", 5, must_have=True, bar=3.5),
    Need("customer-service", 5, must_have=True, bar=3.5),
    Need("financial-management", 4, must_have=True, bar=3),
    Need("planning-and-organising", 4),
    Need("problem-solving", 3),
    Need("coaching-and-developing", 3),
    Need("complaint-handling", 2),
    Need("safety-awareness", 1),
)
COMPETENCIES = tuple(need.subject for need in NEEDS)
WEIGHTS = np.array([need.weight for need in NEEDS]) / sum(need.weight for need in NEEDS)
GOALS = (Need("career-goals", 2), Need("contribution", 2))
ROUND_ONE_RATER, PANEL = "rater 0", ("rater 1", "rater 2")
UNRELATED = Affinity(lambda left, right: [[0.0] * len(right) for _ in left], 1.0)
AGAIN = 5  # minutes for a question that is asked again
TWICE, ONCE = 2, 2  # in round one two competencies come up twice, two once, four not at all


@dataclass(frozen=True, slots=True)
class Asking:
    """A question on a competency (by its place in NEEDS) with its usual minutes."""

    competency: int
    question: str
    minutes: int


Opening = tuple[Asking, ...]  # what round one asked, in order
Flags = tuple[bool, ...]  # per need: a must-have whose round-one ratings lie near its bar


@dataclass(frozen=True, slots=True)
class Setup:
    """What round two is planned from: its length, its number of raters, round one's questions and the flags."""

    minutes: int
    raters: int
    opening: Opening
    flags: Flags


@dataclass(slots=True)
class Planner:
    """Kedua's own plans, each made once: under one set-up they do not depend on anything else of the ratings."""

    made: dict[Setup, tuple[tuple[Asking, ...], int]] = field(default_factory=dict)

    def questions(self, setup: Setup, ratings: Sequence[float]) -> tuple[Asking, ...]:
        """Give the competency questions of Kedua's plan; `ratings` stand for all that have the set-up's flags."""
        return self._plan(setup, ratings)[0]

    def minutes(self, setup: Setup, ratings: Sequence[float]) -> int:
        """Give the minutes that the plan has for competencies once goals and contribution are asked about."""
        return self._plan(setup, ratings)[1]

    def _plan(self, setup: Setup, ratings: Sequence[float]) -> tuple[tuple[Asking, ...], int]:
        if setup not in self.made:
            self.made[setup] = plan_of(setup, ratings)
        return self.made[setup]


def plan_of(setup: Setup, ratings: Sequence[float]) -> tuple[tuple[Asking, ...], int]:
    """Make Kedua's plan for a candidate with these round-one ratings, one per question of the opening."""
    plan = make_plan(case_of(setup, ratings), load_library().bank, UNRELATED, seed=1)
    asked = tuple(
        Asking(COMPETENCIES.index(p.question.subject), p.question.id, p.question.minutes)
        for p in plan.questions
        if p.part == "deeper"
    )
    goals = sum(p.question.minutes for p in plan.questions if p.part == "fit")
    return asked, timing(setup.minutes).scored - goals


def case_of(setup: Setup, ratings: Sequence[float]) -> Case:
    """Put a candidate's round one into a case; every rating has its note, so what was rated counts as covered."""
    texts = {q.id: q.text for q in load_library().bank.questions}
    names = [COMPETENCIES[a.competency] for a in setup.opening]
    return Case(
        needs=(*NEEDS, *GOALS),
        candidate=Candidate("Cleo", experience=(Experience("Shift supervisor", "Kopi Kita"),)),
        panel=tuple(Panelist(name, name, "hiring manager") for name in PANEL[: setup.raters]),
        minutes=setup.minutes,
        asked=tuple(
            Asked(texts[a.question], name, question=a.question, by=ROUND_ONE_RATER)
            for a, name in zip(setup.opening, names, strict=True)
        ),
        ratings=tuple(
            Rating(name, ROUND_ONE_RATER, 1, value, a.question, "Said what was done.")
            for a, name, value in zip(setup.opening, names, ratings, strict=True)
        ),
    )


def flags_of(opening: Opening, ratings: Sequence[float]) -> Flags:
    """Say which must-haves are near their bar: all that a plan takes from the values of one rater's ratings."""
    found = []
    for place, need in enumerate(NEEDS):
        mine = [value for asked, value in zip(opening, ratings, strict=True) if asked.competency == place]
        found.append(need.must_have and bool(mine) and abs(sum(mine) / len(mine) - need.bar) <= NEAR)
    return tuple(found)


def openings(count: int, seed: int) -> tuple[Opening, ...]:
    """Draw round ones that cover the job unevenly: two competencies twice, two once, four not."""
    random = np.random.default_rng(seed)
    drawn = []
    for _ in range(count):
        places = [int(place) for place in random.permutation(len(NEEDS))[: TWICE + ONCE]]
        chosen = [_usual_questions(place)[0] for place in places]
        chosen += [_usual_questions(place)[1] for place in places[:TWICE]]
        drawn.append(tuple(chosen))
    return tuple(drawn)


def library_questions(place: int) -> tuple[Asking, ...]:
    """List what `even` and `gaps_first` may ask on a competency, the shortest first: so that they can ask the most."""
    return tuple(sorted(_usual_questions(place), key=lambda asking: asking.minutes))


@cache
def _usual_questions(place: int) -> tuple[Asking, ...]:
    """List the library's past-behaviour questions on a competency that suit the candidate, in its order."""
    bank: Bank = load_library().bank

    def fits(question: Question) -> bool:
        usual = question.subject == COMPETENCIES[place] and question.kind == "past-behaviour"
        return usual and (not question.seniority or "experienced" in question.seniority)

    return tuple(Asking(place, q.id, q.minutes) for q in bank.questions if fits(q))


def repeat(opening: Opening, minutes: int) -> tuple[Asking, ...]:
    """Ask round one's questions again, in its order, as many as fit when each takes no longer than a short new one."""
    return _filled([replace(asked, minutes=min(asked.minutes, AGAIN)) for asked in opening], minutes)


def even(opening: Opening, minutes: int) -> tuple[Asking, ...]:
    """Ask one new question on each competency in order of weight, and round again while minutes last."""
    return _filled([_new(opening, place, turn) for turn in range(2) for place in range(len(NEEDS))], minutes)


def gaps_first(opening: Opening, minutes: int) -> tuple[Asking, ...]:
    """Ask new questions where the fewest were asked so far, both rounds together; the heavier weight goes first."""
    count = [sum(asked.competency == place for asked in opening) for place in range(len(NEEDS))]
    asked = [0] * len(NEEDS)
    wanted = []
    for _ in range(2 * len(NEEDS)):
        place = min(range(len(NEEDS)), key=lambda p: (count[p] + asked[p], p))
        wanted.append(_new(opening, place, asked[place]))
        asked[place] += 1
    return _filled(wanted, minutes)


def _new(opening: Opening, place: int, turn: int) -> Asking:
    before = {asked.question for asked in opening}
    fresh = [asking for asking in library_questions(place) if asking.question not in before]
    return fresh[turn % len(fresh)]


def _filled(wanted: Sequence[Asking], minutes: int) -> tuple[Asking, ...]:
    taken: list[Asking] = []
    for asking in wanted:
        if asking.minutes <= minutes:
            taken.append(asking)
            minutes -= asking.minutes
    return tuple(taken)


def slots_of(opening: Opening, second: Sequence[Asking], raters: int) -> tuple[Slot, ...]:
    """List all ratings of both rounds: round one by rater 0, every question of round two by each of its raters."""
    first = [Slot(asked.competency, 0, 1, asked.question) for asked in opening]
    then = [Slot(asked.competency, rater, 2, asked.question) for rater in range(1, raters + 1) for asked in second]
    return (*first, *then)


PLANS: dict[str, Callable[[Opening, int], tuple[Asking, ...]]] = {
    "repeat": repeat,
    "even": even,
    "gaps": gaps_first,
}
ENGINE = VarianceComponents()  # what Kedua takes the world to be, also where the world is another
