"""How an advert reads: its sentences, paragraphs and letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedua.engine.advert.advice_abbreviations import KNOWN
from kedua.engine.advert.advice_findings import AdvertFinding, found
from kedua.engine.advert.advice_headings import part_begun
from kedua.engine.advert.advice_outline import Line, Outline
from kedua.engine.advert.advice_passive import find_passive
from kedua.engine.language.reading import reading_grade
from kedua.engine.language.text import words

GRADE = 12  # years of school; 8 to 10 is aimed at, and two more allow for the roughness of the measure
GRADED = 60  # words from which a reading level means something
LONGEST, MEAN, FOR_MEAN = 30, 20, 5  # words of a sentence; of all on average; sentences that make an average
WALL = 120  # words of a paragraph
_SHOUT = re.compile(r"\b[A-Z][A-Z'’&]+(?:[ ,:;-]+[A-Z][A-Z'’&]*)+\b")
_BANG = re.compile(r" ?!+")
_END = (".", "!", "?", ":", ";", "…")


def find_style(outline: Outline) -> Iterator[AdvertFinding]:
    """Find what makes an English advert hard to read."""
    yield from _reading(outline)
    yield from find_passive(outline)
    yield from _walls(outline)
    yield from _shouting(outline)


def _reading(outline: Outline) -> Iterator[AdvertFinding]:
    grade = grade_of(outline)
    if outline.length >= GRADED and grade > GRADE:
        yield found("hard-to-read", inputs=(("grade", round(grade)), ("most", GRADE)))
    lengths = [len(words(one.text)) for one in outline.sentences]
    for one, length in zip(outline.sentences, lengths, strict=True):
        if length > LONGEST:
            yield found("long-sentence", one.start, one.end, (("words", length), ("most", LONGEST)))
    if len(lengths) >= FOR_MEAN and sum(lengths) > MEAN * len(lengths):
        mean = round(sum(lengths) / len(lengths))
        yield found("long-sentences", inputs=(("words", mean), ("most", MEAN)))


def grade_of(outline: Outline) -> float:
    """Give the reading level of the text without its headings; an item counts as a sentence, though it lacks a full stop."""
    told = (outline.told(line) for line in outline.lines if line.kind != "heading")
    return reading_grade(" ".join(one if one.endswith(_END) else f"{one}." for one in told))


def _walls(outline: Outline) -> Iterator[AdvertFinding]:
    for line in outline.lines:
        length = len(words(outline.told(line)))
        if line.kind == "paragraph" and length > WALL:
            yield found("wall", line.start, line.end, (("words", length), ("most", WALL)))


def _shouting(outline: Outline) -> Iterator[AdvertFinding]:
    for line in outline.lines:
        yield from _capitals(outline, line)
    bangs = list(_BANG.finditer(outline.plain))
    if len(bangs) > 1 or any(len(hit.group().strip()) > 1 for hit in bangs):
        for hit in bangs:
            yield found("exclamation", hit.start(), hit.end(), (("number", len(bangs)),), ".")


def _capitals(outline: Outline, line: Line) -> Iterator[AdvertFinding]:
    told = outline.told(line)
    if line.kind == "heading" and part_begun(told.lower(), heading=True) != "other":
        return
    for hit in _SHOUT.finditer(told):
        shouted = [word for word in words(hit.group()) if word not in KNOWN]
        if len(shouted) >= 3 and sum(len(word) > 3 for word in shouted) >= 2:
            start, end = line.start + hit.start(), line.start + hit.end()
            yield found(
                "capitals", start, end, (("words", hit.group()),), _quietly(hit.group(), first=hit.start() == 0)
            )


def _quietly(shouted: str, *, first: bool) -> str:
    quiet = re.sub(r"[A-Z'’&]+", lambda hit: hit.group() if hit.group() in KNOWN else hit.group().lower(), shouted)
    return quiet[0].upper() + quiet[1:] if first else quiet
