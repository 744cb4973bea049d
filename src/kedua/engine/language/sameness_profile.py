"""What one question says, reduced to the marks by which two questions are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Profile:
    """One question as marks: the sets hold concepts (roots standing for a meaning) unless said otherwise.

    `gist` is the stripped text in lower case, `raw` its words, `plain` its content words joined by blanks, `roots`
    their roots; `by_you` and `by_others` are the verbs done by the candidate and by somebody else; `poles` are (axis,
    sign) places of opposites; `names` are names and numbers; `kind` is "hypothetical", "past", "habitual" ("How do
    you…") or "general"; `negated`, `done_to_you` and `first_doer` hold one flag or none; `foreign` is true for a text
    that is not English.
    """

    gist: str
    raw: frozenset[str]
    plain: str
    roots: frozenset[str]
    concepts: frozenset[str]
    by_you: frozenset[str]
    by_others: frozenset[str]
    done_to_you: frozenset[str]
    first_doer: frozenset[str]
    roles: frozenset[str]
    poles: frozenset[tuple[int, int]]
    names: frozenset[str]
    negated: frozenset[str]
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
    return Profile(
        gist=gist,
        raw=frozenset(raw),
        plain=" ".join(word for word in raw if word not in lexicon.stop) or gist,
        roots=frozenset(map(lexicon.root, content)),
        concepts=concepts,
        by_you=by_you,
        by_others=by_others,
        done_to_you=done_to_you(gist),
        first_doer=first_doer(gist),
        roles=frozenset(lexicon.roles[concept] for concept in concepts if concept in lexicon.roles),
        poles=frozenset(place for concept in concepts for place in lexicon.poles.get(concept, ())),
        names=frozenset(name.lower() for name in _NAME.findall(stripped)),
        negated=frozenset({"not"} if _NOT.search(gist) else ()),
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
