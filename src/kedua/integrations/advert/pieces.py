"""A description made ready for every format: cleaned, and its blocks gathered into paragraphs and lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import Advert, Kind, Part, Section
from kedua.integrations.kit.clean import clean

# A web or an e-mail address without the mark that ends its sentence. In Chinese there is no space before it.
_ADDRESS = re.compile(
    r"""https?://[^\s<>"，。；：！？、（）]*[^\s<>"，。；：！？、（）.,;:!?')]|[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+""",
    re.ASCII,
)


class Span(NamedTuple):
    """A stretch of text, and where it leads: "" for plain words."""

    text: str
    target: str


@dataclass(frozen=True, slots=True)
class Run:
    """Blocks of one kind that follow one another: paragraphs, or the items of one list."""

    kind: Kind
    texts: tuple[str, ...]

    @property
    def linked(self) -> tuple[tuple[Span, ...], ...]:
        """Give the texts with the addresses in them apart."""
        return tuple(tuple(spans(text)) for text in self.texts)


@dataclass(frozen=True, slots=True)
class Piece:
    """One section. heading: "" for none."""

    part: Part
    heading: str
    runs: tuple[Run, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """Give paragraphs and items in their order."""
        return tuple(text for run in self.runs for text in run.texts)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole description. organisation: "" where the facts name none."""

    title: str
    organisation: str
    language: str
    pieces: tuple[Piece, ...]

    @property
    def name(self) -> str:
        """Name the description for a window, a tab or a preview: the job, and who offers it."""
        return f"{self.title} – {self.organisation}" if self.organisation else self.title

    def piece(self, part: Part) -> Piece | None:
        """Give the first section for a part."""
        return next((one for one in self.pieces if one.part == part), None)


def sheet(advert: Advert, facts: Facts) -> Sheet:
    """Make a description ready to be written; sections in which nothing is said are left out."""
    made = (_piece(section) for section in advert.sections)
    return Sheet(
        title=clean(advert.title),
        organisation=clean(facts.organisation),
        language=advert.language,
        pieces=tuple(piece for piece in made if piece.runs),
    )


def spans(text: str) -> Iterator[Span]:
    """Part a text into plain words and the addresses in it."""
    at = 0
    for hit in _ADDRESS.finditer(text):
        if hit.start() > at:
            yield Span(text[at : hit.start()], "")
        yield Span(hit.group(), hit.group() if "://" in hit.group() else f"mailto:{hit.group()}")
        at = hit.end()
    if at < len(text):
        yield Span(text[at:], "")


def _piece(section: Section) -> Piece:
    return Piece(section.part, clean(section.heading), tuple(_runs(section)))


def _runs(section: Section) -> Iterator[Run]:
    said = ((block.kind, clean(block.text)) for block in section.blocks())
    for kind, blocks in groupby((entry for entry in said if entry[1]), key=lambda entry: entry[0]):
        yield Run(kind, tuple(text for _, text in blocks))
