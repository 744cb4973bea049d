"""A job's description as pages show it: its text, the facts it rests on, and how it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from kedua.engine.advert.facts import Hardship, MustHave, Pay, Round
from kedua.engine.advert.text import Kind, Part, Section
from kedua.engine.advert.text import Advert as Text
from kedua.queries.advert_facts import NAMES
from kedua.queries.advert_known import Known
from kedua.records.models import AdvertVersion
from kedua.wording.adverts import (
    contract_names,
    fact_names,
    how_made,
    part_names,
    per_names,
    source_name,
    step_told,
    where_names,
)

UNTOLD = ("title", "language", "jurisdiction", "organisation", "country")  # what a list of facts need not repeat


@dataclass(frozen=True, slots=True)
class Group:
    """Paragraphs, or the items of one list."""

    kind: Kind
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownSection:
    """A section to be read. drafted: an AI wrote it, and nobody accepted it yet."""

    part: Part
    heading: str
    groups: tuple[Group, ...]
    drafted: bool


@dataclass(frozen=True, slots=True)
class ShownFact:
    """A fact with its name and where it comes from."""

    name: str
    texts: tuple[str, ...]
    source: str


def shown_text(text: Text, drafted: Iterable[str] = ()) -> list[ShownSection]:
    """Give a text's sections for reading."""
    marked = set(drafted)
    return [
        ShownSection(one.part, one.heading, tuple(_groups(one)), one.part in marked) for one in text.sections
    ]


def shown_facts(known: Known) -> list[ShownFact]:
    """Give the facts there are, each with where it comes from."""
    names = fact_names()
    return [
        ShownFact(names[name], texts, source_name(known.sources[name]))
        for name in NAMES
        if name not in UNTOLD and (texts := tuple(_told(name, getattr(known.facts, name))))
    ]


def made_by(version: AdvertVersion) -> str:
    """Say how a version came about, and by whom."""
    how = how_made(version.how)
    return f"{how} · {version.made_by.name}" if version.made_by else how


def drafted_names(version: AdvertVersion | None) -> list[tuple[str, str]]:
    """Name the parts of a version that an AI wrote and nobody accepted."""
    names = part_names()
    return [(part, names[part]) for part in (version.drafted if version else [])]


def pay_told(pay: Pay) -> str:
    """Say what the job pays, in a line."""
    least, most = f"{pay.least:,f}", f"{pay.most:,f}"
    band = least if pay.least == pay.most else f"{least}–{most}"  # noqa: RUF001 - a range of figures
    told = f"{pay.currency} {band} {per_names()[pay.per]}"
    return f"{told}, {pay.extra}" if pay.extra else told


def _groups(section: Section) -> Iterator[Group]:
    for kind, blocks in groupby(section.blocks(), key=lambda block: block.kind):
        yield Group(kind, tuple(block.text for block in blocks))


def _told(name: str, value: object) -> Iterator[str]:
    if isinstance(value, tuple):
        yield from (_entry(one) for one in value)
    elif isinstance(value, Pay):
        yield pay_told(value)
    elif value:
        yield {**where_names(), **contract_names()}.get(str(value), str(value)) if name in ("where", "contract") else str(value)


def _entry(one: object) -> str:
    if isinstance(one, MustHave):
        return one.text
    if isinstance(one, Hardship):
        return " · ".join(text for text in (one.text, one.often, one.support) if text)
    if isinstance(one, Round):
        return step_told(one.what, one.minutes, one.about)
    return str(one)

