"""What an advert should hold, what of it comes early, and how long it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedua.engine.advert.advice_adjustments import says_adjustments
from kedua.engine.advert.advice_findings import AdvertFinding, found
from kedua.engine.advert.advice_needs import NEEDS, must_haves
from kedua.engine.advert.advice_outline import Outline
from kedua.engine.advert.advice_pay import says_pay
from kedua.engine.advert.advice_places import says_place
from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import Part
from kedua.engine.language.text import phrases

TOO_FEW, FEW, MOST = 150, 300, 700  # words
EARLY = 150  # words within which role, pay, place and must-haves are told
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_HOURS = phrases(
    r"\b(?:(?<!an )(?<!per )(?<!long )(?<!weird )(?<!odd )(?<!crazy )(?<!unsocial )hours?|hrs|full[- ]?time|part[- ]?time"
    r"|(?<!paradigm )shifts?|weekdays?|flexitime|job[- ]?share|(?:day|evening|morning|night)s a week|(?:four"
    r"|five|six|[4-6]) days|sepenuh masa|separuh masa|waktu|syif|jam)\b|\b\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|a\.m|p\.m)\b"
    r"|\b\d{1,2}:\d\d\b|\b[6-9] (?:to|till|-|–) [4-9]\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"(?:s\b|,? (?:to|and|until|-|–) )|\b(?:tues?|wed|thu(?:rs)?|sat|sun) ?(?:-|–|to) ?(?:tue|wed|thu|fri|sat|sun)|\b(?:mon"
    r"|fri)\b|\b(?:isnin|jumaat)\b|全职|兼职|小时|周[一二三四五六日末]|轮班|上班时间|工作时间|点"
)
_APPLY = phrases(
    r"\b(?:apply|applying|send (?:us|your|an?)|applications? (?:to|by|through|form)|e-?mail|contact|write to"
    r"|whatsapp|call us|fill in|upload|submit|mohon|hantar|hubungi"
    r"|(?:come|drop|pop|walk|stop|pass|swing|call) (?:in(?! (?:on|sick))|by|past|round)|come (?:and )?see us|(?:speak"
    r"|talk) to \w+ (?:on|at)|(?:letters?|cvs?|replies|notes?"
    r"|papers) to|dm (?:us|me))\b"
    r"|\b(?:ring|phone|tele?phone|text|call|message|dial)\b[^.!?\n]{0,60}\d[\d -]{4}|@|https?://|www\.|\b[\w-]+\.(?:com|org|net|io|co|my|sg|uk|us|de|fr|au|ca|eu|example)\b|申请|投递|联系|发送"
)
_PHONE = re.compile(r"(?<![\w.])(?:\+\d{1,3} ?)?\(?0?\d{2,5}\)?[ -]\d{3,4}[ -]?\d{3,4}(?![\w,.]\d)")
_WAY = re.compile(
    r"\bapplications? (?:(?:must|should|can|may|are|is|have) (?:to )?(?:be )?"
    r"(?:submitted|sent|made|lodged|received)|via|by|through)"
    r"|\b(?:bring|mail|post|send|hand in)\b[^.!?\n]{0,40}\b(?:papers|cvs?|resumes?|documents|applications?)\b"
    r"|\bapply (?:at|on|online|by|through|via|to|now|here|with)\b"
)
_EQUAL = phrases(
    r"\b(?:eoe|(?:every|all) kinds? of (?:person|people)"
    r"|equal(?:ity| opportunit\w+| employer| chance)|all backgrounds|any background|every background|(?:every|all|any"
    r"|different) walks? of life|regardless"
    r" of|irrespective|divers\w+|inclusi\w+|discriminat\w+|part of (?:it|this|these)|most of (?:it|this|these|the|them)"
    r"|(?:not|n't|need|nobody) (?:have to |need to |has to )?(?:be|tick|meet|have|match) (?:all|every\w*)"
    r"|every(?:one|body) (?:is |who )|anyone (?:is |who )|anybody (?:is|who|can|may)|whoever you are|(?:for|of|from"
    r"|welcomes?|hires?"
    r"|treats?) everybody|everybody (?:is|who|can|may|has)|partial\w*|perfect match"
    r"|(?:meet|match)\w* (?:most|many|a part|part|some|the requirements in part)|apply (?:anyway|all the same|even)"
    r"|(?:people|applicants|applications|candidates) (?:of|from) (?:every|any|all) (?:age|background|colou?r|faith|gender"
    r"|kind|origin|race|sex|sort)s?"
    r"|welcomes? (?:applications|applicants|people)|(?:applications|applicants|people|candidates)[^.!?\n]{0,80} welcome"
    r"|all\b[^.!?\n]{0,60} (?:are|is) welcome"
    r"|love to hear from|especially (?:invited|welcome)|no experience (?:is )?(?:needed|required)|encourage)\b"
)


def says_hours(outline: Outline) -> bool:
    """Say whether the text tells hours or days of work."""
    return _HOURS.search(outline.folded) is not None


def find_missing(outline: Outline, facts: Facts | None) -> Iterator[AdvertFinding]:
    """Find what is not told at all, and what is told late. inputs of opening: lacks, names apart by spaces."""
    place = says_place(outline, facts)
    if place is None:
        yield found("no-place")
    if not says_hours(outline):
        yield found("no-hours")
    if not any(_APPLY.search(text) for text in _told_outside(outline, "do", "bring")) and not _says_how(outline):
        yield found("no-apply")
    if not any(_EQUAL.search(text) for text in _told_outside(outline, "do")):
        yield found("no-equal")
    if not says_adjustments(outline):
        yield found("no-adjustments")
    if late := " ".join(_late(outline, place)):
        yield found("opening", inputs=(("lacks", late), ("words", EARLY)))


def _told_outside(outline: Outline, *parts: Part) -> Iterator[str]:
    """Give the lines that are no duties: "contact customers" is no way to apply."""
    return (outline.folded[line.start : line.end] for line in outline.outside(*parts))


def _says_how(outline: Outline) -> bool:
    """Say whether a paragraph below the requirements tells how to apply: nobody put a heading before it."""
    below = (line for line in outline.lines if line.kind == "paragraph")
    return any(
        _WAY.search(outline.folded, line.start, line.end) or _PHONE.search(outline.folded, line.start, line.end)
        for line in below
    )


def _late(outline: Outline, place: int | None) -> Iterator[str]:
    told = _WORD.finditer(outline.plain)
    end = next((hit.end() for number, hit in enumerate(told, 1) if number == EARLY), None)
    if end is None:
        return
    pay = says_pay(outline)
    if pay is not None and pay > end:
        yield "pay"
    if place is not None and place > end:
        yield "place"
    lines = must_haves(outline)
    needs = NEEDS.search(outline.folded)
    first = min(
        (start for start in (lines[0].start if lines else None, needs.start() if needs else None) if start is not None),
        default=None,
    )
    if first is not None and first > end and _but_duties(outline, first) > EARLY:
        yield "must-haves"


def _but_duties(outline: Outline, before: int) -> int:
    """Count the words before a place; what somebody does may well come before what it takes."""
    told = (outline.told(line) for line in outline.lines if line.start < before and line.part != "do")
    return sum(len(_WORD.findall(text)) for text in told)


def find_length(outline: Outline) -> Iterator[AdvertFinding]:
    """Find that an advert is too short or too long to be read. inputs: words, least or most."""
    length = outline.length
    if length < TOO_FEW:
        yield found("too-short", inputs=(("words", length), ("least", TOO_FEW)))
    elif length < FEW:
        yield found("short", inputs=(("words", length), ("least", FEW)))
    elif length > MOST:
        yield found("too-long", inputs=(("words", length), ("most", MOST)))
