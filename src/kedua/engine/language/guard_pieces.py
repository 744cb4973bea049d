"""A sentence cut into pieces: words, phrases that mean one thing, and frames that say nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from kedua.engine.language.guard_lemma import lemma
from kedua.engine.language.guard_lexicon import (
    CLAIM_PHRASES,
    CLAIM_WORDS,
    FRAME_PHRASES,
    GENERAL,
    LONGEST,
    MEANINGS,
    PLAIN_WORDS,
    WORD,
    Key,
    keys_of,
    phrase_keys,
)
from kedua.engine.language.guard_values import Value

# A word that needs a fact, several that claim something together, a word that needs none, a frame.
Role = Literal["word", "claim", "plain", "frame"]
_BREAK = re.compile(
    r"[;.!?—–()]| - |,? \bbut\b|,? \bwhile\b|,? \bwhereas\b|, and (?=you|we|the|it|there|an?\b)|, plus "
)


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word with its span, its lemma, which clause it is in, and whether a comma is before it."""

    text: str
    base: str
    start: int
    end: int
    clause: int
    comma: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """One or more words that mean something together. keys: any of which supports it."""

    role: Role
    words: tuple[Word, ...]
    keys: frozenset[Key]

    @property
    def bases(self) -> tuple[str, ...]:
        """Its lemmas."""
        return tuple(word.base for word in self.words)

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.words[-1].end

    @property
    def clause(self) -> int:
        """Which clause it is in, from 0."""
        return self.words[0].clause


def words_of(folded: str) -> tuple[Word, ...]:
    """Cut a folded text into words, each with its clause."""
    breaks = [hit.start() for hit in _BREAK.finditer(folded)]
    found: list[Word] = []
    clause = 0
    for hit in WORD.finditer(folded):
        while clause < len(breaks) and breaks[clause] <= hit.start():
            clause += 1
        found.append(
            Word(
                hit.group(),
                lemma(hit.group()),
                hit.start(),
                hit.end(),
                clause,
                "," in folded[found[-1].end if found else 0 : hit.start()],
            )
        )
    return tuple(found)


def pieces(words: tuple[Word, ...]) -> tuple[Piece, ...]:
    """Join words to phrases, the longest that is known at each place."""
    found, at = [], 0
    while at < len(words):
        length = _longest(words, at)
        found.append(_piece(words[at : at + length]))
        at += length
    return tuple(found)


def _longest(words: tuple[Word, ...], at: int) -> int:
    if words[at].text in CLAIM_WORDS:
        return 1
    for length in range(min(LONGEST.get(words[at].base, 1), len(words) - at), 1, -1):
        phrase = tuple(word.base for word in words[at : at + length])
        if phrase in MEANINGS or phrase in GENERAL or phrase in FRAME_PHRASES or phrase in CLAIM_PHRASES:
            return length
    return 1


def _piece(words: tuple[Word, ...]) -> Piece:
    if len(words) == 1:
        plain = words[0].text not in CLAIM_WORDS and (words[0].base in PLAIN_WORDS or words[0].text in PLAIN_WORDS)
        role: Role = "plain" if plain else "word"
        return Piece(role, words, keys_of(words[0].text))
    phrase = tuple(word.base for word in words)
    if phrase in CLAIM_PHRASES:
        return Piece("claim", words, phrase_keys(phrase, fact=False))
    if phrase in FRAME_PHRASES:
        return Piece("frame", words, frozenset())
    return Piece("word", words, phrase_keys(phrase, fact=False))


def in_value(piece: Piece, said: Sequence[Value]) -> bool:
    """Say whether a piece is part of a value."""
    return any(value.start <= piece.start and piece.end <= value.end for value in said)
