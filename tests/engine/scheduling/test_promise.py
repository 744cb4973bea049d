"""Working days over weekends and holidays, and promises that a decision never moves back."""

from __future__ import annotations

import datetime as dt
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedua.engine.scheduling.promise import MOST_MOVES, News, Patience, WorkCalendar, barrier_to_move, promised_after

MONDAY_TO_FRIDAY = WorkCalendar(range(5))
PATIENCE = Patience()


def day(text: str) -> int:
    return dt.date.fromisoformat(text).toordinal()


TUESDAY = day("2026-11-24")
DAYS = st.integers(day("2025-01-01"), day("2030-12-31"))
CALENDARS = st.builds(WorkCalendar, st.sets(st.integers(0, 6), min_size=1), st.frozensets(DAYS, max_size=30))


@pytest.mark.parametrize(
    ("number", "found"),
    [(0, "2026-11-24"), (1, "2026-11-25"), (3, "2026-11-27"), (4, "2026-11-30"), (5, "2026-12-01")],
)
def test_weekends_do_not_count(number: int, found: str) -> None:
    assert MONDAY_TO_FRIDAY.after(TUESDAY, number) == day(found)


def test_holidays_do_not_count() -> None:
    christmas = WorkCalendar(range(5), {day("2026-12-25")})

    assert christmas.after(day("2026-12-23"), 2) == day("2026-12-28")
    assert christmas.before(day("2026-12-28")) == day("2026-12-24")
    assert christmas.after(day("2026-12-25"), 0) == day("2026-12-28")


def test_a_week_may_run_from_sunday_to_thursday() -> None:
    assert WorkCalendar((6, 0, 1, 2, 3)).after(day("2026-11-26"), 1) == day("2026-11-29")


def test_a_year_without_a_working_day_is_an_error() -> None:
    never = WorkCalendar((0,), set(range(TUESDAY - 800, TUESDAY + 800)))

    with pytest.raises(ValueError, match="no working day"):
        never.after(TUESDAY, 1)
    with pytest.raises(ValueError, match="no working day"):
        never.before(TUESDAY)


@given(CALENDARS, DAYS, st.integers(1, 20), st.integers(0, 20))
def test_waiting_in_two_steps_is_waiting_in_one(calendar: WorkCalendar, start: int, one: int, two: int) -> None:
    assert calendar.after(calendar.after(start, one), two) == calendar.after(start, one + two)
    assert calendar.works_on(calendar.after(start, one))
    assert calendar.after(start, one) >= start


@pytest.mark.parametrize("news", ["added", "booked", "interviewed", "cancelled", "reopened"])
def test_after_news_the_candidate_hears_within_the_usual_days(news: News) -> None:
    over = day("2026-11-20")

    assert promised_after(news, TUESDAY, TUESDAY, over, PATIENCE, MONDAY_TO_FRIDAY) == day("2026-12-01")


@pytest.mark.parametrize(
    ("held", "heard"),
    [
        ("2026-11-26", "2026-12-03"),
        ("2026-11-20", "2026-11-27"),
        ("2026-11-17", "2026-11-24"),
        ("2026-11-16", "2026-12-01"),
    ],
)
def test_an_interview_counts_from_its_own_day_unless_that_promises_a_day_that_is_over(held: str, heard: str) -> None:
    found = promised_after("interviewed", day(held), TUESDAY, None, PATIENCE, MONDAY_TO_FRIDAY)

    assert found == day(heard)


def test_noting_an_interview_late_makes_no_missed_day_good() -> None:
    held, promised = day("2026-11-16"), day("2026-11-23")

    found = promised_after("interviewed", held, TUESDAY, promised, PATIENCE, MONDAY_TO_FRIDAY)

    assert found == promised


@pytest.mark.parametrize(
    ("promised", "kept"), [("2026-11-20", "2026-11-20"), ("2026-12-09", "2026-12-09"), ("2026-11-18", "2026-11-26")]
)
def test_noting_what_became_of_an_interview_changes_no_day_after_it(promised: str, kept: str) -> None:
    held = day("2026-11-19")

    found = promised_after("noted", held, TUESDAY, day(promised), PATIENCE, MONDAY_TO_FRIDAY)

    assert found == day(kept)


def test_who_comes_back_keeps_a_day_that_is_still_to_come() -> None:
    for promised, kept in (("2026-11-24", "2026-11-24"), ("2026-12-09", "2026-12-09"), ("2026-11-23", "2026-12-01")):
        found = promised_after("reopened", TUESDAY, TUESDAY, day(promised), PATIENCE, MONDAY_TO_FRIDAY)
        assert found == day(kept)


@given(
    st.sampled_from(get_args(News)),
    DAYS,
    st.integers(-60, 60),
    st.none() | st.integers(-60, 60),
    st.builds(Patience, st.integers(1, 30), st.integers(1, 10)),
    CALENDARS,
)
def test_only_a_day_that_was_missed_lies_in_the_past(
    news: News, today: int, ahead: int, before: int | None, patience: Patience, calendar: WorkCalendar
) -> None:
    promised = None if before is None else today + before

    found = promised_after(news, today + ahead, today, promised, patience, calendar)

    assert found >= today or (news in ("decided", "interviewed", "noted") and found == promised)
    if news == "decided":
        assert promised is None or found <= promised
    assert found == promised or calendar.works_on(found)


@pytest.mark.parametrize(
    ("promised", "told"),
    [
        (None, "2026-11-26"),
        ("2026-12-01", "2026-11-26"),
        ("2026-11-25", "2026-11-25"),
        ("2026-11-20", "2026-11-20"),
    ],
)
def test_a_decision_is_told_soon_and_never_later_than_promised(promised: str | None, told: str) -> None:
    before = day(promised) if promised else None

    assert promised_after("decided", TUESDAY, TUESDAY, before, PATIENCE, MONDAY_TO_FRIDAY) == day(told)


@pytest.mark.parametrize(
    ("moves", "recruiter", "reason", "barrier"),
    [
        (0, False, False, None),
        (MOST_MOVES - 1, False, False, None),
        (MOST_MOVES, False, True, "recruiter"),
        (MOST_MOVES, True, False, "reason"),
        (MOST_MOVES, True, True, None),
        (9, True, True, None),
    ],
)
def test_twice_anybody_may_put_it_off_then_a_recruiter_with_a_reason(
    moves: int, recruiter: bool, reason: bool, barrier: str | None
) -> None:
    assert barrier_to_move(moves, recruiter, reason) == barrier
