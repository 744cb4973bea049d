"""The opening and closing formulas of interview questions, which say nothing about what is asked."""

from __future__ import annotations

import re

_US = r"(?:me|us|the panel)"
_ADJECTIVE = (
    r"(?:recent|specific|particular|concrete|real|good|single|certain|past|previous|work(?:place)?|memorable|detailed"
    r"|brief)"
)
_TIME = (
    r"(?:times?|situations?|occasions?|instances?|examples?|moments?|cases?|experiences?|incidents?|scenarios?"
    r"|stor(?:y|ies)|events?)"
)
_ARTICLE = r"(?:an?|the|one|some|any|your|a few|two|three|another)"
_A_TIME = rf"{_ARTICLE}(?: {_ADJECTIVE})*(?: or \w+)? {_TIME}"
_WHERE = (
    r"(?:at work|in your (?:work|career|job)|from your (?:work|career|past|experience|own work)|in the past|of yours"
    r"|you(?:'ve| have) had)"
)
_LINK = (
    r"(?:of (?:a |an )?(?:times?|situations?|occasions?|when|where|how)|when|where|in which|on which|(?:that|which) shows?"
    r"|that demonstrates?|during which|of|at which|for when)"
)
_ASKING = (
    r"(?:tell|describe|give|share|talk|walk|take|explain|think|recall|discuss|provide|outline|name|ask|hear|offer|cite"
    r"|identify|relate|remember|run|bring|point|elaborate|go)"
)
_OPENINGS = tuple(
    re.compile(r"^(?:" + pattern + r")(?=\W|$)[\s,:;–—-]*", re.IGNORECASE)
    for pattern in (
        r"\(?\d{1,3}[.):]|q\d*[:.)]|[-*•–]+",
        r"so|and|now|next|ok(?:ay)?|well|first(?: of all)?|finally|again|also|then|right|great|thanks?(?: you)?",
        r"please|kindly|if you (?:can|could|would|may|don't mind)|in your own words|briefly|looking back|to start with",
        rf"(?:can|could|would|will|might|may) (?:you|we|i)(?: please| kindly| perhaps| briefly)?(?= {_ASKING})",
        (
            rf"(?:i|we)(?:'d| would) (?:like|love|be interested|want)(?: for)?(?: you)? to"
            rf" (?:hear|know|tell {_US}|describe|share|learn|talk)(?: more)?(?: about| of| how)?"
        ),
        rf"let(?:'s| us) (?:talk|hear|discuss|look|speak)(?: about| at)?|let {_US} (?:hear|know)(?: about)?",
        rf"tell {_US}(?: a (?:bit|little|story))?(?: more)?(?: about| of)?",
        rf"(?:talk|walk|take|run|bring|lead)(?: to)? {_US}(?: through| about| back to| to| over)?",
        r"talk(?: about| through)",
        (
            r"(?:describe|explain|outline|recount|relate|summari[sz]e|discuss|detail|share|recall|remember|present)"
            rf"(?: to| for| with)?(?: {_US})?(?: about)?"
        ),
        (
            r"(?:give|offer|show|provide|name|cite|identify|pick|choose|bring|point to)(?: to| for| with)?"
            rf"(?: {_US})?(?: with)?(?= {_A_TIME})"
        ),
        r"(?:think|thinking)(?: back)?(?: of| about| to| on)",
        rf"(?:have you ever|did you ever)(?: had| been in| faced| come across| experienced)?(?= {_A_TIME})",
        rf"(?:what(?: is|'s| was)|when was|do you have|have you got|is there)(?= {_A_TIME} (?:when|where|in which|that|of))",
        rf"{_A_TIME}(?: {_WHERE})?(?: {_LINK})?",
        r"(?:when|where|in which|of)(?= you| your| an?\b| the | someone| somebody)",
    )
)
_CLOSING = re.compile(
    r"(?:[\s,;.?!–—-]+|^)(?:and |then |please |also )*(?:"
    r"(?:what|how|why)(?: exactly| specifically)? (?:did|was|were|happened|have|came|come|steps?|actions?|approach)\b"
    r"[^.?!]{0,60}"
    r"|(?:what|how) (?:you|it|things|the (?:situation|outcome|result|matter))(?: \w+){1,5}"
    r"|tell (?:me|us) (?:about it|what happened|more))[.?!\s]*$",
    re.IGNORECASE,
)
_STOCK = re.compile(
    r"\b(?:you do(?: about (?:it|that|this))?|happen(?:ed)?|outcome|result|(?:turn|work)(?:ed)? out|tell (?:me|us)"
    r"|you (?:handled?|approach(?:ed)?|solved?|resolved?|managed?|react(?:ed)?|respond(?:ed)?|did|went)"
    r"|you (?:deal|cope) with (?:it|that|this|them|the situation)|end(?:ed)?(?: up)?|steps|actions?|approach"
    r"|c[ao]me of it|go(?: about)?|your (?:role|part)|the situation)\b",
    re.IGNORECASE,
)
_LEAST = 2
_CURLY = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})


def text_to_embed(text: str) -> str:
    """Return the part of a question to make its vector from: vectors of whole questions are not comparable here."""
    return strip_stem(text)


def strip_stem(text: str) -> str:
    """Return what a question asks about, without its opening formula and stock follow-up.

    "Tell me about a time when you led a team. What was the result?" gives "you led a team". At least two words are
    always left: a text that is all formula comes back whole. Curly quotes come back straight; case is kept.
    """
    rest = " ".join(text.translate(_CURLY).split())
    while (shorter := _without_one_opening(rest)) != rest:
        rest = shorter
    while (shorter := _without_one_closing(rest)) != rest:
        rest = shorter
    return rest.rstrip(" .?!,;")


def _without_one_opening(text: str) -> str:
    for opening in _OPENINGS:
        shorter = opening.sub("", text, count=1)
        if shorter != text and len(shorter.split()) >= _LEAST:
            return shorter
    return text


def _without_one_closing(text: str) -> str:
    found = _CLOSING.search(text)
    if not found or not _STOCK.search(found.group()):
        return text
    shorter = text[: found.start()]
    return shorter if len(shorter.split()) > _LEAST else text
