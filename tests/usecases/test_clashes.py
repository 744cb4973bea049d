"""Booking people twice, or too often, takes a reason, and tells nobody more than they may know."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kedua.queries.bookings import Booking, booking_of
from kedua.queries.diaries import Conflict
from kedua.records.models import AuditEntry, Interview, Member
from kedua.usecases.clashes import ClashWhy
from kedua.usecases.interviews import book, change
from tests.cast import Cast
from tests.factories.rows import NOW, make_application, make_candidate, make_interview, make_job, make_seat

TOMORROW = NOW + dt.timedelta(days=1)


def at(cast: Cast, starts_at: dt.datetime = TOMORROW, why: str = "") -> Booking:
    return Booking(2, starts_at, 60, "Room 3", (cast.sam.pk,), why=why)


def elsewhere(cast: Cast, starts_at: dt.datetime, person: Member, state: str = "booked") -> Interview:
    """An interview of another candidate for a job that Hana does not manage."""
    job = make_job(cast.organisation, "Barista")
    other = make_application(job, make_candidate(cast.organisation, "Mei Wong"))
    interview = make_interview(other, 1, state=state, starts_at=starts_at)
    make_seat(interview, person)
    return interview


def conflicts(cast: Cast, booking: Booking, actor: Member | None = None) -> list[Conflict]:
    with pytest.raises(ClashWhy) as needed:
        book(actor or cast.rita, cast.application, booking, NOW)
    return list(needed.value.conflicts)


def test_whoever_is_elsewhere_is_named_with_the_time_and_nothing_is_stored(cast: Cast) -> None:
    elsewhere(cast, TOMORROW - dt.timedelta(minutes=30), cast.sam)

    (found,) = conflicts(cast, at(cast))

    assert (found.code, found.person, found.at, found.minutes) == (
        "overlap", "Sam Ong", TOMORROW - dt.timedelta(minutes=30), 45,
    )  # fmt: skip
    assert not Interview.objects.filter(round=2).exists()


def test_the_other_candidate_is_named_only_to_those_who_may_know(cast: Cast) -> None:
    elsewhere(cast, TOMORROW, cast.sam)

    recruiter, manager = conflicts(cast, at(cast)), conflicts(cast, at(cast), cast.hana)

    assert [one.candidate for one in (*recruiter, *manager)] == ["Mei Wong", ""]


def test_the_candidate_cannot_be_in_two_rooms_either(cast: Cast) -> None:
    other = make_application(make_job(cast.organisation, "Barista"), cast.cleo)
    make_seat(make_interview(other, 1, state="booked", starts_at=TOMORROW), cast.ben)

    assert [one.person for one in conflicts(cast, at(cast))] == ["Cleo Tan"]


def test_with_a_reason_it_is_booked_and_the_reason_is_kept(cast: Cast) -> None:
    elsewhere(cast, TOMORROW, cast.sam)

    interview = book(cast.rita, cast.application, at(cast, why="  Sam comes\nlate. "), NOW)

    assert interview.why == "Sam comes late."
    assert AuditEntry.objects.get(action="interview.booked").data["past_warning"] is True


def test_without_a_warning_no_reason_is_kept(cast: Cast) -> None:
    interview = book(cast.rita, cast.application, at(cast, why="Just so."), NOW)

    assert interview.why == ""
    assert AuditEntry.objects.get(action="interview.booked").data["past_warning"] is False


@pytest.mark.parametrize("state", ["cancelled", "no-show"])
def test_what_did_not_take_place_is_in_nobodys_way(cast: Cast, state: str) -> None:
    elsewhere(cast, TOMORROW, cast.sam, state)

    book(cast.rita, cast.application, at(cast), NOW)


def test_an_interview_is_not_in_its_own_way(cast: Cast) -> None:
    interview = book(cast.rita, cast.application, at(cast), NOW)

    change(cast.rita, interview, replace(booking_of(interview), minutes=90), NOW)

    interview.refresh_from_db()
    assert (interview.minutes, interview.why) == (90, "")


def test_what_is_changed_without_moving_it_needs_no_new_reason(cast: Cast) -> None:
    interview = book(cast.rita, cast.application, at(cast), NOW)
    elsewhere(cast, TOMORROW, cast.sam)

    change(cast.rita, interview, replace(booking_of(interview), round=3), NOW)


def test_a_full_day_is_counted_where_the_person_is(cast: Cast) -> None:
    """Two in the morning of the 25th in Kuala Lumpur is still the 24th in New York."""
    cast.organisation.most_a_day = 1
    cast.organisation.save()
    cast.sam.time_zone = "America/New_York"
    cast.sam.save()
    elsewhere(cast, dt.datetime(2026, 11, 25, 18, tzinfo=dt.UTC), cast.sam)
    early = dt.datetime(2026, 11, 25, 3, tzinfo=dt.UTC)  # the 24th in New York, the 25th in Kuala Lumpur
    late = dt.datetime(2026, 11, 25, 23, tzinfo=dt.UTC)  # the 25th in New York, the 26th in Kuala Lumpur
    cast.application.organisation.refresh_from_db()

    book(cast.rita, cast.application, at(cast, early), NOW)

    assert [(one.code, one.count, one.most) for one in conflicts(cast, at(cast, late))] == [("day-full", 2, 1)]


def test_a_persons_own_limit_comes_before_the_organisations(cast: Cast) -> None:
    for hours in (5, 8):
        elsewhere(cast, TOMORROW + dt.timedelta(hours=hours), cast.sam)
    Member.objects.filter(pk=cast.sam.pk).update(most_a_day=2, most_a_week=2)

    assert [(one.code, one.count, one.most) for one in conflicts(cast, at(cast))] == [
        ("day-full", 3, 2),
        ("week-full", 3, 2),
    ]


def test_a_week_begins_on_monday(cast: Cast) -> None:
    Member.objects.filter(pk=cast.sam.pk).update(most_a_week=1)
    monday = dt.datetime(2026, 11, 30, 2, tzinfo=dt.UTC)
    elsewhere(cast, monday, cast.sam)

    book(cast.rita, cast.application, at(cast, monday - dt.timedelta(days=1)), NOW)

    assert [one.code for one in conflicts(cast, at(cast, monday + dt.timedelta(days=6)))] == ["week-full"]


def test_recording_what_was_held_asks_for_no_reason(cast: Cast) -> None:
    before = NOW - dt.timedelta(days=3)
    elsewhere(cast, before, cast.sam, "held")

    book(cast.rita, cast.application, replace(at(cast, before), held=True), NOW)


def test_guests_have_no_diary(cast: Cast) -> None:
    interview = elsewhere(cast, TOMORROW, cast.ben)
    make_seat(interview, guest="Gina Lee")

    book(cast.rita, cast.application, at(cast), NOW)
