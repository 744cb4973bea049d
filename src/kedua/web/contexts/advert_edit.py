"""A description while it is edited: each section with what was found in it, and what it says that the facts lack."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar
from zlib import crc32

from kedua.engine.advert.text import Part, Section
from kedua.queries.advert_findings import EXCLUDES, Lacking, Look, Placed
from kedua.usecases.adverts import ListName
from kedua.wording.advert_advice import advice, source
from kedua.wording.advert_facts import fact_names
from kedua.wording.adverts import part_names

T = TypeVar("T", Placed, Lacking)
GRAVE = "high"
# To which list of facts something that is said in a section can be added.
FACT_OF: dict[Part, ListName] = {
    "do": "duties",
    "bring": "must_haves",
    "nice": "nice_to_haves",
    "like": "hardships",
    "offer": "benefits",
}


@dataclass(frozen=True, slots=True)
class Seen:
    """Something that was found. key: by which a button names it; fix: what can stand there instead, None for nothing."""

    key: str
    sentence: str
    source: str
    words: str
    fix: str | None
    grave: bool


@dataclass(frozen=True, slots=True)
class ShownLack:
    """A sentence that says what the facts do not. fact: the list it can be added to, "" where only the form can say."""

    key: str
    sentence: str
    words: str
    fact: str


@dataclass(frozen=True, slots=True)
class EditRow:
    """A section of the form."""

    number: int
    section: Section
    name: str
    drafted: bool
    seen: tuple[Seen, ...]
    lacking: tuple[ShownLack, ...]


def edit_rows(sections: Sequence[Section], drafted: Iterable[str], look: Look) -> list[EditRow]:
    """Give the sections, each with what was found in it."""
    names, marked = part_names(), set(drafted)
    placed, lacking = keyed_findings(sections, look), keyed_lacks(sections, look)
    return [
        EditRow(
            number=place + 1,
            section=one,
            name=names[one.part],
            drafted=one.part in marked,
            seen=tuple(_seen(key, sections, entry) for key, entry in placed.items() if entry.place == place),
            lacking=tuple(_lack(key, one, entry) for key, entry in lacking.items() if entry.place == place),
        )
        for place, one in enumerate(sections)
    ]


def about_all(sections: Sequence[Section], look: Look) -> list[Seen]:
    """Give what was found about the whole text."""
    return [_seen(key, sections, one) for key, one in keyed_findings(sections, look).items() if one.place is None]


def excluding(sections: Sequence[Section], look: Look) -> list[Seen]:
    """Give the places that may exclude people whom the law protects."""
    found = keyed_findings(sections, look).items()
    return [_seen(key, sections, one) for key, one in found if one.finding.code == EXCLUDES]


def keyed_findings(sections: Sequence[Section], look: Look) -> dict[str, Placed]:
    """Give findings by a key that stays theirs while other parts of the text change."""
    return _keyed(sections, look.placed, [one.finding.code for one in look.placed])


def keyed_lacks(sections: Sequence[Section], look: Look) -> dict[str, Lacking]:
    """Give what the facts lack by such a key."""
    return _keyed(sections, look.lacking, ["lacking"] * len(look.lacking))


def words_of(sections: Sequence[Section], one: Placed | Lacking) -> str:
    """Give the characters that something is about."""
    return "" if one.place is None else sections[one.place].text[one.start : one.end]


def _keyed(sections: Sequence[Section], entries: Sequence[T], codes: Sequence[str]) -> dict[str, T]:
    keyed: dict[str, T] = {}
    for code, one in zip(codes, entries, strict=True):
        name = f"{code}-{one.place}-{crc32(words_of(sections, one).encode()):08x}"
        number = sum(key.startswith(name) for key in keyed)
        keyed[f"{name}-{number}"] = one
    return keyed


def _seen(key: str, sections: Sequence[Section], one: Placed) -> Seen:
    found = one.finding
    return Seen(key, advice(found), source(found), words_of(sections, one), found.fix, found.severity == GRAVE)


def _lack(key: str, section: Section, one: Lacking) -> ShownLack:
    fact = FACT_OF.get(section.part)
    return ShownLack(key, section.text[one.start : one.end], ", ".join(one.words), fact_names()[fact] if fact else "")
