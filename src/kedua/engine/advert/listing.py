"""Stretches of a text apart: the things of a list in a line, the parts of a heading line, sentences with their place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedua.engine.advert.reading_model import Span

_COMMA = re.compile(r"\s*(?:[;；、]|,(?!\d{3}(?!\d))(?=\s)|，)\s*(?:and |or |dan |serta |plus )?|\n")
# A dash between two sums is part of a band: "RM 2,200 – RM 2,600".
_SUM = r"[A-Z]{0,3}[$£€₱฿¥]?\s?\d"
_SEGMENT = re.compile(
    rf"\s*(?:[|·•;；\n]|,(?!\d{{3}}(?!\d))(?=\s)|，|(?<![\dk])\s[–—-]{{1,2}}\s|\s[–—-]{{1,2}}\s(?!{_SUM})|\s/\s|\s{{3,}})\s*"
)
_CLAUSE = re.compile(r"\s*(?:[;；\n])\s*")
_STEP = re.compile(r"\s*(?:→|->|=>|>|＞|»|,(?=\s)|，|、|；|;|\bthen\b|\bfollowed by\b)\s*(?:and |then |kemudian )*")
_STOP = re.compile(r"(?:[.!?…]+[\"')\]”’]*(?=\s|$)|[。！？；])")
# A full stop after the first of these ends no sentence; after the second only where a capital letter follows.
_NEVER = re.compile(r"\b(?:Sdn|Pte|Rs|Sr|Jr|Mr|Mrs|Ms|Dr|Pn|En|e\.g|i\.e|St|No)$")
_SELDOM = re.compile(r"(?:\b(?:approx|inc|ltd|bhd|etc|p\.m|a\.m|p\.a)|\b[a-z])$", re.IGNORECASE)
_LAST_AND = re.compile(r" (?:and|dan|serta) ")
_CLOSED = {"(": ")", "（": "）", "[": "]"}


def things(text: str, start: int, end: int) -> Iterator[Span]:
    """Give the things of a list that stand in a row: "meals, EPF and a uniform" are three, "food and drink" is one."""
    ended = text[start:end].endswith(".") and "," in text[start:end] and _SELDOM.search(text, start, end - 1) is None
    found = list(_apart(text, start, end - ended, _COMMA))  # the stop ends the sentence, and no thing
    yield from found[:-1]
    for last in found[-1:]:
        ands = [] if len(found) == 1 else list(_LAST_AND.finditer(text, last.start, last.end))
        if len(ands) == 1:
            yield from _kept(text, last.start, ands[0].start())
        yield from _kept(text, ands[0].end() if len(ands) == 1 else last.start, last.end)


def segments(text: str, start: int, end: int) -> Iterator[Span]:
    """Give the parts of a line such as "Barista | Penang, Malaysia | RM 2,200"."""
    yield from _apart(text, start, end, _SEGMENT)


def clauses(text: str, start: int, end: int) -> Iterator[Span]:
    """Give what semicolons part."""
    yield from _apart(text, start, end, _CLAUSE)


def steps(text: str, start: int, end: int) -> Iterator[Span]:
    """Give what stands in an order: "phone call → interview, then a trial shift" is three."""
    yield from _apart(text, start, end, _STEP)


def sentences_of(text: str, start: int, end: int) -> Iterator[Span]:
    """Give the sentences between two places; "a.m." and "Sdn. Bhd." end none."""
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if stop.group() == "." and _goes_on(text, begin, stop, end):
            continue
        yield from _kept(text, begin, stop.end())
        begin = stop.end()
    yield from _kept(text, begin, end)


def _goes_on(text: str, begin: int, stop: re.Match[str], end: int) -> bool:
    if _NEVER.search(text, begin, stop.start()):
        return True
    after = text[stop.end() : end].lstrip()
    return bool(after) and not after[0].isupper() and _SELDOM.search(text, begin, stop.start()) is not None


def _apart(text: str, start: int, end: int, at: re.Pattern[str]) -> Iterator[Span]:
    begin = start
    for mark in at.finditer(text, start, end):
        if _in_brackets(text, begin, mark.start()):
            continue
        yield from _kept(text, begin, mark.start())
        begin = mark.end()
    yield from _kept(text, begin, end)


def _in_brackets(text: str, begin: int, at: int) -> bool:
    part = text[begin:at]
    return any(part.count(left) > part.count(right) for left, right in _CLOSED.items())


def _kept(text: str, begin: int, end: int) -> Iterator[Span]:
    part = text[begin:end]
    kept = part.strip()
    if any(letter.isalnum() for letter in kept):
        start = begin + len(part) - len(part.lstrip())
        yield Span(start, start + len(kept))
