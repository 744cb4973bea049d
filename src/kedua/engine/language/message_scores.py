"""Where a message gives its reader figures of merit: scores, ratings, grades, ranks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedua.engine.language.text import first_hit

Span = tuple[int, int]

_NUMBER = r"(?:\d+(?:[.,]\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|half|zero)"
_ORDINAL = (
    r"(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|top|"
    r"bottom|lowest|highest)"
)
_MERIT = (
    r"(?:scor(?:e|es|ed|ing)|ratings?|rated|rate|grades?|graded|marks?|marked|points?|percentile|"
    r"average[ds]?|averaging|total|result|match|threshold)"
)
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"\byour (?:[\w-]+ ){0,3}(?:scores?|ratings?|marks?|grades?|percentile|ranking|rank|total|average)\b"
            r"(?! (?:sheet|your|the|us)\b)|\bthe (?:[\w-]+ ){0,3}(?:scores?|ratings?|marks?|grades?|percentile|"
            r"ranking)\b"
            r"(?! (?:sheet|your|the|us)\b)|\b\d(?:\.\d)? for [a-z]+(?:, |\.| and )(?:and )?(?=\d|\w+ \d|$)"
        ),
        (
            rf"\b(?:you|u) (?:have |had |only |just |also )*(?:scored|rated|ranked|placed|averaged|were (?:rated|"
            rf"scored|ranked|graded|marked|placed|given (?:a|an) {_NUMBER})|"
            rf"came (?:in )?(?:at \d|{_ORDINAL})|finished {_ORDINAL}|earned (?:a|an)\b|got (?:a|"
            rf"an)? ?(?:{_NUMBER}(?! (?:questions|minutes|days|weeks|chances?))|[a-f]\b)|reached {_NUMBER})"
        ),
        (
            rf"\b(?:rated|scored|graded|marked|ranked|put|placed|gave) (?:you|your|u)\b(?: [\w-]+){{0,4}} (?:as |at |"
            rf"a |an |with |to )?{_NUMBER}\b"
        ),
        (
            rf"\b(?:gave|give|given) (?:you|your|u)(?: [\w-]+){{0,3}} (?:a|an) "
            rf"(?:{_NUMBER}\b(?![- ]?(?:minute|hour|day|week|month|page|line|point|second|year|part|star))|[a-f]\b)"
        ),
        (
            rf"\b{_NUMBER} ?(?:/|out of|of) ?(?:5|10|20|25|50|100|five|ten|twenty|hundred)\b(?! (?:jalan|street|road|"
            rf"lorong|avenue|lane|us|our|the|\w+ street|king|people|days|hours))(?<!24/7)"
        ),
        (
            rf"\b(?:\d+(?:[.,]\d+)? (?:points?|marks?)\b|{_NUMBER} (?:points?|marks?) (?:short|below|under|over|above|"
            rf"off|more|less|behind|ahead|out of|from|too))|\b{_MERIT}(?: [\w-]+){{0,4}} (?:of|is|was|were|at|to|"
            rf":) ?(?:only |just |a |an )?(?:{_NUMBER}|[a-f]\b(?! ))"
        ),
        (
            r"\b\d+ ?(?:%|percent|per cent)(?: [\w-]+){0,3} (?:in|on|for|match|score|test|of the (?:points|marks))\b|"
            r"\b(?:at|got|reached|only|with|score of) \d+ ?(?:%|percent|per cent)"
        ),
        (
            r"\b(?:pass mark|passing (?:score|mark)|cut-?off (?:score|mark)?|below the bar|bar of \d|"
            r"under the threshold|missed the threshold|half a point|on (?:a|our|the) (?:\w+-point|\w+ point|"
            r"\d+-point)? ?scale)\b"
        ),
        (
            r"(?:\b(?!\w+day\b|january|february|march|april|june|july|august|\w+ber\b|room|floor|gate|line|level|"
            r"block|unit|phase|step|part|round)[a-z]{4,}(?: (?!at\b|by\b|on\b|"
            r"to\b)[a-z]+)?:? [1-5](?:\.\d)?(?![\d:])(?:[,;.]| and)? ?){2,}"
        ),
        (
            r"\bin numbers\b|\b(?:highest|lowest|best|top) (?:total|score|mark|average|result)\b|\b(?:weighted|"
            r"final|overall) "
            r"(?:mark|score|total|average)\b|\b(?:one|two|three|four|five|half) stars?\b|\b(?:\w+ )?(?:threes?|"
            r"twos?|fours?|fives?|ones) and (?:an? )?(?:one|two|"
            r"three|four|five)\b|\b(?:the|our) (?:system|algorithm|software|tool|model|"
            r"ai)\b(?: \w+){0,4} (?:\d+(?! (?:months?|years?|weeks?|days?|hours?|minutes?))|"
            r"score\w*|rat\w+|match\w*)\b"
        ),
        (
            r"\b(?:in )?the (?:bottom|top|lower|upper) (?:third|half|quarter|\d+ ?%|\w+ percent)\b|\bmarks? for\b|"
            r"\b(?:a|an) [a-f](?: (?:plus|minus)|[+-])(?!\w)|\brating: ?\d"
        ),
        (
            r"^(?!(?:room|floor|gate|line|level|block|unit|phase|step|part|round|platform|bus|bay|door|table|desk|"
            r"hall)\b)[a-z][a-z ]{3,30}: "
            r"?[1-5](?:\.\d)?[.,;]?$|\b[a-z]{4,} \([1-5](?:\.\d)?\)|\b(?:was|were|is|gets?|got|earned|a solid|only|"
            r"just) an? (?:\d|two|"
            r"three|four|five)\b(?! (?:minutes?|hours?|days?|years?|people|weeks?|day|hour|week|month|part|year|"
            r"[- ]))|\b\d+ points\b|"
            r"\blevel [1-5]\b(?= (?:on|for|in) (?!the (?:building|left|right)))|"
            r"\b[a-z]{4,} [1-5], [a-z]{4,} [1-5]\b|\b\d{1,3} ?(?:%|percent|"
            r"per cent) (?:overall|match|fit|from|by)\b|\bwith (?:a |an )?(?:\d+ ?%|average|total|score)|"
            r"\bfull marks\b|\bstraight a\b|"
            r"\bassessors rated\b|\bcut-?off\b"
        ),
        (
            r"\bfrom [1-5](?:\.\d)? to [1-5](?:\.\d)?\b(?! (?:pm|am|o'clock|people|days|years|every|on|daily))|"
            r"\b(?:got|had|given|with|gave) "
            r"(?:you )?(?:only |just )?(?:an? )?[1-9](?:\.\d)? (?:for|on|in) (?!\w+day|the (?:morning|afternoon))|"
            r"\bout of a possible\b|"
            r"\baggregate\b|\btop marks\b|\b(?:were|are) (?:at|on) \d+(?:\.\d)?(?: points?| ?%| per ?cent|\.|,|$)|"
            r"\byour (?:\w+ )?(?:percentage|cgpa|gpa)\b"
        ),
        (
            r"\bthumbs? (?:down|up)\b|\b(?:first|second|third|fourth|fifth|last|bottom|top) (?:on|in|of) (?:our|"
            r"the|my) "
            r"(?:short ?)?(?:list|ranking|table)\b(?! (?:for|when|of)\b)|\b(?:one|two|three|four|all|most|\d) "
            r"(?:out )?of (?:the |our "
            r")?(?:\w+ )?"
            r"(?:interviewers|panel|panellists|panelists|raters|assessors)(?: members)? (?:voted|gave|said no|"
            r"were against|"
            r"scored|marked)\b|\byou (?:were|are|came|come) (?:1st|2nd|3rd|4th|5th)\b|"
            r"\bscore \d|\b\d+/100\b|\b(?:scores|marks|results) (?:were|are|is|was) (?:too |not )?(?:low|high|below|"
            r"above|enough)\b"
        ),
    )
)
_DENIED = re.compile(
    r"\b(?:no|not|never|without|don't|do not|doesn't|nobody|isn't|aren't|nor|"
    r"neither)\b(?: [\w']+){0,6} (?:scor\w*|rat(?:e|ing|ings|ed)|rank\w*|marks?|grades?|points|"
    r"numbers)\b(?! (?:was|were|is) )|"
    r"\b(?:scorecards? (?:is|are|in)|writes? a scorecard|rubric that)\b|\bminutes\b.*\bparts\b|\b(?:street|jalan|"
    r"road|lorong|room|floor|gate|door)\b"
)
_ANYWAY = re.compile(r"\bnot (?:high|good) enough\b|\bbelow\b")


def find_scores(sentence: str) -> Iterator[Span]:
    """Give where a folded sentence tells its reader a figure of merit: spans in it. Who says there is none tells none."""
    if _DENIED.search(sentence) and not _ANYWAY.search(sentence):
        return
    yield from first_hit(sentence, _PATTERNS)
