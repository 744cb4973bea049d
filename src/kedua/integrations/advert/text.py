"""A description as plain text, for job boards and mails that know nothing else."""

from __future__ import annotations

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
        before = " " if number else ""
        if columns(word) > WIDTH and any(columns(letter) > 1 for letter in word):
            yield before + word[0]
            yield from word[1:]
        else:
            yield before + word
