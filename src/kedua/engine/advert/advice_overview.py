"""What stands in an advert: counts and parts, without a score."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kedua.engine.advert.advice_coded import Coded
from kedua.engine.advert.advice_needs import must_haves
from kedua.engine.advert.advice_outline import Outline
from kedua.engine.advert.advice_parts import says_hours
from kedua.engine.advert.advice_pay import says_pay
from kedua.engine.advert.advice_places import says_place
from kedua.engine.advert.advice_style import grade_of
from kedua.engine.advert.advice_years import years_asked
from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import PARTS, Part
from kedua.engine.language.text import words

A_MINUTE = 238  # words an adult reads silently (Brysbaert 2019, Journal of Memory and Language 109)
_YOU = re.compile(r"\b(?:you|your|yours|yourself|you're|you'll|you've)\b")
_WE = re.compile(r"\b(?:we|our|ours|us|we're|we'll|we've)\b")


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts of a whole advert.

    minutes: to read it, one at least. grade: years of school, 0 where it is not in English. mean: words of a sentence.
    you, we: how often the reader and the firm are spoken of. years: how many filters by years there are. masculine,
    feminine: coded words.
    """

    language: str
    words: int
    minutes: int
    grade: int
    sentences: int
    mean: int
    must_haves: int
    nice_to_haves: int
    years: int
    pay: bool
    place: bool
    hours: bool
    parts: tuple[Part, ...]
    you: int
    we: int
    masculine: int
    feminine: int


def overview_of(outline: Outline, facts: Facts | None, coded: Sequence[Coded]) -> Overview:
    """Count what stands in an advert."""
    lengths = [len(words(one.text)) for one in outline.sentences]
    told = {line.part for line in outline.lines if line.kind != "heading"}
    return Overview(
        language=outline.language,
        words=outline.length,
        minutes=max(1, round(outline.length / A_MINUTE)),
        grade=round(grade_of(outline)) if outline.language == "en" else 0,
        sentences=len(lengths),
        mean=round(sum(lengths) / len(lengths)) if lengths else 0,
        must_haves=len(must_haves(outline)),
        nice_to_haves=len(outline.under("nice")),
        years=len(years_asked(outline)),
        pay=says_pay(outline) is not None,
        place=says_place(outline, facts) is not None,
        hours=says_hours(outline),
        parts=tuple(part for part in PARTS if part in told),
        you=len(_YOU.findall(outline.folded)),
        we=len(_WE.findall(outline.folded)),
        masculine=sum(one.lean == "masculine" for one in coded),
        feminine=sum(one.lean == "feminine" for one in coded),
    )
