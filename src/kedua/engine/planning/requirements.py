"""What every plan must hold, as rules for the choice, and what may be given up when time is short."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from kedua.engine.planning.bank import Bank, Question, SubjectKind
from kedua.engine.planning.building import at_most_one
from kedua.engine.planning.case import Case, Panelist
from kedua.engine.planning.choose import Option, Problem, Rule
from kedua.engine.planning.eligible import Eligible
from kedua.engine.planning.errors import NoPanel, NoPanelFor
from kedua.engine.planning.gain import units
from kedua.engine.planning.gaps import Gap
from kedua.engine.planning.timing import MOST_HURRY, question_minutes

USUAL_PACE = 5  # minutes of a question below which no more questions are asked in a hurry than there must be
Gains = Mapping[str, tuple[float, ...]]

# At most so many questions on one subject: three on a competency, one on each value and topic.
MOST_PER_KIND = {"competency": 3, "value": 1, "career-goals": 1, "motivation": 1, "contribution": 1}


# So many questions of the part fit at most: three in an hour, one more for every 20 minutes beyond; depth comes first.
FEWEST_FIT, MINUTES_PER_FIT = 3, 20
BESIDE = 2  # questions on goals and on mission or value, when the core asks about neither

# From these lengths on a plan asks about a company value, and about contribution to the mission, in their own right, if
# the minutes allow: below, one question on either must do.
ROOM_FOR_VALUE, ROOM_FOR_BOTH = 45, 60


def problems_for(
    case: Case, bank: Bank, pool: Eligible, gains: Gains, gaps: Sequence[Gap], scored: int
) -> Iterator[Problem]:
    """State the choice to make, then the milder ones to try when nothing keeps all its rules, in that order.

    First questions take a minute less; then contribution may be left out beside a value; then they take MOST_HURRY
    minutes less; then a value may be left out; last, must-haves that no gap is open for. In a hurry there are no more
    questions than must be, or than fit at the usual pace: the time is for hearing them out.
    """
    firm = [rule for rule in rules(case, bank, pool) if rule.code not in pool.waived]
    open_subjects = {gap.subject for gap in gaps if gap.code != "claim-unverified"}
    settled = {f"must/{n.subject}" for n in case.needs if n.must_have and n.subject not in open_subjects}
    steps = (
        (0, frozenset[str]()),
        (1, frozenset[str]()),
        (1, frozenset({"contribution"})),
        (MOST_HURRY, frozenset({"contribution"})),
        (MOST_HURRY, frozenset({"contribution", "value"})),
        (MOST_HURRY, frozenset({"contribution", "value"}) | settled),
    )
    every = frozenset(question.id for question in pool.questions)
    paced = Rule("most/questions", every, 0, max(scored // USUAL_PACE, _fewest(case, bank, pool)))
    for hurry, given_up in steps:
        options = tuple(_options(pool, case.minutes, hurry))
        kept = tuple(rule for rule in firm if rule.code not in given_up)
        yield Problem(options, gains, scored, (*kept, paced) if hurry else kept)


def _options(pool: Eligible, length: int, hurry: int) -> Iterator[Option]:
    """Give every question its minutes and units, worked out once for all of the same kind, minutes and source."""
    shares: dict[tuple[str, int, str, int | None], tuple[int, int]] = {}
    for question in pool.questions:
        same = (question.kind, question.minutes, question.source, pool.fixed.get(question.id))
        if same not in shares:
            minutes = minutes_for(question, pool, length, hurry)
            shares[same] = minutes, units(question, minutes)
        yield Option(question.id, question.subject, *shares[same])


def minutes_for(question: Question, pool: Eligible, length: int, hurry: int = 0) -> int:
    """Give the minutes of a question: those that a person fixed, else the usual ones, fewer by `hurry`."""
    fixed = pool.fixed.get(question.id)
    return question_minutes(question, length, hurry) if fixed is None else fixed


def _fewest(case: Case, bank: Bank, pool: Eligible) -> int:
    """Count the questions that a plan cannot do without: the firm ones, and one on all that must be in beside them."""
    names = frozenset(pool.firm)
    firm = [question for question in pool.questions if question.id in names]
    covered = {question.subject for question in firm}
    musts = sum(need.must_have and need.subject not in covered for need in case.needs)
    fit = {bank.subjects[subject].kind for subject in covered}
    wished = ("career-goals", "value", "contribution")
    return len(firm) + musts + sum(kind not in fit for kind in wished)


def rules(case: Case, bank: Bank, pool: Eligible) -> tuple[Rule, ...]:
    """State what must be in the plan, and of what there may not be too much."""
    kinds = {need.subject: bank.subjects[need.subject].kind for need in case.needs}
    fixed = (
        *(Rule(f"core/{name}", frozenset({name}), 1, 1) for name in pool.core),
        *(Rule(f"pinned/{name}", frozenset({name}), 1, 1) for name in pool.pinned),
    )
    about: dict[str, set[str]] = {subject: set() for subject in kinds}
    for question in pool.questions:
        about[question.subject].add(question.id)
    ids = {subject: frozenset(mine) for subject, mine in about.items()}
    return (*fixed, *_musts(case, kinds, ids, pool.questions), *_limits(case, kinds, ids, pool))


def _musts(
    case: Case, kinds: Mapping[str, SubjectKind], ids: Mapping[str, frozenset[str]], questions: Sequence[Question]
) -> Iterator[Rule]:
    """Ask for a significant challenge, career goals, mission or value, and every must-have. ids: questions by subject."""

    def of(*wanted: SubjectKind) -> frozenset[str]:
        return frozenset().union(*(ids[subject] for subject, kind in kinds.items() if kind in wanted))

    if not case.on_each:
        yield from _usual(case, questions, of)
    yield from (Rule(f"must/{need.subject}", ids[need.subject], 1) for need in case.needs if need.must_have)


def _usual(case: Case, questions: Sequence[Question], of: Callable[..., frozenset[str]]) -> Iterator[Rule]:
    """Ask for what every interview holds that is not about something unresolved alone."""
    yield Rule("challenge", frozenset(question.id for question in questions if question.is_challenge), 1)
    yield Rule("career-goals", of("career-goals"), 1)
    yield Rule("mission-or-value", of("contribution", "value"), 1)
    if of("value") and case.minutes >= ROOM_FOR_VALUE:
        yield Rule("value", of("value"), 1)
    if of("contribution") and case.minutes >= ROOM_FOR_BOTH and not case.contribution_known:
        yield Rule("contribution", of("contribution"), 1)


def _limits(
    case: Case, kinds: Mapping[str, SubjectKind], ids: Mapping[str, frozenset[str]], pool: Eligible
) -> Iterator[Rule]:
    """Keep subjects, the part fit, patterns and what is built upon from taking more than their due; firm ones may."""
    firm = frozenset(pool.firm)
    for subject, kind in kinds.items():
        most = max(case.on_each or MOST_PER_KIND[kind], len(ids[subject] & firm))
        yield Rule(f"most/{subject}", ids[subject], 0, most)
    fit = frozenset().union(*(ids[subject] for subject, kind in kinds.items() if kind != "competency"))
    yield Rule("most/fit", fit, 0, max(FEWEST_FIT, case.minutes // MINUTES_PER_FIT, len(fit & firm) + BESIDE))
    for key, group in at_most_one(pool.questions).items():
        yield Rule(f"once/{key}", group, 0, max(1, len(group & firm)))


def check_panel(case: Case, dropped: Collection[str] = ()) -> None:
    """Raise NoPanel, or NoPanelFor naming competencies, must-have or core, that nobody on the panel can judge.

    dropped: ids of core questions that are not asked.
    """
    if not case.panel:
        raise NoPanel
    core = (question.subject for question in case.core if question.id not in dropped)
    firm = [*(need.subject for need in case.needs if need.must_have), *core]
    alone = [name for name in firm if name in case.competencies and not askable(name, case.panel)]
    if alone:
        names = tuple(person.name for person in case.panel)
        raise NoPanelFor(competencies=tuple(dict.fromkeys(alone)), panel=names)


def askable(competency: str, panel: Iterable[Panelist]) -> bool:
    """Whether somebody on the panel can judge an answer about the competency."""
    return any(person.can_ask(competency) for person in panel)
