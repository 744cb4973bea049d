"""Everybody who waits has a day by which they hear; how it is set by news, and put off."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from kedua.records.models import Application, AuditEntry, Job, Organisation, PastPromise
from kedua.usecases.applications import withdraw
from kedua.usecases.errors import Refused
from kedua.usecases.promises import promise_after, put_off, usual_day
from tests.cast import Cast
from tests.factories.rows import NOW, TODAY, make_interview

DAY = dt.timedelta(days=1)
TUESDAY_WEEK = dt.date(2026, 12, 1)


def fresh(cast: Cast) -> Application:
    return Application.objects.select_related("job", "organisation").get(pk=cast.application.pk)


def test_news_promises_an_answer_within_the_jobs_working_days(cast: Cast) -> None:
    promise_after(fresh(cast), "added", NOW)

    row = fresh(cast)
    assert (row.promise, row.promised_at, row.promise_moves) == (TUESDAY_WEEK, NOW, 0)


def test_an_interview_ahead_counts_from_its_own_day(cast: Cast) -> None:
    promise_after(fresh(cast), "booked", NOW, TODAY + 2 * DAY)

    assert fresh(cast).promise == TUESDAY_WEEK + 2 * DAY


def test_one_written_down_afterwards_counts_from_its_day_while_that_is_still_to_come(cast: Cast) -> None:
    promise_after(fresh(cast), "interviewed", NOW, TODAY - 4 * DAY)

    assert fresh(cast).promise == TODAY + 3 * DAY


def test_noting_an_interview_late_makes_no_missed_day_good(cast: Cast) -> None:
    Application.objects.update(promise=TODAY - DAY)

    promise_after(fresh(cast), "interviewed", NOW, TODAY - 8 * DAY)

    assert fresh(cast).promise == TODAY - DAY


def test_what_comes_of_another_interview_leaves_the_one_ahead_waited_for(cast: Cast) -> None:
    make_interview(cast.application, 2, state="booked", starts_at=NOW + 6 * DAY)

    promise_after(fresh(cast), "interviewed", NOW, TODAY)

    assert fresh(cast).promise == TUESDAY_WEEK + 6 * DAY


def test_a_promise_that_news_takes_the_place_of_is_kept_with_the_day_they_heard(cast: Cast) -> None:
    promise_after(fresh(cast), "booked", NOW, TODAY + 2 * DAY)
    put_off(cast.rita, cast.application, TUESDAY_WEEK + 3 * DAY, "", NOW + DAY)
    withdraw(cast.rita, cast.application, NOW + 2 * DAY)

    told = PastPromise.objects.order_by("heard_on").values_list("day", "heard_on", "how")
    assert list(told) == [
        (TUESDAY_WEEK, TODAY, "news"),
        (TUESDAY_WEEK + 2 * DAY, TODAY + DAY, "moved"),
        (TUESDAY_WEEK + 3 * DAY, TODAY + 2 * DAY, "withdrawn"),
    ]


def test_a_decision_alone_is_nothing_that_the_candidate_has_heard(cast: Cast) -> None:
    put_off(cast.rita, cast.application, TUESDAY_WEEK + DAY, "", NOW)
    PastPromise.objects.all().delete()

    promise_after(fresh(cast), "decided", NOW)

    assert (fresh(cast).promise, fresh(cast).promise_moves) == (TODAY + 2 * DAY, 1)
    assert not PastPromise.objects.exists()


def test_a_decision_is_told_within_two_days(cast: Cast) -> None:
    Job.objects.update(days_to_tell=2)

    promise_after(fresh(cast), "decided", NOW)

    assert fresh(cast).promise == TODAY + 2 * DAY


def test_public_holidays_of_the_country_do_not_count(cast: Cast) -> None:
    christmas = dt.datetime(2026, 12, 24, 2, 0, tzinfo=dt.UTC)
    Job.objects.update(days_to_hear=1)

    promise_after(fresh(cast), "added", christmas)
    in_malaysia = fresh(cast).promise
    Organisation.objects.update(country="TH")
    promise_after(fresh(cast), "added", christmas)

    assert (in_malaysia, fresh(cast).promise) == (dt.date(2026, 12, 28), dt.date(2026, 12, 25))


@pytest.mark.parametrize("fields", [{"stage": "withdrawn"}, {"stage": "passed", "answered_at": NOW}])
def test_whoever_withdrew_or_was_told_waits_for_nothing(cast: Cast, fields: dict[str, object]) -> None:
    Application.objects.update(promise=None, **fields)

    promise_after(fresh(cast), "interviewed", NOW)

    assert fresh(cast).promise is None


def test_twice_anybody_may_put_it_off_then_a_recruiter_who_says_why(cast: Cast) -> None:
    promise_after(fresh(cast), "added", NOW)
    for days in (1, 2):
        put_off(cast.hana, cast.application, TUESDAY_WEEK + days * DAY, "", NOW)

    with pytest.raises(Refused, match="promise-recruiter"):
        put_off(cast.hana, cast.application, TUESDAY_WEEK + 3 * DAY, "The budget is not signed.", NOW)
    with pytest.raises(Refused, match="promise-reason"):
        put_off(cast.rita, cast.application, TUESDAY_WEEK + 3 * DAY, " ", NOW)
    put_off(cast.rita, cast.application, TUESDAY_WEEK + 3 * DAY, "The budget is not signed.", NOW)

    assert (fresh(cast).promise, fresh(cast).promise_moves) == (TUESDAY_WEEK + 3 * DAY, 3)
    last = AuditEntry.objects.order_by("number").last()
    assert last is not None
    assert (last.action, last.data["why"]) == ("application.promised", "The budget is not signed.")


def test_an_earlier_day_is_no_delay_and_news_starts_afresh(cast: Cast) -> None:
    promise_after(fresh(cast), "added", NOW)
    put_off(cast.rita, cast.application, TUESDAY_WEEK - DAY, "", NOW)
    assert fresh(cast).promise_moves == 0

    put_off(cast.rita, cast.application, TUESDAY_WEEK, "", NOW)
    promise_after(fresh(cast), "booked", NOW, TODAY + DAY)
    assert fresh(cast).promise_moves == 0


@pytest.mark.parametrize(
    ("fields", "day", "code"),
    [
        ({}, TODAY - DAY, "promise-past"),
        ({}, TODAY + 91 * DAY, "promise-far"),
        ({"answered_at": NOW, "stage": "passed"}, TUESDAY_WEEK, "promise-needless"),
        ({"stage": "withdrawn"}, TUESDAY_WEEK, "promise-needless"),
    ],
)
def test_nothing_is_promised_that_makes_no_sense(
    cast: Cast, fields: dict[str, object], day: dt.date, code: str
) -> None:
    Application.objects.update(**fields)

    with pytest.raises(Refused, match=code):
        put_off(cast.rita, cast.application, day, "", NOW)


def test_only_those_who_run_the_application_promise(cast: Cast) -> None:
    for actor in (cast.ben, cast.dan):
        with pytest.raises(PermissionDenied):
            put_off(actor, cast.application, TUESDAY_WEEK, "", NOW)


def test_still_deciding_proposes_the_usual_number_of_days(cast: Cast) -> None:
    assert usual_day(fresh(cast), NOW) == TUESDAY_WEEK
