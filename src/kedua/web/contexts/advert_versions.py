"""Two versions of a job's description side by side, section by section, with what changed in each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kedua.engine.advert.changes import Piece, changes
from kedua.engine.advert.text import Section
from kedua.wording.adverts import part_names

Place = tuple[str, int]  # what a section is for, and which of those it is


@dataclass(frozen=True, slots=True)
class ComparedSection:
    """A section in both versions. name: what it is for; before, after: its pieces; changed: whether anything is different."""

    name: str
    before: tuple[Piece, ...]
    after: tuple[Piece, ...]
    changed: bool


def compared(earlier: Sequence[Section], later: Sequence[Section]) -> list[ComparedSection]:
    """Compare two versions; a section that only one of them has stands beside nothing."""
    names = part_names()
    old, new = _by_place(earlier), _by_place(later)
    rows = []
    for key in sorted({**new, **old}, key=lambda place: _order(place, old, new)):
        before, after = old.get(key), new.get(key)
        pieces = changes(_whole(before), _whole(after))
        rows.append(
            ComparedSection(
                name=names[key[0]],
                before=tuple(piece for piece in pieces if piece.kind != "new"),
                after=tuple(piece for piece in pieces if piece.kind != "gone"),
                changed=any(piece.kind != "same" for piece in pieces),
            )
        )
    return rows


def _by_place(sections: Sequence[Section]) -> dict[Place, Section]:
    """Sort sections by what they are for, and where there are several, by their number."""
    placed: dict[Place, Section] = {}
    for one in sections:
        number = sum(part == one.part for part, _number in placed)
        placed[one.part, number] = one
    return placed


def _order(place: Place, old: dict[Place, Section], new: dict[Place, Section]) -> float:
    return list(new).index(place) if place in new else list(old).index(place) - 0.5


def _whole(section: Section | None) -> str:
    if section is None:
        return ""
    return f"{section.heading}\n\n{section.text}" if section.heading else section.text
