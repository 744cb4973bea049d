"""Days, times and lists in the language of a message, which is the candidate's and seldom that of the page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from kedua.library.messages import WordsFile, language_of, load_messages
from kedua.wording.dates import city


def words_of(language: str) -> WordsFile:
    """Give how a language writes days and lists; English where we do not know it."""
    return load_messages().languages[language_of(language)].words


def day_in_words(date: dt.date, words: WordsFile) -> str:
    """Write a date with its weekday."""
    month, weekday = words.months[date.month - 1], words.weekdays[date.weekday()]
    return words.day.format(weekday=weekday, day=date.day, month=month, year=date.year)


def time_in_words(starts_at: dt.datetime, minutes: int, zone: ZoneInfo, words: WordsFile) -> str:
    """Write from when to when on a day, on the clocks of a time zone, and which that is."""
    start, end = starts_at.astimezone(zone), (starts_at + dt.timedelta(minutes=minutes)).astimezone(zone)
    return words.when.format(
        day=day_in_words(start.date(), words), start=f"{start:%H:%M}", end=f"{end:%H:%M}", zone=city(zone.key)
    )


def list_in_words(names: Sequence[str], words: WordsFile) -> str:
    """Join names: "a", "a and b", "a, b and c"."""
    if len(names) < 2:
        return "".join(names)
    return words.last.format(names=words.separator.join(names[:-1]), last=names[-1])
