"""The grammar of asking about somebody's own life: frames of speech that turn lists of private words into matchers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .rules import Matcher

# Words that hand the next noun to somebody else or to the trade: "your clients' children", "experience with children".
_OTHERS = (
    r"(?:with|without|in|of|on|about|for|from|at|to|into|between|against|around|among|under|by|as|regarding|than|"
    r"that|which|who|when|where|how|why|what|if|and|but|"
    r"working|helping|handling|managing|teaching|dealing|supporting|caring|treating|selling|writing|using|building|"
    r"experience|experiences|knowledge|skills?|training|qualifications?|contact|ideas?|thoughts?|views?|questions?|"
    r"examples?|approach|policy|policies|process|role|job|work|career|project|projects|portfolio|course|"
    r"\w+s'|(?!your|mother|father|partner|wife|husband)\w+'s|clients?|patients?|customers?|students?|pupils?|residents?|"
    r"staff|teams?|compan(?:y|ies)|employers?|employees?|managers?|colleagues?|users?|tenants?|members?|service|"
    r"department|organi[sz]ation|firm|product|products|class|code|data|system|systems|report|reports)"
)
# After a private word, these make it a subject of work: "your family law practice", "your age policy".
_TRADE = (
    r"(?!'s?\b(?!\s+(?:name|age|job|work))|-\w|\s+(?:polic(?:y|ies)|laws?|services?|sector|team|ward|clinics?|"
    r"programmes?|programs?|lessons?|curriculum|data|models?|systems?|unit|departments?|practice|clients?|patients?|"
    r"customers?|support|cases?|caseload|research|studies|teacher|teaching|charit(?:y|ies)|organi[sz]ations?|"
    r"awareness|education|training|centres?|centers?|shelter|matters?|medicine|products?|market|marketing|software|"
    r"claims handling|campaigns?|projects?|workers?|officers?|procedures?|reports?|conditions?\s+reports?)\b)"
)
_GAP = rf"(?:(?!{_OTHERS}\b)[\w'-]+,?\s+)"
_TOWARDS = (
    r"(?:(?:ever|also|still|currently|presently|now|already|usually|often|regularly|sometimes|actually|really|"
    r"personally|normally|typically|previously|recently|plan|plans|planning|intend|intending|want|wanting|hope|hoping|"
    r"expect|expecting|going|thinking|think|considering|considered|looking|likely|need|needed|have|has|had|having|"
    r"been|be|being|to|of|on|about|like|love|wish|either|both|happen|would|do|did|will|just|any|got|trying|try|ready|"
    r"tend|allowed|able|even|never|ever|not|once|only|go|gone|yourself|all|at|a|the|an|in|future|might|may|must|"
    r"can|could|should|gonna|wanna|yet|also|probably|perhaps|maybe|so|much|too)\s+)"
)
_YOU = r"(?:you|u|ya)"
_BE = (
    rf"(?:(?:are|were|r|aren't|was)\s+{_YOU}|{_YOU}(?:'re|\s+are|\s+were|\s+r)|"
    rf"{_YOU}(?:'ve)?\s+{_TOWARDS}{{0,4}}(?:been|be|being|become|becoming|get|getting|got|look|seem|sound|appear|feel)|"
    rf"{_YOU}\s+(?:\w+\s+)?(?:identify|identifying|class|see|consider|describe|regard|define|call|count)"
    r"(?:\s+yourself)?(?:\s+as|\s+to\s+be)?)"
)
_HAVE = (
    rf"(?:{_YOU}(?:'ve)?\s+{_TOWARDS}{{0,4}}(?:have|had|having|got|getting|get)(?:\s+got)?|have\s+{_YOU}(?:\s+got)?|"
    r"(?:^|[,:]\s*)(?:so\s+|and\s+|ok\s+)?(?:got|any|no|ever\s+had|have))"
)


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """Private words of one topic by the frame that makes them the candidate's own; each is an expression.

    `yours`: nouns after "your"; `have`: nouns after "do you have"; `are`: what one can be, after "are you"; `do`: verbs
    after "you"; `say`: whole expressions. `lookalikes` and `unless` are as in `Matcher`.
    """

    yours: tuple[str, ...] = ()
    have: tuple[str, ...] = ()
    are: tuple[str, ...] = ()
    do: tuple[str, ...] = ()
    say: tuple[str, ...] = ()
    lookalikes: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


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


def question_matcher(words: QuestionWords, groups: Mapping[str, str]) -> Matcher:
    """Build the matcher of a topic for questions.

    `groups` maps a name to the alternatives that `<name>` stands for in an expression. Raises KeyError for an unknown
    name, ValueError when there is nothing to find, re.error for a broken expression.
    """
    frames = (
        (words.yours, rf"(?:your|ur|yr)\s+{_GAP}{{0,2}}", _TRADE),
        (words.have, rf"{_HAVE}\s+{_GAP}{{0,3}}", _TRADE),
        (words.are, rf"{_BE}\s+{_GAP}{{0,3}}", _TRADE),
        (words.do, rf"{_YOU}(?:'ve|'ll|'d|'re)?\s+(?:and\s+your\s+\w+\s+)?{_TOWARDS}{{0,6}}", ""),
        (words.say, "", ""),
    )
    return _matcher(frames, words.lookalikes, words.unless, groups)


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
        (words.theirs, rf"(?:her|his|their|hers|candidate's|applicant's)\s+{_GAP}{{0,2}}", _TRADE),
        (
            words.has,
            r"(?:has|have|had|with|having|got|mentioned|said|says|disclosed|revealed|^|[,:])\s*(?:got\s+)?"
            rf"{_GAP}{{0,3}}",
            _TRADE,
        ),
        (words.are, rf"{_SEEMS}\s*{_DEGREE}{{0,4}}", _TRADE),
        (words.do, rf"(?:{_PERSON}|^|and|[,:]|to)\s*(?:'s\s+)?{_DEGREE}{{0,3}}", ""),
        (words.say, "", ""),
    )
    return _matcher(frames, words.lookalikes, words.unless, groups)


def _matcher(
    frames: tuple[tuple[tuple[str, ...], str, str], ...],
    lookalikes: tuple[str, ...],
    unless: tuple[str, ...],
    groups: Mapping[str, str],
) -> Matcher:
    parts = [rf"{head}(?:{_either(terms, groups)})\b{tail}" for terms, head, tail in frames if terms]
    if not parts:
        raise ValueError("a topic needs at least one word to find")
    return Matcher(
        find=re.compile(rf"(?<![\w'-])(?:{'|'.join(parts)})"),
        lookalikes=_bounded(lookalikes, groups),
        unless=_bounded(unless, groups),
    )


def _bounded(expressions: tuple[str, ...], groups: Mapping[str, str]) -> re.Pattern[str] | None:
    return re.compile(rf"(?<!\w)(?:{_either(expressions, groups)})(?!\w)") if expressions else None


def _either(expressions: tuple[str, ...], groups: Mapping[str, str]) -> str:
    return "|".join(_expand(expression, groups) for expression in expressions)


def _expand(expression: str, groups: Mapping[str, str]) -> str:
    """Turn the notation of the rules into an expression.

    A space is any white space, ` ?` an optional one, `<name>` a group of words, ` …3` up to three words in between,
    and `(a|b)` alternatives without capture.
    """
    named = re.sub(r"<([a-z]+)>", lambda hit: f"(?:{groups[hit.group(1)]})", expression)
    plain = re.sub(r"(?<!\\)\((?!\?)", "(?:", named)
    gapped = re.sub(r" …(\d)", r"(?:\\s+[\\w'-]+){0,\1}", plain)
    return gapped.replace(" ?", r"\s*").replace(" ", r"\s+")
