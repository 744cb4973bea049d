"""Make the plan: evidence, gaps, eligible questions, the proven choice, who asks, in which order, in which minutes."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from kedua.engine.evidence.coverage import Cell
from kedua.engine.evidence.estimate import Known, estimate, expected_after
from kedua.engine.evidence.ratings import Rating
from kedua.engine.planning.assign import assign, lead
from kedua.engine.planning.bank import Bank, Question
from kedua.engine.planning.case import Case
from kedua.engine.planning.choose import Choice, Problem, Rule, choose
from kedua.engine.planning.eligible import Affinity, Eligible, eligible
from kedua.engine.planning.gain import gains
from kedua.engine.planning.gaps import Gap, coverage, find_gaps
from kedua.engine.planning.impossible import check_core, explain_impossible
from kedua.engine.planning.order import ordered
from kedua.engine.planning.plan import Outlook, Part, Plan, PlannedQuestion, timed
from kedua.engine.planning.reasons import reasons_for
from kedua.engine.planning.requirements import askable, check_panel, problems_for
from kedua.engine.planning.timing import Timing, timing, with_spare

STRETCH = 2  # minutes that a question may gain from time to spare: room for one more probe


@dataclass(frozen=True, slots=True)
class Findings:
    """What the earlier rounds tell: known per needed subject, the coverage map and the gaps."""

    known: Mapping[str, Known]
    cells: tuple[Cell, ...]
    gaps: tuple[Gap, ...]


def findings(case: Case) -> Findings:
    """Weigh the evidence so far and list what it leaves open."""
    known = estimate(case.ratings, [need.subject for need in case.needs], case.components, case.severities)
    cells = coverage(case)
    return Findings(known, cells, find_gaps(case, known, cells))


@dataclass(frozen=True, slots=True)
class _Draft:
    """Everything that is settled before questions are chosen."""

    case: Case
    bank: Bank
    found: Findings
    pool: Eligible
    shares: Timing
    questions: Mapping[str, Question]


def make_plan(case: Case, bank: Bank, affinity: Affinity, seed: int = 0) -> Plan:
    """Plan the second interview.

    The same case, bank and seed give the same plan. Raises an ImpossiblePlan that says which wish cannot be met and
    what would fix it.
    """
    draft = _draft(case, bank, affinity, seed)
    choice, problem = _choose_all_different(draft, affinity)
    weights = {need.subject: need.weight for need in case.needs}
    chosen = ordered([draft.questions[name] for name in choice.ids], bank.subjects, weights, draft.pool.core)
    minutes, spare = _stretched(problem, chosen, {need.subject for need in case.needs if need.must_have})
    planned = _planned(draft, chosen, minutes)
    return Plan(
        audience="recruiter",
        minutes=case.minutes,
        parts=parts_of(planned, with_spare(draft.shares, spare), lead(case.panel).id),
        outlook=_outlook(draft, planned),
        gaps=draft.found.gaps,
        coverage=draft.found.cells,
        asked=tuple(dict.fromkeys(asked.text for asked in case.asked)),
        set_aside=draft.pool.set_aside,
        not_probed=_unprobed(case, chosen),
        panel=case.panel,
        value=choice.value,
        bound=choice.bound,
        gap=choice.gap,
        seed=seed,
    )


def _draft(case: Case, bank: Bank, affinity: Affinity, seed: int) -> _Draft:
    shares = timing(case.minutes, dict(case.parts))
    check_panel(case)
    found = findings(case)
    pool = _askable_only(eligible(case, bank, affinity, seed), case)
    check_core(case, bank, pool, found.gaps, shares.scored)
    questions = {question.id: question for question in pool.questions}
    return _Draft(case, bank, found, pool, shares, questions)


def _askable_only(pool: Eligible, case: Case) -> Eligible:
    competencies = set(case.competencies)
    kept = tuple(q for q in pool.questions if q.subject not in competencies or askable(q.subject, case.panel))
    return replace(pool, questions=kept)


def _choose_all_different(draft: _Draft, affinity: Affinity) -> tuple[Choice, Problem]:
    """Choose, by the first problem that can be solved; give both.

    When two of the chosen ask the same, forbid the pair and choose again, until all differ.
    """
    found = draft.found
    worth = gains(draft.case, found.known, found.gaps)
    pairs: tuple[Rule, ...] = ()
    for problem in problems_for(draft.case, draft.bank, draft.pool, worth, found.gaps, draft.shares.scored):
        while (choice := choose(tried := replace(problem, rules=(*problem.rules, *pairs)))) is not None:
            chosen = [draft.questions[name] for name in choice.ids]
            alike = _same_pairs(chosen, affinity)
            if not alike:
                return choice, problem
            pairs = (*pairs, *alike)
    raise explain_impossible(draft.case, draft.bank, draft.pool, found.gaps, tried)


def _unprobed(case: Case, chosen: Sequence[Question]) -> tuple[str, ...]:
    """Name the must-haves that are not asked about, because round one covered them and time is short."""
    probed = {question.subject for question in chosen}
    return tuple(need.subject for need in case.needs if need.must_have and need.subject not in probed)


def _same_pairs(questions: Sequence[Question], affinity: Affinity) -> list[Rule]:
    texts = [question.text for question in questions]
    scores = affinity.likeness(texts, texts)
    return [
        Rule(f"same/{a.id}/{b.id}", frozenset({a.id, b.id}), 0, 1)
        for i, a in enumerate(questions)
        for j, b in enumerate(questions[:i])
        # Two core questions that ask the same are the organisation's own wish.
        if scores[i][j] >= affinity.same_from and not (a.source == "core" and b.source == "core")
    ]


def parts_of(planned: Sequence[PlannedQuestion], shares: Timing, leader: str) -> tuple[Part, ...]:
    """Lay the questions into parts with minutes; `shares.scored` must equal the questions' minutes."""
    deeper, fit = (tuple(q for q in planned if q.part == part) for part in ("deeper", "fit"))
    return timed(
        (
            Part("welcome", 0, shares.welcome, leader),
            Part("deeper", 0, sum(q.minutes for q in deeper), leader, deeper),
            Part("fit", 0, sum(q.minutes for q in fit), leader, fit),
            Part("preview", 0, shares.preview, leader),
            Part("questions", 0, shares.questions, leader),
            Part("close", 0, shares.close, leader),
        )
    )


def _stretched(problem: Problem, chosen: Sequence[Question], must: Collection[str]) -> tuple[dict[str, int], int]:
    """Give each question its minutes, spread what is to spare a minute at a time, and say what is left over."""
    lengths = {option.id: option.minutes for option in problem.options}
    minutes = {question.id: lengths[question.id] for question in chosen}
    spare = problem.minutes - sum(minutes.values())
    turns = sorted(chosen, key=lambda question: question.subject not in must)
    for question in (turns * STRETCH)[:spare]:
        minutes[question.id] += 1
    return minutes, problem.minutes - sum(minutes.values())


def _planned(draft: _Draft, chosen: Sequence[Question], minutes: Mapping[str, int]) -> tuple[PlannedQuestion, ...]:
    subjects = draft.bank.subjects
    askers = assign([(q, subjects[q.subject], minutes[q.id]) for q in chosen], draft.case.panel, draft.case.asked)
    needs = {need.subject: need for need in draft.case.needs}
    seen: set[str] = set()
    out = []
    for q in chosen:
        subject, first = subjects[q.subject], q.subject not in seen
        seen.add(q.subject)
        why = reasons_for(q, needs[q.subject], draft.found.known[q.subject], draft.found.gaps, first)
        core = q.id in draft.pool.core
        out.append(PlannedQuestion(q, subject, subject.part, minutes[q.id], askers[q.id], core, why))
    return tuple(out)


def _outlook(draft: _Draft, planned: Sequence[PlannedQuestion]) -> tuple[Outlook, ...]:
    """Foresee, with the whole evidence model, how sure everything will be when all on the panel rate every answer."""
    case, known = draft.case, draft.found.known
    hoped = [
        Rating(p.question.subject, person.id, case.round, case.components.prior_mean, p.question.id)
        for p in planned
        for person in case.panel
    ]
    later = expected_after(case.ratings, hoped, [need.subject for need in case.needs], case.components, case.severities)
    asked = [p.question.subject for p in planned]
    return tuple(
        Outlook(
            need=need,
            subject=draft.bank.subjects[need.subject],
            mean=known[need.subject].mean,
            sd=known[need.subject].sd,
            sd_after=later[need.subject].sd,
            rated=known[need.subject].ratings,
            questions=asked.count(need.subject),
        )
        for need in case.needs
    )
