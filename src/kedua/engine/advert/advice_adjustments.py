"""Does an advert say whom to ask where something should be otherwise, at the interview or at work?"""

from __future__ import annotations

import re

from kedua.engine.advert.advice_outline import Line, Outline
from kedua.engine.advert.text import Part
from kedua.engine.language.text import phrases

# Their own words, but not those of a duty: "adjust the machine", "accommodation is provided", "help people with wheelchairs".
_NAMED = phrases(
    r"(?<!price )(?<!stock )(?<!pay )(?<!salary )\badjustments?\b(?! (?:entries|journals?))|\baccommodations\b"
    r"|\b(?:(?:reasonable|workplace|interview|an|request\w*) accommodation(?! (?:allowance|is|provided|included|costs?))"
    r"|adjust (?:the|our|any|how|what|whatever|anything)|(?:can|will) (?:be )?adjust(?:ed)?|adjusted (?:duties|hours|work)"
    r"|(?:height-)?adjustable|accommodate you|access (?:needs|requirements)|about access"
    r"|disabilit(?:y|ies)|disabled|disability[- ]confident|accessib(?:le|ility)|step-free|ramps?|wheelchairs?|screen readers?"
    r"|adapt(?:ed|ations?)?|interpreters?|extra time|another format)\b"
)
# "If anything about the visit does not work for you, tell us": something that may be otherwise, and somebody who is told.
_OTHERWISE = phrases(
    r"\b(?:anything|something|what(?:ever)?|which \w+|support|help|(?:any )?changes?)(?: \w+){0,3} you(?:'d)?(?: would| might"
    r"| may)? (?:need|require|want)\b|\bneed (?:anything|something|help|support|more time|changes)\b",
    r"\b(?:anything|something|that|it|this)\b[^.!?\n]{0,60}\b(?:different(?:ly)?|otherwise|(?:not|n't) (?:work|suit)"
    r"|changed|easier|harder|in the way|difficult|a (?:problem|barrier|hurdle))\b|\b(?:is|are|would be) (?:a )?(?:problem"
    r"|barrier|hurdle)s?\b",
    r"\b(?:anything|something|whatever)\b[^.!?\n]{0,20}\bwe (?:should|could|can|might|need to|have to) (?:arrange|change|do"
    r"|prepare|provide|know|set up|think of)\b",
    r"\bwhat we (?:should|could|can|need to) (?:set up|arrange|prepare|change|have ready)\b|\bwhat would (?:help"
    r"|make)|\bneeds? changes|\bneeds? something changed|\bchange for (?:the|an|your) interview"
    r"|\bwould make the interview work",
)
# Who is considered all the same: no word about what can be otherwise for them.
_REGARDLESS = re.compile(
    r"\b(?:regardless|irrespective|without regard|disclose|declare)\b[^.!?\n]*|\b(?:people|persons|those|candidates"
    r"|applicants) "
    r"(?:living )?with (?:an? |severe |any )?disabilit(?:y|ies)\b|\b(?:children|pupils|students|patients|residents"
    r"|clients|members|passengers)"
    r" (?:have|with|who have) (?:\w+ )?disabilit(?:y|ies)\b|\bdisabled (?:people|persons|candidates|applicants)\b"
)
_TOLD = phrases(
    r"\b(?:tell|ask|say|says|let|mention|contact|ring|call|text|write|e-?mail|mail|arrange|we(?:'ll| will| can| would)"
    r"|change (?:it|them)"
    r"|talk to|speak to|happy to|just)\b"
)
_NOT_IN: tuple[Part, ...] = ("do", "bring", "nice")


def says_adjustments(outline: Outline) -> bool:
    """Say whether adjustments are offered, in those words or in others."""
    return any(_offers(outline, line) for line in outline.outside(*_NOT_IN) if line.kind != "heading")


def _offers(outline: Outline, line: Line) -> bool:
    told = _REGARDLESS.sub(" ", outline.folded[line.start : line.end])
    return _NAMED.search(told) is not None or (_OTHERWISE.search(told) is not None and _TOLD.search(told) is not None)
