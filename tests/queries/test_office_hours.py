"""When people may be written to, in their own time zone, over midnight and over changes of the clock."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedua.queries.office_hours import OfficeHours

KL = OfficeHours(ZoneInfo("Asia/Kuala_Lumpur"), dt.time(19), dt.time(8), (0, 1, 2, 3, 4))
NOON = OfficeHours(ZoneInfo("Europe/London"), dt.time(12), dt.time(13))
ZONES = ["Asia/Kuala_Lumpur", "Europe/London", "America/New_York", "Australia/Lord_Howe", "America/St_Johns"]


def utc(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("at", "quiet"),
    [
        ("2026-11-24T02:00", False),  # ten in the morning
        ("2026-11-24T10:59", False),
        ("2026-11-24T11:00", True),  # seven in the evening
        ("2026-11-24T23:59", True),
        ("2026-11-25T00:00", False),  # eight in the morning
    ],
)
def test_quiet_hours_may_go_over_midnight(at: str, quiet: bool) -> None:
    assert KL.is_quiet(utc(at)) is quiet


def test_quiet_hours_may_lie_within_a_day() -> None:
    assert [NOON.is_quiet(utc(f"2026-01-05T{hour}")) for hour in ("11:59", "12:00", "12:59", "13:00")] == [
        False,
        True,
        True,
        False,
    ]
    assert NOON.once_loud(utc("2026-01-05T12:30")) == utc("2026-01-05T13:00")


def test_equal_ends_mean_never_quiet() -> None:
    always = OfficeHours(ZoneInfo("UTC"), dt.time(8), dt.time(8))

    assert not always.is_quiet(utc("2026-01-05T03:00"))


def test_what_falls_into_the_quiet_hours_waits_for_their_end() -> None:
    assert KL.once_loud(utc("2026-11-24T12:30")) == utc("2026-11-25T00:00")
    assert KL.once_loud(utc("2026-11-23T20:00")) == utc("2026-11-24T00:00")
    assert KL.once_loud(utc("2026-11-24T05:00")) == utc("2026-11-24T05:00")


def test_working_mornings_leave_the_weekend_out() -> None:
    sunday = utc("2026-11-29T03:00")

    assert KL.last_working_morning(sunday) == utc("2026-11-27T00:00")
    assert KL.working_day_before(dt.date(2026, 11, 30)) == dt.date(2026, 11, 27)


def test_working_mornings_leave_holidays_out() -> None:
    christmas = dt.date(2026, 12, 25)
    hours = replace(KL, holidays={christmas})

    assert not hours.works_on(christmas)
    assert hours.last_working_morning(utc("2026-12-26T03:00")) == utc("2026-12-24T00:00")
    assert hours.working_day_before(dt.date(2026, 12, 28)) == dt.date(2026, 12, 24)


@given(
    st.sampled_from(ZONES),
    st.integers(0, 3 * 366 * 24 * 60).map(lambda minutes: utc("2025-01-01T00:00") + dt.timedelta(minutes=minutes)),
    st.times(),
    st.times(),
)
def test_the_end_of_the_quiet_hours_is_loud_and_not_earlier(
    zone: str, at: dt.datetime, quiet_from: dt.time, quiet_to: dt.time
) -> None:
    hours = OfficeHours(ZoneInfo(zone), quiet_from.replace(tzinfo=None), quiet_to.replace(tzinfo=None))

    loud = hours.once_loud(at)

    assert loud >= at
    assert loud - at <= dt.timedelta(hours=25)
    assert hours.once_loud(loud) == loud
