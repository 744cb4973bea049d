"""Days and minutes in words and figures."""

from __future__ import annotations

import datetime as dt

from kedua.wording.translate import gettext as _
from kedua.wording.translate import ngettext


def day(date: dt.date) -> str:
    """Write a date with its weekday, such as "Thursday 26 November 2026"."""
    return _("{weekday} {day} {month} {year}").format(
        weekday=_weekdays()[date.weekday()], day=date.day, month=_months()[date.month - 1], year=date.year
    )


def clock(minutes: int) -> str:
    """Write minutes since the start as hours and minutes, such as "00:05"."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def span(start: int, minutes: int) -> str:
    """Write from when to when, in hours and minutes since the start, such as "00:05–00:11"."""
    return f"{clock(start)}–{clock(start + minutes)}"


def length(minutes: int) -> str:
    """Write a number of minutes."""
    return ngettext("{number} minute", "{number} minutes", minutes)


def weekday_name(number: int) -> str:
    """Name a day of the week: 0 for Monday to 6."""
    return _weekdays()[number]


def _weekdays() -> tuple[str, ...]:
    return (_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"))


def _months() -> tuple[str, ...]:
    return (
        *(_("January"), _("February"), _("March"), _("April"), _("May"), _("June")),
        *(_("July"), _("August"), _("September"), _("October"), _("November"), _("December")),
    )


def city(zone: str) -> str:
    """Name a time zone by its city, as in "Kuala Lumpur" for "Asia/Kuala_Lumpur"."""
    return zone.rpartition("/")[2].replace("_", " ")
