"""What an organisation says about itself and has set for itself; and a value and the defaults as they are written."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from kedua.engine.planning.case import VALUE_PREFIX
from kedua.engine.planning.stop import USUAL_STOP
from kedua.library.loader import load_library
from kedua.records.models import CompanyValue, Organisation

TONES = ("plain", "warm", "formal")
LANGUAGES = ("en", "ms", "zh")


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds for everything new, until a job says otherwise. sealed_for: roles that see no early ratings.

    most_a_day, most_a_week: interviews that a person takes on. working_days: 0 for Monday to 6. quiet_from, quiet_to:
    between them nobody is written to. country: whose public holidays are kept (ISO 3166, with its part after a dash).
    four_eyes: a second person confirms decisions. stop: after so many rounds there is no undecided any more.
    """

    minutes: int
    jurisdictions: tuple[str, ...]
    tone: str
    languages: tuple[str, ...]
    time_zone: str
    sealed_for: tuple[str, ...]
    most_a_day: int = 4
    most_a_week: int = 12
    working_days: tuple[int, ...] = (0, 1, 2, 3, 4)
    quiet_from: dt.time = dt.time(19)
    quiet_to: dt.time = dt.time(8)
    country: str = "MY"
    four_eyes: bool = False
    stop: int = USUAL_STOP


@dataclass(frozen=True, slots=True)
class ValueDraft:
    """A value as it is written. levels: none for the library's (or plain ones), or five texts."""

    name: str
    behaviours: tuple[str, ...]
    levels: tuple[str, ...] = ()
    weight: float = 3


@dataclass(frozen=True, slots=True)
class ValueEntry:
    """A chosen value in the list. library: name of the shipped value it started from, "" for their own."""

    key: UUID
    subject: str
    name: str
    behaviours: tuple[str, ...]
    weight: float
    library: str
    reworded: bool


@dataclass(frozen=True, slots=True)
class Offered:
    """A value of the library that can be picked."""

    id: str
    name: str
    definition: str
    behaviours: tuple[str, ...]


def defaults_of(organisation: Organisation) -> Defaults:
    """Give the defaults in force."""
    return Defaults(
        minutes=organisation.minutes,
        jurisdictions=tuple(organisation.jurisdictions),
        tone=organisation.tone,
        languages=tuple(organisation.languages),
        time_zone=organisation.time_zone,
        sealed_for=tuple(organisation.sealed_for),
        most_a_day=organisation.most_a_day,
        most_a_week=organisation.most_a_week,
        working_days=tuple(organisation.working_days),
        quiet_from=organisation.quiet_from,
        quiet_to=organisation.quiet_to,
        country=organisation.country,
        four_eyes=organisation.four_eyes,
        stop=organisation.stop,
    )


def values_of(organisation: UUID) -> tuple[ValueEntry, ...]:
    """List the chosen values in their order: one query."""
    return tuple(_entry(row) for row in CompanyValue.objects.filter(organisation=organisation))


def offered_values(chosen: tuple[ValueEntry, ...]) -> tuple[Offered, ...]:
    """List the library's values that are not chosen."""
    library, taken = load_library(), {entry.subject for entry in chosen}
    return tuple(
        Offered(s.id.removeprefix(VALUE_PREFIX), s.name, s.definition, library.behaviours[s.id])
        for s in sorted(library.bank.subjects.values(), key=lambda s: s.name)
        if s.kind == "value" and s.id not in taken
    )


def draft_of_value(row: CompanyValue) -> ValueDraft:
    """Start from a value as it is."""
    return ValueDraft(row.name, tuple(row.behaviours), tuple(row.levels), row.weight)


def shipped_levels(row: CompanyValue) -> tuple[str, ...]:
    """Give the library's levels of a value that started from it; none for their own."""
    shipped = load_library().bank.subjects.get(VALUE_PREFIX + row.library) if row.library else None
    return tuple(shipped.levels) if shipped else ()


def _entry(row: CompanyValue) -> ValueEntry:
    library = load_library()
    shipped = library.bank.subjects.get(VALUE_PREFIX + row.library) if row.library else None
    behaviours = tuple(row.behaviours) or library.behaviours.get(row.subject, ())
    changed = shipped is not None and (row.name, behaviours, bool(row.levels)) != (
        shipped.name,
        library.behaviours[shipped.id],
        False,
    )
    return ValueEntry(
        row.pk, row.subject, row.name, behaviours, row.weight, shipped.name if shipped else "", reworded=changed
    )
