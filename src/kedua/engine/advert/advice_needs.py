"""What an advert asks of people: how much, and whether the work described needs it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedua.engine.advert.advice_findings import AdvertFinding, found
from kedua.engine.advert.advice_on_the_road import find_unneeded
from kedua.engine.advert.advice_optional import OPTIONAL
from kedua.engine.advert.advice_outline import Line, Outline
from kedua.engine.advert.advice_technologies import EVERYDAY, TOOLS
from kedua.engine.advert.facts import Facts
from kedua.engine.language.text import phrases

MOST, MOST_TOOLS = 7, 8  # must-haves, and named tools, from which on people who could do the job stay away
ENOUGH_TO_ASK = 80  # words from which on an advert should say what somebody must bring
NEEDS = phrases(
    r"\b(?:you (?:must|need|have|bring|hold|know|speak|write|can|are able)|must(?:[- ]haves?)?|required|requires?"
    r"|essential|able to|ability to"
    r"|experience|we (?:need|look for|ask)|requirements?|qualifications?|looking for|degree|certificate|certified"
    r"|registered|registration|licen[cs]e|syarat|kelayakan|mesti|要求|须)\b"
)
_DEGREE = re.compile(
    r"\b(?:(?:bachelor'?s?|master'?s?|university|college|undergraduate|honours|good|any)(?:'s)? )*degree\b(?! of"
    r" (?:\w+ ){0,2}(?:care|accuracy|detail|freedom"
    r"|independence|autonomy|skill|confidence|flexibility|precision|responsibility|commitment|integrity))(?: in any"
    r" \w+)?"
    r"|\b(?:diploma|bachelor'?s?|master'?s?)(?: degree)? in any \w+"
    r"|\b(?:university|college|any) graduates?\b|\bdegree[- ]holders?\b|\btertiary (?:qualifications?|education)\b"
)
_NO_DEGREE = phrases(
    r"\bdegrees? (?:celsius|fahrenheit|c\b|f\b|apprentice\w*)|\b(?:high|certain|large|some|360|180|\d+)[- ]degree"
    r"|\b(?:no|without a|not a) degree"
)
# Without a subject it cannot be for what is learned there: "a university degree", "educated to degree level".
_NO_SUBJECT = re.compile(
    r"\b(?:an?|any|to|hold|have|has|with|university|college|first-class|bachelor'?s?|master'?s?|undergraduate"
    r"|hono(?:u)?rs?|good|[34]-yr|[34]-year|four-year"
    r"|first|recognised)"
    r" degree(?! (?:apprentice|programme|in\b|of\b|or \w+ in\b))|^\W*degree(?: level| educated| holder)?\W*$"
    r"|\bdegree[- ](?:level|educated)\b|\btertiary (?:qualifications?|education)\b"
    r"|\b(?:college|university) graduates?\b(?! (?:in|of)\b)"
    r"|\bdegree from (?:an? |the )?(?:[\w-]+ ){0,2}(?:universit|college|school|institution)"
)
# The letters of a degree of no subject, alone in their line: "BA or BSc required".
_LETTERS = re.compile(
    r"^\W*(?:an? )?(?P<letters>(?:b\.?f?a\.?|b\.?sc\.?|m\.?a\.?|m\.?sc\.?|phd)(?:(?: or |/|, )(?:an? )?"
    r"(?:b\.?f?a\.?|b\.?sc\.?|m\.?a\.?|m\.?sc\.?|phd))*)(?: degree)?(?: is)?(?: required| needed| a must)?\W*$"
)
_SUBJECT = re.compile(
    r"\b(?:in|of) (?!any\b)\w+|\b(?:relevant|related|subjects?|disciplines?|law|engineering|nursing|science)\b"
)
_ANY_FIELD = re.compile(
    r"\b(?:(?:degree|diploma|bachelor'?s?|master'?s?) in any|any degree|any graduates?|any (?:discipline|field"
    r"|subject)|regardless of (?:field|subject|discipline))\b"
)
# The name of a school in place of what is learned there.
_SCHOOL = re.compile(
    r"\b(?:oxbridge|russell group|ivy league|(?:from|at|of) an? (?:top|elite|leading|prestigious|target|tier[- ](?:1|one))"
    r"(?:[- ](?:tier|\d+))? (?:universit(?:y|ies)|college|business school))\b(?! (?:clients?|partners?|students?|hospitals?))"
)
# Jobs whose work is learned at work: a degree keeps people out who can do it.
_LEARNED_AT_WORK = phrases(
    r"\b(?:receptionists?|baristas?|clerks?|cashiers?|(?:delivery |van |lorry |truck )?drivers?|retail"
    r" (?:assistants?|associates?)|shop assistants?|sales"
    r" (?:assistants?|promoters?)|waiters?|servers?|storekeepers?|warehouse|cleaners?|customer service|call"
    r" cent(?:re|er)|telemarketers?|telesales|data entry|security"
    r" guards?|office (?:assistants?|administrators?)|admin(?:istrative)? assistants?|front desk|housekeep\w+"
    r"|cooks?|kitchen|personal assistants?|secretar(?:y|ies)"
    r"|hairdressers?|beauticians?|packers?|couriers?|riders?|gardeners?|bartenders?|care workers?|caregivers?)\b"
)


def must_haves(outline: Outline) -> tuple[Line, ...]:
    """Give the lines that say what somebody must bring, without those that are only nice to have."""
    return tuple(line for line in outline.under("bring") if OPTIONAL.search(outline.told(line).lower()) is None)


def find_needs(outline: Outline, facts: Facts | None) -> Iterator[AdvertFinding]:
    """Find too many must-haves or none, and degrees, licences, lifting and tools that the work does not show.

    facts: for must-haves that nobody tied to a duty.
    """
    lines = must_haves(outline)
    if len(lines) > MOST:
        inputs = (("number", len(lines)), ("most", MOST))
        yield found("many-must-haves", lines[MOST].start, lines[-1].end, inputs)
    if outline.length >= ENOUGH_TO_ASK and not lines and NEEDS.search(outline.folded) is None:
        yield found("no-must-haves")
    yield from _untied(outline, facts)
    yield from _tools(outline)
    yield from _degrees(outline)
    yield from find_unneeded(outline)


def _untied(outline: Outline, facts: Facts | None) -> Iterator[AdvertFinding]:
    for need in facts.must_haves if facts is not None and facts.duties else ():
        start = outline.text.find(need.text) if need.duty is None else -1
        if start >= 0:
            yield found("must-have-without-duty", start, start + len(need.text), (("words", need.text),))


def _tools(outline: Outline) -> Iterator[AdvertFinding]:
    hits = [hit for hit in TOOLS.finditer(outline.folded) if hit.group() not in EVERYDAY]
    names = {hit.group() for hit in hits}
    if len(names) > MOST_TOOLS:
        inputs = (("number", len(names)), ("most", MOST_TOOLS), ("names", ", ".join(sorted(names))))
        yield found("many-tools", hits[0].start(), hits[-1].end(), inputs)


def _degrees(outline: Outline) -> Iterator[AdvertFinding]:
    learned = _LEARNED_AT_WORK.search(outline.title.lower()) is not None
    for sentence in outline.sentences:
        if _NO_DEGREE.search(sentence.text) is not None or OPTIONAL.search(sentence.text) is not None:
            continue
        if letters := _LETTERS.match(sentence.text):
            start, end = sentence.start + letters.start("letters"), sentence.start + letters.end("letters")
            yield found("needless-degree", start, end, (("words", outline.text[start:end]),))
        hit = _DEGREE.search(sentence.text)
        school = _SCHOOL.search(sentence.text)
        if hit is None and school is not None and _asked_for(outline, sentence.start):
            start, end = sentence.start + school.start(), sentence.start + school.end()
            yield found("needless-degree", start, end, (("words", outline.text[start:end]),))
        if hit is not None and (learned or _ANY_FIELD.search(sentence.text) or _has_no_subject(sentence.text, hit)):
            start, end = sentence.start + hit.start(), sentence.start + hit.end()
            yield found("needless-degree", start, end, (("words", outline.text[start:end]),))


def _asked_for(outline: Outline, start: int) -> bool:
    return any(line.start <= start < line.end for line in outline.under("bring"))


def _has_no_subject(text: str, hit: re.Match[str]) -> bool:
    alone = _NO_SUBJECT.search(text, hit.start() and max(0, hit.start() - 16))
    return alone is not None and _SUBJECT.search(text, hit.end(), hit.end() + 40) is None
