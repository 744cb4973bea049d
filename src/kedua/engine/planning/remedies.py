"""What to do about "undecided": what is unresolved, and which further interview or assessment resolves most an hour."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from kedua.engine.evidence.bars import Bar, wrong, wrong_after
from kedua.engine.evidence.components import Kind
from kedua.engine.evidence.debrief import Debrief
from kedua.engine.evidence.mixed import Array
from kedua.engine.evidence.posterior import Foreseen, Posterior, foresee
from kedua.engine.evidence.ratings import Rating
from kedua.engine.planning.stop import USUAL_STOP, rounds_left

Why = Literal["never-seen", "differing", "near"]
MOST_TARGETS, MOST_QUESTIONS = 4, 3
QUESTION, AROUND, LONGEST = 6, 12, 60  # minutes of a question with probes, of welcome, questions and close, of all
SCORING, SENDING = 10, 10  # minutes of each rater to score alone after an interview, of one person to send a task
LEAST = 0.002  # a remedy that puts fewer calls right than this is none


@dataclass(frozen=True, slots=True)
class Target:
    """A competency that is unresolved, why, the chance that a call on it now would be wrong, and whether it is a must-have."""

    competency: str
    why: Why
    wrong: float
    must: bool


@dataclass(frozen=True, slots=True)
class Panel:
    """Who could hold a further interview; people who have rated before tell less than new ones."""

    raters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """An assessment on offer: what it tells about, minutes of the candidate and of each rater, and who would rate it.

    Its reliability is that of its kind (`VarianceComponents.of`).
    """

    id: str
    kind: Kind
    competencies: tuple[str, ...]
    minutes: int
    rater_minutes: int
    raters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Remedy:
    """One way to resolve what is open.

    task: the id of the assessment, "" for an interview. questions: how many on each competency (1 for a task). candidate,
    staff: minutes of their time, everybody's together. wrong_now, wrong_then: the share of calls, by the job's weights,
    that are wrong if made by the estimates now and once this is done. an_hour: the drop in it for an hour of everyone's
    time.
    """

    task: str
    competencies: tuple[str, ...]
    questions: int
    raters: tuple[str, ...]
    candidate: int
    staff: int
    wrong_now: float
    wrong_then: float

    @property
    def resolves(self) -> float:
        """The share of calls, by the job's weights, that it is expected to put right."""
        return self.wrong_now - self.wrong_then

    @property
    def an_hour(self) -> float:
        """The same for each hour of everyone's time."""
        return 60 * self.resolves / (self.candidate + self.staff)


def unresolved(found: Debrief) -> tuple[Target, ...]:
    """Name what is unresolved by the evidence: must-haves first, then what the job would miss most by a wrong call."""
    worst, targets = {}, []
    for item in found.items:
        settled = item.sway is None and all(pair.why == "severity" for pair in item.differing)
        if item.ratings and settled:
            continue
        chance = wrong(item.known.mean - item.bar.rating, item.known.sd)
        why: Why = "never-seen" if not item.ratings else "near" if item.sway is not None else "differing"
        worst[item.bar.competency] = item.bar.weight * chance
        targets.append(Target(item.bar.competency, why, chance, item.bar.must))
    return tuple(sorted(targets, key=lambda target: (not target.must, -worst[target.competency])))


def proposed(targets: Sequence[Target]) -> tuple[str, ...]:
    """Propose what of it to resolve: the must-haves, without which nobody can pass; where there are none, all of it."""
    musts = tuple(target.competency for target in targets if target.must)
    return musts or tuple(target.competency for target in targets)


@dataclass(frozen=True, slots=True)
class Open:
    """What remedies are for: what is known, the job's bars, the targets, rounds held and the stop rule."""

    now: Posterior
    bars: tuple[Bar, ...]
    targets: tuple[str, ...]
    rounds: int
    stop: int = USUAL_STOP


def remedies(open_: Open, panels: Sequence[Panel], tasks: Sequence[Task]) -> tuple[Remedy, ...]:
    """Rank what would resolve the targets by how many calls it puts right for an hour of everyone's time.

    Interviews ask 1 to 3 questions on each of some of the first four targets, within an hour; tasks must be about at
    least one target. Equal ones come by the least time. None once the stop rule is reached, or where nothing helps.
    """
    if not rounds_left(open_.rounds, open_.stop):
        return ()
    found = [
        *(remedy for panel in panels for remedy in _interviews(open_, panel)),
        *(_assessment(open_, task) for task in tasks if set(task.competencies) & set(open_.targets)),
    ]
    useful = [remedy for remedy in found if remedy.resolves >= LEAST]
    return tuple(sorted(useful, key=lambda r: (-round(r.an_hour, 9), r.candidate + r.staff, r.task, r.competencies)))


def _interviews(open_: Open, panel: Panel) -> Iterator[Remedy]:
    """Foresee the longest interview once; each shorter one is a part of it."""
    chosen = open_.targets[:MOST_TARGETS]
    asked = [(name, turn) for name in chosen for turn in range(MOST_QUESTIONS)]
    rated = [(name, turn, rater) for name, turn in asked for rater in panel.raters]
    if not rated:
        return
    day, usual = open_.rounds + 1, open_.now.rule.components.prior_mean
    told = foresee(open_.now, [Rating(n, rater, day, usual, f"{day}/remedy/{n}/{turn}") for n, turn, rater in rated])
    for size in range(1, len(chosen) + 1):
        for names in itertools.combinations(chosen, size):
            for questions in range(1, MOST_QUESTIONS + 1):
                minutes = AROUND + QUESTION * questions * size
                if minutes <= LONGEST:
                    part = [i for i, (name, turn, _) in enumerate(rated) if name in names and turn < questions]
                    staff = (minutes + SCORING) * len(panel.raters)
                    yield _remedy(
                        open_, _part(told, part), Remedy("", names, questions, panel.raters, minutes, staff, 0, 0)
                    )


def _assessment(open_: Open, task: Task) -> Remedy:
    day, usual = open_.rounds + 1, open_.now.rule.components.prior_mean
    planned = [
        Rating(name, rater, day, usual, task.id, kind=task.kind) for name in task.competencies for rater in task.raters
    ]
    staff = SENDING + task.rater_minutes * len(task.raters)
    empty = Remedy(task.id, task.competencies, 1, task.raters, task.minutes, staff, 0, 0)
    return _remedy(open_, foresee(open_.now, planned), empty)


def _part(told: Foreseen, rows: list[int]) -> Foreseen:
    return Foreseen(told.expected[rows], told.covariance[np.ix_(rows, rows)], told.pull[:, rows])


def _remedy(open_: Open, told: Foreseen, empty: Remedy) -> Remedy:
    now = then = 0.0
    moves: Array = np.sqrt(told.moves())
    whole = sum(bar.weight for bar in open_.bars)
    for bar in open_.bars:
        place = open_.now.place(bar.competency)
        gap, sd = float(open_.now.means[place]) - bar.rating, float(open_.now.sds[place])
        now += bar.weight / whole * wrong(gap, sd)
        then += bar.weight / whole * wrong_after(gap, sd, float(moves[place]))
    return Remedy(
        *(empty.task, empty.competencies, empty.questions, empty.raters, empty.candidate, empty.staff),
        wrong_now=now,
        wrong_then=then,
    )
