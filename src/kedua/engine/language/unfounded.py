"""Figures and names in a draft that stand in nothing it was written from: a question may ask, but not know."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kedua.engine.language.text import fold, sentences, words

_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
_NUMBERS = frozenset(
    (
        *("three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen"),
        *("twenty", "thirty", "forty", "fifty", "hundred", "thousand", "million", "billion", "dozen", "dozens"),
        *("hundreds", "thousands", "millions", "doubled", "triple", "tripled", "halved"),
    )
)
_CAPITAL = re.compile(r"[A-Z][\w'’-]*")
_ALWAYS_CAPITAL = frozenset(("i", "i'm", "i'd", "i've", "i'll"))


def unfounded(text: str, sources: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Give where figures, numbers in words and capitalised words stand that no source holds, in the order of the text.

    The first word of a sentence is capitalised in any case, and is not looked at.
    """
    known = {_plain(word) for source in sources for word in (*words(source), *_FIGURE.findall(source))}
    begins = {sentence.start for sentence in sentences(text)}
    found = []
    for hit in re.finditer(rf"{_FIGURE.pattern}|[^\W\d_][\w'’-]*", text):
        word = _plain(hit.group())
        named = _CAPITAL.fullmatch(hit.group()) and hit.start() not in begins and word not in _ALWAYS_CAPITAL
        if (named or word[:1].isdigit() or word in _NUMBERS) and word not in known:
            found.append(hit.span())
    return tuple(found)


def _plain(word: str) -> str:
    return fold(word).removesuffix("'s")
