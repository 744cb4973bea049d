"""Which times to offer: free for everybody, and spread over days and times of day, so that one of them suits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kedua.engine.scheduling.diary import Diary, Span, is_free


@dataclass(frozen=True, slots=True)
class Opening:
    """A time that could be offered. day: its day for whoever chooses; late: whether it is in that day's second half.

    spans: the same time as each of the people sees it, in the order of their diaries.
    """

    start: int
    end: int
    day: int
    late: bool
    spans: tuple[Span, ...]


def suggest(openings: Sequence[Opening], diaries: Sequence[Diary], most: int) -> tuple[Opening, ...]:
    """Choose at most so many openings, in order of time: one early and one late a day, then more of the same days.

    The hour moves on from day to day, since whoever cannot come at ten on Monday may not be able to on Tuesday. No two
    overlap.
    """
    free = sorted((o for o in openings if is_free(diaries, o.spans)), key=lambda o: o.start)
    chosen: list[Opening] = []
    for opening in [*_spread(free), *free]:
        if len(chosen) == most:
            break
        if all(opening.end <= other.start or other.end <= opening.start for other in chosen):
            chosen.append(opening)
    return tuple(sorted(chosen, key=lambda o: o.start))


def _spread(free: Sequence[Opening]) -> Iterator[Opening]:
    """Give one opening of each half of each day, its place in the half one further each day."""
    for number, day in enumerate(sorted({opening.day for opening in free})):
        for late in (False, True):
            half = [opening for opening in free if opening.day == day and opening.late == late]
            if half:
                yield half[number % len(half)]
