"""Where a reason for a decision touches on who somebody is: by the rules of the law for notes, and words of reasons."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from kedua.engine.language.rules import Rules
from kedua.engine.language.topics import find_in_note

Span = tuple[int, int]

# Topics of notes that are a matter of craft, not of law: other readers look for them.
CRAFT = frozenset(("trait", "culture-fit", "hobbies", "complaints", "social-media"))
# The rules for notes are made for sentences of usual length, and slow on one that never ends.
_PIECE = re.compile(r"\S.{0,300}(?!\S)|\S{1,300}", re.DOTALL)
_ALSO = re.compile(
    r"\b(?:(?:turn(?:s|ed|ing)?|nearly|almost|already|over|about|aged|at|is|past) (?:[2-7]\d|(?:twenty|thirty|"
    r"forty|fifty|sixty|seventy)(?:-\w+)?)(?=[.,;!]| (?:this|next|and|so|he|she|years|in)\b|$)|(?:[2-7]\d|twenty|"
    r"thirty|forty|fifty|sixty)[- ](?:years?[- ]old|something)|in (?:her|his|their) (?:late |early |"
    r"mid-?)?(?:twenties|thirties|forties|fifties|sixties|[2-7]0s)|"
    r"(?:with|given|because of|due to|despite) (?:her|his|their|a|the) (?:\w+ )?(?:disability|condition|illness|"
    r"impairment|age|pregnancy|religion|race|nationality|gender|accent|handicap)|"
    r"(?:the|her|his) (?:head-?scarf|hijab|tudung|turban|veil|beard)|fasting month|celebrates? (?:christmas|"
    r"easter|diwali|deepavali|hari raya|eid|chinese new year)|grand(?:mother|father|ma|pa)|(?:want|wanted|prefer|"
    r"need|needed) (?:a|an) (?:man|woman|lady|girl|guy)|(?:under|over|above|below) (?:twenty|thirty|forty|fifty|"
    r"sixty)\b(?! (?:minutes|hours|per|days|people))|(?:older|younger|elderly|middle-aged) (?:man|woman|lady|"
    r"gentleman|worker|employee|applicant|candidate)|(?:twenty|thirty|forty|\d\d) years ago|nationality|(?:like|"
    r"prefer|want|expect)s? (?:a )?(?:local|locals)\b|(?:\w+an|\w+ese|\w+i|foreign) national|sort of church|"
    r"limp(?:s|ed)?|chemotherapy|retire[sd]?|stutter|stammer|gave birth|birth|getting married|pick up (?:her|his) "
    r"(?:children|kids)|feminine|masculine|filipina|bisexual|pork|asthma|served by (?:women|men)|of (?:another|a "
    r"different) (?:religion|faith|race)|(?:opposition|ruling|political|communist|socialist|conservative|islamist|"
    r"labour) party|"
    r"(?:female|male|women|older|elderly|foreign|malay|chinese|indian|married|muslim|disabled|"
    r"pregnant) (?:candidates|applicants|workers|"
    r"staff|people|employees|hires)|(?:men|women|girls|ladies) (?:do not|don't|never|can't|cannot|won't|rarely|tend)|"
    r"school (?:holidays?|runs?)\b(?! (?:club|camp|programme))|foreigners\b|(?:a|no) (?:woman|man|girl|lady) "
    r"(?:alone|among|on (?:the|our|a)|"
    r"in (?:the|our|a)|at (?:the|our|a))\b|sick leave|maternity|paternity|too many (?!hours|orders|questions|"
    r"mistakes|errors|words|steps|people|"
    r"meetings|gaps|times|stores|doubts|open|unknowns|tasks|changes|jobs|issues|concerns|red|buts|loose|"
    r"unanswered)[a-z]+s already in the team|"
    r"(?:is|was|being|prefer|want|need|get|hire|rather have|as) (?:a|an) (?:\w+ )?(?:man|woman|male|female|muslim|"
    r"christian|hindu|buddhist|jew|foreigner|immigrant|mother|father|mum|mom|parent|bachelor|widow|divorcee|"
    r"pensioner|refugee|gypsy|lesbian)\b"
    r"(?! who| of (?:few|her|his|their) words| with (?:a|the) (?:plan|habit))|too many (?:men|women|malays|"
    r"chinese|indians|filipinos|foreigners|bangladeshis|indonesians|females|males)|engaged to be married|"
    r"(?:her|his) (?:husband|wife|kids|children|baby|toddler|pregnancy|religion|race|ethnicity|nationality|age|"
    r"weight|disability|skin|accent|mother tongue|church|mosque|temple|faith))\b"
)
# What somebody took care not to weigh is no reason.
_LEFT_OUT = re.compile(
    r"\b(?:(?:left|kept|stays?) out of (?:it|the decision|our (?:decision|view|thinking))|play(?:ed|s) no (?:part|"
    r"role)|had no (?:part|"
    r"influence|bearing)|(?:was|were|is|has been|did) not (?:considered|weighed|counted?|taken into account)|"
    r"nothing (?:about|of) (?:it|that|"
    r"this) counted)\b"
)
# What the candidate did for others, or planned around, is evidence.
_DEED = re.compile(
    r"\b(?:showed|described?s?|explain\w*|ran|planned|built|managed|handled|arranged|led|taught|organi[sz]ed|"
    r"advised|designed|set up|wrote|trained|hired|served|cooked|sold|fed|"
    r"stayed|helped|coached|worked (?:in|for|with|at)|told us (?:how|what|(?:about|of) (?!her|his|their|a ))|told "
    r"how|compared|priced|staffed|covered)\b(?:(?!,? (?:and|but|yet|still|though|however|also) (?:he|she|i|we|"
    r"they)\b)[^.;])*$"
)
_OTHER_SENSE = re.compile(
    r"^her people$|^with (?:a|an) (?:\w+ )?(?:lovely|nice|warm|bright|big) smile$|^old-school$|^too emotional|"
    r"\bmature\b"
)


def find_private_reason(sentence: str, rules: Rules, jurisdictions: Collection[str]) -> Iterator[Span]:
    """Give where a folded sentence of a reason touches on a private topic: the first span, if any."""
    spans = [
        (piece.start() + found.start, piece.start() + found.end)
        for piece in _PIECE.finditer(sentence)
        for found in find_in_note(piece.group(), rules, jurisdictions)
        if found.topic not in CRAFT
    ]
    if _LEFT_OUT.search(sentence):
        return
    spans += [hit.span() for hit in _ALSO.finditer(sentence)]
    for start, end in sorted(spans):
        if not _DEED.search(sentence, 0, start) and not _OTHER_SENSE.match(sentence[start:end]):
            yield start, end
            return
