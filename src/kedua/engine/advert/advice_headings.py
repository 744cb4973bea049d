"""Headings of adverts: what a line announces, in English, Malay and Chinese."""

from __future__ import annotations

from collections.abc import Mapping

from kedua.engine.advert.heading_words import Field, Under
from kedua.engine.advert.headings import NONE, part_named
from kedua.engine.advert.text import Part

MOST_WORDS = 8


def is_heading(marked: str, folded: str, own: Mapping[str, Under | Field], *, first: bool) -> bool:
    """Say whether a line is a heading. marked: with its marks; first: of the text, where a short line is the title."""
    if marked.startswith("#") or (marked.startswith("**") and marked.endswith(("**", "**:"))):
        return True
    if len(folded.split()) > MOST_WORDS or folded.endswith((".", "!", ",", ";", "。")):
        return False
    return first or folded.endswith((":", "：")) or part_named(folded, own) is not None


def part_begun(folded: str, own: Mapping[str, Under | Field] = NONE, *, heading: bool) -> Part | None:
    """Tell which part a line begins: a heading, or "Requirements: a driving licence" in one line; None for no other."""
    name, colon, _rest = folded.partition(":")
    if not heading and (not colon or len(name.split()) > MOST_WORDS - 4):
        return None
    if not heading:
        return part_named(name, own)
    # "Responsibilities in the first year" begins as a heading does that is known.
    starts = (" ".join(name.split()[:length]) for length in range(len(name.split()), 0, -1))
    named = next((part for start in starts if (part := part_named(start, own))), None)
    return named or ("about" if name.startswith("about ") else "other")
