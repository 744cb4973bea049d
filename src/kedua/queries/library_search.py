"""Finds what somebody means in the library, although they mistype: ranks texts by the words of a query."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

WORD = re.compile(r"\w+")
# Words that nearly every question has: they find nothing, unless there is nothing else to go by.
EMPTY = frozenset(
    (
        *(
            "a",
            "about",
            "an",
            "and",
            "are",
            "as",
            "at",
            "by",
            "did",
            "do",
            "for",
            "from",
            "had",
            "how",
            "i",
            "in",
            "is",
        ),
        *("it", "its", "of", "on", "or", "our", "so", "tell", "that", "the", "them", "they", "this", "to", "us", "was"),
        *("were", "what", "when", "which", "who", "with", "would", "you", "your"),
    )
)
PREFIX, TYPO = 0.9, 0.85  # worth of a word that begins like the one typed, and of one that is nearly it
NEAR_ENOUGH = 0.75  # share of letters that must agree: one may be wrong in four, two in eight
MOST_LIKELY = 40  # words of the texts that a mistyped word may stand for
WORDS_NEEDED = 0.5  # share of the query's words that a text must answer


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to be found: texts with how much a word in each is worth."""

    id: str
    fields: tuple[tuple[float, str], ...]


def search(query: str, entries: Sequence[Entry]) -> list[str]:
    """Give the ids of what answers the query, the best first; nothing for a query without words."""
    typed = words(query)
    asked = [word for word in typed if word not in EMPTY] or list(typed)
    if not asked:
        return []
    held = [(entry, [(worth, word_set(text)) for worth, text in entry.fields]) for entry in entries]
    known = _counted(fields for _entry, fields in held)
    meant = [_meant(word, known) for word in dict.fromkeys(asked)]
    rare = {word: math.log(1 + len(held) / count) for word, count in known.items()}
    scored = []
    for place, (entry, fields) in enumerate(held):
        gains = [_gain(likely, fields, rare) for likely in meant]
        answered = sum(gain > 0 for gain in gains) / len(gains)
        if answered >= WORDS_NEEDED:
            name = fuzz.ratio(" ".join(asked), " ".join(words(entry.fields[0][1]))) / 100
            scored.append((-sum(gains) * answered**2 * (1 + name), place, entry.id))
    return [found for _score, _place, found in sorted(scored)]


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[str, ...]:
    """Split into words in small letters; texts of the library come again and again, so the answer is kept."""
    return tuple(WORD.findall(text.casefold()))


@lru_cache(maxsize=8192)
def word_set(text: str) -> frozenset[str]:
    """Give the different words of a text."""
    return frozenset(words(text))


def _counted(entries: Iterable[Sequence[tuple[float, frozenset[str]]]]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for fields in entries:
        for word in frozenset().union(*(held for _worth, held in fields)):
            counts[word] = counts.get(word, 0) + 1
    return counts


def _meant(typed: str, known: Mapping[str, int]) -> dict[str, float]:
    """Say which words of the texts may be meant by a word that was typed, perhaps not to its end, and how surely."""
    likely = {word: PREFIX for word in known if len(typed) > 1 and word.startswith(typed)}
    likely |= {word: PREFIX * TYPO for word in known if len(word) > 3 and typed.startswith(word)}
    if typed in known:
        likely[typed] = 1.0
    elif len(typed) > 3:
        starts: dict[str, list[str]] = {}
        for word in known:
            starts.setdefault(word[: len(typed)], []).append(word)
        scorer = OSA.normalized_similarity
        for start, near, _key in extract(
            typed, list(starts), scorer=scorer, score_cutoff=NEAR_ENOUGH, limit=MOST_LIKELY
        ):
            for word in starts[start]:
                whole = TYPO if word == start else TYPO * PREFIX
                likely[word] = max(likely.get(word, 0.0), whole * near**2)
        for word, near, _key in extract(typed, list(known), scorer=scorer, score_cutoff=NEAR_ENOUGH, limit=MOST_LIKELY):
            likely[word] = max(likely.get(word, 0.0), TYPO * near**2)
    return likely


def _gain(
    likely: Mapping[str, float], fields: Sequence[tuple[float, frozenset[str]]], rare: Mapping[str, float]
) -> float:
    if not likely:
        return 0.0
    return max(
        (worth * likely[word] * rare[word] for worth, held in fields for word in held if word in likely), default=0.0
    )
