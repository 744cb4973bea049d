"""From a pasted text to the sections of a description, as its headings part it, word for word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kedua.engine.advert.heading_words import PART_OF, Field, Under
from kedua.engine.advert.headings import NONE, heading_of
from kedua.engine.advert.source import Line, lines_of, masked
from kedua.engine.advert.text import Part, Section

FIRST = 3  # lines among which the title of the whole may be marked as a heading
TITLES = ("title", "organisation", "other")


def sections_in(text: str, own: Mapping[str, Under | Field] = NONE) -> tuple[Section, ...]:
    """Part a text at its headings. What stands above the first is the opening; a title above it is left out.

    own: headings that are known besides, in the form of `plain_heading`.
    """
    return tuple(one for one in _sections(lines_of(text, masked(text)), own) if one.text)


def _sections(lines: Sequence[Line], own: Mapping[str, Under | Field]) -> Iterator[Section]:
    part: Part = "opening"
    heading, below = "", list[Line]()
    for number, line in enumerate(lines):
        found = heading_of(line, lines[number + 1] if number + 1 < len(lines) else None, own)
        if number < FIRST and (line.level == 1 or (found is not None and found.under in TITLES)):
            continue
        if found is None:
            below.append(line)
            continue
        yield Section(part, heading, _text(below))
        below = []
        part, heading = PART_OF.get(found.under, "other"), line.text.strip().rstrip(":：")
    yield Section(part, heading, _text(below))


def _text(lines: Sequence[Line]) -> str:
    """Write lines as paragraphs, apart by an empty line, and as items of lists."""
    text = ""
    for number, line in enumerate(lines):
        said = " ".join(line.text.split())
        joined = line.item and number > 0 and lines[number - 1].item
        text += ("" if not number else "\n" if joined else "\n\n") + (f"- {said}" if line.item else said)
    return text
