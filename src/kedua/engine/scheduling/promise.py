"""By which day a candidate hears: working days from what they were last told, and how often that may be put off.

A day is its number in the calendar (date.toordinal), so that nothing here can ask which day it is.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

# What a candidate was last told, or what has happened that they are to be told of.
# noted: it was written down what became of an interview that they know of, which tells them nothing.
News = Literal["added", "booked", "interviewed", "noted", "cancelled", "decided", "reopened"]
Barrier = Literal["reason", "recruiter"]

MOST_MOVES = 2  # times that anybody may put a promise off since the last news; then a recruiter, with a reason
FIRST_WEEKDAY = 6  # day 0 would be a Sunday; a weekday is (day + 6) % 7, 0 for Monday
LONGEST = 366  # days; further ahead no working day is looked for


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The days on which people work: days of the week (0 for Monday to 6, at least one), less public holidays."""

    working_days: Collection[int]
    holidays: Collection[int] = frozenset()

    def works_on(self, day: int) -> bool:
        """Whether it is a working day."""
        return (day + FIRST_WEEKDAY) % 7 in self.working_days and day not in self.holidays

    def after(self, day: int, number: int) -> int:
        """Give the working day that is so many (0 or more) after a day; for 0 the day itself, or the next that is one.

        Raises ValueError where there is none within a year.
        """
        found, left = day, number
        for _ in range(LONGEST):
            if left == 0 and self.works_on(found):
                return found
            found += 1
            if left and self.works_on(found):
                left -= 1
        raise ValueError("no working day within a year")

    def before(self, day: int) -> int:
        """Give the last working day before a day. Raises ValueError where there is none within a year."""
        for back in range(1, LONGEST):
            if self.works_on(day - back):
                return day - back
        raise ValueError("no working day within a year")


@dataclass(frozen=True, slots=True)
class Patience:
    """Working days until a candidate hears: from news or an interview (to_hear), and from a decision (to_tell)."""

    to_hear: int = 5
    to_tell: int = 2


def promised_after(
    news: News, day: int, today: int, promised: int | None, patience: Patience, calendar: WorkCalendar
) -> int:
    """Give the day by which the candidate hears after news. day: of what the news is about, such as an interview.

    An interview counts from its own day, also where it is written down only later, so that a day which was missed stays
    missed. What tells the candidate nothing never moves the promised day back: a decision may only bring it nearer, and
    somebody who comes back keeps a day that is still to come.
    """
    if news == "decided":
        told = calendar.after(today, patience.to_tell)
        return told if promised is None else min(told, promised)
    if promised is not None and ((news == "reopened" and promised >= today) or (news == "noted" and promised >= day)):
        return promised
    heard = calendar.after(day, patience.to_hear)
    if heard >= today:
        return heard
    if news == "interviewed" and promised is not None and promised >= day:
        return promised
    return calendar.after(today, patience.to_hear)


def barrier_to_move(moves: int, is_recruiter: bool, has_reason: bool) -> Barrier | None:
    """Say what stands in the way of putting a promise off once more. moves: how often it was since the last news."""
    if moves < MOST_MOVES:
        return None
    if not is_recruiter:
        return "recruiter"
    return None if has_reason else "reason"
