"""The form of a job's facts as it is laid out: groups of fields, rows in some of them, where each fact comes from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.forms import BoundField

from kedua.engine.advert.reading_model import PastedFacts, Unsure
from kedua.queries.advert_known import Known
from kedua.web.forms.advert_rows import Row, Rows
from kedua.web.forms.adverts import GROUPS, AdvertFactsForm
from kedua.web.forms.library import lines
from kedua.wording.advert_facts import fact_names
from kedua.wording.advert_reading import unsure
from kedua.wording.adverts import fact_group_names, source_name

ROWS_OF = {"work": "must", "like": "hard", "hiring": "round"}  # which group has rows, and of what
SHORT = 70  # characters of a duty in a list to choose from


@dataclass(frozen=True, slots=True)
class FieldOfGroup:
    """A field of the form. wide: it takes the whole width."""

    field: BoundField
    wide: bool


@dataclass(frozen=True, slots=True)
class FactGroup:
    """A group of the form with its rows. kind: of these, "" for none; note: where what they hold comes from."""

    id: str
    title: str
    fields: tuple[FieldOfGroup, ...]
    kind: str
    rows: Sequence[Row]
    note: str
    duties: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ShownPaste:
    """A pasted text. filled: names of the facts that were read; unsure: places to look at; left: what was not understood."""

    text: str
    filled: tuple[str, ...]
    unsure: tuple[str, ...]
    left: tuple[str, ...]


def fact_groups(form: AdvertFactsForm, rows: Rows, notes: Mapping[str, str]) -> list[FactGroup]:
    """Lay out the form."""
    titles, duties = fact_group_names(), _duties(form)
    said = {"must": notes.get("must_haves", ""), "hard": notes.get("hardships", ""), "round": notes.get("rounds", "")}
    return [
        FactGroup(
            id=group,
            title=titles[group],
            fields=tuple(FieldOfGroup(form[name], _is_area(form[name])) for name in names),
            kind=ROWS_OF.get(group, ""),
            rows=rows.get(ROWS_OF.get(group, ""), []),
            note=said.get(ROWS_OF.get(group, ""), ""),
            duties=duties,
        )
        for group, names in GROUPS
    ]


def notes_of(known: Known) -> dict[str, str]:
    """Say where each fact comes from, by its name."""
    return {name: source_name(source) for name, source in known.sources.items() if source != "own"}


def own_names(known: Known) -> list[tuple[str, str]]:
    """Name the facts that a person typed over what Kedua knows."""
    names = fact_names()
    return [(name, names[name]) for name, source in known.sources.items() if source == "own"]


def _unsure(text: str, one: Unsure) -> str:
    words = " ".join(text[one.start : one.end].split())
    return f"“{words}”: {unsure(one.code)}" if words else unsure(one.code)


def _is_area(field: BoundField) -> bool:
    return "rows" in field.field.widget.attrs


def _duties(form: AdvertFactsForm) -> tuple[tuple[str, str], ...]:
    every = lines(str(form["duties"].value() or ""))
    return tuple((str(place), f"{place}. {text[:SHORT]}") for place, text in enumerate(every, 1))


def shown_paste(text: str, read: PastedFacts) -> ShownPaste:
    """Say what was read from a pasted text, what of it is unsure, and what nothing was made of."""
    names, found = fact_names(), dict.fromkeys(one.field.partition(".")[0] for one in read.found)
    return ShownPaste(
        text=text,
        filled=tuple(names[name] for name in found if name in names),
        unsure=tuple(_unsure(text, one) for one in read.unsure),
        left=tuple(said for one in read.unread if (said := " ".join(text[one.start : one.end].split()))),
    )
