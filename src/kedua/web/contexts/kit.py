"""The kit, ready for its page: the same sheet as on paper, with one person's questions told apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kedua.integrations.kit.making import sheet
from kedua.integrations.kit.sheet import Ask, PartView, Sheet
from kedua.queries.kit_page import KitPage
from kedua.web.contexts.plan import Strip, strip_of


@dataclass(frozen=True, slots=True)
class KitAsk:
    """A question; mine: the person for whom the kit is asks it."""

    ask: Ask
    mine: bool


@dataclass(frozen=True, slots=True)
class KitPart:
    """A part with the questions that are shown; others: how many are left out."""

    view: PartView
    asks: tuple[KitAsk, ...]
    others: int


@dataclass(frozen=True, slots=True)
class KitPerson:
    """Somebody on the panel; current: the kit is for them."""

    id: str
    name: str
    current: bool


@dataclass(frozen=True, slots=True)
class ShownKit:
    """The page. who: for whom the kit is marked, "" for everybody; only: the others' questions are left out."""

    sheet: Sheet
    strip: tuple[Strip, ...]
    parts: tuple[KitPart, ...]
    people: tuple[KitPerson, ...]
    who: str
    who_id: str
    only: bool


def shown_kit_page(page: KitPage, wanted: str, only: bool) -> ShownKit:
    """Lay the kit out for a person on the panel, or for all of them when `wanted` names none."""
    plan, made = page.kit.plan, sheet(page.kit)
    named = next((person for person in plan.panel if person.id == wanted), None)
    by = [planned.asked_by for planned in plan.questions]
    people = tuple(KitPerson(person.id, person.name, person is named) for person in plan.panel)
    who_id = named.id if named else ""
    return ShownKit(
        sheet=made,
        strip=strip_of(made.parts),
        parts=tuple(_parts(made, by, who_id, only and named is not None)),
        people=people,
        who=named.name if named else "",
        who_id=who_id,
        only=only and named is not None,
    )


def _parts(made: Sheet, by: list[str], who: str, only: bool) -> Iterator[KitPart]:
    for view in made.parts:
        every = [KitAsk(ask, bool(who) and by[ask.number - 1] == who) for ask in view.asks]
        shown = tuple(entry for entry in every if entry.mine or not only)
        yield KitPart(view, shown, len(every) - len(shown))
