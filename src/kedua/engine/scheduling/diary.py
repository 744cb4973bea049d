"""Whether a time is free for somebody, and not too much for their day and week."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

ClashCode = Literal["overlap", "day-full", "week-full"]


@dataclass(frozen=True, slots=True)
class Span:
    """A time, in whole minutes since any moment that is the same for all; `end` is no longer part of it.

    day, week: numbers of the day and of the week in which it begins, as seen where the person is. about: what takes it.
    """

    start: int
    end: int
    day: int
    week: int
    about: str = ""


@dataclass(frozen=True, slots=True)
class Diary:
    """What one person has to do. most_a_day, most_a_week: how many they take on; None for somebody without a limit."""

    person: str
    taken: tuple[Span, ...] = ()
    most_a_day: int | None = None
    most_a_week: int | None = None


@dataclass(frozen=True, slots=True)
class Clash:
    """Why a time is not good for somebody. about: what overlaps; count: how many it would be, most: how many they take on."""

    code: ClashCode
    person: str
    about: str = ""
    count: int = 0
    most: int = 0


def clashes(diary: Diary, wanted: Span) -> tuple[Clash, ...]:
    """Say what speaks against a time for one person: everything that overlaps, then a full day, then a full week.

    Times that only touch do not overlap.
    """
    overlaps = (span for span in diary.taken if span.start < wanted.end and wanted.start < span.end)
    found = [Clash("overlap", diary.person, span.about) for span in sorted(overlaps, key=lambda s: (s.start, s.about))]
    day = 1 + sum(span.day == wanted.day for span in diary.taken)
    if diary.most_a_day is not None and day > diary.most_a_day:
        found.append(Clash("day-full", diary.person, "", day, diary.most_a_day))
    week = 1 + sum(span.week == wanted.week for span in diary.taken)
    if diary.most_a_week is not None and week > diary.most_a_week:
        found.append(Clash("week-full", diary.person, "", week, diary.most_a_week))
    return tuple(found)


def all_clashes(pairs: Iterable[tuple[Diary, Span]]) -> tuple[Clash, ...]:
    """Say what speaks against a time for several people, each with the time as they see it."""
    return tuple(clash for diary, wanted in pairs for clash in clashes(diary, wanted))


def is_free(diaries: Sequence[Diary], wanted: Sequence[Span]) -> bool:
    """Whether nothing speaks against a time for anybody; diaries and times are of the same people in the same order."""
    return not all_clashes(zip(diaries, wanted, strict=True))
