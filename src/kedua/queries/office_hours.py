"""When somebody may be written to: their time zone, their quiet hours, their working days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from zoneinfo import ZoneInfo

EVERY_DAY = tuple(range(7))


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """Hours on a wall in a time zone. quiet_from, quiet_to: nobody is written to between them, also over midnight; equal
    for never quiet. working_days: 0 for Monday to 6; at least one, and not on holidays.
    """

    zone: ZoneInfo
    quiet_from: dt.time
    quiet_to: dt.time
    working_days: Collection[int] = EVERY_DAY
    holidays: Collection[dt.date] = frozenset()

    def is_quiet(self, at: dt.datetime) -> bool:
        """Whether nobody is to be written to then, whatever the day of the week."""
        time = at.astimezone(self.zone).time()
        if self.quiet_from <= self.quiet_to:
            return self.quiet_from <= time < self.quiet_to
        return time >= self.quiet_from or time < self.quiet_to

    def works_on(self, day: dt.date) -> bool:
        """Whether it is a working day."""
        return day.weekday() in self.working_days and day not in self.holidays

    def once_loud(self, at: dt.datetime) -> dt.datetime:
        """Give the same moment, or the end of the quiet hours in which it lies."""
        if not self.is_quiet(at):
            return at
        local = at.astimezone(self.zone)
        day = local.date() if local.time() < self.quiet_to else local.date() + dt.timedelta(days=1)
        return self.morning(day)

    def once_at_work(self, at: dt.datetime) -> dt.datetime:
        """Give the same moment, or, where it lies in quiet hours, the next morning of a working day."""
        loud = self.once_loud(at)
        day = loud.astimezone(self.zone).date()
        while loud != at and not self.works_on(day):
            day += dt.timedelta(days=1)
            loud = self.morning(day)
        return loud

    def morning(self, day: dt.date) -> dt.datetime:
        """Give the moment at which the quiet hours of a day end."""
        return dt.datetime.combine(day, self.quiet_to, self.zone).astimezone(dt.UTC)

    def last_working_morning(self, by: dt.datetime) -> dt.datetime:
        """Give the newest morning of a working day that is not after a moment."""
        day = by.astimezone(self.zone).date()
        while not self.works_on(day) or self.morning(day) > by:
            day -= dt.timedelta(days=1)
        return self.morning(day)

    def working_day_before(self, day: dt.date) -> dt.date:
        """Give the last working day before a day."""
        before = day - dt.timedelta(days=1)
        while not self.works_on(before):
            before -= dt.timedelta(days=1)
        return before
