"""Words of a text in a form that can be compared: roots of English words, pairs of Chinese letters."""

from __future__ import annotations

import re
from itertools import pairwise

from kedua.engine.language.sameness_lexicon import root_of
from kedua.engine.language.text import fold

_WORD = re.compile(r"[^\W_]+(?:['&/-][^\W_]+)*")
_HAN = re.compile("[\u3400-\u9fff]+")
_SMALL_WORDS = """
    a about after again all also an and any are as at be been before being both but by can could did do does done during each
    every for from had has have having he her his how if in into is it its just may me more most no not of off on once one only
    or other our out over own same she so some such than that the their them then there these they this those through to too
    under until up us very was we were what when where which while who whom why will with within would you your
    dan yang untuk dengan di ke pada atau dalam anda kami adalah akan ini itu oleh
"""
_SMALL = frozenset(_SMALL_WORDS.split())


def in_row(text: str) -> tuple[str, ...]:
    """Give the roots of all words in their order; a run of Chinese letters is one of them."""
    return tuple(root_of(word) for word in _WORD.findall(fold(text)))


def telling(text: str) -> tuple[str, ...]:
    """Give the roots of the words that say something, in their order, and each pair of Chinese letters."""
    latin = [root_of(word) for word in _WORD.findall(fold(text)) if len(word) > 2 and word not in _SMALL]
    pairs = [a + b for run in _HAN.findall(text) for a, b in pairwise(run)]
    return (*(word for word in latin if not _HAN.search(word)), *pairs)
