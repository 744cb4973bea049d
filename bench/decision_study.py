"""Undecided candidates in the made-up world: decide at once, hold one more general interview, or take a remedy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.validity_policies import COMPETENCIES, ENGINE, NEEDS, even, gaps_first, openings, slots_of
from bench.validity_world import Slot, World
from kedua.engine.evidence.bars import Bar
from kedua.engine.evidence.components import Kind
from kedua.engine.evidence.debrief import debrief_of
from kedua.engine.evidence.estimate import Known, estimate
from kedua.engine.evidence.posterior import Posterior, Rule, posterior
from kedua.engine.evidence.ratings import Rating
from kedua.engine.planning.remedies import Open, Panel, Remedy, Task, remedies, unresolved

RULE = Rule(ENGINE)
BARS = tuple(Bar(need.subject, need.bar, need.weight, need.must_have) for need in NEEDS)
MUSTS = tuple(bar for bar in BARS if bar.must)
MINUTES = 35  # of scored questions in an hour
NEW = ("rater 3", "rater 4")
MARKERS = ("rater 5", "rater 6")
GENERAL = 60 + len(NEW) * (60 + 10)  # minutes of everybody for one more interview
TASKS = tuple(Task(f"task {bar.competency}", "work-sample", (bar.competency,), 45, 15, MARKERS) for bar in MUSTS)
Side = dict[str, bool]  # by must-have near its bar: whether the level is at or above it


@dataclass(slots=True)
class Outcome:
    """Of so many candidates and near calls, the sum of right ones and of everybody's minutes."""

    candidates: int = 0
    calls: int = 0
    hits: int = 0
    minutes: int = 0

    @property
    def right(self) -> float:
        """The share of calls that are right."""
        return self.hits / self.calls

    def add(self, known: dict[str, Known], truth: Side, minutes: int) -> None:
        """Count one candidate."""
        bars = {bar.competency: bar.rating for bar in MUSTS}
        self.candidates, self.calls, self.minutes = self.candidates + 1, self.calls + len(truth), self.minutes + minutes
        self.hits += sum((known[name].mean >= bars[name]) == above for name, above in truth.items())


@dataclass(slots=True)
class Candidates:
    """Everybody of one world, and of the same world as a work sample shows them."""

    talks: World
    tasks: World

    def rate(self, who: int, slots: Sequence[Slot], kind: Kind = "interview") -> list[Rating]:
        """Give one candidate's ratings at these slots."""
        world = self.talks if kind == "interview" else self.tasks
        return [
            Rating(
                COMPETENCIES[s.competency],
                f"rater {s.rater}",
                s.round,
                float(world.rating(s)[who]),
                s.question,
                "",
                kind,
            )
            for s in slots
        ]


def study(jobs: int, seed: int = 9) -> dict[str, Outcome]:
    """Follow the candidates of `jobs` jobs who have a near must-have after two rounds, by each way to go on."""
    made = Candidates(
        World(ENGINE, len(NEEDS), jobs, (seed,), rounds=4, raters=7),
        World(ENGINE.of("work-sample"), len(NEEDS), jobs, (seed,), rounds=4, raters=7),
    )
    ways = ("at once", "one more general interview", "remedy, most an hour", "remedy, most of all")
    found = {way: Outcome() for way in ways}
    for who, now, truth in _near(made):
        at_once = estimate(now.rows, COMPETENCIES, ENGINE)
        found["at once"].add(at_once, truth, 0)
        general = made.rate(who, _general())
        found["one more general interview"].add(_after(now, general), truth, GENERAL)
        ranked = remedies(_open(now), [Panel(NEW[:1]), Panel(NEW)], TASKS)
        chosen = {
            "remedy, most an hour": ranked[:1],
            "remedy, most of all": sorted(ranked, key=lambda r: -r.resolves)[:1],
        }
        for way, first in chosen.items():
            minutes = sum(remedy.candidate + remedy.staff for remedy in first)
            got = [rating for remedy in first for rating in _remedied(made, who, remedy)]
            found[way].add(_after(now, got) if got else at_once, truth, minutes)
    return found


def _near(made: Candidates) -> Iterator[tuple[int, Posterior, Side]]:
    """Walk the candidates with a near must-have: who, what is known after two rounds, and what is true."""
    rounds = [slots_of(opening, gaps_first(opening, MINUTES), 2) for opening in openings(12, 3)]
    for who in range(made.talks.size):
        now = posterior(made.rate(who, rounds[who % len(rounds)]), COMPETENCIES, RULE)
        near = [item.bar for item in debrief_of(now, BARS).items if item.bar.must and item.side == "near"]
        if near:
            levels = ENGINE.prior_mean + made.talks.stable[who]
            yield who, now, {bar.competency: levels[now.place(bar.competency)] >= bar.rating for bar in near}


def _open(now: Posterior) -> Open:
    targets = [target.competency for target in unresolved(debrief_of(now, BARS)) if target.must]
    return Open(now, MUSTS, tuple(targets), rounds=2)


def _general() -> list[Slot]:
    asked = even((), MINUTES)
    return [Slot(a.competency, rater, 3, f"general/{a.competency}") for a in asked for rater in (3, 4)]


def _remedied(made: Candidates, who: int, remedy: Remedy) -> list[Rating]:
    raters = [int(name.removeprefix("rater ")) for name in remedy.raters]
    places = [COMPETENCIES.index(name) for name in remedy.competencies]
    if remedy.task:
        return made.rate(
            who, [Slot(place, rater, 4, remedy.task) for place in places for rater in raters], "work-sample"
        )
    turns = range(remedy.questions)
    return made.rate(
        who, [Slot(p, rater, 3, f"remedy/{p}/{turn}") for p in places for turn in turns for rater in raters]
    )


def _after(now: Posterior, more: Sequence[Rating]) -> dict[str, Known]:
    return estimate([*now.rows, *more], COMPETENCIES, ENGINE)
