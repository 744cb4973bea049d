"""What speaks against a time for somebody, in a sentence."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from kedua.wording.dates import city, day
from kedua.wording.translate import gettext as _


def clash(code: str, person: str, times: str = "", candidate: str = "", count: int = 0, most: int = 0) -> str:
    """Say who is not free, or has too much to do. candidate: who else comes at that time, "" where it is not to be said."""
    if code == "overlap" and candidate and candidate != person:
        sentence = _("{person} is in an interview with {candidate}: {times}.")
    else:
        sentence = {
            "overlap": _("{person} is in another interview: {times}."),
            "day-full": _("It would be interview {count} of {person} on that day; {most} a day is what they take on."),
            "week-full": _(
                "It would be interview {count} of {person} in that week; {most} a week is what they take on."
            ),
        }[code]
    return sentence.format(person=person, times=times, candidate=candidate, count=count, most=most)


def times(starts_at: dt.datetime, minutes: int, zone: str) -> str:
    """Write from when to when, with the day and the zone."""
    start = starts_at.astimezone(ZoneInfo(zone))
    end = (starts_at + dt.timedelta(minutes=minutes)).astimezone(ZoneInfo(zone))
    return _("{day}, {start}–{end} ({place})").format(
        day=day(start.date()), start=f"{start:%H:%M}", end=f"{end:%H:%M}", place=city(zone)
    )
