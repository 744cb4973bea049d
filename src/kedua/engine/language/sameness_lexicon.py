"""The word knowledge that sameness needs, given as data: concepts, roles, opposites, signs of a question's kind."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

_SUFFIXES = (
    ("ies", "y"),
    ("ied", "y"),
    ("sses", "ss"),
    ("shes", "sh"),
    ("ches", "ch"),
    ("xes", "x"),
    ("ing", ""),
    ("ed", ""),
    ("ly", ""),
    ("es", "e"),
    ("s", ""),
)
_LEAST_LEFT = 3


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Word tables, ready for look-up; words are in their root form (see `root_of`).

    `concepts` root -> the one root that stands for all words of its meaning; `phrases` several words -> such a root;
    `rewrites` (pattern, replacement) tried in order on lower-case text, none of which matches a text in which
    `any_rewrite` finds nothing; `roles` concept -> who it is ("above",
    "below", …); `poles` concept -> the (axis, +1 or -1) it stands at; `weights` concept -> how telling it is, in
    0..1, 1 when not listed.
    """

    stop: frozenset[str]
    irregular: Mapping[str, str]
    concepts: Mapping[str, str]
    phrases: Mapping[str, str]
    phrase_pattern: re.Pattern[str]
    rewrites: tuple[tuple[re.Pattern[str], str], ...]
    any_rewrite: re.Pattern[str]
    roles: Mapping[str, str]
    poles: Mapping[str, tuple[tuple[int, int], ...]]
    verbs: frozenset[str]
    hypothetical: tuple[re.Pattern[str], ...]
    past: tuple[re.Pattern[str], ...]
    habitual: tuple[re.Pattern[str], ...]
    weights: Mapping[str, float]

    def root(self, word: str) -> str:
        """Return the root of a lower-case word."""
        return self.irregular.get(word) or root_of(word)

    def concept(self, word: str) -> str:
        """Return the root that stands for the meaning of a lower-case word."""
        root = self.root(word)
        return self.concepts.get(root, root)

    def weight(self, words: Iterable[str]) -> float:
        """Return what words weigh together; summed exactly, so that their order does not tell in the last bit."""
        return math.fsum(self.weights.get(word, 1.0) for word in words)


@lru_cache(maxsize=20_000)
def root_of(word: str) -> str:
    """Cut a regular English ending off a lower-case word ("planned" gives "plan"); crude on purpose, never empty."""
    for suffix, instead in _SUFFIXES:
        stem = word[: -len(suffix)] + instead
        if word.endswith(suffix) and len(stem) >= _LEAST_LEFT and not word.endswith(("ss", "us", "is", "eed")):
            return _undouble(stem) if suffix in {"ing", "ed"} else stem.removesuffix("e")
    return word.removesuffix("e") if len(word) > _LEAST_LEFT else word


def _undouble(stem: str) -> str:
    if len(stem) > _LEAST_LEFT and stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    return stem.removesuffix("e")


@dataclass(frozen=True, slots=True)
class LexiconTables:
    """The tables as people write them: plain words, one list per meaning, opposites as (plus words, minus words)."""

    stop: Sequence[str]
    irregular: Mapping[str, str]
    concepts: Sequence[Sequence[str]]
    roles: Mapping[str, Sequence[str]]
    rewrites: Sequence[tuple[str, str]]
    axes: Sequence[tuple[Sequence[str], Sequence[str]]]
    verbs: Sequence[str]
    hypothetical: Sequence[str]
    past: Sequence[str]
    habitual: Sequence[str]
    weights: Mapping[str, float]


def build_lexicon(tables: LexiconTables) -> Lexicon:
    """Compile written tables for look-up; a word listed under two meanings keeps the first."""
    irregular = {word: root_of(root) for word, root in tables.irregular.items()}
    concepts, phrases = _concept_maps(tables.concepts, irregular)

    def concept(word: str) -> str:
        root = irregular.get(word) or root_of(word)
        return concepts.get(root, root)

    poles: dict[str, set[tuple[int, int]]] = {}
    for axis, sides in enumerate(tables.axes):
        for sign, words in zip((1, -1), sides, strict=True):
            for word in words:
                poles.setdefault(concept(word), set()).add((axis, sign))
    longest_first = sorted(phrases, key=len, reverse=True)
    return Lexicon(
        stop=frozenset(tables.stop),
        irregular=irregular,
        concepts=concepts,
        phrases=phrases,
        phrase_pattern=re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")(?:s|'s)?\b"),
        rewrites=tuple((re.compile(pattern), instead) for pattern, instead in tables.rewrites),
        any_rewrite=_any_of([pattern for pattern, _ in tables.rewrites]),
        roles={concept(word): role for role, words in tables.roles.items() for word in words},
        poles={word: tuple(sorted(places)) for word, places in poles.items()},
        verbs=frozenset(concept(word) for word in tables.verbs),
        hypothetical=tuple(map(re.compile, tables.hypothetical)),
        past=tuple(map(re.compile, tables.past)),
        habitual=tuple(map(re.compile, tables.habitual)),
        weights=dict(tables.weights),
    )


def _any_of(patterns: Sequence[str]) -> re.Pattern[str]:
    """Join patterns, those that start at a word (every alternative of them) behind one test for the start of a word.

    Looking for a place where one may start, and only there trying each, takes a tenth of the time of trying one by one.
    """
    at_words = [pattern for pattern in patterns if pattern.startswith(r"\b")]
    anywhere = [pattern for pattern in patterns if not pattern.startswith(r"\b")]
    return re.compile("|".join([*anywhere, r"\b(?=\w)(?:" + "|".join(at_words) + ")"]))


def _concept_maps(
    meanings: Sequence[Sequence[str]], irregular: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, str]]:
    concepts: dict[str, str] = {}
    phrases: dict[str, str] = {}
    for words in meanings:
        first = irregular.get(words[0]) or root_of(words[0])
        chief = concepts.setdefault(first, first)
        for word in words[1:]:
            if " " in word or "-" in word:
                phrases.setdefault(word, words[0])
            else:
                concepts.setdefault(irregular.get(word) or root_of(word), chief)
    return concepts, phrases
