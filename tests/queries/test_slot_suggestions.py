"""Times suggested to be offered: free, at work, awake, and spread over days."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from pytest_django import DjangoAssertNumQueries

from kedua.queries.slot_suggestions import MOST, slot_suggestions
from kedua.records.models import Application, Member, Offer, Slot
from tests.cast import Cast
from tests.factories.rows import NOW, make_application, make_candidate, make_interview, make_seat

KL = ZoneInfo("Asia/Kuala_Lumpur")


def found(cast: Cast, *members: Member, minutes: int = 60) -> list[str]:
    application = Application.objects.select_related("organisation", "candidate__organisation").get(
        pk=cast.application.pk
    )
    times = slot_suggestions(application, members or (cast.sam,), minutes, NOW)
    return [f"{at.astimezone(KL):%a %d %H:%M}" for at in times]


def test_times_begin_tomorrow_and_lie_on_working_days_within_the_day(cast: Cast) -> None:
    assert found(cast) == [
        "Wed 25 09:00", "Wed 25 12:00", "Thu 26 09:30", "Thu 26 12:30",
        "Fri 27 10:00", "Fri 27 13:00", "Mon 30 10:30", "Mon 30 13:30",
    ]  # fmt: skip


def test_nobody_is_asked_to_interview_on_a_public_holiday(cast: Cast) -> None:
    wednesday = dt.datetime(2026, 12, 23, 2, tzinfo=dt.UTC)

    times = slot_suggestions(cast.application, (cast.sam,), 60, wednesday)

    assert [at.astimezone(KL).day for at in times] == [24, 24, 28, 28, 29, 29, 30, 30]


def test_nobody_is_asked_to_be_in_two_places_or_beyond_what_they_take_on(cast: Cast) -> None:
    Member.objects.filter(pk=cast.sam.pk).update(most_a_day=2)
    for day, hour in ((25, 1), (26, 2), (26, 5)):
        interview = make_interview(
            cast.application, starts_at=dt.datetime(2026, 11, day, hour, tzinfo=dt.UTC), state="booked"
        )
        make_seat(interview, cast.sam)
    cast.sam.refresh_from_db()

    times = found(cast)

    assert times[0] == "Wed 25 10:00"
    assert [time for time in times if time.startswith("Thu 26")] == []


def test_what_is_offered_to_somebody_else_is_not_offered_again(cast: Cast) -> None:
    other = make_application(cast.job, make_candidate(cast.organisation, "Mei Wong"))
    waiting = Offer.objects.create(
        organisation=cast.organisation, application=other, made_by=cast.rita, round=2, panel=[str(cast.sam.pk)],
        expires_at=NOW + dt.timedelta(days=3), created_at=NOW,
    )  # fmt: skip
    nine = dt.datetime(2026, 11, 25, 1, tzinfo=dt.UTC)
    Slot.objects.create(organisation=cast.organisation, offer=waiting, starts_at=nine, created_at=NOW)

    assert found(cast)[0] == "Wed 25 10:00"
    assert found(cast, cast.ben)[0] == "Wed 25 09:00"


def test_a_candidate_far_away_is_not_woken(cast: Cast) -> None:
    cast.cleo.time_zone = "Europe/London"
    cast.cleo.save()

    hours = {time[-5:] for time in found(cast)}

    assert min(hours) >= "16:00"  # eight in the morning in London


def test_where_nobody_is_awake_together_nothing_is_suggested(cast: Cast) -> None:
    cast.cleo.time_zone = "America/New_York"
    cast.cleo.save()

    assert found(cast) == []


@pytest.mark.parametrize("people", [1, 3])
def test_the_number_of_queries_does_not_grow(
    cast: Cast, people: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    members = [cast.sam, cast.ben, cast.hana][:people]
    for member in members:
        make_seat(make_interview(cast.application, starts_at=NOW + dt.timedelta(days=2), state="booked"), member)
    application = Application.objects.select_related("organisation", "candidate__organisation").get(
        pk=cast.application.pk
    )

    with django_assert_num_queries(3):
        times = slot_suggestions(application, members, 60, NOW)

    assert len(times) == MOST
