"""The working days of an organisation: its week, less the public holidays of its country."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from kedua.engine.scheduling.promise import WorkCalendar
from kedua.library.public_holidays import public_holidays
from kedua.queries.office_hours import EVERY_DAY
from kedua.records.models import Organisation


def calendar_of(organisation: Organisation, around: dt.date) -> WorkCalendar:
    """Give the calendar for the year of a day, the one before and the one after."""
    years = (around.year - 1, around.year, around.year + 1)
    days = {day.toordinal() for year in years for day in public_holidays(organisation.country, year)}
    return WorkCalendar(organisation.working_days or EVERY_DAY, frozenset(days))


def day_in(organisation: Organisation, at: dt.datetime) -> dt.date:
    """Give the day that it is for an organisation."""
    return at.astimezone(ZoneInfo(organisation.time_zone)).date()
