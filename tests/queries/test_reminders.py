"""What is due when: an hour after the end, each working morning, never before the end, never in quiet hours."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

import pytest

from kedua.queries.reminders import due_reminders
from kedua.records.models import Interview, Interviewer, Reminder, Room, RoomEvent
from tests.cast import Cast
from tests.factories.rows import NOW, make_interview, make_scorecard, make_seat

END = NOW + dt.timedelta(minutes=45)  # Tuesday 10:45 in Kuala Lumpur
MORNING = dt.datetime(2026, 11, 25, 0, 0, tzinfo=dt.UTC)  # Wednesday, eight
DAY = dt.timedelta(days=1)
MINUTE = dt.timedelta(minutes=1)


def due(cast: Cast, at: dt.datetime) -> list[tuple[str, str, str]]:
    """What is due, by kind, whose it is and mark."""
    cast.organisation.refresh_from_db()
    return [(d.kind, d.seat.name if d.seat else "", d.mark) for d in due_reminders(cast.organisation, at)]


def sent(seat: Interviewer | None, interview: Interview, kind: str, mark: str, at: dt.datetime) -> None:
    Reminder.objects.create(
        organisation=interview.organisation, interview=interview, seat=seat, kind=kind, mark=mark, created_at=at
    )


def happened(interview: Interview, *events: tuple[str, dt.datetime]) -> None:
    room = Room.objects.create(organisation=interview.organisation, interview=interview, created_at=NOW)
    for number, (kind, at) in enumerate(events, 1):
        RoomEvent.objects.create(
            organisation=interview.organisation, room=room, number=number, key=uuid4(), kind=kind, at=at, created_at=at
        )


def test_feedback_is_asked_for_an_hour_after_the_end_and_not_before(cast: Cast) -> None:
    assert due(cast, END + dt.timedelta(minutes=59)) == []
    assert due(cast, END + dt.timedelta(hours=1)) == [("feedback", "Ben Lim", "first")]


def test_then_each_working_morning(cast: Cast) -> None:
    sent(cast.seat, cast.interview, "feedback", "first", END + dt.timedelta(hours=1))

    assert due(cast, MORNING - MINUTE) == []
    assert due(cast, MORNING) == [("feedback", "Ben Lim", "2026-11-25")]


@pytest.mark.parametrize("state", ["cancelled", "no-show"])
def test_an_interview_that_did_not_happen_is_owed_no_feedback(cast: Cast, state: str) -> None:
    Interview.objects.update(state=state)

    assert due(cast, END + DAY) == []


def test_it_stops_when_the_scorecard_is_in_and_when_the_application_has_ended(cast: Cast) -> None:
    make_scorecard(cast.seat)
    assert due(cast, END + DAY) == []

    cast.seat.scorecard.delete()
    cast.application.stage = "withdrawn"
    cast.application.save()
    assert due(cast, END + DAY) == []


def test_whoever_was_absent_is_not_waited_for(cast: Cast) -> None:
    Interviewer.objects.update(absent=True)

    assert due(cast, END + DAY) == []


def test_after_a_day_it_goes_to_whoever_runs_the_application_too_but_not_at_the_weekend(cast: Cast) -> None:
    assert due(cast, END + DAY - MINUTE) == [("feedback", "Ben Lim", "2026-11-25")]
    assert due(cast, END + DAY) == [("feedback", "Ben Lim", "2026-11-25"), ("escalated", "Ben Lim", "")]

    friday = NOW + 3 * DAY
    Interview.objects.update(starts_at=friday)
    assert due(cast, friday + DAY + dt.timedelta(hours=2)) == [("feedback", "Ben Lim", "first")]
    assert ("escalated", "Ben Lim", "") in due(cast, MORNING + 5 * DAY)


def test_nobody_is_reminded_of_feedback_on_a_public_holiday(cast: Cast) -> None:
    eve = dt.datetime(2026, 12, 24, 2, 0, tzinfo=dt.UTC)
    Interview.objects.update(starts_at=eve)
    sent(cast.seat, cast.interview, "feedback", "first", eve + dt.timedelta(hours=2))

    assert due(cast, eve + DAY + dt.timedelta(hours=3)) == []  # Christmas, a Friday
    assert due(cast, eve + 4 * DAY) == [("feedback", "Ben Lim", "2026-12-28"), ("escalated", "Ben Lim", "")]


def test_the_kit_does_not_come_on_a_public_holiday(cast: Cast) -> None:
    monday = dt.datetime(2026, 12, 28, 2, 0, tzinfo=dt.UTC)
    second = make_interview(cast.application, round=2, starts_at=monday, state="booked")
    make_seat(second, cast.sam)
    make_scorecard(cast.seat)
    thursday = dt.datetime(2026, 12, 24, 0, 0, tzinfo=dt.UTC)

    assert due(cast, thursday - MINUTE) == []
    assert ("prepare", "Sam Ong", "2026-12-28T02:00") in due(cast, thursday)


def test_a_worker_that_stood_still_for_days_sends_one_reminder(cast: Cast) -> None:
    assert [d for d in due(cast, MORNING + 6 * DAY) if d[0] == "feedback"] == [("feedback", "Ben Lim", "2026-12-01")]


def test_an_evening_interview_is_asked_about_in_the_morning_of_where_one_works(cast: Cast) -> None:
    evening = dt.datetime(2026, 11, 24, 10, 30, tzinfo=dt.UTC)  # half past six, ends at 19:15
    Interview.objects.update(starts_at=evening)

    assert due(cast, evening + dt.timedelta(hours=2)) == []
    assert due(cast, MORNING) == [("feedback", "Ben Lim", "first")]

    cast.ben.time_zone = "Europe/London"
    cast.ben.save()
    assert due(cast, evening + dt.timedelta(hours=2)) == [("feedback", "Ben Lim", "first")]


def test_a_friday_evenings_is_asked_about_on_monday_and_nobody_else_is_told_before(cast: Cast) -> None:
    evening = dt.datetime(2026, 11, 27, 10, 30, tzinfo=dt.UTC)  # Friday, half past six; ends at 19:15
    Interview.objects.update(starts_at=evening)
    monday = dt.datetime(2026, 11, 30, 0, 0, tzinfo=dt.UTC)

    assert [due(cast, monday - early) for early in (2 * DAY, DAY, MINUTE)] == [[], [], []]
    assert due(cast, monday) == [("feedback", "Ben Lim", "first")]
    assert due(cast, monday + DAY) == [("feedback", "Ben Lim", "2026-12-01"), ("escalated", "Ben Lim", "")]


def test_one_on_a_saturday_is_asked_about_that_day(cast: Cast) -> None:
    Interview.objects.update(starts_at=dt.datetime(2026, 11, 28, 2, 0, tzinfo=dt.UTC))

    assert due(cast, dt.datetime(2026, 11, 28, 4, 0, tzinfo=dt.UTC)) == [("feedback", "Ben Lim", "first")]


def test_an_interview_that_runs_over_has_not_ended(cast: Cast) -> None:
    happened(cast.interview, ("start", NOW + 20 * MINUTE), ("go", NOW + 100 * MINUTE))

    assert due(cast, NOW + 150 * MINUTE) == []
    assert due(cast, NOW + 160 * MINUTE) == [("feedback", "Ben Lim", "first")]


def test_one_that_ended_early_is_asked_about_early(cast: Cast) -> None:
    happened(cast.interview, ("start", NOW), ("end", NOW + 30 * MINUTE))

    assert due(cast, NOW + 90 * MINUTE) == [("feedback", "Ben Lim", "first")]


def test_one_taken_up_again_has_not_ended(cast: Cast) -> None:
    happened(
        cast.interview,
        ("start", NOW),
        ("end", NOW + 30 * MINUTE),
        ("reopen", NOW + 31 * MINUTE),
        ("end", NOW + 60 * MINUTE),
    )

    assert due(cast, NOW + 119 * MINUTE) == []
    assert due(cast, NOW + 120 * MINUTE) == [("feedback", "Ben Lim", "first")]


def test_one_that_is_written_down_afterwards_counts_from_then(cast: Cast) -> None:
    Interview.objects.update(starts_at=NOW - 9 * DAY)

    assert due(cast, NOW + 59 * MINUTE) == []
    assert due(cast, NOW + 61 * MINUTE) == [("feedback", "Ben Lim", "first")]


def test_one_that_goes_on_another_day_is_asked_about_after_that(cast: Cast) -> None:
    later = make_interview(cast.application, starts_at=NOW + 2 * DAY, state="booked", continues=cast.interview)
    make_seat(later, cast.ben)

    assert [d for d in due(cast, END + DAY) if d[0] == "feedback"] == []


def test_nobody_is_asked_about_an_interview_of_which_the_day_is_not_over(cast: Cast) -> None:
    Interview.objects.update(starts_at=dt.datetime(2026, 11, 24, 4, 0, tzinfo=dt.UTC), day_only=True)

    assert due(cast, MORNING - 10 * dt.timedelta(hours=1)) == []
    assert due(cast, MORNING) == [("feedback", "Ben Lim", "first")]


def test_the_kit_comes_on_the_working_day_before_and_a_word_an_hour_before(cast: Cast) -> None:
    monday = dt.datetime(2026, 11, 30, 2, 0, tzinfo=dt.UTC)
    second = make_interview(cast.application, round=2, starts_at=monday, state="booked")
    seat = make_seat(second, cast.sam)
    make_scorecard(cast.seat)
    friday = dt.datetime(2026, 11, 27, 0, 0, tzinfo=dt.UTC)

    assert due(cast, friday - MINUTE) == []
    assert due(cast, friday) == [("prepare", "Sam Ong", "2026-11-30T02:00"), ("expect", "", "2026-11-30T02:00")]
    sent(seat, second, "prepare", "2026-11-30T02:00", friday)
    sent(None, second, "expect", "2026-11-30T02:00", friday)
    sent(None, second, "recall", "2026-11-30T02:00", friday + 2 * DAY)
    assert due(cast, monday - dt.timedelta(minutes=61)) == []
    assert due(cast, monday - dt.timedelta(hours=1)) == [("soon", "Sam Ong", "2026-11-30T02:00")]
    assert due(cast, monday) == []


def test_who_has_just_got_the_kit_is_not_told_again_an_hour_before(cast: Cast) -> None:
    second = make_interview(cast.application, round=2, starts_at=NOW + dt.timedelta(hours=2), state="booked")
    seat = make_seat(second, cast.sam)
    make_scorecard(cast.seat)
    sent(seat, second, "prepare", "2026-11-24T04:00", NOW)
    sent(None, second, "recall", "2026-11-24T04:00", NOW)

    assert due(cast, NOW + dt.timedelta(hours=1, minutes=30)) == []


def test_one_that_is_moved_is_told_of_again(cast: Cast) -> None:
    second = make_interview(cast.application, round=2, starts_at=NOW + DAY, state="booked")
    seat = make_seat(second, cast.sam)
    make_scorecard(cast.seat)
    sent(seat, second, "prepare", "2026-11-25T02:00", NOW)
    sent(None, second, "recall", "2026-11-25T02:00", NOW)
    Interview.objects.filter(pk=second.pk).update(starts_at=NOW + DAY + dt.timedelta(hours=3))

    assert due(cast, NOW) == [("prepare", "Sam Ong", "2026-11-25T05:00"), ("recall", "", "2026-11-25T05:00")]


def test_the_candidate_is_reminded_on_the_day_before_even_on_a_sunday_in_their_own_morning(cast: Cast) -> None:
    monday = dt.datetime(2026, 11, 30, 2, 0, tzinfo=dt.UTC)
    make_seat(make_interview(cast.application, round=2, starts_at=monday, state="booked"), cast.sam)
    make_scorecard(cast.seat)
    sunday = dt.datetime(2026, 11, 29, 0, 0, tzinfo=dt.UTC)

    assert ("expect", "", "2026-11-30T02:00") in due(cast, sunday - dt.timedelta(hours=16))
    assert ("recall", "", "2026-11-30T02:00") not in due(cast, sunday - MINUTE)
    assert ("recall", "", "2026-11-30T02:00") in due(cast, sunday)

    cast.cleo.time_zone = "Europe/London"
    cast.cleo.save()
    assert ("recall", "", "2026-11-30T02:00") not in due(cast, sunday)
    assert ("recall", "", "2026-11-30T02:00") in due(cast, sunday + dt.timedelta(hours=8))


def test_a_candidate_without_an_address_gets_no_letter(cast: Cast) -> None:
    make_seat(make_interview(cast.application, round=2, starts_at=NOW + DAY, state="booked"), cast.sam)
    make_scorecard(cast.seat)
    cast.cleo.email = ""
    cast.cleo.save()

    assert [kind for kind, _who, _mark in due(cast, NOW)] == ["prepare"]


def test_what_was_sent_is_not_due(cast: Cast, django_assert_num_queries: object) -> None:
    sent(cast.seat, cast.interview, "feedback", "first", NOW)

    with django_assert_num_queries(3):  # type: ignore[operator]  # pytest-django's fixture has no public type
        found = due_reminders(cast.organisation, END + dt.timedelta(hours=2))

    assert found == ()
