"""The working days of an organisation: its week, less the public holidays of its country."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from zoneinfo import ZoneInfo

from kedua.engine.scheduling.promise import WorkCalendar
from kedua.library.public_holidays import public_holidays
from kedua.queries.office_hours import EVERY_DAY, OfficeHours
from kedua.records.models import Organisation


def calendar_of(organisation: Organisation, around: dt.date) -> WorkCalendar:
    """Give the calendar for the year of a day, the one before and the one after."""
    days = frozenset(day.toordinal() for day in holidays_around(organisation.country, around.year))
    return WorkCalendar(organisation.working_days or EVERY_DAY, days)


def hours_at_work(organisation: Organisation, zone: ZoneInfo, around: dt.date) -> OfficeHours:
    """Give the hours of somebody at work in a time zone; the holidays are those around a day, as in `calendar_of`."""
    days = organisation.working_days or EVERY_DAY
    holidays = holidays_around(organisation.country, around.year)
    return OfficeHours(zone, organisation.quiet_from, organisation.quiet_to, days, holidays)


@lru_cache(maxsize=128)
def holidays_around(country: str, year: int) -> frozenset[dt.date]:
    """Give the public holidays of a year, the one before and the one after."""
    return frozenset().union(*(public_holidays(country, one) for one in (year - 1, year, year + 1)))


def day_in(organisation: Organisation, at: dt.datetime) -> dt.date:
    """Give the day that it is for an organisation."""
    return at.astimezone(ZoneInfo(organisation.time_zone)).date()
