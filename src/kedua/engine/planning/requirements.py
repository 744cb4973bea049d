"""What every plan must hold, as rules for the choice, and what to say when it cannot."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kedua.engine.planning.bank import Bank, Question, Subject, SubjectKind
from kedua.engine.planning.building import at_most_one
from kedua.engine.planning.case import Case, Panelist
from kedua.engine.planning.choose import Problem, Rule, fewest_minutes
from kedua.engine.planning.errors import CoreTooLong, NoPanel, NoPanelFor, NoQuestionFor, TooShort
from kedua.engine.planning.gaps import Gap
from kedua.engine.planning.timing import MOST, question_minutes, timing

# At most so many questions on one subject: three on a competency, one on each value and topic.
MOST_PER_KIND = {"competency": 3, "value": 1, "career-goals": 1, "motivation": 1, "contribution": 1}


# So many questions of the part fit at most: three in an hour, one more for every 20 minutes beyond; depth comes first.
FEWEST_FIT, MINUTES_PER_FIT = 3, 20

# From these lengths on a plan asks about a company value, and about contribution to the mission, in their own right, if
# the minutes allow: below, one question on either must do.
ROOM_FOR_VALUE, ROOM_FOR_BOTH = 45, 60


def rules(case: Case, bank: Bank, questions: Sequence[Question], core: Sequence[str]) -> tuple[Rule, ...]:
    """State what must be in the plan, and of what there may not be too much."""
    kinds = {need.subject: bank.subjects[need.subject].kind for need in case.needs}
    fixed = tuple(Rule(f"core/{name}", frozenset({name}), 1, 1) for name in core)
    return (*fixed, *_musts(case, kinds, questions), *_limits(case, kinds, questions, frozenset(core)))


def _musts(case: Case, kinds: Mapping[str, SubjectKind], questions: Sequence[Question]) -> Iterator[Rule]:
    """Ask for a significant challenge, career goals, mission or value, and every must-have."""

    def of(*wanted: SubjectKind) -> frozenset[str]:
        return frozenset(question.id for question in questions if kinds[question.subject] in wanted)

    yield Rule("challenge", frozenset(question.id for question in questions if question.is_challenge), 1)
    yield Rule("career-goals", of("career-goals"), 1)
    yield Rule("mission-or-value", of("contribution", "value"), 1)
    if of("value") and case.minutes >= ROOM_FOR_VALUE:
        yield Rule("value", of("value"), 1)
    if of("contribution") and case.minutes >= ROOM_FOR_BOTH and not case.contribution_known:
        yield Rule("contribution", of("contribution"), 1)
    for need in case.needs:
        if need.must_have:
            mine = frozenset(question.id for question in questions if question.subject == need.subject)
            yield Rule(f"must/{need.subject}", mine, 1)


def _limits(
    case: Case, kinds: Mapping[str, SubjectKind], questions: Sequence[Question], core: frozenset[str]
) -> Iterator[Rule]:
    """Keep subjects, the part fit, patterns and what is built upon from taking more than their due; the core may."""
    for need in case.needs:
        mine = frozenset(question.id for question in questions if question.subject == need.subject)
        yield Rule(f"most/{need.subject}", mine, 0, max(MOST_PER_KIND[kinds[need.subject]], len(mine & core)))
    fit = frozenset(question.id for question in questions if kinds[question.subject] != "competency")
    yield Rule("most/fit", fit, 0, max(FEWEST_FIT, case.minutes // MINUTES_PER_FIT, len(fit & core)))
    for key, ids in at_most_one(questions).items():
        yield Rule(f"once/{key}", ids, 0, max(1, len(ids & core)))


def check_panel(case: Case) -> None:
    """Raise NoPanel, or NoPanelFor naming the must-haves that nobody on the panel can judge."""
    if not case.panel:
        raise NoPanel
    alone = [n.subject for n in case.needs if n.must_have and not askable(n.subject, case.panel)]
    alone += [q.subject for q in case.core if q.subject in case.competencies and not askable(q.subject, case.panel)]
    if alone:
        names = tuple(person.name for person in case.panel)
        raise NoPanelFor(competencies=tuple(dict.fromkeys(alone)), panel=names)


def askable(competency: str, panel: Iterable[Panelist]) -> bool:
    """Whether somebody on the panel can judge an answer about the competency."""
    return any(person.can_ask(competency) for person in panel)


def check_core(case: Case, core: Sequence[Question], scored: int) -> None:
    """Raise CoreTooLong when the core alone needs more minutes than are scored."""
    total = sum(question_minutes(question, case.minutes) for question in core)
    if total > scored:
        needed = _length_for(case, core)
        raise CoreTooLong(core=total, scored=scored, minutes=case.minutes, needed=needed)


def milder(problem: Problem, gaps: Sequence[Gap]) -> Iterator[Problem]:
    """Give the problem as it is, then with less and less that must be in it.

    First without contribution beside a value, then without a value, then without must-haves that no gap is open for.
    """
    yield problem
    yield _dropped(problem, {"contribution"})
    without_value = _dropped(problem, {"contribution", "value"})
    yield without_value
    open_subjects = {gap.subject for gap in gaps if gap.code != "claim-unverified"}
    musts = {rule.code for rule in problem.rules if rule.code.startswith("must/")}
    yield _dropped(without_value, musts - {f"must/{subject}" for subject in open_subjects})


def _dropped(problem: Problem, codes: Collection[str]) -> Problem:
    return replace(problem, rules=tuple(rule for rule in problem.rules if rule.code not in codes))


def explain_impossible(case: Case, problem: Problem, subjects: Mapping[str, Subject]) -> Exception:
    """Say why no choice keeps the rules: nothing to ask for one of them, or too few minutes for all."""
    empty = [rule.code for rule in problem.rules if rule.least > len(rule.ids)]
    if empty:
        return NoQuestionFor(requirements=tuple(empty))
    required = fewest_minutes(problem)
    if required is None:
        clash = [rule.code for rule in problem.rules if rule.code.startswith("core/")]
        return NoQuestionFor(requirements=tuple(clash))
    names = tuple(subjects[need.subject].name for need in case.needs if need.must_have)
    return TooShort(minutes=case.minutes, scored=problem.minutes, required=required, must_haves=names)


def _length_for(case: Case, questions: Sequence[Question]) -> int:
    """Give the shortest length whose scored minutes hold the questions; 0 when none up to MOST does."""
    overrides = dict(case.parts)
    for length in range(case.minutes + 1, MOST + 1):
        if sum(question_minutes(q, length) for q in questions) <= timing(length, overrides).scored:
            return length
    return 0
