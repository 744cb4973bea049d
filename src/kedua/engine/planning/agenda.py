"""What an interview room goes by: the plan's parts and questions in order, with minutes, who asks, and what must be asked."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from kedua.engine.planning.plan import Part, Plan

ASK, PART = "ask:", "part:"
MINUTE = 60_000


@dataclass(frozen=True, slots=True)
class Item:
    """Something to do next: "part:<part id>" or "ask:<question id>". by: id of the seat that leads or asks, "" for nobody.

    must: it may not be left out lightly: of the common core, or the first question about a must-have.
    """

    id: str
    minutes: int
    by: str = ""
    must: bool = False
    part: str = ""


@dataclass(frozen=True, slots=True)
class Agenda:
    """The items in order. minutes: the booked length; starts_at: when it is booked for, in milliseconds since 1970."""

    minutes: int
    items: tuple[Item, ...]
    starts_at: int | None = None

    @property
    def ends_at(self) -> int | None:
        """When it ends as booked."""
        return None if self.starts_at is None else self.starts_at + self.minutes * MINUTE


def agenda_of(plan: Plan, seats: Mapping[str, str], minutes: int | None = None, starts_at: int | None = None) -> Agenda:
    """Lay a plan out for a room. seats: by panelist id, the id of their seat, for all who are on the panel.

    minutes: as booked, else as planned. What was planned for somebody who is not on the panel goes to whoever has fewest
    minutes to ask so far, in the order of the seats.
    """
    musts = _musts(plan)
    items = [item for part in plan.parts for item in _items(part, seats, musts)]
    load = dict.fromkeys(seats.values(), 0)
    for item in items:
        if item.by and item.id.startswith(ASK):
            load[item.by] += item.minutes
    placed = [item if item.by or not load else _given(item, load) for item in items]
    return Agenda(plan.minutes if minutes is None else minutes, tuple(placed), starts_at)


def left_of(agenda: Agenda, done: Collection[str]) -> Agenda:
    """Give the agenda of an interview that goes on another day: without the items that were done."""
    return replace(agenda, items=tuple(item for item in agenda.items if item.id not in done))


def _musts(plan: Plan) -> set[str]:
    wanted = {outlook.subject.id for outlook in plan.outlook if outlook.need.must_have}
    firsts: dict[str, str] = {}
    for planned in plan.questions:
        firsts.setdefault(planned.subject.id, planned.question.id)
    core = {planned.question.id for planned in plan.questions if planned.core}
    return core | {name for subject, name in firsts.items() if subject in wanted}


def _items(part: Part, seats: Mapping[str, str], musts: set[str]) -> Iterator[Item]:
    for planned in part.questions:
        name = planned.question.id
        yield Item(ASK + name, planned.minutes, seats.get(planned.asked_by, ""), name in musts, part.id)
    if part.id not in ("deeper", "fit"):
        yield Item(PART + part.id, part.minutes, seats.get(part.lead, ""), part=part.id)


def _given(item: Item, load: dict[str, int]) -> Item:
    if item.id.startswith(PART):
        return replace(item, by=next(iter(load)))
    seat = min(load, key=lambda name: load[name])
    load[seat] += item.minutes
    return replace(item, by=seat)
