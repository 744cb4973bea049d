"""A description as plain text, for job boards and mails that know nothing else."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import Advert
from kedua.integrations.advert.pieces import Run, sheet
from kedua.integrations.kit.typewriter import columns

WIDTH = 72


def to_text(advert: Advert, facts: Facts) -> str:
    """Write a description in lines of at most 72 columns; only an address or a word that is longer runs over."""
    made = sheet(advert, facts)
    blocks = [_headed(made.title, "=")]
    if made.organisation:
        blocks.append(_wrapped(made.organisation))
    for piece in made.pieces:
        if piece.heading:
            blocks.append(_headed(piece.heading, "-"))
        blocks.extend(block for run in piece.runs for block in _blocks(run))
    return "\n\n".join(blocks) + "\n"


def _headed(heading: str, line: str) -> str:
    rows = _wrapped(heading)
    return f"{rows}\n{line * max(map(columns, rows.splitlines()))}"


def _blocks(run: Run) -> Iterator[str]:
    if run.kind == "paragraph":
        yield from map(_wrapped, run.texts)
        return
    yield "\n".join(_wrapped(text, "- ") for text in run.texts)


def _wrapped(text: str, mark: str = "") -> str:
    """Break a text between words; what has no spaces, such as Chinese, between its wide letters."""
    rows, row, indent = [], mark, " " * len(mark)
    for piece in _pieces(text):
        if len(row) > len(mark) and columns(row + piece) > WIDTH:
            rows.append(row)
            row = indent + piece.lstrip(" ")
        else:
            row += piece
    return "\n".join((*rows, row))


def _pieces(text: str) -> Iterator[str]:
    """Give what must stay together, each with the space before it."""
    for number, word in enumerate(text.split(" ")):
        first, *others = _parts(word)
        yield f" {first}" if number else first
        yield from others


def _parts(word: str) -> list[str]:
    """Part a word between wide letters; a mark stays with what it ends or opens, as does an address in one piece."""
    parts = [""]
    for letter in word:
        last = parts[-1][-1:]
        if (columns(letter) > 1 or columns(last) > 1) and not (_ends(letter) or _opens(last)):
            parts.append(letter)
        else:
            parts[-1] += letter
    return [part for part in parts if part] or [""]


def _ends(letter: str) -> bool:
    return columns(letter) == 0 or unicodedata.category(letter) in {"Po", "Pe", "Pf"}


def _opens(letter: str) -> bool:
    return bool(letter) and unicodedata.category(letter) in {"Ps", "Pi"}
