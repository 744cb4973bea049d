"""A description as Markdown, which every reader of CommonMark shows word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import Advert
from kedua.integrations.advert.pieces import Run, sheet

# What means something anywhere in a line; what does at its beginning; and an address of an entity, such as "&amp;".
_ANYWHERE = re.compile(r"[\\`*_\[\]<>~|]|(?<!\S)#|&(?=#?\w+;)")
_FIRST = re.compile(r"^([-+=:])|^(\d{1,9})([.)])")


def to_markdown(advert: Advert, facts: Facts) -> str:
    """Write a description as CommonMark, one line per paragraph and item."""
    made = sheet(advert, facts)
    blocks = [f"# {escaped(made.title)}"]
    if made.organisation:
        blocks.append(escaped(made.organisation))
    for piece in made.pieces:
        if piece.heading:
            blocks.append(f"## {escaped(piece.heading)}")
        for run in piece.runs:
            blocks.extend(_blocks(run, blocks[-1]))
    return "\n\n".join(blocks) + "\n"


def escaped(text: str) -> str:
    """Write a cleaned text so that none of it is read as Markdown."""
    plain = _ANYWHERE.sub(r"\\\g<0>", text)
    return _FIRST.sub(lambda hit: f"\\{hit[1]}" if hit[1] else f"{hit[2]}\\{hit[3]}", plain)


def _blocks(run: Run, before: str) -> Iterator[str]:
    if run.kind == "paragraph":
        yield from map(escaped, run.texts)
        return
    mark = "*" if before.startswith("- ") else "-"  # the same mark would go on with the list before
    yield "\n".join(f"{mark} {escaped(text)}" for text in run.texts)
