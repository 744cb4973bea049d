"""What one question says, reduced to the marks by which two questions are compared."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from sys import intern

from kedua.engine.language.sameness_doers import done_to_you, first_doer, verbs_by_doer
from kedua.engine.language.sameness_lexicon import Lexicon
from kedua.engine.language.sameness_stem import strip_stem

_WORD = re.compile(r"[a-z0-9][a-z0-9+#]*(?:'[a-z]+)?")
_NAME = re.compile(r"(?<![.?!] )(?<!^)\b(?:[A-Z][A-Za-z]*[A-Z0-9+#]\w*|[A-Z][a-z]+)\b|\d+")
_NOT = re.compile(
    r"\b(?:not|never|without|no longer|nobody|no one|unable|refuse[ds]?|should have|ought to have|wish(?:ed)?"
    r"|lack(?:ed)?)\b|n't\b|\bfail(?:ed|s|ing)? to\b"
)
# Scripts other than Latin, and the commonest small words of Malay.
_FOREIGN = re.compile(
    "[\u0370-\u1fff\u3040-\ud7af]"
    r"|\b(?:yang|anda|dan|untuk|dengan|tentang|pernah|bagaimana|bagaimanakah|apakah|ceritakan|mengapa|dalam|ialah|adalah"
    r"|terangkan|semasa|berikan|kepada|daripada|kami|apa)\b",
    re.IGNORECASE,
)


# Kinds of marks that two questions may share. Marks of the first three weigh what the lexicon says, the others 1 each.
KINDS = ("concept", "root", "word", "role", "name", "done-to-you", "first-doer", "negated")
WEIGHED = 3


@dataclass(frozen=True, slots=True)
class Profile:
    """One question as marks: the sets hold concepts (roots standing for a meaning) unless said otherwise.

    `gist` is the stripped text in lower case, `plain` its content words joined by blanks, `length` how many different
    words it has; `marks` are what it may share with another, each a kind of `KINDS`, a blank and the mark itself, and
    `weights` what all of each kind weigh together; `by_you` and `by_others` are the verbs done by the candidate and by
    somebody else; `poles` are (axis, sign) places of opposites; `kind` is "hypothetical", "past", "habitual" ("How do
    you…") or "general"; `foreign` is true for a text that is not English.
    """

    gist: str
    plain: str
    length: int
    marks: frozenset[str]
    weights: tuple[float, ...]
    by_you: frozenset[str]
    by_others: frozenset[str]
    poles: frozenset[tuple[int, int]]
    kind: str
    foreign: bool


def profile(text: str, lexicon: Lexicon) -> Profile:
    """Reduce a question to its marks."""
    stripped = strip_stem(text)
    gist = stripped.lower()
    raw = _WORD.findall(gist)
    words = _WORD.findall(_rewritten(gist, lexicon))
    content = [word for word in words if word not in lexicon.stop]
    concepts = frozenset(map(lexicon.concept, content))
    by_you, by_others = verbs_by_doer(words, lexicon)
    marks: tuple[Set[str], ...] = (
        concepts,
        set(map(lexicon.root, content)),
        set(raw),
        {lexicon.roles[concept] for concept in concepts if concept in lexicon.roles},
        {name.lower() for name in _NAME.findall(stripped)},
        done_to_you(gist),
        first_doer(gist),
        {"not"} if _NOT.search(gist) else set(),
    )
    return Profile(
        gist=gist,
        plain=" ".join(word for word in raw if word not in lexicon.stop) or gist,
        length=len(set(raw)),
        # Interned: the same marks stand in many questions.
        marks=frozenset([intern(f"{kind} {mark}") for kind, mine in zip(KINDS, marks, strict=True) for mark in mine]),
        weights=(*(lexicon.weight(mine) for mine in marks[:WEIGHED]), *(float(len(mine)) for mine in marks[WEIGHED:])),
        by_you=by_you,
        by_others=by_others,
        poles=frozenset(place for concept in concepts for place in lexicon.poles.get(concept, ())),
        kind=_kind(text, lexicon),
        foreign=bool(_FOREIGN.search(text)),
    )


def _rewritten(gist: str, lexicon: Lexicon) -> str:
    for pattern, instead in lexicon.rewrites if lexicon.any_rewrite.search(gist) else ():
        gist = pattern.sub(instead, gist)
    return lexicon.phrase_pattern.sub(lambda found: lexicon.phrases.get(found.group(), found.group()), gist)


def _kind(text: str, lexicon: Lexicon) -> str:
    """Tell the kind from the whole text: it is the stem ("Tell me about a time") that shows it asks for the past."""
    full = " ".join(text.replace("’", "'").split()).lower()
    kinds = (("hypothetical", lexicon.hypothetical), ("past", lexicon.past), ("habitual", lexicon.habitual))
    return next((name for name, patterns in kinds if any(found.search(full) for found in patterns)), "general")
