"""The values of a text with their bounds: ranges, "up to", "at least", and spans of the days of a week."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kedua.engine.language.guard_figures import INHERITS, figures
from kedua.engine.language.guard_values import Bound, Kind, Value

WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAYS = "mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:nesdays?)?|thu(?:rs?(?:days?)?)?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?"
_SPAN_OF_DAYS = re.compile(rf"\b({_DAYS}) ?(?:-|–|—|to|until|through) ?({_DAYS})\b")
_OPEN = re.compile(r"\+|\b(?:or|and) (?:older|over)$")
_LINK = re.compile(r"\s*(?:-|–|—|to|and|until|till|through|or|up to)\s*$")
_MIN = re.compile(
    r"\b(?:at least|minimum(?: of)?|min\.?|from|starting (?:at|from)|starts? (?:at|from)|no less than|not less than"
    r"|upwards of|(?<!hours )(?<!weeks )(?<!days )(?<!spread )(?<!work )over|more than|above|beginning at)\s*$"
)
_MAX = re.compile(
    r"\b(?:up to|at most|maximum(?: of)?|max\.?|no more than|not more than|until|less than|under|below"
    r"|as much as|can reach|may reach|reach(?:es)? up to|capped at"
    r"|\bno [a-z]+ (?:[a-z]+ )?(?:has|have|is|are|gets?|lasts?|takes?) (?:more|larger|bigger|longer) (?:than )?"
    r"|within(?: (?:your|the) first)?|as many as|topping out at|to a maximum of)\s*$"
)
_ABOUT = re.compile(
    r"(?:\b(?:about|around|approximately|approx\.?|roughly|some|nearly|almost|circa|more or less)|~)\s*$"
)
_RISE = re.compile(r"\s*(?:→|->|,? rising to|,? then)\s*$")
_UNIT_BEFORE = re.compile(r"\b(days?|hours?|weeks?):? $")  # as in "CPD days: 5 a year"
_ON_OFF = re.compile(r" (?:off\b|on,? (?:\d+|[a-z]+) off\b)")
_BETWEEN = re.compile(r"\b(?:between|from)\s*$")
_FROM = re.compile(r"\b(?:from|start(?:s|ing)? (?:at|from))\s*$")
_AFTER_MIN = re.compile(
    r"^(?:(?: (?!and\b|or\b|of\b)[a-z]+){0,4} (?:at least|minimum)$|(?: (?!and\b|or\b|of\b)[a-z]+){1,4} (?:at least|or more)\b)"
    r"|^\s*(?:or more|or older|and older|and over|and above|and up|or above|upwards|minimum|at least|at minimum)\b"
)
_AFTER_MAX = re.compile(
    r"^(?: (?!and\b|or\b|of\b)[a-z]+){0,4} (?:at (?:the )?most|or less|maximum)$"
    r"|^(?: (?!and\b|or\b|of\b)[a-z]+){1,4} at (?:the )?most\b"
    r"|^\s*(?:or less|at most|maximum|or fewer|at the most)\b"
)
_RISING = re.compile(r"\b(?:go(?:es)?|rises?|rising|moves?|increases?|climbs?)(?: up)? (?:from|to) $")
_BOUNDS: tuple[tuple[re.Pattern[str], str, Bound], ...] = (
    (_MAX, "before", "max"),
    (_MIN, "before", "min"),
    (_ABOUT, "before", "about"),
    (_AFTER_MIN, "after", "min"),
    (_AFTER_MAX, "after", "max"),
)
_NEAR = 32  # characters before or after a number that may tell its bound


def values(text: str) -> tuple[Value, ...]:
    """Find the values of a folded text, in order; ranges give their two ends, each with what both share."""
    found = list(figures(text))
    if span := _SPAN_OF_DAYS.search(text):
        found.append(Value("days", "-".join(map(str, day_span(text) or ())), "", "", "exact", *span.span()))
        found.sort(key=lambda value: value.start)
    bounded = [replace(value, bound=_bound(text, value)) for value in found]
    for at in range(len(bounded) - 1):
        low, high = bounded[at], bounded[at + 1]
        link = text[low.end : high.start]
        if _RISE.match(link) and low.kind == "money":
            bounded[at + 1] = replace(high, kind="money", unit=low.unit, per=low.per, bound="exact")
        elif _LINK.match(link) and _is_range(text, low, high, link):
            bounded[at], bounded[at + 1] = _joined(low, high)
            if _RISING.search(text, 0, low.start):
                bounded[at : at + 2] = [replace(one, bound="exact") for one in bounded[at : at + 2]]
    return tuple(_of_units(text, bounded))


def _of_units(text: str, found: Sequence[Value]) -> Iterator[Value]:
    """Give a bare number the unit of the one before it: "two years in retail, one as a supervisor"."""
    unit = ""
    for value in found:
        if value.kind == "count" and not value.unit and (before := _UNIT_BEFORE.search(text, 0, value.start)):
            yield replace(value, unit=before[1].rstrip("s"))
            continue
        if value.kind == "count" and value.unit in ("", "hour") and _ON_OFF.match(text, value.end):
            yield replace(value, unit="day", per="")
            continue
        if value.kind == "count" and not value.unit and unit and INHERITS.match(text, value.end):
            yield replace(value, unit=unit)
        elif value.unit or value.amount != 1 or not INHERITS.match(text, value.end):
            yield value
        unit = value.unit if value.kind == "count" else ""


def day_span(text: str) -> tuple[int, int] | None:
    """Give the first span of days of the week in a folded text: 0 to 4 for Monday to Friday."""
    hit = _SPAN_OF_DAYS.search(text)
    if hit is None:
        return None
    first, last = ([name[:3] for name in WEEK].index(day[:3]) for day in hit.groups())
    return first, last


def _is_range(text: str, low: Value, high: Value, link: str) -> bool:
    if "and" in link and not _BETWEEN.search(text, 0, low.start):
        return False
    if low.kind == high.kind == "count" and float(low.amount) >= float(high.amount) and high.unit:
        return False
    if low.kind == "count" and low.unit not in ("", high.unit):
        return False
    return (low.kind == high.kind and low.kind not in ("address", "days")) or {low.kind, high.kind} in (
        {"money", "count"},
        {"time", "count"},
        {"percent", "count"},
    )


def _joined(low: Value, high: Value) -> tuple[Value, Value]:
    kind: Kind = low.kind if low.kind != "count" else high.kind
    unit, per = low.unit or high.unit, high.per or low.per
    first, last = (
        replace(low, kind=kind, unit=unit, per=per),
        replace(high, kind=kind, unit=unit if not high.unit else high.unit, per=per),
    )
    if kind == "time" and low.kind != high.kind:
        first, last = _timed(first, low), _timed(last, high)
    if kind == "money" and float(first.amount) * 100 <= float(last.amount):  # "RM 3 to 4k"
        first = replace(first, amount=float(first.amount) * 1000)
    return replace(first, bound="low"), replace(last, bound="high")


def _timed(value: Value, was: Value) -> Value:
    return replace(value, amount=float(was.amount) * 60 % 720 + 10_000) if was.kind == "count" else value


def _bound(text: str, value: Value) -> Bound:
    before, after = text[max(0, value.start - _NEAR) : value.start], text[value.end : value.end + _NEAR]
    if _OPEN.search(text, value.start, value.end):
        return "min"
    if value.kind == "money" and _RISING.search(before):
        return "exact"
    if value.kind == "count" and not value.unit and _FROM.search(before):  # "from 150 homes", "you start at six"
        return "exact"
    for pattern, where, bound in _BOUNDS:
        if pattern.search(before if where == "before" else after):
            return bound
    return "exact"
