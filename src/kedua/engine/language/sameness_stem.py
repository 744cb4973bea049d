"""The opening and closing formulas of interview questions, which say nothing about what is asked."""

from __future__ import annotations

import re

_ADJECTIVE = r"(?:recent|specific|particular|concrete|real|good|single|certain|past|previous|work(?:place)?|memorable|detailed|brief)"
_TIME = r"(?:times?|situations?|occasions?|instances?|examples?|moments?|cases?|experiences?|incidents?|scenarios?|stor(?:y|ies)|events?)"
_ARTICLE = r"(?:an?|the|one|some|any|your|a few|two|three|another)"
_WHERE = r"(?:at work|in your (?:work|career|job)|from your (?:work|career|past|experience|own work)|in the past|of yours|you(?:'ve| have) had)"
_LINK = r"(?:of (?:a |an )?(?:times?|situations?|occasions?|when|where|how)|when|where|in which|that shows?|that demonstrates?|which shows?|during which|of|at which|for when)"
_US = r"(?:me|us|the panel)"

_OPENINGS = tuple(
    re.compile(r"^(?:" + pattern + r")(?=\W|$)[\s,:;–—-]*", re.IGNORECASE)
    for pattern in (
        r"\(?\d{1,3}[.):]|q\d*[:.)]|[-*•–]+",
        r"so|and|now|next|ok(?:ay)?|well|first(?: of all)?|finally|again|also|then|right|great|thanks?(?: you)?",
        r"please|kindly|if you (?:can|could|would|may|don't mind)|in your own words|briefly|looking back|for us|to start(?: with)?",
        rf"(?:can|could|would|will|might|may) (?:you|we|i)(?: please| kindly| perhaps| briefly)?(?= (?:tell|describe|give|share|talk|walk|take|"
        rf"explain|think|recall|discuss|provide|outline|name|ask|hear|offer|cite|identify|relate|remember|run|bring|point|elaborate|go))",
        rf"(?:i(?:'d| would)|we(?:'d| would)) (?:like|love|be interested|want)(?: for)?(?: you)? to (?:hear|know|tell {_US}|describe|share|learn|talk)"
        r"(?: more)?(?: about| of| how)?",
        rf"let(?:'s| us) (?:talk|hear|discuss|look|speak)(?: about| at)?|let {_US} (?:hear|know)(?: about)?",
        rf"tell {_US}(?: a (?:bit|little|story))?(?: more)?(?: about| of)?",
        rf"(?:talk|walk|take|run|bring|lead)(?: to)? {_US}(?: through| about| back to| to| over)?|talk(?: about| through)",
        rf"(?:describe|explain|outline|recount|relate|summari[sz]e|discuss|detail|share|recall|remember|present)(?: to| for| with)?(?: {_US})?"
        r"(?: about)?",
        rf"(?:give|offer|show|provide|name|cite|identify|pick|choose|bring|point to)(?: to| for| with)?(?: {_US})?(?: with)?(?= {_ARTICLE}(?: {_ADJECTIVE})*(?: or \w+)? {_TIME})",
        r"(?:think|thinking)(?: back)?(?: of| about| to| on)",
        rf"(?:have you ever|did you ever)(?: had| been in| faced| come across| experienced)?(?= {_ARTICLE}(?: {_ADJECTIVE})* {_TIME})",
        rf"(?:what(?: is|'s| was)|when was|do you have|have you got|is there)(?= {_ARTICLE}(?: {_ADJECTIVE})* {_TIME} (?:when|where|in which|that|of))",
        rf"{_ARTICLE}(?: {_ADJECTIVE})*(?: or \w+)? {_TIME}(?: {_WHERE})?(?: {_LINK})?",
        rf"(?:when|where|in which|of)(?= you| your| an?\b| the | someone| somebody)",
    )
)
_CLOSINGS = re.compile(
    r"(?:[\s,;.?!–—-]+|^)(?:and |then |please |also )*(?:(?:what|how|why)(?: exactly| specifically)?(?: (?:did|was|were|happened|have|came|come|steps?|actions?|approach)\b)"
    r"[^.?!]{0,60}|(?:what|how) (?:you|it|things|the (?:situation|outcome|result|matter))(?: \w+){1,5}"
    r"|tell (?:me|us) (?:about it|what happened|more)|what (?:it|that) taught you|why)[.?!\s]*$",
    re.IGNORECASE,
)
_STOCK = re.compile(
    r"\b(?:you do(?: about (?:it|that|this))?|you handle|you (?:deal|cope) with (?:it|that|this|them|the situation)|happen(?:ed)?|outcome|result|(?:turn|work)(?:ed)? out|"
    r"you (?:handled?|approach(?:ed)?|solved?|resolved?|managed?|react(?:ed)?|respond(?:ed)?|did|went)|end(?:ed)?(?: up)?|steps|actions?|approach|come of it|came of it|go(?: about)?|your (?:role|part)|the situation)\b",
    re.IGNORECASE,
)
_LEAST = 2
_CURLY = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})


def strip_stem(text: str) -> str:
    """Return what a question asks about, without its opening formula and stock follow-up.

    "Tell me about a time when you led a team. What was the result?" gives "you led a team". At least two words are
    always left: a text that is all formula comes back whole. Curly quotes come back straight; case is kept.
    """
    tidy = " ".join(text.translate(_CURLY).split())
    return _without_closing(_without_opening(tidy))


def _without_opening(text: str) -> str:
    """Peel formulas off the front until none fits."""
    rest = text
    peeled = True
    while peeled:
        peeled = False
        for opening in _OPENINGS:
            shorter = opening.sub("", rest, count=1)
            if shorter != rest and len(shorter.split()) >= _LEAST:
                rest, peeled = shorter, True
    return rest


def _without_closing(text: str) -> str:
    """Peel stock follow-ups ("What did you do?", "and how did it turn out?") off the end."""
    rest = text
    while found := _CLOSINGS.search(rest):
        shorter = rest[: found.start()]
        if len(shorter.split()) <= _LEAST or not _STOCK.search(found.group()):
            break
        rest = shorter
    return rest.rstrip(" .?!,;")
