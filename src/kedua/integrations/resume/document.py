"""A résumé before anything is understood: lines with their place, whatever format they came from."""

from __future__ import annotations

from dataclasses import dataclass

MOST_BYTES = 10_000_000
MOST_PAGES = 30
MOST_LINES = 4_000
LONGEST_LINE = 1_200
MOST_LETTERS = 300_000


@dataclass(frozen=True, slots=True)
class Line:
    """One line or paragraph. Pieces that stand apart on it (a date at the right edge, cells of a row) are parted by tabs.

    `page` and `number` count from 1. `size` is the height of the letters in points, 0 where unknown. `level` is 1 to 6 for
    what the file itself calls a heading, else 0. `lane` numbers what is read on its own: a column, a text box, a wide cell.
    `left` is the indent in points or spaces. `gap` tells of empty space above. `whole` is a paragraph that the file itself
    delimits; otherwise a paragraph may run on over the next lines. `box` is left, bottom, right, top in points.
    """

    text: str
    page: int = 1
    number: int = 1
    size: float = 0.0
    bold: bool = False
    level: int = 0
    bullet: bool = False
    gap: bool = False
    whole: bool = False
    lane: int = 0
    left: float = 0.0
    box: tuple[float, float, float, float] | None = None
    links: tuple[str, ...] = ()

    @property
    def parts(self) -> tuple[str, ...]:
        """Give the pieces that stand apart, without empty ones."""
        return tuple(part.strip() for part in self.text.split("\t") if part.strip())


@dataclass(frozen=True, slots=True)
class Document:
    """The lines of a file in reading order; `kind` is pdf, docx, odt, html, text or json."""

    kind: str
    lines: tuple[Line, ...]
    pages: int = 1
