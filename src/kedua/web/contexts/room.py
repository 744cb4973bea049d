"""The interview room, ready for its page: the sealed kit as an agenda, with what the page's script needs to run it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kedua.engine.planning.agenda import ASK, PART, Agenda, Item
from kedua.engine.planning.bank import Subject
from kedua.engine.planning.plan import Plan
from kedua.integrations.kit.making import sheet
from kedua.integrations.kit.sheet import Ask, Level, PartView, Sheet
from kedua.queries.plan_request import Kit
from kedua.queries.room import RoomView
from kedua.web.contexts.plan import anchor
from kedua.wording.kit import asks, role_name


@dataclass(frozen=True, slots=True)
class RoomAsk:
    """A question in the room. item: its name on the agenda; question, subject: ids; by: who asks it at first."""

    item: str
    anchor: str
    question: str
    subject: str
    ask: Ask
    by: str
    must: bool


@dataclass(frozen=True, slots=True)
class RoomPart:
    """A part in the room. item: its name on the agenda where it is one itself, "" where its questions are."""

    item: str
    anchor: str
    view: PartView
    asks: tuple[RoomAsk, ...]
    by: str


@dataclass(frozen=True, slots=True)
class RoomSubject:
    """Something that is rated, by its id. must: the job cannot do without it."""

    id: str
    name: str
    must: bool
    definition: str
    levels: tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class ShownPerson:
    """Somebody on the panel. role: "" for whom the plan does not know; asks: which questions are theirs, in words."""

    seat: str
    name: str
    mine: bool
    role: str
    asks: str


@dataclass(frozen=True, slots=True)
class ShownRoom:
    """The page. data, names: the agenda and the panel by seat as the script takes them (JSON)."""

    sheet: Sheet
    parts: tuple[RoomPart, ...]
    subjects: tuple[RoomSubject, ...]
    people: tuple[ShownPerson, ...]
    data: str
    names: str

    @property
    def alone(self) -> bool:
        """Whether one person asks everything."""
        return len(self.people) == 1


def shown_room(view: RoomView, kit: Kit) -> ShownRoom:
    """Lay out a room for the one whose page it is; `kit` is the view's own, sealed."""
    made = sheet(kit)
    parts = tuple(_parts(view, kit.plan, made))
    return ShownRoom(
        sheet=made,
        parts=parts,
        subjects=tuple(_subjects(kit.plan)),
        people=tuple(_people(view, kit.plan, parts)),
        data=json.dumps(agenda_data(view.agenda)),
        names=json.dumps({str(person.seat): person.name for person in view.panel}),
    )


def agenda_data(agenda: Agenda) -> dict[str, object]:
    """Give the agenda as `js/room/clock.js` takes it."""
    items = [
        {"id": item.id, "minutes": item.minutes, "by": item.by, "must": item.must, "part": item.part}
        for item in agenda.items
    ]
    return {"minutes": agenda.minutes, "starts_at": agenda.starts_at, "items": items}


def _parts(view: RoomView, plan: Plan, made: Sheet) -> Iterator[RoomPart]:
    items = {item.id: item for item in view.agenda.items}
    for shown, part in zip(made.parts, plan.parts, strict=True):
        entries = tuple(
            RoomAsk(
                item=item.id,
                anchor=anchor(planned.question.id),
                question=planned.question.id,
                subject=planned.subject.id,
                ask=ask,
                by=view.name_of(item.by),
                must=item.must,
            )
            for ask, planned in zip(shown.asks, part.questions, strict=True)
            if (item := items.get(ASK + planned.question.id)) is not None
        )
        whole = items.get(PART + part.id)
        if whole is not None or entries:
            yield RoomPart(_name(whole), f"part-{part.id}", shown, entries, view.name_of(whole.by) if whole else "")


def _people(view: RoomView, plan: Plan, parts: Sequence[RoomPart]) -> Iterator[ShownPerson]:
    roles = {panelist.id: role_name(panelist.role) for panelist in plan.panel}
    by = {item.id: item.by for item in view.agenda.items}
    entries = [entry for part in parts for entry in part.asks]
    for person in view.panel:
        numbers = [entry.ask.number for entry in entries if by[entry.item] == str(person.seat)]
        told = asks(numbers) if numbers else ""
        yield ShownPerson(str(person.seat), person.name, person.mine, roles.get(person.panelist, ""), told)


def _name(item: Item | None) -> str:
    return item.id if item is not None else ""


def _subjects(plan: Plan) -> Iterator[RoomSubject]:
    """List what is asked about first, then what else the job needs, each weightiest first."""
    needed = sorted(plan.outlook, key=lambda entry: (not entry.questions, -entry.need.weight))
    musts = {entry.subject.id for entry in needed if entry.need.must_have}
    every: Mapping[str, Subject] = {
        **{entry.subject.id: entry.subject for entry in needed},
        **{planned.subject.id: planned.subject for planned in plan.questions},
    }
    for subject in every.values():
        levels = tuple(Level(rating, text) for rating, text in enumerate(subject.levels, 1))
        yield RoomSubject(subject.id, subject.name, subject.id in musts, subject.definition, levels)
