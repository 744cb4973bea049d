"""The best rest of a plan while the interview runs: the core first, then what still tells most in the minutes left."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from kedua.engine.evidence.ratings import Rating
from kedua.engine.planning.case import Case
from kedua.engine.planning.choose import Choice, Option, Problem, Rule, choose, fewest_minutes
from kedua.engine.planning.gain import units
from kedua.engine.planning.left import gains_left
from kedua.engine.planning.make import parts_of
from kedua.engine.planning.plan import Part, PartId, Plan, PlannedQuestion, timed
from kedua.engine.planning.timing import Timing, with_spare

SHORTER = 2  # minutes a question can give up
LEAST = 3  # minutes below which no question is asked
SHORT = "#short"  # marks the option of asking a question in fewer minutes


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an interview is: question ids asked, parts given, ratings of this round, minutes left (0 or more)."""

    asked: Collection[str]
    given: Collection[PartId]
    ratings: tuple[Rating, ...]
    minutes_left: int


@dataclass(frozen=True, slots=True)
class Rest:
    """What to do with the minutes left: parts still to come, questions dropped, and the proof as in Plan."""

    parts: tuple[Part, ...]
    dropped: tuple[str, ...]
    value: float
    bound: float
    gap: float

    @property
    def questions(self) -> tuple[PlannedQuestion, ...]:
        """All questions still to ask, in order."""
        return tuple(question for part in self.parts for question in part.questions)


def replan(case: Case, plan: Plan, progress: Progress) -> Rest:
    """Choose the best rest of `plan`. Core questions come first: one is dropped only when the core alone has no room.

    Preview, candidate's questions and close keep their minutes unless they alone exceed what is left; then they shrink
    in proportion. Questions may be asked in fewer minutes. Never raises for lack of time: it drops and says what.
    """
    shares = _shares(plan, progress)
    left = [planned for planned in plan.questions if planned.question.id not in progress.asked]
    core, others = _core_that_fits(left, shares.scored)
    problem = _problem(case, plan, progress, [*core, *others], shares.scored)
    choice = _choose_softly(problem, plan, progress, core)
    lengths = {option.id: option.minutes for option in problem.options}
    minutes = {name.removesuffix(SHORT): lengths[name] for name in choice.ids}
    kept = [replace(p, minutes=minutes[p.question.id]) for p in left if p.question.id in minutes]
    spare = shares.scored - sum(p.minutes for p in kept)
    parts = parts_of(kept, with_spare(shares, spare), plan.parts[0].lead)
    dropped = tuple(p.question.id for p in left if p.question.id not in minutes)
    return Rest(timed(tuple(p for p in parts if p.minutes > 0)), dropped, choice.value, choice.bound, choice.gap)


def _shares(plan: Plan, progress: Progress) -> Timing:
    fixed = {part.id: part.minutes for part in plan.parts if part.id not in ("deeper", "fit", *progress.given)}
    if "welcome" in fixed and progress.asked:
        del fixed["welcome"]
    total = sum(fixed.values())
    if total > progress.minutes_left:
        fixed = {name: minutes * progress.minutes_left // total for name, minutes in fixed.items()}
    scored = progress.minutes_left - sum(fixed.values())
    return Timing(
        fixed.get("welcome", 0), scored, fixed.get("preview", 0), fixed.get("questions", 0), fixed.get("close", 0)
    )


def _core_that_fits(
    left: Sequence[PlannedQuestion], scored: int
) -> tuple[list[PlannedQuestion], list[PlannedQuestion]]:
    core: list[PlannedQuestion] = []
    for planned in left:
        if planned.core and sum(map(_shortest, core)) + _shortest(planned) <= scored:
            core.append(planned)
    return core, [planned for planned in left if not planned.core]


def _shortest(planned: PlannedQuestion) -> int:
    return min(planned.minutes, max(LEAST, planned.minutes - SHORTER))


def _problem(case: Case, plan: Plan, progress: Progress, left: Sequence[PlannedQuestion], scored: int) -> Problem:
    options: list[Option] = []
    rules: list[Rule] = []
    late = sum(planned.minutes for planned in left) > scored
    for planned in left:
        name, shortest = planned.question.id, _shortest(planned)
        heard = units(planned.question, planned.minutes)
        options.append(Option(name, planned.subject.id, planned.minutes, heard))
        if shortest < planned.minutes and late:
            options.append(Option(_short(name), planned.subject.id, shortest, units(planned.question, shortest)))
            rules.append(Rule(f"form/{name}", frozenset({name, _short(name)}), 0, 1))
    return Problem(tuple(options), gains_left(case, plan, progress.asked, progress.ratings), scored, tuple(rules))


def _choose_softly(problem: Problem, plan: Plan, progress: Progress, core: Sequence[PlannedQuestion]) -> Choice:
    """Choose with the core and every requirement still open for which there is time, the most important first."""
    kept = (*problem.rules, *(_either(f"core/{p.question.id}", [p]) for p in core))
    for wish in _wishes(plan, progress):
        fewest = fewest_minutes(replace(problem, rules=(*kept, wish)))
        if fewest is not None and fewest <= problem.minutes:
            kept = (*kept, wish)
    choice = choose(replace(problem, rules=kept))
    if choice is None:  # pragma: no cover - _core_that_fits left only what has room
        raise AssertionError("core questions were chosen so that they fit")
    return choice


def _wishes(plan: Plan, progress: Progress) -> list[Rule]:
    done = [planned for planned in plan.questions if planned.question.id in progress.asked]
    left = [planned for planned in plan.questions if planned.question.id not in progress.asked]
    musts = sorted((o.need for o in plan.outlook if o.need.must_have), key=lambda need: -need.weight)
    wanted = [*(need.subject for need in musts), "career-goals", "mission-or-value", "challenge"]
    met = {wish for planned in done for wish in _meets(planned)}
    return [
        _either(wish, [planned for planned in left if wish in _meets(planned)])
        for wish in wanted
        if wish not in met and any(wish in _meets(planned) for planned in left)
    ]


def _meets(planned: PlannedQuestion) -> set[str]:
    """Name the wishes that a question fulfils."""
    wishes = {planned.subject.id}
    if planned.subject.kind in ("contribution", "value"):
        wishes.add("mission-or-value")
    return wishes | ({"challenge"} if planned.question.is_challenge else set())


def _either(code: str, planned: Sequence[PlannedQuestion]) -> Rule:
    names = [p.question.id for p in planned]
    return Rule(code, frozenset([*names, *map(_short, names)]), 1)


def _short(name: str) -> str:
    return name + SHORT
