"""The first lines of a job description, and lines of facts: "Barista | Kopi Pagi, Penang | RM 2,200 a month"."""

from __future__ import annotations

import re

from kedua.engine.advert.gathering import Gatherer
from kedua.engine.advert.headings import label_of
from kedua.engine.advert.listing import segments, sentences_of
from kedua.engine.advert.prose import tells, who_hires
from kedua.engine.advert.reading_model import Span
from kedua.engine.advert.reading_pay import read_pay
from kedua.engine.advert.reading_terms import find_terms
from kedua.engine.advert.saying import put_terms, read_labelled, read_sentence, tells_how_to_apply
from kedua.engine.advert.source import Line
from kedua.engine.language.places import is_place, region_of

_LONGEST = 140
_FIRM = re.compile(
    r"\b(?:sdn\.? bhd|berhad|bhd|pte\.? ltd|ltd|limited|inc|llc|llp|plc|gmbh|group|holdings|hospital|clinic|klinik"
    r"|school|college|university"
    r"|hotel|resort|café|cafe|restaurant|restoran|bakery|council|trust|foundation|logistics|pharmacy|farmasi|bank"
    r"|studio|& (?:co|sons|partners)|kedai|syarikat"
    r"|tadika|sekolah|agency|services|solutions|technologies|industries)\b\.?$|^(?:klinik|restoran|syarikat|tadika"
    r"|sekolah|farmasi|kedai|universiti|pasar)\s|(?:公司|集团|医院|学校|酒店|餐厅|咖啡馆|诊所|幼儿园|超市|银行|工厂)$",
    re.IGNORECASE,
)
_FRILL = re.compile(
    r"^(?:(?:we(?:'re| are)|now|urgently) hiring|job (?:title|vacancy|opening|advert(?:isement)?|description)|vacancy"
    r"|wanted|position|join us|jawatan(?: kosong)?|kekosongan(?: jawatan)?"
    r"|【?(?:招聘|诚聘|急聘)】?)\s*[:!：–-]?\s*(?:an? )?",
    re.IGNORECASE,
)
_AT = re.compile(r"\s(?:at|@|with|di)\s+(?=[A-Z\u4e00-\u9fff])(?P<name>.+)$")
_ENDS = re.compile(r"\s*(?:[(（\[,/]|\b(?:in|at|for|based|di)|[–—-])\s*$")
_SOUGHT = re.compile(r"\s+(?:wanted|needed|required)\s*$", re.IGNORECASE)
_BRACKETS = re.compile(r"[(（](?P<inner>[^()（）\n]+)[)）]\s*$")
_STATE = re.compile("[A-Z]{2}")
_STOPS = tuple(".!?。！？")
_MOST_WORDS = 8
_NEARLY = 0.75
_NO_ROOM = 3  # characters before a term, too few for a title


def is_header(gatherer: Gatherer, line: Line) -> bool:
    """Tell a line of facts from a sentence."""
    if len(line.text) > _LONGEST or line.item:
        return label_of(line.text, line.start) is not None
    if label_of(line.text, line.start):
        return True
    if who_hires(gatherer.text, line.start, line.end) or next(tells(gatherer.folded, line.start, line.end), None):
        return False
    ends = line.text.endswith(_STOPS) and not _FIRM.search(line.text)
    return not ends and len(list(sentences_of(gatherer.text, line.start, line.end))) == 1


def read_header(gatherer: Gatherer, start: int, end: int) -> None:
    """Read the parts of a line of facts, each for itself. What comes first and is nothing else is the title."""
    for part in _with_regions(gatherer, list(segments(gatherer.text, start, end))):
        read_segment(gatherer, part.start, part.end, end)


def _with_regions(gatherer: Gatherer, parts: list[Span]) -> list[Span]:
    """Put places together that a comma parts: "Leeds, UK"."""
    found: list[Span] = []
    for part in parts:
        before = found[-1] if found else None
        if before and _is_one_place(gatherer, before, part):
            found[-1] = Span(before.start, part.end)
        else:
            found.append(part)
    return found


def _is_one_place(gatherer: Gatherer, before: Span, part: Span) -> bool:
    text = gatherer.text
    first, second = text[before.start : before.end], text[part.start : part.end]
    both = region_of(first) and (region_of(second) or _STATE.fullmatch(second))
    return bool(both) and text[before.end : part.start].strip() == "," and is_place(f"{first}, {second}")


def read_segment(gatherer: Gatherer, start: int, end: int, line_end: int) -> None:
    """Read a part of a line; a label takes the rest of the line where it holds no other one."""
    text = gatherer.text
    if label := label_of(text[start:end], start):
        read_labelled(gatherer, label, _next_label(gatherer, end, line_end))
        return
    if gatherer.touched(start, end):
        return
    if tells_how_to_apply(gatherer, start, end):
        read_sentence(gatherer, start, end)
        return
    if pay := read_pay(gatherer.folded, start, end, gatherer.hint):
        gatherer.put_pay(pay)
        return
    first = not gatherer.has("title") and not gatherer.begun
    if first and (inner := _bracketed(gatherer, start, end)):
        read_segment(gatherer, start, inner.start - 1, line_end)
        read_header(gatherer, inner.start, inner.end)
        return
    alone = not first or _is_term(gatherer, start, end)
    terms = put_terms(gatherer, start, end, alone=alone)
    begin = min((term.start for term in terms), default=end)
    named = first and not alone and begin - start < _NO_ROOM  # "Part time cleaner": the term begins the title
    if terms and not named and (not first or begin - start < _NO_ROOM):
        return
    stop = end if named else begin
    _name(gatherer, start, stop, first=first)


def _bracketed(gatherer: Gatherer, start: int, end: int) -> Span | None:
    """Give what brackets at the end hold, if it is about terms: "Support Agent (remote, Philippines)"."""
    hit = _BRACKETS.search(gatherer.text, start, end)
    if hit is None or hit.start() == start:
        return None
    inner = segments(gatherer.text, *hit.span("inner"))
    known = any(_is_term(gatherer, one.start, one.end) for one in inner)
    return Span(*hit.span("inner")) if known else None


def _is_term(gatherer: Gatherer, start: int, end: int) -> bool:
    """Tell whether a part is nearly all taken by terms, and so cannot be a title."""
    terms = find_terms(gatherer.text, gatherer.folded, start, end, alone=True)
    return any(term.end - term.start >= _NEARLY * (end - start) for term in terms)


def _next_label(gatherer: Gatherer, end: int, line_end: int) -> int:
    """Give how far a label reaches: to the next part of the line that has a label or a value of its own."""
    stop = end
    for part in segments(gatherer.text, end, line_end):
        between = gatherer.text[stop : part.start]
        if label_of(gatherer.text[part.start : part.end], part.start) or any(mark in between for mark in "|·"):
            break
        stop = part.end
    return stop


def _name(gatherer: Gatherer, start: int, end: int, *, first: bool) -> None:
    """Take a part that is no term for the title, or for the organisation."""
    text = gatherer.text
    frill = _FRILL.match(text[start:end])
    start += frill.end() if frill else 0
    part = text[start:end]
    if part.count("(") > part.count(")"):
        part = part[: part.rindex("(")].rstrip()
    part = _SOUGHT.sub("", part)
    cut = _ENDS.search(part)
    end = start + (cut.start() if cut else len(part))
    if not text[start:end].strip():
        return
    at = _AT.search(text[start:end])
    if first and at:
        gatherer.put("title", start, start + at.start())
        gatherer.put("organisation", start + at.start("name"), start + at.end("name"))
    elif _FIRM.search(text[start:end]) and not gatherer.has("organisation"):
        gatherer.put("organisation", start, end)
    elif first and len(text[start:end].split()) <= _MOST_WORDS:
        gatherer.put("title", start, end)
    else:
        read_sentence(gatherer, start, end)
        if not gatherer.touched(start, end):
            gatherer.leave(start, end)
