"""The form of a job's facts as it is laid out: groups of fields, rows in some of them, where each fact comes from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.forms import BoundField

from kedua.queries.advert_known import Known
from kedua.web.forms.advert_rows import Row, Rows
from kedua.web.forms.adverts import GROUPS, AdvertFactsForm
from kedua.web.forms.library import lines
from kedua.wording.adverts import fact_group_names, fact_names, source_name

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


def _is_area(field: BoundField) -> bool:
    return "rows" in field.field.widget.attrs


def _duties(form: AdvertFactsForm) -> tuple[tuple[str, str], ...]:
    every = lines(str(form["duties"].value() or ""))
    return tuple((str(place), f"{place}. {text[:SHORT]}") for place, text in enumerate(every, 1))
