"""Which times are offered."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kedua.engine.scheduling.diary import Diary, Span, clashes
from kedua.engine.scheduling.slots import Opening, suggest

HOURS = (9, 10, 11, 13, 14, 15, 16)


def opening(day: int, hour: int, minutes: int = 60) -> Opening:
    start = day * 1440 + hour * 60
    span = Span(start, start + minutes, day, day // 7)
    return Opening(start, start + minutes, day, hour >= 12, (span,))


WEEK = [opening(day, hour) for day in range(5) for hour in HOURS]


def shown(chosen: tuple[Opening, ...]) -> list[tuple[int, int]]:
    return [(one.day, one.start % 1440 // 60) for one in chosen]


def test_each_day_gives_one_early_and_one_late_time_and_the_hour_moves_on() -> None:
    assert shown(suggest(WEEK, [Diary("ben")], 6)) == [(0, 9), (0, 13), (1, 10), (1, 14), (2, 11), (2, 15)]


def test_what_clashes_is_not_offered() -> None:
    monday = Span(0, 1440, 0, 0, "fair")
    full = Diary("ben", (monday, Span(2000, 2060, 1, 0)), most_a_day=1)

    assert shown(suggest(WEEK, [full], 2)) == [(2, 9), (2, 13)]


def test_when_days_are_few_more_of_the_same_day_is_offered() -> None:
    one_day = [opening(0, hour) for hour in HOURS]

    assert shown(suggest(one_day, [Diary("ben")], 4)) == [(0, 9), (0, 10), (0, 11), (0, 13)]


def test_without_an_opening_nothing_is_offered() -> None:
    assert suggest([], [Diary("ben")], 8) == ()


@given(
    st.lists(st.builds(opening, st.integers(0, 9), st.integers(8, 17), st.sampled_from((30, 60, 90))), max_size=40),
    st.lists(st.tuples(st.integers(0, 14400), st.integers(15, 300)), max_size=6),
    st.integers(0, 8),
)
def test_offers_are_free_apart_in_order_and_no_more_than_asked_for(
    openings: list[Opening], busy: list[tuple[int, int]], most: int
) -> None:
    taken = tuple(Span(start, start + minutes, start // 1440, start // 10080) for start, minutes in busy)
    diary = Diary("ben", taken, most_a_day=3)

    chosen = suggest(openings, [diary], most)

    assert len(chosen) <= most
    assert all(clashes(diary, one.spans[0]) == () for one in chosen)
    assert all(one.end <= other.start for one, other in pairwise(chosen))
