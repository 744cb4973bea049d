"""What an advert asks of people: how much, and whether the work described needs it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedua.engine.advert.advice_findings import AdvertFinding, found
from kedua.engine.advert.advice_outline import Line, Outline
from kedua.engine.advert.advice_technologies import EVERYDAY, TOOLS
from kedua.engine.advert.facts import Facts
from kedua.engine.language.text import phrases

MOST, MOST_TOOLS = 7, 8  # must-haves, and named tools, from which on people who could do the job stay away
ENOUGH_TO_ASK = 80  # words from which on an advert should say what somebody must bring
_OPTIONAL = phrases(
    r"\b(?:nice to have|a plus|an advantage|advantageous|preferred|preferably|ideally|desirable|a bonus|optional"
    r"|helpful|useful|welcome|not"
    r" (?:required|needed|essential|necessary)|can be learned|we (?:will )?train|or (?:equivalent|similar"
    r"|comparable)|equivalent experience|instead of"
    r"|no \w+ (?:degree|licen[cs]e))\b"
)
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
    r"|\b(?:university|college) graduates?\b|\bdegree[- ]holders?\b"
)
_NO_DEGREE = phrases(
    r"\bdegrees? (?:celsius|fahrenheit|c\b|f\b|apprentice\w*)|\b(?:high|certain|large|some|360|180|\d+)[- ]degree"
    r"|\b(?:no|without a|not a) degree"
)
_ANY_FIELD = re.compile(r"\b(?:degree in any|any degree|any (?:discipline|field|subject))\b")
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
_LICENCE = re.compile(
    r"\b(?:(?:full|clean|valid|current|own|a|an|class \w+|d|uk|malaysian|singapore)[ ,]+)*(?:driv(?:ing|er'?s?)'?"
    r" licen[cs]e|(?:own|possess|have|owns?|has|with) (?:an? |your |their )?"
    r"(?:own )?(?:car|transport|transportation|vehicle|motor(?:bike|cycle))|own (?:car|transport|vehicle"
    r"|motor(?:bike|cycle)))\b"
)
_ROAD = phrases(
    r"\b(?:driv(?:e|es|ing)|deliver(?:y|ies|s|ing)?|visit(?:s|ing)?|travel(?:s|ling|ing)?|sites?|routes?"
    r"|transports?|transporting|vans?|trucks?|lorr(?:y|ies)|couriers?|riders?"
    r"|outstation|field|homes?|fetch|pick(?:s|ing)? up|drop|on the road|vehicles?|fleet|branches|outlets"
    r"|call-?outs?|territor(?:y|ies)|forklifts?|customers' premises|errands)\b"
)
_LIFT = re.compile(
    r"\b(?:lift(?:ing)?|carry(?:ing)?|move|moving)\b(?: \w+){0,4} \d{1,3} ?(?:kg|lbs?|pounds?|kilos?|kilograms?)\b"
    r"|\bheavy lifting\b|\b(?:physically )?(?:able to |can )lift\b(?: \w+){0,3}"
)
_LOADS = phrases(
    r"\b(?:load(?:s|ing)?|unload(?:s|ing)?|deliver(?:y|ies|s|ing)?|stock(?:s|ing)?|warehouses?|pack(?:s|ing|ers?)?"
    r"|shelves|patients?|residents?|kitchens?|stores?|install\w*|move (?:goods"
    r"|furniture|stock|boxes)|crates?|pallets?|vans?|trucks?|machines?|tyres?|building sites?|construction"
    r"|furniture|luggage|gym|children|parcels?|boxes|equipment|barrels|sacks|bags|goods|materials?)\b"
)


def must_haves(outline: Outline) -> tuple[Line, ...]:
    """Give the lines that say what somebody must bring, without those that are only nice to have."""
    return tuple(line for line in outline.under("bring") if _OPTIONAL.search(outline.told(line).lower()) is None)


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
    yield from _without_duty(outline)


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
        if _NO_DEGREE.search(sentence.text) is not None or _OPTIONAL.search(sentence.text) is not None:
            continue
        hit = _DEGREE.search(sentence.text)
        if hit is not None and (learned or _ANY_FIELD.search(sentence.text) is not None):
            start, end = sentence.start + hit.start(), sentence.start + hit.end()
            yield found("needless-degree", start, end, (("words", outline.text[start:end]),))


def _without_duty(outline: Outline) -> Iterator[AdvertFinding]:
    for sentence in outline.sentences:
        if _OPTIONAL.search(sentence.text) is not None:
            continue
        licence, lift = _LICENCE.search(sentence.text), _LIFT.search(sentence.text)
        if licence is not None and _ROAD.search(_rest(outline, sentence.start, licence)) is None:
            yield found("licence", sentence.start + licence.start(), sentence.start + licence.end())
        if lift is not None and _LOADS.search(_rest(outline, sentence.start, lift)) is None:
            yield found("lifting", sentence.start + lift.start(), sentence.start + lift.end())


def _rest(outline: Outline, offset: int, hit: re.Match[str]) -> str:
    return outline.folded[: offset + hit.start()] + " … " + outline.folded[offset + hit.end() :]
