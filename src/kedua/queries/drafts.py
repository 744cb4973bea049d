"""A scorecard's form as it was typed, complete or not: what autosave keeps, and what is compared when two saves meet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

PARTS: Mapping[str, tuple[str, ...]] = {
    "answers": ("question", "text", "subject", "topic", "note", "rating"),
    "ratings": ("subject", "rating", "note"),
    "strengths": ("text", "subject"),
    "doubts": ("text", "subject"),
    "requests": ("text", "subject"),
}
SINGLE = ("career_goals", "contribution", "notes", "recommendation")
MOST_ROWS = 100
_ROW = "|".join(rf"{part}-\d{{1,2}}-(?:{'|'.join(names)})" for part, names in PARTS.items())
_ADDRESS = re.compile(rf"(?:(?:why-)?(?:{_ROW}|{'|'.join(SINGLE)})|not_covered-[\w:.-]{{1,90}})\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Draft:
    """Texts by their address, such as "answers-0-note"; "why-" before an address says why a sentence there is kept.

    Nothing is cut or cleaned; fields left empty are not held.
    """

    fields: Mapping[str, str] = field(default_factory=dict)

    def __getitem__(self, address: str) -> str:
        return self.fields.get(address, "")

    def rows(self, part: str) -> int:
        """Say how many rows a part has: up to the last one in which something is typed."""
        marked = re.compile(rf"{part}-(\d+)-")
        return max((int(hit.group(1)) + 1 for name in self.fields if (hit := marked.match(name))), default=0)

    def row(self, part: str, number: int) -> dict[str, str]:
        """Give a row of a part, every field of it."""
        return {name: self[f"{part}-{number}-{name}"] for name in PARTS[part]}

    @property
    def not_covered(self) -> tuple[str, ...]:
        """The subjects that were not covered."""
        return tuple(name.removeprefix("not_covered-") for name in self.fields if name.startswith("not_covered-"))

    @property
    def size(self) -> int:
        """Say how many characters are held."""
        return sum(len(text) for text in self.fields.values())

    def with_fields(self, fields: Mapping[str, str]) -> Draft:
        """Give the draft with other texts in these places; an empty text empties the place."""
        return draft_from({**self.fields, **fields})

    def differences(self, other: Draft) -> Iterator[str]:
        """Name the places where two drafts differ, in the order of the form."""
        names = {**self.fields, **other.fields}
        for name in sorted(names, key=_place):
            if self[name].strip() != other[name].strip():
                yield name


def draft_from(fields: Mapping[str, str]) -> Draft:
    """Take what belongs to a draft out of what was posted or kept."""
    return Draft({name: _lines(text) for name, text in fields.items() if text.strip() and _ADDRESS.match(name)})


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\x00", "")


def _place(name: str) -> tuple[int, int, str]:
    part, _dash, rest = name.removeprefix("why-").partition("-")
    number = rest.partition("-")[0]
    order = [*PARTS, "not_covered", *SINGLE]
    return (order.index(part) if part in order else len(order), int(number) if number.isdigit() else 0, name)
