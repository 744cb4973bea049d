"""Why no plan can be made, and the length of interview at which one could."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kedua.engine.planning.bank import Bank, Subject
from kedua.engine.planning.case import Case
from kedua.engine.planning.choose import Problem, Rule, fewest_minutes
from kedua.engine.planning.eligible import Eligible
from kedua.engine.planning.errors import CoreTooLong, NoQuestionFor, PinsTooLong, TooShort
from kedua.engine.planning.gaps import Gap
from kedua.engine.planning.requirements import minutes_for, problems_for
from kedua.engine.planning.timing import MOST, MOST_HURRY, timing


def check_core(case: Case, bank: Bank, pool: Eligible, gaps: Sequence[Gap], scored: int) -> None:
    """Raise CoreTooLong when the core alone needs more minutes than are scored."""
    core = [question for question in pool.questions if question.id in pool.core]
    total = sum(minutes_for(question, pool, case.minutes, MOST_HURRY) for question in core)
    if total > scored:
        needed = _length_for(case, bank, pool, gaps)
        raise CoreTooLong(core=total, scored=scored, minutes=case.minutes, needed=needed)


def explain_impossible(
    case: Case, bank: Bank, pool: Eligible, gaps: Sequence[Gap], problem: Problem
) -> NoQuestionFor | PinsTooLong | TooShort:
    """Say why no choice keeps the rules: nothing to ask for some of them, or too few minutes for all, or for the pins."""
    unmet = [rule for rule in problem.rules if rule.least > len(rule.ids)]
    required = None if unmet else fewest_minutes(problem)
    if required is None:
        return NoQuestionFor(requirements=tuple(_named(rule, bank.subjects) for rule in unmet or _clashing(problem)))
    if pool.pinned and _fits_without_pins(problem):
        texts = {question.id: question.text for question in pool.questions}
        needed = _length_for(case, bank, pool, gaps)
        return PinsTooLong(
            pinned=tuple(texts[name] for name in pool.pinned),
            required=required,
            scored=problem.minutes,
            minutes=case.minutes,
            needed=needed,
        )
    names = tuple(bank.subjects[need.subject].name for need in case.needs if need.must_have)
    needed = _length_for(case, bank, pool, gaps)
    return TooShort(minutes=case.minutes, scored=problem.minutes, required=required, must_haves=names, needed=needed)


def _fits_without_pins(problem: Problem) -> bool:
    free = replace(problem, rules=tuple(rule for rule in problem.rules if not rule.code.startswith("pinned/")))
    required = fewest_minutes(free)
    return required is not None and required <= problem.minutes


def _clashing(problem: Problem) -> list[Rule]:
    """Find the requirements without any one of which the others could be met; all of them when there is none."""

    def without(rule: Rule) -> Problem:
        return replace(problem, rules=tuple(other for other in problem.rules if other != rule))

    wanted = [rule for rule in problem.rules if rule.least]
    return [rule for rule in wanted if fewest_minutes(without(rule)) is not None] or wanted


def _named(rule: Rule, subjects: Mapping[str, Subject]) -> str:
    kind, _, name = rule.code.partition("/")
    return subjects[name].name if kind == "must" else name or kind


def _length_for(case: Case, bank: Bank, pool: Eligible, gaps: Sequence[Gap]) -> int:
    """Give the shortest length at which everything that must be asked fits; 0 when none up to MOST is enough."""
    for length in range(case.minutes + 1, MOST + 1):
        longer = replace(case, minutes=length)
        scored = timing(length, dict(case.parts)).scored
        *_, mildest = problems_for(longer, bank, pool, {}, gaps, scored)
        required = fewest_minutes(mildest)
        if required is None:
            return 0
        if required <= scored:
            return length
    return 0
