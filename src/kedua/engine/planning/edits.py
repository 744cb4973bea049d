"""What a person changed about a plan, and which questions may and must be asked after that."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from kedua.engine.planning.assign import lead
from kedua.engine.planning.bank import Bank, Question
from kedua.engine.planning.case import Case
from kedua.engine.planning.eligible import Eligible
from kedua.engine.planning.requirements import askable, rules

EditKind = Literal["pinned", "dropped", "wording", "own", "order", "asked-by", "minutes"]
WhyIgnored = Literal["not-eligible", "dropped", "not-needed", "empty", "nobody", "out-of-range"]
LONGEST_QUESTION = 60  # minutes that a person may give to one question


@dataclass(frozen=True, slots=True)
class Edits:
    """A person's wishes for one plan; questions are named by id.

    pinned: must be in. dropped: must not be in, be they core or not. own: questions typed by a person, which must be in.
    wording: pairs with the text to ask in place of a question's own. minutes, asked_by: pairs with minutes, and with the
    id of a member of the panel, that hold if the question is in. order: ids in the order wanted; the others keep their
    places, and everything stays in its part. Only `pinned` and `own` put a question in. Where two edits of a kind name
    one question, the later holds; a question both dropped and pinned is dropped.
    """

    pinned: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    wording: tuple[tuple[str, str], ...] = ()
    own: tuple[Question, ...] = ()
    order: tuple[str, ...] = ()
    asked_by: tuple[tuple[str, str], ...] = ()
    minutes: tuple[tuple[str, int], ...] = ()


NO_EDITS = Edits()


@dataclass(frozen=True, slots=True)
class Ignored:
    """An edit that could not be made: the question it names, and why.

    not-eligible: no such question may be asked of this candidate. dropped: it is dropped as well. not-needed: the job
    does not need its subject. empty: no text. nobody: no such member of the panel. out-of-range: minutes below 1 or above
    LONGEST_QUESTION.
    """

    edit: EditKind
    question: str
    why: WhyIgnored


def edited(pool: Eligible, case: Case, bank: Bank, edits: Edits) -> tuple[Eligible, tuple[Ignored, ...]]:
    """Apply the edits to what may be asked; say which of them name something that is not there."""
    if edits == NO_EDITS:
        return pool, ()
    ignored = tuple(_ignored(pool, case, edits))
    wrong = {(one.edit, one.question) for one in ignored}
    own = {question.id: question for question in edits.own if ("own", question.id) not in wrong}
    kept = [question for question in pool.questions if question.id not in {*edits.dropped, *own}]
    core = tuple(name for name in pool.core if name not in edits.dropped)
    questions = (
        *(own.get(name) or next(q for q in kept if q.id == name) for name in core),
        *(question for name, question in own.items() if name not in core),
        *(question for question in kept if question.id not in core),
    )
    texts = {name: text for name, text in edits.wording if text.strip()}
    pinned = dict.fromkeys((*own, *(name for name in edits.pinned if ("pinned", name) not in wrong)))
    after = Eligible(
        questions=tuple(replace(q, text=texts[q.id]) if q.id in texts else q for q in questions),
        core=core,
        set_aside=pool.set_aside,
        pinned=tuple(name for name in pinned if name not in core),
        fixed={name: minutes for name, minutes in edits.minutes if _in_range(minutes)},
    )
    return replace(after, waived=_waived(pool, after, case, bank) if edits.dropped else frozenset()), ignored


def askers(pool: Eligible, case: Case, edits: Edits) -> Mapping[str, str]:
    """Give who asks, by question id, where a person says so, or where nobody on the panel can judge an own question."""
    people = {person.id for person in case.panel}
    competencies = set(case.competencies)
    alone = {
        question.id: lead(case.panel).id
        for question in pool.questions
        if question.id in pool.pinned and question.subject in competencies and not askable(question.subject, case.panel)
    }
    return alone | {name: person for name, person in edits.asked_by if person in people}


def _ignored(pool: Eligible, case: Case, edits: Edits) -> Iterator[Ignored]:
    """Say what names something that is not there. What was changed about a question and then dropped needs no word."""
    needed, people = {need.subject for need in case.needs}, {person.id for person in case.panel}
    own = {question.id: _wrong_with(question, needed) for question in edits.own}
    there = {question.id for question in pool.questions} | {name for name, wrong in own.items() if wrong is None}
    named: list[tuple[EditKind, str, WhyIgnored | None]] = [
        *(("wording", name, None if text.strip() else "empty") for name, text in edits.wording),
        *(("order", name, None) for name in edits.order),
        *(("asked-by", name, None if person in people else "nobody") for name, person in edits.asked_by),
        *(("minutes", name, None if _in_range(minutes) else "out-of-range") for name, minutes in edits.minutes),
    ]
    for name, wrong in own.items():
        bad: WhyIgnored | None = "dropped" if name in edits.dropped else wrong
        if bad is not None:
            yield Ignored("own", name, bad)
    for name in edits.pinned:
        if name in edits.dropped or name not in there:
            yield Ignored("pinned", name, "dropped" if name in edits.dropped else "not-eligible")
    yield from (Ignored("dropped", name, "not-eligible") for name in edits.dropped if name not in {*there, *own})
    for edit, name, wrong in named:
        why = wrong if name in there else "not-eligible"
        if why is not None and name not in edits.dropped:
            yield Ignored(edit, name, why)


def _wrong_with(question: Question, needed: Collection[str]) -> WhyIgnored | None:
    if question.subject not in needed:
        return "not-needed"
    if not question.text.strip():
        return "empty"
    return None if _in_range(question.minutes) else "out-of-range"


def _in_range(minutes: int) -> bool:
    return 1 <= minutes <= LONGEST_QUESTION


def _waived(before: Eligible, after: Eligible, case: Case, bank: Bank) -> frozenset[str]:
    """Name the requirements that cannot be met any more because of what was dropped: the person's own wish."""
    short, already = ({r.code for r in rules(case, bank, pool) if r.least > len(r.ids)} for pool in (after, before))
    return frozenset(short - already)
