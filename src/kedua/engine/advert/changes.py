"""What became of a text from one version to the next, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Kind = Literal["same", "gone", "new"]
HAN = "\u3400-\u9fff"  # written without spaces: each character counts as a word
PIECES = re.compile(rf"\n+|[^\S\n]+|[{HAN}]|(?:(?![{HAN}])[\w'’.,-])*(?![{HAN}])\w|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words that both versions have, that only the earlier one has, or only the later one."""

    kind: Kind
    text: str


def changes(before: str, after: str) -> tuple[Piece, ...]:
    """Compare two texts. Pieces that are same or gone make up the earlier one, those that are same or new the later one."""
    return tuple(_joined(_compared(before, after)))


def _compared(before: str, after: str) -> Iterator[Piece]:
    old, new = PIECES.findall(before), PIECES.findall(after)
    for what, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            yield Piece("same", "".join(old[start:end]))
            continue
        yield Piece("gone", "".join(old[start:end]))
        yield Piece("new", "".join(new[first:last]))


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Leave empty pieces out, and read a lone space between two changes as part of both."""
    gone, new = "", ""
    for piece in pieces:
        if piece.kind == "same" and (piece.text.strip() or "\n" in piece.text or not (gone or new)):
            yield from _changed(gone, new)
            gone, new = "", ""
            yield piece
            continue
        gone += piece.text if piece.kind != "new" else ""
        new += piece.text if piece.kind != "gone" else ""
    yield from _changed(gone, new)


def _changed(gone: str, new: str) -> Iterator[Piece]:
    if gone:
        yield Piece("gone", gone)
    if new:
        yield Piece("new", new)
