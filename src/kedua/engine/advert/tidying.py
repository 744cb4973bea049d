"""What people typed, made fit to stand in a sentence: no bullets, no shouting, one full stop, nothing twice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from kedua.engine.advert.facts import Facts, Hardship, MustHave, Round
from kedua.engine.advert.shorthand import written_out
from kedua.engine.advert.verbs import verb_of
from kedua.engine.advert.words import listed

_BULLET: Final = re.compile(r"^\s*(?:[-*•·–—▪◦●‣]+|\(?\d{1,2}[.)](?!\d))\s+")
_SPACE: Final = re.compile(r"\s+")
_DOTS: Final = re.compile(r"\s*(?:\.\s*){3,}")
_TWO_DOTS: Final = re.compile(r"\.(?:\s*\.)+")
_BEFORE: Final = re.compile(r"\s+([,.;:!?])(?=\s|$)")
_UNSPEAKABLE: Final = re.compile(r"[b-df-hj-np-tv-xz]{2,}(?![^\W_])")
_SHORTENED: Final = re.compile(r"(?:\w\.\w|\b[A-Z][a-z]{1,3})\.$")
_DOING_OF: Final = re.compile(
    r"(?:(?:responsible for|in charge of) )?(?:the )?(\w+) of(?= (?!(?:this|that|duty|work)\b))", re.I
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENDS: Final = (".", "!", "?", "…", "。", "！", "？")
_QUOTES: Final = "\"'”’»)」』）"
LONGEST_CODE: Final = 4  # a title of so many letters in capitals may be an abbreviation
LONGEST_SPELLED: Final = 3  # so few letters in capitals are read one by one: "2 AP, 1 AR" shouts at nobody
_SMALL: Final = listed("AND OR OF IN ON AT TO FOR WITH THE A AN BY NO NOT")
SHOUTED: Final = 2  # so many words in capitals and none in small letters is shouting
KEPT: Final = listed(
    "ACCA AI API ATM AWS BI BIM BPJS BPO CAD CCTV CEO CFO CIDB CMS CNC COO CPA CPF CRM CSS CT CTO CV DOSH EPF ERP ETL EU"
    " F&B FMCG GDPR GMP GP GST HACCP HR HRIS HSE HTML HVAC ICU ID II III IOT ISO IT IV KPI LNG MBA MYR NGO NHS NIOSH"
    " OEM OSHA PC PCB PDPA PHP PLC PMP POS PR QA QC R&D RM SAP SEO SGD SLA SMS SOCSO SOP SQL SSS SST TV UI UK US USA"
    " USD UX VAT VIP VP XML"
)


def tidy(text: str) -> str:
    """Give one line without bullet, doubled spaces or full stops; what shouts is said quietly, marks alone not at all."""
    line = _SPACE.sub(" ", _BULLET.sub("", text)).strip()
    if not any(letter.isalnum() for letter in line):
        return ""
    line = _TWO_DOTS.sub(".", _DOTS.sub("… ", line)).strip()
    return _quiet(_BEFORE.sub(r"\1", line))


def item(text: str) -> str:
    """Tidy the text of a list: no full stop at its end, unless it holds more than one sentence."""
    line = tidy(text).rstrip(";,: ")
    inner = line[:-1]
    if line.endswith((".", "。")) and not any(end + " " in inner for end in _ENDS) and "。" not in inner:
        return inner.rstrip()
    return line


def ended(text: str, stop: str = ".") -> str:
    """Give a sentence with its full stop, or what else ends it."""
    bare = text.rstrip(_QUOTES)
    return text if not text or bare.endswith(_ENDS) or text.endswith(_ENDS) else text + stop


def capital(text: str) -> str:
    """Begin with a capital letter, after an opening quotation mark too; names such as iOS and dbt keep their own."""
    for at, letter in enumerate(text):
        if letter.isalnum():
            own_way = letter.islower() and (text[at + 1 : at + 2].isupper() or _UNSPEAKABLE.match(text, at) is not None)
            return text if own_way else text[:at] + letter.upper() + text[at + 1 :]
    return text


def paragraphs(text: str) -> tuple[str, ...]:
    """Give the paragraphs of a longer text, each tidied to a line; empty lines part them."""
    return tuple(line for part in re.split(r"\n\s*\n", text) if (line := tidy(part)))


def tidied(facts: Facts) -> Facts:
    """Tidy every text, drop empty and repeated ones, and forget a duty that a must-have points to and nobody gave."""
    english = facts.language.partition("-")[0] in ("en", "")
    facts = _in_whole_words(facts) if english else facts
    duties = [_done(item(text)) if english else item(text) for text in facts.duties]
    kept = _once(duties)
    numbers = [kept.index(duty) if duty in kept else None for duty in duties]
    return replace(
        facts,
        title=_title(facts.title),
        organisation=_organisation(facts.organisation),
        mission=tidy(facts.mission),
        values=_once(map(item, facts.values)),
        purpose=item(facts.purpose),
        reports_to=item(facts.reports_to),
        team=item(facts.team),
        place=item(facts.place),
        country=item(facts.country),
        days=item(facts.days),
        hours=item(facts.hours),
        contract_length=item(facts.contract_length),
        start=item(facts.start),
        duties=kept,
        must_haves=_must_haves(facts.must_haves, numbers),
        nice_to_haves=_once(map(item, facts.nice_to_haves)),
        hardships=tuple(_hardship(one) for one in facts.hardships if tidy(one.text)),
        good=_once(map(tidy, facts.good)),
        growth=_once(map(item, facts.growth)),
        benefits=_once(map(item, facts.benefits)),
        pay=facts.pay and replace(facts.pay, extra=item(facts.pay.extra)),
        rounds=tuple(one for one in map(_round, facts.rounds) if one.what or one.about),
        adjustments=tidy(facts.adjustments),
        apply_to=item(facts.apply_to),
    )


def _done(duty: str) -> str:
    """Say what is done by its verb: "Preparation of board papers" is to prepare board papers."""
    named = _DOING_OF.match(duty)
    verb = verb_of(named[1].lower()) if named else ""
    return verb.capitalize() + duty[named.end() :] if named and verb else duty


def _in_whole_words(facts: Facts) -> Facts:
    """Write out the shorthand of what a description says in sentences and lists; names stay as they are."""
    said = written_out
    return replace(
        facts,
        about=said(facts.about),
        mission=said(facts.mission),
        values=tuple(map(said, facts.values)),
        purpose=said(facts.purpose),
        reports_to=said(facts.reports_to),
        team=said(facts.team),
        days=said(facts.days),
        hours=said(facts.hours),
        contract_length=said(facts.contract_length),
        start=said(facts.start),
        duties=tuple(map(said, facts.duties)),
        must_haves=tuple(MustHave(said(one.text), one.duty) for one in facts.must_haves),
        nice_to_haves=tuple(map(said, facts.nice_to_haves)),
        hardships=tuple(Hardship(said(one.text), said(one.often), said(one.support)) for one in facts.hardships),
        good=tuple(map(said, facts.good)),
        growth=tuple(map(said, facts.growth)),
        benefits=tuple(map(said, facts.benefits)),
        pay=facts.pay and replace(facts.pay, extra=said(facts.pay.extra)),
        rounds=tuple(Round(said(one.what), one.minutes, tuple(map(said, one.about))) for one in facts.rounds),
    )


def _organisation(text: str) -> str:
    """Give a name without what ends a line; the stop of "B.V." and of "Bhd." is part of it."""
    line = _SPACE.sub(" ", text).strip().rstrip(";, ")
    return line if _SHORTENED.search(line) else line.rstrip(".;, ")


def _title(text: str) -> str:
    """Give a title as titles are written: shouted words each with a capital letter."""
    line = _TWO_DOTS.sub(".", _SPACE.sub(" ", text)).strip().rstrip(".;, ")
    loud = (
        line == line.upper()
        and line != line.lower()
        and not {*_WORD.findall(line)} <= KEPT
        and len(line) > LONGEST_CODE
    )
    return _WORD.sub(lambda word: word[0] if word[0] in KEPT else word[0].capitalize(), line) if loud else capital(line)


def _hardship(given: Hardship) -> Hardship:
    return Hardship(tidy(given.text), item(given.often), item(given.support))


def _round(given: Round) -> Round:
    return Round(item(given.what), given.minutes, _once(map(item, given.about)))


def _must_haves(given: Iterable[MustHave], numbers: list[int | None]) -> tuple[MustHave, ...]:
    found: dict[str, MustHave] = {}
    for one in given:
        text = item(one.text)
        duty = numbers[one.duty] if one.duty is not None and 0 <= one.duty < len(numbers) else None
        if text:
            found.setdefault(text.casefold(), MustHave(text, duty))
    return tuple(found.values())


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for text in texts:
        if text:
            found.setdefault(text.casefold(), text)
    return tuple(found.values())


def _quiet(line: str) -> str:
    words = _WORD.findall(line)
    loud = len(words) >= SHOUTED and any(
        word in _SMALL or (len(word) > LONGEST_SPELLED and word not in KEPT) for word in words
    )
    shouts = loud and line == line.upper() and line != line.lower()
    return capital(_WORD.sub(_lowered, line)) if shouts else line


def _lowered(found: re.Match[str]) -> str:
    word = found[0]
    return word if word in KEPT else word.lower()
