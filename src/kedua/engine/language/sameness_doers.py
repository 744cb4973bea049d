"""Who does what in a question: the candidate, or somebody else."""

from __future__ import annotations

import re

from kedua.engine.language.sameness_lexicon import Lexicon

_YOU = frozenset({"you", "yourself"})
_ACTORS = frozenset({"you", "who", "someone", "somebody", "they", "others"})
_OTHERS = _ACTORS - _YOU | {"he", "she", "anyone", "else", "we", "it", "people", "person", "team", "group", "company"}
_BE = frozenset({"was", "were", "been", "being", "be", "are", "is", "get", "got"})
_AUXILIARIES = frozenset({"had", "have", "has", "do", "did", "does", "would", "could", "can", "will", "should", "must"})
_LINKS = (
    _BE
    | _AUXILIARIES
    | {"to", "not", "never", "ever", "also", "first", "last", "both", "like", "able"}
    | {"who", "and"}
)
_REACH_BACK = 5
_FIRST_DOER = re.compile(
    r"\b(?:you|who|someone|somebody|others|they|anyone|another)\b"
    r"|\bthat (?!you|your|the|it|was|were|is)"
    r"|\byour (?:\w+ )?(?:boss|manager|supervisor|team|colleagues?|coworkers?|employer|company|staff|customers?"
    r"|teammates?) (?=\w)(?!and|in|or|of|to|at|on|with|is|was|were|do|did|informed|engaged)"
    r"|\b(?:a|the) (?:\w+ )?(?:boss|manager|supervisor|team|colleague|coworker|supplier|teammate|customer|client)"
    r" (?=\w+ed\b|led\b|gave\b|made\b|let\b|took\b|told\b|asked\b)"
)
_DONE_TO_YOU = re.compile(
    r"(?<!do )(?<!did )(?<!would )(?<!could )(?<!can )(?<!have )(?<!are )(?<!were )(?<!will )\byou(?=$|[,.;?!]"
    r"| (?:to|in|on|at|with|for|about|down|from|out|an?|the|what|by|wrong|into|something|how|not to|more|less|that|or|and"
    r"|as|when|after)\b)"
)


def verbs_by_doer(words: list[str], lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """Return the concepts of the verbs the candidate does and of those somebody else does, by the doer before each.

    `words` are lower case and in order. A word counts as a verb when the lexicon lists it, or when it follows a doer.
    """
    by_you: set[str] = set()
    by_others: set[str] = set()
    for place, word in enumerate(words):
        concept = lexicon.concept(word)
        if concept not in lexicon.verbs and (word in lexicon.stop or words[max(0, place - 1)] not in _ACTORS):
            continue
        doer = _doer_of(words, place, lexicon)
        if doer == "you":
            by_you.add(concept)
        elif doer == "other":
            by_others.add(concept)
    return frozenset(by_you), frozenset(by_others)


def _doer_of(words: list[str], place: int, lexicon: Lexicon) -> str:
    """Walk back over auxiliaries and adverbs from the verb at `place` to whoever does it; "" when nobody is near."""
    passive = False
    for word in reversed(words[max(0, place - _REACH_BACK) : place]):
        if word in _YOU:
            return "other" if passive else "you"
        if word in _OTHERS or lexicon.concept(word) in lexicon.roles:
            return "you" if passive and "you" in words[place:] else "other"
        passive = passive or (word in _BE and words[place].endswith(("ed", "en", "led", "taught", "told")))
        if word not in _LINKS and not word.endswith("ly"):
            break
    return "other" if passive or words[place + 1 : place + 2] == ["you"] else ""


def first_doer(gist: str) -> frozenset[str]:
    """Return who acts first in lower-case text: {"you"}, {"other"}, or nobody."""
    found = _FIRST_DOER.search(gist)
    return frozenset({"you" if found.group() == "you" else "other"}) if found else frozenset()


def done_to_you(gist: str) -> frozenset[str]:
    """Return {"you"} when something happens to the candidate in lower-case text ("gave you feedback", "led you")."""
    return frozenset({"you"} if _DONE_TO_YOU.search(gist) else ())
