"""Wrapped lines for a terminal, in ANSI colour if wanted."""

from __future__ import annotations

import textwrap
import unicodedata
from typing import Literal

Look = Literal["plain", "strong", "accent", "quiet"]
_CODES: dict[Look, str] = {"plain": "", "strong": "1", "accent": "36", "quiet": "2"}


class Typewriter:
    """Writes line after line, none wider than `width` columns."""

    def __init__(self, width: int, colour: bool) -> None:
        self._width = width
        self._colour = colour
        self._lines: list[str] = []

    def text(self) -> str:
        """Give everything written, with one line feed at the end."""
        return "\n".join(self._lines).rstrip("\n") + "\n"

    def blank(self) -> None:
        """Leave one line free, unless there is one already."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def line(self, text: str, look: Look = "plain") -> None:
        """Write a paragraph, or nothing where there is nothing to write."""
        for row in _wrap(text, self._width):
            self._lines.append(self._dress(row, look))

    def heading(self, text: str) -> None:
        """Write a heading with a free line above."""
        self.blank()
        self.line(text.upper(), "accent")

    def rule(self, text: str) -> None:
        """Write a heading on a rule across the page."""
        self.blank()
        rows = _wrap(text, self._width - 4)
        for row in rows:
            rest = self._width - columns(row) - 4
            self._lines.append(self._dress(f"── {row} {'─' * rest}", "accent"))

    def bullet(self, text: str) -> None:
        """Write an entry of a list."""
        self.item("  •", text, 4)

    def item(self, label: str, text: str, indent: int, look: Look = "plain") -> None:
        """Write a label and a paragraph that hangs `indent` columns in; a label too long for that stands above."""
        if columns(label) >= indent:
            self.line(label, "strong")
            label = ""
        for number, row in enumerate(_wrap(text, self._width - indent)):
            head = label + " " * (indent - columns(label)) if number == 0 else " " * indent
            self._lines.append(head + self._dress(row, look))

    def _dress(self, row: str, look: Look) -> str:
        return f"\033[{_CODES[look]}m{row}\033[0m" if self._colour and _CODES[look] else row


def columns(text: str) -> int:
    """Count the columns that a text takes: two for a wide letter, none for a mark that joins the one before."""
    return sum(_columns(letter) for letter in text)


def _columns(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in {"Cf", "Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _wrap(text: str, width: int) -> list[str]:
    """Break a text into rows of at most `width` columns, between words where it can."""
    rows: list[str] = []
    for row in textwrap.wrap(text, width):
        rest = row
        while columns(rest) > width:
            cut = width
            while columns(rest[:cut]) > width:
                cut -= 1
            rows.append(rest[:cut])
            rest = rest[cut:]
        rows.append(rest)
    return rows
