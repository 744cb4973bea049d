"""Make the plan: the proven choice, who asks, in which order, in which minutes, with the edits that a person made."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from kedua.engine.evidence.estimate import expected_after
from kedua.engine.evidence.ratings import Rating
from kedua.engine.planning.assign import assign, lead
from kedua.engine.planning.bank import Bank, Question
from kedua.engine.planning.case import Case
from kedua.engine.planning.choose import Choice, Problem
from kedua.engine.planning.different import choose_all_different
from kedua.engine.planning.draft import Draft, draft_for
from kedua.engine.planning.edits import NO_EDITS, Edits, Ignored, askers, edited
from kedua.engine.planning.eligible import Affinity
from kedua.engine.planning.gain import gains
from kedua.engine.planning.impossible import check_core, explain_impossible
from kedua.engine.planning.order import ordered, rearranged
from kedua.engine.planning.plan import Outlook, Part, Plan, PlannedQuestion, timed
from kedua.engine.planning.reasons import reasons_for
from kedua.engine.planning.requirements import problems_for
from kedua.engine.planning.timing import Timing, with_spare

STRETCH = 2  # minutes that a question may gain from time to spare: room for one more probe


@dataclass(frozen=True, slots=True)
class EditedPlan:
    """A plan with a person's edits, the edits that could not be made, and what the plan would be worth without any.

    unedited: the best value there is without edits, None when there is no plan without them. plan.bound is the best
    possible under the same edits, so unedited - plan.value is what the edits cost; it is below nought when they give
    something up that a plan must hold otherwise, such as a core question.
    """

    plan: Plan
    ignored: tuple[Ignored, ...]
    unedited: float | None


def make_plan(case: Case, bank: Bank, affinity: Affinity, seed: int = 0) -> Plan:
    """Plan the second interview.

    The same case, bank and seed give the same plan. Raises an ImpossiblePlan that says which wish cannot be met and
    what would fix it.
    """
    draft = draft_for(case, bank, affinity, seed)
    check_core(case, bank, draft.pool, draft.found.gaps, draft.shares.scored)
    return _finished(draft, *_choose(draft, affinity), NO_EDITS, seed)


def make_edited_plan(case: Case, bank: Bank, affinity: Affinity, edits: Edits, seed: int = 0) -> EditedPlan:
    """Plan the second interview as `make_plan` does, as well as it can be under a person's edits.

    Edits that name what is not there are ignored and reported. Raises an ImpossiblePlan as `make_plan` does, PinsTooLong
    where what is pinned leaves no room for what must be asked.
    """
    draft = draft_for(case, bank, affinity, seed, edits.dropped)
    pool, ignored = edited(draft.pool, case, bank, edits)
    wanted = replace(draft, pool=pool)
    check_core(case, bank, pool, draft.found.gaps, draft.shares.scored)
    plan = _finished(wanted, *_choose(wanted, affinity), edits, seed)
    if edits == NO_EDITS:
        return EditedPlan(plan, ignored, plan.value)
    free, _ = _best(draft, affinity)
    return EditedPlan(plan, ignored, None if free is None else free.value)


def _best(draft: Draft, affinity: Affinity) -> tuple[Choice | None, Problem]:
    """Choose by the first problem that can be solved."""
    worth = gains(draft.case, draft.found.known, draft.found.gaps)
    problems = problems_for(draft.case, draft.bank, draft.pool, worth, draft.found.gaps, draft.shares.scored)
    return choose_all_different(problems, draft.questions, affinity, draft.pool.firm)


def _choose(draft: Draft, affinity: Affinity) -> tuple[Choice, Problem]:
    choice, problem = _best(draft, affinity)
    if choice is None:
        raise explain_impossible(draft.case, draft.bank, draft.pool, draft.found.gaps, problem)
    return choice, problem


def _finished(draft: Draft, choice: Choice, problem: Problem, edits: Edits, seed: int) -> Plan:
    case, bank, questions = draft.case, draft.bank, draft.questions
    weights = {need.subject: need.weight for need in case.needs}
    usual = ordered([questions[name] for name in choice.ids], bank.subjects, weights, draft.pool.core)
    chosen = rearranged(usual, bank.subjects, edits.order)
    must = {need.subject for need in case.needs if need.must_have}
    minutes, spare = _stretched(problem, [q for q in chosen if q.id not in draft.pool.fixed], chosen, must)
    planned = _planned(draft, chosen, minutes, askers(draft.pool, case, edits))
    return Plan(
        audience="recruiter",
        minutes=case.minutes,
        parts=parts_of(planned, with_spare(draft.shares, spare), lead(case.panel).id),
        outlook=_outlook(draft, planned),
        gaps=draft.found.gaps,
        coverage=draft.found.cells,
        asked=tuple(dict.fromkeys(asked.text for asked in case.asked)),
        set_aside=draft.pool.set_aside,
        not_probed=_unprobed(case, chosen, draft.pool.waived),
        panel=case.panel,
        value=choice.value,
        bound=choice.bound,
        gap=choice.gap,
        seed=seed,
    )


def _unprobed(case: Case, chosen: Sequence[Question], waived: Collection[str]) -> tuple[str, ...]:
    """Name the must-haves that are not asked about, because round one covered them and time is short."""
    musts = [need.subject for need in case.needs if need.must_have and f"must/{need.subject}" not in waived]
    probed = {question.subject for question in chosen}
    return tuple(subject for subject in musts if subject not in probed)


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


def _stretched(
    problem: Problem, free: Sequence[Question], chosen: Sequence[Question], must: Collection[str]
) -> tuple[dict[str, int], int]:
    """Give each question its minutes, spread what is to spare over the free ones, and say what is left over."""
    lengths = {option.id: option.minutes for option in problem.options}
    minutes = {question.id: lengths[question.id] for question in chosen}
    spare = problem.minutes - sum(minutes.values())
    turns = sorted(free, key=lambda question: question.subject not in must)
    for question in (turns * STRETCH)[:spare]:
        minutes[question.id] += 1
    return minutes, problem.minutes - sum(minutes.values())


def _planned(
    draft: Draft, chosen: Sequence[Question], minutes: Mapping[str, int], fixed: Mapping[str, str]
) -> tuple[PlannedQuestion, ...]:
    case, subjects = draft.case, draft.bank.subjects
    who = assign([(q, subjects[q.subject], minutes[q.id]) for q in chosen], case.panel, case.asked, fixed)
    needs = {need.subject: need for need in case.needs}
    seen: set[str] = set()
    out = []
    for q in chosen:
        subject, first = subjects[q.subject], q.subject not in seen
        seen.add(q.subject)
        why = reasons_for(q, needs[q.subject], draft.found.known[q.subject], draft.found.gaps, first)
        core = q.id in draft.pool.core
        out.append(PlannedQuestion(q, subject, subject.part, minutes[q.id], who[q.id], core, why))
    return tuple(out)


def _outlook(draft: Draft, planned: Sequence[PlannedQuestion]) -> tuple[Outlook, ...]:
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
