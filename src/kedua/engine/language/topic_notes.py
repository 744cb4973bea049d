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


_PERSON = (
    r"(?:she|he|they|you|who|this\s+one|(?:the|this|that)\s+(?:guy|girl|lady|person|man|woman|bloke|lad|chap|fellow)|"
    r"(?:the\s+)?(?:candidate|applicant|interviewee))"
)
_DEGREE = (
    r"(?:(?:a|an|the|very|too|so|quite|rather|really|pretty|bit|little|touch|tad|somewhat|slightly|fairly|extremely|"
    r"also|just|still|maybe|perhaps|kind|sort|of|such|almost|super|over|now|already|lot|more|most|less|like|as|being|"
    r"been|be|to|get|getting|well|not|no|never|always|often|and|or|nice|good|real|true|total|complete|absolute|proper|"
    r"typical|young|old|older|first|one|another|all|far|way|much|usual|thoroughly|hugely|\w+ly)\s+)"
)
# A judgement needs the candidate as its subject, or none: "was rude" after "the customer" is about the customer.
_START = (
    r"(?:^|(?<=[,:] )|(?<=[(/\"])|(?<= - )|\b(?:and|but|or|though|although|because|if|while|yet|so|a\s+bit|bit\s+of|"
    r"too|very|rather|quite|somewhat|slightly|really|pretty|overall|also|just|being|felt|feel)\s+)"
)
_COPULA = (
    r"(?:is|was|are|were|isn't|wasn't|aren't|be|been|became|becomes|got|gets|acted|stayed|remained|"
    r"(?:would|will|could|might|may|can|must|won't|wouldn't)(?:\s+\w+)?\s+be)"
)
_OPINION = (
    r"(?:seems|seemed|looks|looked|appears|appeared|sounds|sounded|feels|felt|comes\s+(?:across|over|off)|"
    r"came\s+(?:across|over|off)|coming\s+across|struck\s+(?:me|us)|strikes\s+(?:me|us)|presents|presented|"
    r"(?:found|find|thought|think|consider|called|call)\s+(?:her|him|them|it)|"
    r"(?:thought|think|reckon|feel|felt|suspect|guess|say|believe|sure|know)\s+(?:that\s+)?(?:she|he|they)(?:'s|'re|\s+\w+))"
)
_IS = (
    rf"(?:{_PERSON}(?:'s|'re|'d\s+be|'ll\s+be|\s+(?:\w+\s+)?{_COPULA})|^\w+\s+(?:is|was)(?=\s)|"
    rf"{_START}{_COPULA}(?=\s)|{_OPINION}|{_START})"
)
_HAS = r"(?:has|have|had|with|having|got|mentioned|said|says|disclosed|revealed)(?:\s+got)?"
_AMOUNT = (
    r"(?:(?:an?|no|some|any|two|three|four|five|\d+|several|many|young|small|little|own|bad|mild|severe|recent|possible|"
    r"serious|chronic|very|large|big|long|short|old|nice|former|previous|\w+ly)\s+)"
)
# What is told of a trade's people is not told of the candidate: "the patient was elderly and hard of hearing".
_OF_OTHERS = (
    r"(\w+ )?<party>('s)? (who |that )?(is|was|were|are|had|has|felt|seemed|looked|sounded|wore|smoked|drank|"
    r"returning|recovering|suffering|struggling|living|with|on|off)"
    r"( (?!but\b|she\b|he\b)[\w'-]+){1,6}"
)


def note_matcher(words: NoteWords, groups: Mapping[str, str]) -> Matcher:
    """Build the matcher of a topic for notes; arguments and errors as in `question_matcher`.

    The group `party`, when there is one, names the people of a trade, who are never the candidate.
    """
    frames = (
        (words.theirs, rf"(?:her|his|their|your|hers|candidate's|applicant's)\s+{GAP}{{0,2}}", TRADE),
        (words.has, rf"(?:{_HAS}\s+{GAP}{{0,3}}|(?:^{_AMOUNT}{{1,3}}|(?<=[,:] ){_AMOUNT}{{0,3}}))", TRADE),
        (words.has, "^", rf"{TRADE}(?=\W*$|,|\s+(?:and|so|but|at|from|may|might|could|you|according)\b)"),
        (words.are, rf"{_IS}\s*{_DEGREE}{{0,5}}", TRADE),
        (words.do, rf"(?:{_PERSON}|^|and|but|(?<=[,:] )|to)\s*(?:'s\s+|\w+n't\s+)?{_DEGREE}{{0,3}}", ""),
        (words.say, "", ""),
    )
    lookalikes = (*words.lookalikes, _OF_OTHERS) if "party" in groups else words.lookalikes
    return build_matcher(frames, lookalikes, words.unless, groups)
