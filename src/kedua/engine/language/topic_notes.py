"""The grammar of a note about a candidate: frames of speech that turn lists of private words into matchers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kedua.engine.language.rules import Matcher
from kedua.engine.language.topic_patterns import GAP, TRADE, build_matcher


@dataclass(frozen=True, slots=True)
class NoteWords:
    """Private words of one topic as they stand in a note, by frame; each is an expression.

    `theirs`: nouns after "her", "his", "their"; `has`: nouns after "has", "with"; `are`: what one can be, after "is",
    "seems" or a bare adverb; `do`: verbs after "she", "he", "they" or first in the sentence; `say`: whole expressions.
    """

    theirs: tuple[str, ...] = ()
    has: tuple[str, ...] = ()
    are: tuple[str, ...] = ()
    do: tuple[str, ...] = ()
    say: tuple[str, ...] = ()
    lookalikes: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


_PERSON = r"(?:she|he|they|who|(?:the\s+)?candidate|applicant|interviewee)"
_DEGREE = (
    r"(?:(?:a|an|the|very|too|so|quite|rather|really|pretty|bit|a\s+bit|little|somewhat|slightly|fairly|extremely|"
    r"clearly|obviously|probably|possibly|perhaps|maybe|also|just|still|currently|rather|kind|sort|of|such|"
    r"definitely|certainly|generally|naturally|incredibly|super|over|overly|recently|newly|now|already|perhaps|"
    r"bit|lot|more|most|like|as|being|been|be|to|get|getting|well|not|no|and|or|honestly|frankly|seemingly|"
    r"nice|good|real|typical|young|old|older|first|\w+ly)\s+)"
)
_SEEMS = (
    rf"(?:{_PERSON}'s|is|was|are|were|seems|seemed|looks|looked|appears|appeared|sounds|sounded|feels|felt|"
    r"comes\s+across|came\s+across|came\s+over|comes\s+over|struck\s+(?:me|us)|presents|be|being|found\s+(?:her|him|them)|"
    r"thought\s+(?:she|he|they)|but|and|or|though|because|if|bit|too|very|rather|quite|somewhat|slightly|really|so|"
    r"pretty|as|^|[,:(]|-)"
)


def note_matcher(words: NoteWords, groups: Mapping[str, str]) -> Matcher:
    """Build the matcher of a topic for notes; arguments and errors as in `question_matcher`."""
    frames = (
        (words.theirs, rf"(?:her|his|their|hers|candidate's|applicant's)\s+{GAP}{{0,2}}", TRADE),
        (
            words.has,
            r"(?:has|have|had|with|having|got|mentioned|said|says|disclosed|revealed|^|[,:])\s*(?:got\s+)?"
            rf"{GAP}{{0,3}}",
            TRADE,
        ),
        (words.are, rf"{_SEEMS}\s*{_DEGREE}{{0,4}}", TRADE),
        (words.do, rf"(?:{_PERSON}|^|and|[,:]|to)\s*(?:'s\s+)?{_DEGREE}{{0,3}}", ""),
        (words.say, "", ""),
    )
    return build_matcher(frames, words.lookalikes, words.unless, groups)
