"""Days in a text, as adverts write them in English, Malay and Chinese."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from kedua.engine.advert.reading_model import UnsureCode

_MONTHS = (
    "january jan januari", "february feb februari", "march mar mac", "april apr", "may mei", "june jun",
    "july jul julai", "august aug ogos ogo", "september sept sep", "october oct oktober okt", "november nov",
    "december dec disember dis",
)  # fmt: skip
_NUMBER = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_NAMES = "|".join(sorted(_NUMBER, key=len, reverse=True))
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
DATE = (
    rf"(?<![\w/.-])(?:(?P<y1>20\d\d)\s?年\s?(?P<m1>1[0-2]|0?[1-9])\s?月\s?(?P<d1>{_DAY})\s?[日号]"
    rf"|(?P<m6>1[0-2]|0?[1-9])\s?月\s?(?P<d6>{_DAY})\s?[日号]"
    rf"|(?P<y2>20\d\d)[-/.](?P<m2>1[0-2]|0?[1-9])[-/.](?P<d2>{_DAY})(?!\d)"
    rf"|(?P<d3>{_DAY})[-/.](?P<m3>1[0-2]|0?[1-9])[-/.](?P<y3>20\d\d)(?!\d)"
    rf"|(?P<d4>{_DAY})(?:st|nd|rd|th)?\s?(?:of\s)?[\s-]?(?P<n4>{_NAMES})\.?(?![a-z])(?:[\s,-]*(?P<y4>20\d\d)(?!\d))?"
    rf"|(?P<n5>{_NAMES})\.?\s(?P<d5>{_DAY})(?:st|nd|rd|th)?(?!\d)(?:,?\s*(?P<y5>20\d\d)(?!\d))?)"
)
_DATE = re.compile(DATE)


@dataclass(frozen=True, slots=True)
class DayRead:
    """A day and its place. day: None where no year is said, or where there is no such day."""

    day: dt.date | None
    start: int
    end: int
    doubts: tuple[UnsureCode, ...] = ()


def read_day(folded: str, start: int, end: int) -> DayRead | None:
    """Find the first day between two places of a folded text; 3/4/2026 is taken for the third of April."""
    hit = _DATE.search(folded, start, end)
    if hit is None:
        return None
    parts = {name[0]: value for name, value in hit.groupdict().items() if value}
    if "y" not in parts:
        return DayRead(None, hit.start(), hit.end(), ("year",))
    month = _NUMBER[parts["n"]] if "n" in parts else int(parts["m"])
    day = int(parts["d"])
    either = hit["y3"] is not None and day != month and day <= 12
    try:
        return DayRead(
            dt.date(int(parts["y"]), month, day), hit.start(), hit.end(), ("day-or-month",) if either else ()
        )
    except ValueError:
        return DayRead(None, hit.start(), hit.end())
