"""The words of `guard_doing`, `guard_things` and `guard_frames`, ready for look-up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain

from kedua.engine.language.guard_doing import DOING
from kedua.engine.language.guard_folk import FOLK
from kedua.engine.language.guard_frames import (
    ADDING,
    AMBIGUOUS,
    ASKED,
    CLAIMS,
    FRAMES,
    FUNCTION,
    LIGHT,
    LOADED,
    MODIFYING,
    PAST,
    PLAIN,
    SERVED,
    SOFT,
)
from kedua.engine.language.guard_kinds import KINDS
from kedua.engine.language.guard_lemma import lemma, stems
from kedua.engine.language.guard_sayings import SAYINGS
from kedua.engine.language.guard_terms import TERMS
from kedua.engine.language.guard_things import THINGS
from kedua.engine.language.guard_trades import TRADES

Key = str
Phrase = tuple[str, ...]
WORD = re.compile(r"\d+[a-z]*|[^\W\d_]+(?:'[^\W\d_]+)?|[$£€]")


def phrase_of(text: str) -> Phrase:
    """Give the lemmas of several words, as the tables and the texts are compared by."""
    return tuple(map(lemma, WORD.findall(text)))


def lines_of(text: str) -> Iterator[str]:
    """Give the lines of a table; one that ends with a comma goes on."""
    return filter(None, map(str.strip, text.replace(",\n", ",").splitlines()))


def _listed(text: str) -> frozenset[Phrase]:
    return frozenset(phrase_of(phrase) for line in lines_of(text) for phrase in line.split(","))


def _meanings() -> dict[Phrase, frozenset[Key]]:
    """Give each listed word or phrase its meanings, and what covers it."""
    found: defaultdict[Phrase, set[Key]] = defaultdict(set)
    for number, line in enumerate(chain.from_iterable(map(lines_of, (DOING, FOLK, THINGS, TERMS, TRADES, SAYINGS)))):
        for word in line.split(","):
            found[phrase_of(word)].add(f"={number}")
    return {phrase: frozenset(keys) for phrase, keys in found.items()}


def _kinds() -> tuple[dict[Phrase, frozenset[Key]], dict[Phrase, frozenset[Key]]]:
    """Give what a word covers as a general word, and by which general words it is covered."""
    general: defaultdict[Phrase, set[Key]] = defaultdict(set)
    special: defaultdict[Phrase, set[Key]] = defaultdict(set)
    for number, line in enumerate(lines_of(KINDS)):
        heads, members = line.split(":")
        for word in heads.split(","):
            general[phrase_of(word)].add(f">{number}")
        for word in members.split(","):
            special[phrase_of(word)].add(f">{number}")
    return (
        {phrase: frozenset(keys) for phrase, keys in general.items()},
        {phrase: frozenset(keys) for phrase, keys in special.items()},
    )


MEANINGS: Mapping[Phrase, frozenset[Key]] = _meanings()
GENERAL, SPECIAL = _kinds()
PLAIN_WORDS = frozenset(map(lemma, PLAIN.split()))
FUNCTION_WORDS = frozenset(map(lemma, FUNCTION.split()))
FRAME_PHRASES = _listed(FRAMES)
LOADED_PHRASES = _listed(LOADED)
PERSONS = frozenset((lemma(word),) for word in SERVED.split())
SOFT_WORDS = _listed(SOFT)
VERB_OR_THING = frozenset((lemma(word),) for word in AMBIGUOUS.split())
ASKED_NOUNS = _listed(ASKED)
LIGHT_WORDS = _listed(LIGHT)
ADDING_WORDS = _listed(ADDING)
MODIFIERS = _listed(MODIFYING)
_VAGUE = frozenset(
    [
        "work",
        "works",
        "working",
        "get",
        "have",
        "has",
        "give",
        "given",
        "go",
        "take",
        "put",
        "see",
        "use",
        "come",
        "use",
        "used",
        "done",
        "do",
        "does",
        "in",
        "at",
    ]
)
_CLAIMED = {"worked": "experience", "experienced": "experience"}
CLAIM_WORDS = frozenset(PAST.split())
CLAIM_PHRASES = _listed(CLAIMS)
DOING_WORDS = frozenset(phrase[0] for line in lines_of(DOING) for phrase in map(phrase_of, line.split(",")))


def _longest() -> Mapping[str, int]:
    longest: dict[str, int] = {}
    for phrase in (*MEANINGS, *GENERAL, *SPECIAL, *FRAME_PHRASES, *CLAIM_PHRASES):
        longest[phrase[0]] = max(len(phrase), longest.get(phrase[0], 1))
    return longest


LONGEST = _longest()


@lru_cache(maxsize=50_000)
def says(word: str) -> frozenset[Key]:
    """Give what a word of a fact supports: itself, what shares a root, its meanings, and what covers it."""
    if word in _VAGUE:
        return stems(word)
    return _meant(word) | SPECIAL.get((lemma(word),), frozenset())


@lru_cache(maxsize=50_000)
def keys_of(word: str) -> frozenset[Key]:
    """Give what would support a word of a sentence, any one of which is enough."""
    return _meant(word) | GENERAL.get((lemma(_CLAIMED.get(word, word)),), frozenset())


def _meant(word: str) -> frozenset[Key]:
    alone = (lemma(_CLAIMED.get(word, word)),)
    return stems(_CLAIMED.get(word, word)) | MEANINGS.get(alone, frozenset())


def phrase_keys(phrase: Phrase, *, fact: bool) -> frozenset[Key]:
    """Give the keys of several words as one, in a fact or in a sentence."""
    covers = (SPECIAL if fact else GENERAL).get(phrase, frozenset())
    return frozenset({" ".join(phrase)}) | MEANINGS.get(phrase, frozenset()) | covers
