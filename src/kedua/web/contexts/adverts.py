"""A job's description as pages show it: its text, the facts it rests on, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass

from kedua.integrations.advert.pieces import Piece, sheet
from kedua.queries.advert_facts import NAMES
from kedua.queries.advert_known import Known
from kedua.queries.adverts import checked_against, text_of
from kedua.records.models import AdvertVersion
from kedua.wording.advert_facts import fact_names, told
from kedua.wording.adverts import how_made, part_names, source_name

UNTOLD = ("title", "language", "jurisdiction", "organisation", "country")  # what a list of facts need not repeat


@dataclass(frozen=True, slots=True)
class ShownPiece:
    """A section to be read. drafted: an AI wrote it, and nobody accepted it yet."""

    piece: Piece
    drafted: bool


@dataclass(frozen=True, slots=True)
class ShownFact:
    """A fact with its name and where it comes from."""

    name: str
    texts: tuple[str, ...]
    source: str


def shown_version(version: AdvertVersion) -> list[ShownPiece]:
    """Give the sections of a version for reading."""
    made = sheet(text_of(version), checked_against(version))
    return [ShownPiece(piece, piece.part in version.drafted) for piece in made.pieces]


def shown_facts(known: Known) -> list[ShownFact]:
    """Give the facts there are, each with where it comes from."""
    names = fact_names()
    return [
        ShownFact(names[name], texts, source_name(known.sources[name]))
        for name in NAMES
        if name not in UNTOLD and (texts := tuple(told(known.facts, name)))
    ]


def made_by(version: AdvertVersion) -> str:
    """Say how a version came about, and by whom."""
    how = how_made(version.how)
    return f"{how} · {version.made_by.name}" if version.made_by else how


def drafted_names(version: AdvertVersion | None) -> list[tuple[str, str]]:
    """Name the parts of a version that an AI wrote and nobody accepted."""
    names = part_names()
    return [(part, names[part]) for part in (version.drafted if version else [])]
