"""What one question says, reduced to the marks by which two questions are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kedua.engine.language.sameness_lexicon import Lexicon
from kedua.engine.language.sameness_stem import strip_stem

_WORD = re.compile(r"[a-z0-9][a-z0-9+#]*(?:'[a-z]+)?")
_NUMBER = re.compile(r"\d+")
_NAME = re.compile(r"(?<![.?!] )(?<!^)\b(?:[A-Z][A-Za-z]*[A-Z0-9+#]\w*|[A-Z][a-z]+)\b")
_NOT = re.compile(r"\b(?:not|never|without|no longer|nobody|no one|unable|refuse[ds]?|should have|ought to have|wish(?:ed)?|lack(?:ed)?)\b|n't\b|\bfail(?:ed|s|ing)? to\b")
_FOREIGN = re.compile(r"[\u0370-\u1fff\u3040-\ud7af]|\b(?:yang|anda|dan|untuk|dengan|tentang|pernah|bagaimana|apakah|ceritakan|mengapa|dalam|ialah|adalah|terangkan|semasa|berikan|kepada|daripada|kami|apa)\b", re.IGNORECASE)
_FOCUS = {
    "why": re.compile(r"^(?:why|what made you|what makes you|what was the reason)\b|\breasons?\b|\bmotivat\w+|\bwhat (?:attract|drew|appeal)\w*|\binterests? you\b"),
    "lesson": re.compile(r"\b(?:learn\w* from|lessons?|taught you|do differently|take away)\b"),
    "feeling": re.compile(r"\bhow (?:did|do|would) (?:you|it|that) (?:make you )?feel\b|\bfeel about\b"),
    "opinion": re.compile(r"\bwhat do you think\b|\bopinion\b|\bimportant\b|\bview\b|\bmean(?:s)? to you\b|\bdefin(?:e|ition)\b|\bwhat (?:makes|is) a\b"),
    "difference": re.compile(r"\bdifferen(?:ce|tiate|t from)\b|\bcompare\b|\bversus\b|\bvs\b|\bdistinguish\b"),
    "definition": re.compile(r"\bwhat (?:is|are|does)\b(?! (?:your|you))|\bdefine\b|\bpurpose of\b|\bmeant by\b"),
    "amount": re.compile(r"\bhow (?:many|much|long|often|big|large|far|soon)\b"),
    "others": re.compile(r"\bwhat would (?:your|a|the|former|others|people|colleagues)\b|\bdescribe you\b|\bsay about you\b|\breferences?\b"),
}
_YOU = frozenset({"you", "yourself"})
_ACTORS = frozenset({"you", "who", "someone", "somebody", "they", "others"})
_OTHERS = frozenset({"they", "he", "she", "who", "someone", "somebody", "anyone", "else", "we", "it", "people", "person", "others"})
_FIRST_DOER = re.compile(r"\b(?:you|who|someone|somebody|others|they|anyone|another)\b|\bthat (?!you|your|the|it|was|were|is)|\byour (?:\w+ )?(?:boss|manager|supervisor|team|colleagues?|coworkers?|employer|company|staff|customers?|teammates?) (?=\w)(?!and|in|or|of|to|at|on|with|is|was|were|do|did|informed|engaged)|\b(?:a|the) (?:\w+ )?(?:boss|manager|supervisor|team|colleague|coworker|supplier|teammate|customer|client) (?=\w+ed\b|led\b|gave\b|made\b|let\b|took\b|told\b|asked\b)")
_BE = frozenset({"was", "were", "been", "being", "be", "are", "is", "get", "got"})
_REACH_BACK = 5
_LINKS = _BE | frozenset("had have has to did do does would could can will should not never must ever also first last both like able who that whom and".split())
_OBJECT_YOU = re.compile(r"(?<!do )(?<!did )(?<!would )(?<!could )(?<!can )(?<!have )(?<!are )(?<!were )(?<!will )\byou(?=$|[,.;?!]| (?:to|in|on|at|with|for|about|down|from|out|a|an|the|what|by|wrong|into|something|how|not to|more|less|that|or|and|as|when|after)\b)")


@dataclass(frozen=True, slots=True)
class Profile:
    """One question as marks: every set holds concepts (roots standing for a meaning) unless said otherwise.

    `gist` is the stripped text in lower case; `plain` its content words as written, joined by blanks; `by_you` and
    `by_others` are the verbs done by the candidate and by somebody else; `poles` are (axis, sign); `kind` is "past",
    "hypothetical" or "general"; `length` counts content words; `foreign` is true for a text that is not English.
    """

    gist: str
    plain: str
    concepts: frozenset[str]
    roots: frozenset[str]
    verbs: frozenset[str]
    objects: frozenset[str]
    by_you: frozenset[str]
    by_others: frozenset[str]
    roles: frozenset[str]
    poles: frozenset[tuple[int, int]]
    focus: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    kind: str
    negated: bool
    done_to_you: bool
    first_doer: str
    raw: frozenset[str]
    length: int
    foreign: bool


def profile(text: str, lexicon: Lexicon) -> Profile:
    """Reduce a question to its marks."""
    gist = strip_stem(text)
    full = " ".join(text.translate({0x2019: "'"}).split()).lower()
    words = _WORD.findall(_rewritten(gist.lower(), lexicon))
    content = [word for word in words if word not in lexicon.stop]
    concepts = frozenset(map(lexicon.concept, content))
    by_you, by_others = _doers(words, lexicon)
    return Profile(
        gist=gist.lower(),
        plain=" ".join(word for word in _WORD.findall(gist.lower()) if word not in lexicon.stop) or gist.lower(),
        concepts=concepts,
        roots=frozenset(map(lexicon.root, content)),
        verbs=concepts & lexicon.verbs,
        objects=concepts - lexicon.verbs,
        by_you=by_you,
        by_others=by_others,
        roles=frozenset(lexicon.roles[c] for c in concepts if c in lexicon.roles),
        poles=frozenset(place for c in concepts for place in lexicon.poles.get(c, ())),
        focus=frozenset(name for name, pattern in _FOCUS.items() if pattern.search(full)),
        names=frozenset(name.lower() for name in _NAME.findall(gist)),
        numbers=frozenset(_NUMBER.findall(gist)),
        kind=_kind(full, lexicon),
        negated=bool(_NOT.search(gist.lower())),
        first_doer=_first_doer(gist.lower()),
        done_to_you=bool(_OBJECT_YOU.search(gist.lower())),
        raw=frozenset(_WORD.findall(gist.lower())),
        length=len(content),
        foreign=bool(_FOREIGN.search(text)),
    )


def _rewritten(text: str, lexicon: Lexicon) -> str:
    for pattern, instead in lexicon.rewrites:
        text = pattern.sub(instead, text)
    return lexicon.phrase_pattern.sub(lambda found: lexicon.phrases.get(found.group(), found.group()), text)


def _first_doer(gist: str) -> str:
    """Say who acts first: "you", "other" or "" when nobody is named."""
    found = _FIRST_DOER.search(gist)
    return "" if not found else "you" if found.group() == "you" else "other"


def _kind(full: str, lexicon: Lexicon) -> str:
    for name, patterns in (("hypothetical", lexicon.hypothetical), ("past", lexicon.past), ("habitual", lexicon.habitual)):
        if any(pattern.search(full) for pattern in patterns):
            return name
    return "general"


def _doers(words: list[str], lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """Tell the verbs the candidate does from those somebody else does, by the nearest doer before each verb."""
    by_you: set[str] = set()
    by_others: set[str] = set()
    for place, word in enumerate(words):
        concept = lexicon.concept(word)
        if concept not in lexicon.verbs and (word in lexicon.stop or words[max(0, place - 1)] not in _ACTORS):
            continue
        doer = _doer_before(words, place, lexicon)
        if doer == "you":
            by_you.add(concept)
        elif doer == "other":
            by_others.add(concept)
    return frozenset(by_you), frozenset(by_others)


def _doer_before(words: list[str], place: int, lexicon: Lexicon) -> str:
    """Walk back over auxiliaries and adverbs from the verb at `place` to whoever does it; "" when nobody is near."""
    passive = False
    for word in reversed(words[max(0, place - _REACH_BACK) : place]):
        if word in _YOU:
            return "other" if passive else "you"
        if word in _OTHERS or lexicon.concept(word) in lexicon.roles or word in ("team", "group", "company"):
            return "you" if passive and "you" in words[place:] else "other"
        passive = passive or (word in _BE and words[place].endswith(("ed", "en", "led", "taught", "told", "fired")))
        if word not in _LINKS and not word.endswith("ly"):
            break
    following = words[place + 1 : place + 3]
    return "other" if following[:1] == ["you"] or (passive and not following) else ("other" if passive else "")
