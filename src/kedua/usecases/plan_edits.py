"""What a person does to a plan, as data, and what it makes of their wishes: pure, so that it can be tried at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from kedua.engine.planning.bank import Question
from kedua.engine.planning.case import Panelist
from kedua.engine.planning.edits import NO_EDITS, Edits
from kedua.engine.planning.plan import Plan, PlannedQuestion
from kedua.queries.plan_store import Wishes

EditCode = Literal[
    "up", "down", "order", "pin", "unpin", "drop", "bring-back", "reword", "usual-words", "settings", "swap", "add",
    "own", "length", "panel", "as-booked", "again", "start-over",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing a person wants. question: the id of the one it is about; other: the id of what comes in its place.

    settings: person and minutes hold for the question, "" and 0 leave them to Kedua. order: ids as dragged.
    """

    code: EditCode
    question: str = ""
    other: str = ""
    text: str = ""
    person: str = ""
    minutes: int = 0
    order: tuple[str, ...] = ()
    panel: tuple[Panelist, ...] = ()
    own: Question | None = None


def wished(wishes: Wishes, plan: Plan, edit: Edit) -> Wishes:
    """Give the wishes with one more thing wanted; swap and add are up to `kedua.engine.planning.offers.taken`."""
    if edit.code == "length":
        return replace(wishes, minutes=edit.minutes)
    if edit.code == "panel":
        return replace(wishes, panel=edit.panel)
    if edit.code == "as-booked":
        return replace(wishes, minutes=None, panel=None)
    if edit.code == "start-over":
        return replace(wishes, edits=NO_EDITS, texts=())
    if edit.code == "drop":
        wishes = remembered(wishes, plan, edit.question)
    change = _CHANGES.get(edit.code)
    return replace(wishes, edits=change(wishes.edits, plan, edit)) if change else wishes


def remembered(wishes: Wishes, plan: Plan, question: str) -> Wishes:
    """Keep the text of a question that goes, so that it can be named afterwards."""
    texts = dict(wishes.texts)
    texts |= {
        planned.question.id: planned.question.text for planned in plan.questions if planned.question.id == question
    }
    return replace(wishes, texts=tuple(texts.items()))


def inputs_of(edit: Edit, plan: Plan, wishes: Wishes) -> tuple[tuple[str, str | int], ...]:
    """Give what fills the sentence about an edit: the question's text, a person's name, minutes."""
    texts = {planned.question.id: planned.question.text for planned in plan.questions}
    known = dict(wishes.texts) | texts
    about = edit.own.text if edit.own else known.get(edit.question, "")
    names = {person.id: person.name for person in plan.panel}
    given: Mapping[str, str | int] = {
        "question": about,
        "text": edit.text,
        "person": names.get(edit.person, ""),
        "minutes": edit.minutes,
    }
    return tuple((name, value) for name, value in given.items() if value)


def _moved(edits: Edits, plan: Plan, edit: Edit) -> Edits:
    """Swap places with the neighbour in the same part."""
    step = -1 if edit.code == "up" else 1
    order: list[str] = []
    for part in plan.parts:
        ids = [planned.question.id for planned in part.questions]
        if edit.question in ids:
            place = ids.index(edit.question)
            other = min(max(place + step, 0), len(ids) - 1)
            ids[place], ids[other] = ids[other], ids[place]
        order += ids
    return edits if order == _ids(plan.questions) else replace(edits, order=tuple(order))


def _ordered(edits: Edits, plan: Plan, edit: Edit) -> Edits:
    """Take the order as dragged; what it does not name keeps its place."""
    known = _ids(plan.questions)
    order = [name for name in dict.fromkeys(edit.order) if name in known]
    return edits if order == known else replace(edits, order=tuple(order))


def _pinned(edits: Edits, _plan: Plan, edit: Edit) -> Edits:
    return replace(edits, pinned=_with(edits.pinned, edit.question), dropped=_without(edits.dropped, edit.question))


def _unpinned(edits: Edits, _plan: Plan, edit: Edit) -> Edits:
    return replace(edits, pinned=_without(edits.pinned, edit.question))


def _dropped(edits: Edits, _plan: Plan, edit: Edit) -> Edits:
    """Leave a question out; one that somebody typed is gone with it."""
    name = edit.question
    if any(question.id == name for question in edits.own):
        return replace(edits, own=tuple(question for question in edits.own if question.id != name))
    return replace(edits, pinned=_without(edits.pinned, name), dropped=_with(edits.dropped, name))


def _brought_back(edits: Edits, _plan: Plan, edit: Edit) -> Edits:
    return replace(edits, dropped=_without(edits.dropped, edit.question))


def _reworded(edits: Edits, _plan: Plan, edit: Edit) -> Edits:
    """Ask in other words; an own question simply gets them. Reworded is wanted: it stays in the plan."""
    own = tuple(replace(q, text=edit.text) if q.id == edit.question else q for q in edits.own)
    if own != edits.own:
        return replace(edits, own=own)
    return replace(
        edits, wording=_paired(edits.wording, edit.question, edit.text), pinned=_with(edits.pinned, edit.question)
    )


def _usual(edits: Edits, _plan: Plan, edit: Edit) -> Edits:
    return replace(edits, wording=_paired(edits.wording, edit.question, ""))


def _settings(edits: Edits, _plan: Plan, edit: Edit) -> Edits:
    return replace(
        edits,
        asked_by=_paired(edits.asked_by, edit.question, edit.person),
        minutes=_timed(edits.minutes, edit.question, edit.minutes),
    )


def _own(edits: Edits, _plan: Plan, edit: Edit) -> Edits:
    return replace(edits, own=(*edits.own, edit.own)) if edit.own else edits


def _paired(pairs: Sequence[tuple[str, str]], name: str, value: str) -> tuple[tuple[str, str], ...]:
    rest = tuple(pair for pair in pairs if pair[0] != name)
    return (*rest, (name, value)) if value else rest


def _timed(pairs: Sequence[tuple[str, int]], name: str, value: int) -> tuple[tuple[str, int], ...]:
    rest = tuple(pair for pair in pairs if pair[0] != name)
    return (*rest, (name, value)) if value else rest


def _with(names: Sequence[str], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*names, name)))


def _without(names: Sequence[str], name: str) -> tuple[str, ...]:
    return tuple(one for one in names if one != name)


def _ids(questions: Sequence[PlannedQuestion]) -> list[str]:
    return [planned.question.id for planned in questions]


_CHANGES: Mapping[EditCode, Callable[[Edits, Plan, Edit], Edits]] = {
    "up": _moved,
    "down": _moved,
    "order": _ordered,
    "pin": _pinned,
    "unpin": _unpinned,
    "drop": _dropped,
    "bring-back": _brought_back,
    "reword": _reworded,
    "usual-words": _usual,
    "settings": _settings,
    "own": _own,
}
