"""Promised days are counted once each, kept or missed, by month and job; waits by the nearest rank."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from kedua.queries.promise_report import Tally, Waits, promise_report, waits_of
from kedua.records.models import Application, PastPromise
from tests.cast import Cast
from tests.factories.rows import NOW, TODAY, make_application, make_candidate, make_interview, make_job

DAY = dt.timedelta(days=1)


def past(application: Application, day: dt.date, heard: dt.date, how: str = "told") -> PastPromise:
    return PastPromise.objects.create(
        organisation=application.organisation, application=application, day=day, heard_on=heard, how=how, created_at=NOW
    )


def test_a_day_is_kept_where_they_heard_by_then_and_missed_where_not(cast: Cast) -> None:
    past(cast.application, TODAY, TODAY)
    past(cast.application, TODAY - DAY, TODAY - 2 * DAY, "news")
    past(cast.application, TODAY - DAY, TODAY, "moved")

    report = promise_report(cast.rita, NOW)

    assert report.whole == Tally(kept=2, missed=1, moved=1)
    assert report.by_month == ((dt.date(2026, 11, 1), Tally(2, 1, 1)),)
    assert report.by_job == ((cast.job.pk, "Outlet Manager", Tally(2, 1, 1)),)


def test_who_waits_past_their_day_counts_as_missed_before_they_heard(cast: Cast) -> None:
    Application.objects.update(promise=TODAY - DAY)

    report = promise_report(cast.rita, NOW)

    assert (report.overdue, report.whole) == (1, Tally(missed=1))


def test_who_withdrew_in_time_was_not_waiting_and_later_they_were(cast: Cast) -> None:
    past(cast.application, TODAY, TODAY, "withdrawn")
    past(cast.application, TODAY - 2 * DAY, TODAY - DAY, "withdrawn")

    assert promise_report(cast.rita, NOW).whole == Tally(missed=1)


def test_only_twelve_months_are_told_and_all_who_wait_now(cast: Cast) -> None:
    for day in (dt.date(2025, 11, 30), dt.date(2025, 12, 1)):
        past(cast.application, day, day)
    Application.objects.update(promise=dt.date(2025, 11, 3))

    report = promise_report(cast.rita, NOW)

    assert (report.since, report.whole, report.overdue) == (dt.date(2025, 12, 1), Tally(kept=1), 1)


def test_a_hiring_manager_reads_of_their_jobs_and_nobody_of_other_organisations(cast: Cast) -> None:
    other = make_application(make_job(cast.organisation, "Barista"), make_candidate(cast.organisation, "Mei Wong"))
    for row in (cast.application, other):
        past(row, TODAY, TODAY)

    assert promise_report(cast.rita, NOW).whole.kept == 2
    assert promise_report(cast.hana, NOW).whole.kept == 1
    assert promise_report(cast.dan, NOW).whole == Tally()


def test_waits_count_from_the_last_interview_held_and_from_the_decision(cast: Cast) -> None:
    make_interview(cast.application, 2, starts_at=NOW - 4 * DAY)
    make_interview(cast.application, 3, starts_at=NOW - 3 * DAY, state="cancelled")
    cast.interview.starts_at = NOW - 9 * DAY
    cast.interview.save()
    Application.objects.update(stage="passed", stage_since=NOW - 1.5 * DAY, answered_at=NOW)

    report = promise_report(cast.rita, NOW)

    assert report.from_interview == Waits(1, 4, 4)
    assert report.from_decision == Waits(1, 1.5, 1.5)


def test_waits_are_summed_up_by_the_nearest_rank() -> None:
    assert waits_of([]) == Waits()
    assert waits_of([float(day) for day in range(10, 0, -1)]) == Waits(10, 5, 9)
    assert waits_of([1, 2, 30]) == Waits(3, 2, 30)


@given(st.lists(st.integers(0, 400), min_size=1, max_size=30))
def test_half_waited_no_longer_than_the_median_and_nine_in_ten_no_longer_than_most(days: list[int]) -> None:
    found = waits_of(days)

    assert sum(day <= found.median for day in days) * 2 >= len(days)
    assert sum(day <= found.most for day in days) * 10 >= 9 * len(days)
    assert {found.median, found.most} <= set(days)


def test_the_number_of_queries_does_not_grow(cast: Cast, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for number in range(4):
        row = make_application(
            make_job(cast.organisation, f"Job {number}"), make_candidate(cast.organisation, f"Person {number}")
        )
        past(row, TODAY - number * 20 * DAY, TODAY)

    with django_assert_num_queries(4):
        promise_report(cast.rita, NOW)
