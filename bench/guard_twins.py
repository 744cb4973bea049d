"""Twins: two lists of facts that are near one another, and sentences of which one, both or neither holds everything.

Nearly every sentence is true beside one list and invented beside the other, so how it is written gives nothing away. A file
holds blocks of lines, with an empty line between them: `A: ` and `B: ` before the facts of the two lists, and before each
sentence the lists that hold it, `a: `, `b: `, `ab: ` or `-: `.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TWINS = Path("tests/data/language/guard_twins")
_LINE = re.compile(r"(A|B|a|b|ab|-): (\S.*)")


@dataclass(frozen=True, slots=True)
class Twin:
    """One of two lists of facts, and sentences of which some say more. hand: who wrote it."""

    hand: str
    facts: tuple[str, ...]
    sentences: tuple[str, ...]
    invented: tuple[bool, ...]


def read_twins(folder: Path = TWINS) -> Iterator[tuple[Twin, Twin]]:
    """Read all twins, in order. Raises ValueError for a line of another kind, and for a block without facts or sentences."""
    for path in sorted(folder.glob("*.txt")):
        for block in path.read_text("utf-8").strip().split("\n\n"):
            yield _read(path.stem, block)


def _read(hand: str, block: str) -> tuple[Twin, Twin]:
    found = [_LINE.fullmatch(line) for line in block.splitlines()]
    rows = [(line[1], line[2]) for line in found if line]
    said = [row for row in rows if row[0] not in "AB"]
    lists = [tuple(text for mark, text in rows if mark == which) for which in "AB"]
    if len(rows) < len(found) or not said or not all(lists):
        raise ValueError(f"{hand}: expected facts and sentences, not {block!r}")
    first, second = (
        Twin(hand, facts, tuple(text for _mark, text in said), tuple(which not in mark for mark, _text in said))
        for which, facts in zip("ab", lists, strict=True)
    )
    return first, second
