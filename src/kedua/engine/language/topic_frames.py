"""The grammar of asking about somebody's own life: frames of speech that turn lists of private words into matchers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kedua.engine.language.rules import Matcher
from kedua.engine.language.topic_patterns import GAP, TRADE, build_matcher

_TOWARDS = (
    r"(?:(?:ever|also|still|currently|presently|now|already|usually|often|regularly|sometimes|actually|really|"
    r"personally|normally|typically|previously|recently|plan|plans|planning|intend|intending|want|wanting|hope|hoping|"
    r"expect|expecting|going|thinking|think|considering|considered|looking|likely|need|needed|have|has|had|having|"
    r"been|be|being|to|of|on|about|like|love|wish|either|both|happen|would|do|did|will|just|any|got|trying|try|ready|"
    r"tend|allowed|able|even|never|ever|not|once|only|go|gone|yourself|all|at|a|the|an|in|future|might|may|must|"
    r"can|could|should|gonna|wanna|yet|also|probably|perhaps|maybe|so|much|too|or)\s+)"
)
_YOU = r"(?:you|u|ya)"
# After a verb, these make it work done for somebody else: "do you fast patients", "do you pray with residents".
_TO_OTHERS = (
    r"(?!\s+(?:(?:with|for|to|up|after|at)\s+)?(?:(?:the|a|an|your|our|other\s+people's)\s+)*(?:patients?|clients?|customers?|"
    r"residents?|pupils?|students?|children\s+(?:on|under|in)|guests?|parents|families|users?|staff|colleagues?|products?|files?|"
    r"data|blood|meat|fish|charts?|histories|calls?|parcels?|tables?|leads|ideas|systems?|software|part\s+of\s+your|as\s+part)\b)"
)
_BE = (
    rf"(?:(?:are|were|r|aren't|was)\s+{_YOU}|{_YOU}(?:'re|\s+are|\s+were|\s+r)|"
    rf"{_YOU}(?:'ve)?\s+{_TOWARDS}{{0,4}}(?:been|be|being|become|becoming|became|fall|fell|get|getting|got|look|seem|sound|appear|feel)|"
    rf"{_YOU}\s+(?:\w+\s+)?(?:identify|identifying|class|see|consider|describe|regard|define|call|count)"
    r"(?:\s+yourself)?(?:\s+as|\s+to\s+be)?)"
)
_HAVE = (
    rf"(?:{_YOU}(?:'ve)?\s+{_TOWARDS}{{0,4}}(?:have|had|having|got|getting|get)(?:\s+got)?|"
    rf"have\s+{_YOU}(?:\s+(?:got|ever\s+had|ever\s+got|had|any|an?|no|many|some))?(?!\s+(?:ever\s+)?\w+(?:ed|ght|en|un|ed)\b)|"
    r"(?:^|[,:]\s*)(?:so\s+|and\s+|ok\s+)?(?:got|any|no|ever\s+had|have(?!\s+you)))"
)


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """Private words of one topic by the frame that makes them the candidate's own; each is an expression.

    `yours`: nouns after "your"; `have`: nouns after "do you have"; `are`: what one can be, after "are you"; `do`: verbs
    after "you"; `say`: whole expressions. `near`, `lookalikes` and `unless` are as in `Matcher`.
    """

    yours: tuple[str, ...] = ()
    have: tuple[str, ...] = ()
    are: tuple[str, ...] = ()
    do: tuple[str, ...] = ()
    say: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    lookalikes: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


def question_matcher(words: QuestionWords, groups: Mapping[str, str]) -> Matcher:
    """Build the matcher of a topic for questions.

    `groups` maps a name to the alternatives that `<name>` stands for in an expression. Raises KeyError for an unknown
    name, ValueError when there is nothing to find, re.error for a broken expression.
    """
    frames = (
        (words.yours, rf"(?:your|ur|yr)\s+{GAP}{{0,2}}", TRADE),
        (words.have, rf"{_HAVE}\s+{GAP}{{0,3}}", TRADE),
        (words.are, rf"{_BE}\s+{GAP}{{0,3}}", TRADE),
        (words.do, rf"{_YOU}(?:'ve|'ll|'d|'re)?\s+(?:and\s+your\s+\w+\s+)?{_TOWARDS}{{0,6}}", _TO_OTHERS),
        (words.say, "", ""),
    )
    return build_matcher(frames, words.lookalikes, words.unless, groups, words.near)
