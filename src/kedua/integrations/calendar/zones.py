"""Writes the rules of a time zone as iCalendar knows them (RFC 5545, 3.6.5), read off the changes its clocks make."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from zoneinfo import ZoneInfo

import icalendar

# Rules are told from so long before a meeting, so that each kind of change is in it, to so long after: there are programs
# that keep the first rules they see of a zone.
BEFORE, AFTER = dt.timedelta(days=400), dt.timedelta(days=3660)
DAY, SECOND = dt.timedelta(days=1), dt.timedelta(seconds=1)
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
YEAR = 366 * DAY
LONG_AGO = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Kind:
    """What a change does: the distances from UTC before and after it, what the time is called then, and if it is summer's."""

    before: dt.timedelta
    after: dt.timedelta
    name: str
    summer: bool


@dataclass(frozen=True, slots=True)
class Change:
    """Clocks are set anew at an instant (UTC)."""

    at: dt.datetime
    kind: Kind

    @property
    def local(self) -> dt.datetime:
        """The time that clocks show just before they are set."""
        return (self.at + self.kind.before).replace(tzinfo=None)


def zone_rules(name: str, around: dt.datetime) -> icalendar.Timezone:
    """Give the rules of a zone as they are around a meeting. around: when it starts."""
    zone, first, last = ZoneInfo(name), around.astimezone(dt.UTC) - BEFORE, around.astimezone(dt.UTC) + AFTER
    changes = tuple(_changes(zone, first, last))
    rules = icalendar.Timezone()
    rules.add("tzid", name)
    if not changes or changes[0].at > around:
        kind = _kind(zone, first, first)
        rules.add_component(_rule((Change(LONG_AGO - kind.after, kind),), last))
    for _at, group in groupby(sorted(changes, key=_by_kind), key=_by_kind):
        rules.add_component(_rule(tuple(group), last))
    return rules


def _by_kind(change: Change) -> tuple[dt.timedelta, dt.timedelta, str, bool]:
    kind = change.kind
    return kind.before, kind.after, kind.name, kind.summer


def _changes(zone: ZoneInfo, first: dt.datetime, last: dt.datetime) -> Iterator[Change]:
    """Find the changes in between: no zone has two of them in one day."""
    day = first
    while day < last:
        if _offset(zone, day) != _offset(zone, day + DAY):
            before, after = day, day + DAY
            while after - before > SECOND:
                middle = before + (after - before) / 2
                if _offset(zone, middle) == _offset(zone, day):
                    before = middle
                else:
                    after = middle
            at = after.replace(microsecond=0)
            yield Change(at, _kind(zone, day, at))
        day += DAY


def _offset(zone: ZoneInfo, at: dt.datetime) -> dt.timedelta:
    return at.astimezone(zone).utcoffset() or dt.timedelta()


def _kind(zone: ZoneInfo, before: dt.datetime, at: dt.datetime) -> Kind:
    """Say what a change does. Ireland's winter and Morocco's Ramadan are an hour less: summer is then all the rest.

    Programs take the time that is ahead for summer's, whatever a country's law calls it.
    """
    local, was = at.astimezone(zone), _offset(zone, before)
    offset, shift = _offset(zone, at), local.dst() or dt.timedelta()
    return Kind(was, offset, local.tzname() or "", summer=offset > was if shift or _shifted(zone, before) else False)


def _shifted(zone: ZoneInfo, at: dt.datetime) -> bool:
    return bool(at.astimezone(zone).dst())


def _rule(changes: Sequence[Change], last: dt.datetime) -> icalendar.TimezoneStandard | icalendar.TimezoneDaylight:
    first = changes[0]
    rule = icalendar.TimezoneDaylight() if first.kind.summer else icalendar.TimezoneStandard()
    rule.add("dtstart", first.local)
    rule.add("tzoffsetfrom", first.kind.before)
    rule.add("tzoffsetto", first.kind.after)
    rule.add("tzname", first.kind.name)
    yearly = _yearly(changes)
    if yearly and changes[-1].at > last - YEAR:
        rule.add("rrule", {"freq": "yearly", "bymonth": first.local.month, "byday": yearly})
    elif changes[1:]:
        rule.add("rdate", [change.local for change in changes[1:]])
    return rule


def _yearly(changes: Sequence[Change]) -> str:
    """Give the day of the month that all these changes fall on, as "2SU" or "-1SU"; "" where there is none, or only one."""
    local = [change.local for change in changes]
    same = {(when.month, when.weekday(), when.time()) for when in local}
    years = [when.year for when in local]
    if len(same) > 1 or len(local) < 2 or years != list(range(years[0], years[0] + len(years))):
        return ""
    day = DAYS[local[0].weekday()]
    nth = {(when.day - 1) // 7 + 1 for when in local}
    if len(nth) == 1:
        return f"{nth.pop()}{day}"
    return f"-1{day}" if all(when.day + 7 > monthrange(when.year, when.month)[1] for when in local) else ""
