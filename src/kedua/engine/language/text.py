"""Folding, sentences and words: the splitting that the readers of this folder share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_STRAIGHT = str.maketrans("‘’‚‛“”„«»‐‑‒\u00a0\u2009\u202f\t", '\'\'\'\'"""""---    ')
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_STOP = re.compile(r"[.!?…。？！]+[\"')\]’”]*(?=\s|$)|\n+|[。？！]")
# A full stop after these does not end a sentence; nor does one after a list number or an initial.
_SHORT = re.compile(r"(?:\b(?:e\.g|i\.e|mr|mrs|ms|dr|prof|st|vs|no|approx|inc|ltd|dept)|^\W*q?\d{1,3}|^\W*\w|\s[a-z])$")

_NUMBER = re.compile(r"\s*[#\d]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One folded sentence with its place in the text it came from."""

    text: str
    start: int
    end: int


def fold(text: str) -> str:
    """Return the text in lower case with straight quotes, never longer or shorter.

    Because every character keeps its place, a span found in the folded text is a span of the text itself.
    """
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    return lower.translate(_STRAIGHT)


def sentences(text: str) -> tuple[Sentence, ...]:
    """Split a text into folded sentences, in order, without surrounding space.

    A sentence ends at ., ! or ? (with closing quotes) before white space, and at a line break. Abbreviations, list
    numbers ("1.") and initials do not end one.
    """
    folded = fold(text)
    found, begin = [], 0
    for stop in _STOP.finditer(folded):
        if stop.group().startswith(".") and _goes_on(folded, begin, stop):
            continue
        found.append((begin, stop.end()))
        begin = stop.end()
    found.append((begin, len(folded)))
    return tuple(s for s in (_trimmed(folded, a, b) for a, b in found) if _WORD.search(s.text))


def _goes_on(folded: str, begin: int, stop: re.Match[str]) -> bool:
    """Tell whether a full stop only shortens a word; "no." does so before a number."""
    short = _SHORT.search(folded, begin, stop.start())
    return short is not None and (short[0] != "no" or _NUMBER.match(folded, stop.end()) is not None)


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text in order; "isn't" and "short-term" are one word each."""
    return tuple(_WORD.findall(text))


def _trimmed(folded: str, begin: int, end: int) -> Sentence:
    part = folded[begin:end]
    left = len(part) - len(part.lstrip())
    kept = part.strip()
    return Sentence(kept, begin + left, begin + left + len(kept))


def phrases(*alternatives: str) -> re.Pattern[str]:
    """Compile expressions over folded text into one that matches where any of them does; the first one wins."""
    return re.compile("|".join(alternatives))


def first_hit(sentence: str, patterns: Iterable[re.Pattern[str]]) -> Iterator[tuple[int, int]]:
    """Give where the first of some patterns that is in a folded sentence stands in it: one span, or none."""
    for pattern in patterns:
        hit = pattern.search(sentence)
        if hit is not None:
            yield hit.span()
            return
