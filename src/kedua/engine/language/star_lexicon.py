"""What the words of a note stand for: verbs by their base form, classes of words, and phrases."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

_LEAST = 5


@dataclass(frozen=True, slots=True)
class StarLexicon:
    """Tables of words in lower case, and expressions over folded text.

    `irregular` maps a form to its base ("rang" to "ring"); `plain` words only look like verbs ("morning"). `verbs` and
    `nouns` map a word to the names of its classes, a verb by its base form; "nouns" are all words that are no verbs.
    `phrases` are named expressions over a clause; `nothing` matches where there is nothing under a mark ("none given").
    """

    irregular: Mapping[str, str]
    plain: frozenset[str]
    verbs: Mapping[str, frozenset[str]]
    nouns: Mapping[str, frozenset[str]]
    phrases: Mapping[str, re.Pattern[str]]
    nothing: re.Pattern[str]


def build_star_lexicon(
    irregular: Mapping[str, str],
    plain: Collection[str],
    verbs: Mapping[str, Collection[str]],
    nouns: Mapping[str, Collection[str]],
    phrases: Mapping[str, Collection[str]],
    nothing: Collection[str],
) -> StarLexicon:
    """Turn classes with their words, and names with their expressions, into what is looked up and searched for."""
    return StarLexicon(
        irregular=irregular,
        plain=frozenset(plain),
        verbs=_turned(verbs),
        nouns=_turned(nouns),
        phrases={name: _either(expressions) for name, expressions in phrases.items()},
        nothing=_either(nothing),
    )


def _turned(classes: Mapping[str, Collection[str]]) -> dict[str, frozenset[str]]:
    turned: dict[str, set[str]] = {}
    for name, entries in classes.items():
        for word in entries:
            turned.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in turned.items()}


def _either(expressions: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{expression})" for expression in expressions))


def verb_form(word: str, lexicon: StarLexicon) -> tuple[str, str] | None:
    """Return the base of a verb and its form, "base", "s", "ed" or "ing"; None when it looks like none.

    An irregular past counts as "ed". A word in -ed or -ing that no table knows is a verb with itself as its base.
    """
    if word in lexicon.irregular:
        return lexicon.irregular[word], "ed"
    if word in lexicon.verbs:
        return word, "base"
    if word in lexicon.plain:
        return None
    for ending, bases in (("ed", _of_ed), ("ing", _of_ing), ("s", _of_s)):
        if word.endswith(ending):
            known = next((base for base in bases(word) if base in lexicon.verbs), None)
            if known or (ending != "s" and len(word) > _LEAST and word.isalpha()):
                return known or word, ending
    return None


def _of_ed(word: str) -> Iterator[str]:
    yield from (word[:-1], word[:-2], word[:-3], word[:-3] + "y")


def _of_ing(word: str) -> Iterator[str]:
    yield from (word[:-3], word[:-3] + "e", word[:-4])


def _of_s(word: str) -> Iterator[str]:
    yield from (word[:-1], word[:-2], word[:-3] + "y")


def word_classes(word: str, lexicon: StarLexicon) -> frozenset[str]:
    """Return the classes of a word that is no verb; a plural has those of its singular."""
    found = lexicon.nouns.get(word)
    if found is None and word.endswith("s"):
        found = lexicon.nouns.get(word[:-1])
    return found or frozenset()
