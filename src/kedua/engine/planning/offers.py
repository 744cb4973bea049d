"""What else could be asked: ranked replacements for a planned question and ranked additions, each with what it adds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kedua.engine.planning.bank import Bank, Question, Subject
from kedua.engine.planning.case import Case
from kedua.engine.planning.choose import Rule
from kedua.engine.planning.draft import Draft, draft_for
from kedua.engine.planning.edits import NO_EDITS, Edits, edited
from kedua.engine.planning.eligible import Affinity
from kedua.engine.planning.gain import gains, units
from kedua.engine.planning.plan import Plan, PlannedQuestion, Reason
from kedua.engine.planning.reasons import reasons_for
from kedua.engine.planning.requirements import minutes_for, rules
from kedua.engine.planning.timing import MOST_HURRY

LIMIT = 8
SAME_SUBJECT, OTHER_SUBJECT = 4, 2  # offers on the subject of the question that goes, and on any other: some variety
AT_ONCE = 24  # offers whose sameness is looked at together, best first


@dataclass(frozen=True, slots=True)
class Offer:
    """A question that could be asked, with its minutes and reasons, all else in the plan staying as it is.

    shortened: whether it takes fewer minutes than it would otherwise, because no more are free. value: of the plan with it;
    difference: to the value without. instead: the id of the question that would go for it, "" when there is time for
    both. lost: codes of what the plan must hold and then would not: challenge, career-goals, mission-or-value, value,
    contribution, must/<subject>.
    """

    question: Question
    subject: Subject
    minutes: int
    shortened: bool
    reasons: tuple[Reason, ...]
    value: float
    difference: float
    instead: str
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Standing:
    """A plan as the choice sees it: minutes and units without those to spare, and how far each rule is used.

    hurry: minutes by which questions are shorter than usual.
    """

    draft: Draft
    plan: Plan
    gains: Mapping[str, tuple[float, ...]]
    rules: tuple[Rule, ...]
    used: tuple[int, ...]
    minutes: Mapping[str, int]
    units: Mapping[str, int]
    total: Mapping[str, int]
    spare: int
    hurry: int


@dataclass(frozen=True, slots=True)
class _Swap:
    """A question in for one that goes (None when none has to), in so many minutes, and what that changes."""

    minutes: int
    shortened: bool
    out: PlannedQuestion | None
    difference: float
    lost: tuple[str, ...]


_Kind = tuple[str, str, int, str, int | None, tuple[int, ...]]  # what tells the worth of a question and its rules


def alternatives(
    case: Case,
    bank: Bank,
    affinity: Affinity,
    plan: Plan,
    question_id: str,
    edits: Edits = NO_EDITS,
    limit: int = LIMIT,
) -> tuple[Offer, ...]:
    """Rank what could be asked in place of one question of a plan, the best first.

    plan: made for the same case, bank and edits. Left out is what is in the plan, dropped, or asks the same as another
    question in it, and what would be too much of one thing. Among equals come those in full length, then those on the
    same subject, then those nearest to the job. Raises ValueError when the question is not in the plan.
    """
    out = next((planned for planned in plan.questions if planned.question.id == question_id), None)
    if out is None:
        raise ValueError(f"{question_id} is not in the plan")
    standing = _standing(case, bank, affinity, plan, edits)
    return _offers(standing, affinity, [out], out.subject.id, limit)


def additions(
    case: Case, bank: Bank, affinity: Affinity, plan: Plan, edits: Edits = NO_EDITS, limit: int = LIMIT
) -> tuple[Offer, ...]:
    """Rank what could be asked besides, each in time to spare or in place of the question that is missed least.

    As `alternatives`; core questions, pinned and own ones do not go for anything.
    """
    standing = _standing(case, bank, affinity, plan, edits)
    firm = set(standing.draft.pool.firm)
    outs = [None, *(planned for planned in plan.questions if planned.question.id not in firm)]
    return _offers(standing, affinity, outs, "", limit)


def taken(edits: Edits, offer: Offer) -> Edits:
    """Give the edits with an offer taken: making the plan again with them has at least its value where nothing is lost."""
    name, gone = offer.question.id, offer.instead
    dropped = [one for one in (*edits.dropped, *([gone] if gone else [])) if one != name]
    return replace(
        edits,
        pinned=tuple(dict.fromkeys((*(one for one in edits.pinned if one != gone), name))),
        dropped=tuple(dict.fromkeys(dropped)),
        own=tuple(question for question in edits.own if question.id != gone),
        minutes=(*edits.minutes, (name, offer.minutes)) if offer.shortened else edits.minutes,
    )


def _standing(case: Case, bank: Bank, affinity: Affinity, plan: Plan, edits: Edits) -> _Standing:
    draft = draft_for(case, bank, affinity, plan.seed, edits.dropped)
    pool, _ = edited(draft.pool, case, bank, edits)
    kept = tuple(rule for rule in rules(case, bank, pool) if rule.code not in pool.waived)
    ids = {planned.question.id for planned in plan.questions}
    usual = {planned.question.id: minutes_for(planned.question, pool, case.minutes) for planned in plan.questions}
    minutes = {planned.question.id: min(planned.minutes, usual[planned.question.id]) for planned in plan.questions}
    heard = {planned.question.id: units(planned.question, minutes[planned.question.id]) for planned in plan.questions}
    total: Counter[str] = Counter()
    for planned in plan.questions:
        total[planned.subject.id] += heard[planned.question.id]
    return _Standing(
        draft=Draft(case, bank, draft.found, pool, draft.shares),
        plan=plan,
        gains=gains(case, draft.found.known, draft.found.gaps),
        rules=kept,
        used=tuple(len(rule.ids & ids) for rule in kept),
        minutes=minutes,
        units=heard,
        total=total,
        spare=draft.shares.scored - sum(minutes.values()),
        hurry=max((usual[name] - minutes[name] for name in usual), default=0),
    )


def _offers(
    standing: _Standing, affinity: Affinity, outs: Sequence[PlannedQuestion | None], near: str, limit: int
) -> tuple[Offer, ...]:
    """Rank by difference, take the best that differ from the rest of the plan, not too many on one subject."""

    def rank(entry: tuple[Question, _Swap]) -> tuple[float, bool, bool]:
        question, swap = entry
        # Rounding to whole units can favour a shortened question a little; that is no reason to put it first.
        worth = min(swap.difference, 0.0) if swap.shortened else swap.difference
        return -round(worth, 9), swap.shortened, question.subject != near

    ranked = sorted(_swaps(standing, outs), key=rank)
    taken: list[tuple[Question, _Swap]] = []
    counts: Counter[str] = Counter()
    for start in range(0, len(ranked), AT_ONCE):
        for question, swap in _different(standing, ranked[start : start + AT_ONCE], affinity):
            most = SAME_SUBJECT if question.subject == near else OTHER_SUBJECT
            if counts[question.subject] < most and len(taken) < limit:
                counts[question.subject] += 1
                taken.append((question, swap))
        if len(taken) == limit:
            break
    return tuple(_offer(standing, question, swap) for question, swap in taken)


def _swaps(standing: _Standing, outs: Sequence[PlannedQuestion | None]) -> Iterator[tuple[Question, _Swap]]:
    """Give every question not in the plan for which there is room, with its best swap, worked out once per kind."""
    pool = standing.draft.pool
    numbers: dict[str, list[int]] = {}
    for number, rule in enumerate(standing.rules):
        for name in rule.ids:
            numbers.setdefault(name, []).append(number)
    known: dict[_Kind, _Swap | None] = {}
    for question in pool.questions:
        if question.id not in standing.minutes:
            mine = tuple(numbers.get(question.id, ()))
            kind = (
                question.subject,
                question.kind,
                question.minutes,
                question.source,
                pool.fixed.get(question.id),
                mine,
            )
            if kind not in known:
                known[kind] = _best_swap(standing, question, mine, outs)
            swap = known[kind]
            if swap is not None:
                yield question, swap


def _best_swap(
    standing: _Standing, question: Question, mine: Sequence[int], outs: Sequence[PlannedQuestion | None]
) -> _Swap | None:
    """Choose what goes: nothing if that will do, else what is missed least and not needed."""
    swaps = [swap for out in outs if (swap := _swap(standing, question, mine, out)) is not None]
    return max(swaps, key=lambda swap: (not swap.lost, round(swap.difference, 9), swap.out is None), default=None)


def _swap(standing: _Standing, question: Question, mine: Sequence[int], out: PlannedQuestion | None) -> _Swap | None:
    """Say what a swap changes; None where there is too little time even in a hurry, or too much of one thing."""
    gone = "" if out is None else out.question.id
    free = standing.spare + standing.minutes.get(gone, 0)
    pool, length = standing.draft.pool, standing.draft.case.minutes
    lengths = [minutes_for(question, pool, length, hurry) for hurry in range(standing.hurry, MOST_HURRY + 1)]
    minutes = next((minutes for minutes in lengths if minutes <= free), None)
    used = [
        count - (gone in rule.ids) + (number in mine)
        for number, (rule, count) in enumerate(zip(standing.rules, standing.used, strict=True))
    ]
    if minutes is None or any(_too_many(standing, number, used[number]) for number in mine):
        return None
    lost = tuple(
        rule.code
        for rule, before, after in zip(standing.rules, standing.used, used, strict=True)
        if after < rule.least <= before and not rule.code.startswith(("core/", "pinned/"))
    )
    after = Counter(standing.total)
    if out is not None:
        after[out.subject.id] -= standing.units[gone]
    after[question.subject] += units(question, minutes)
    return _Swap(minutes, minutes < lengths[0], out, _worth(standing, after) - _worth(standing, standing.total), lost)


def _too_many(standing: _Standing, number: int, used: int) -> bool:
    most = standing.rules[number].most
    return most is not None and used > max(most, standing.used[number])


def _worth(standing: _Standing, total: Mapping[str, int]) -> float:
    return sum(gain[min(total.get(subject, 0), len(gain) - 1)] for subject, gain in standing.gains.items())


def _different(
    standing: _Standing, swaps: Sequence[tuple[Question, _Swap]], affinity: Affinity
) -> Iterator[tuple[Question, _Swap]]:
    """Leave out what asks the same as a question that stays."""
    planned = standing.plan.questions
    texts = [entry.question.text for entry in planned]
    scores = affinity.likeness([question.text for question, _ in swaps], texts)
    for (question, swap), row in zip(swaps, scores, strict=True):
        stays = (score for score, entry in zip(row, planned, strict=True) if entry is not swap.out)
        if max(stays, default=0.0) < affinity.same_from:
            yield question, swap


def _offer(standing: _Standing, question: Question, swap: _Swap) -> Offer:
    case, found = standing.draft.case, standing.draft.found
    need = next(need for need in case.needs if need.subject == question.subject)
    asked = {planned.subject.id for planned in standing.plan.questions if planned is not swap.out}
    return Offer(
        question=question,
        subject=standing.draft.bank.subjects[question.subject],
        minutes=swap.minutes,
        shortened=swap.shortened,
        reasons=reasons_for(question, need, found.known[need.subject], found.gaps, need.subject not in asked),
        value=standing.plan.value + swap.difference,
        difference=swap.difference,
        instead="" if swap.out is None else swap.out.question.id,
        lost=swap.lost,
    )
