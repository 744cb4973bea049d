"""Today shows each what waits for them, and nobody what is not theirs."""

import datetime as dt
from collections.abc import Iterator

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kedua.queries.today import SHOWN, today_for
from kedua.records.models import Application
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.messages import make_message
from tests.factories.rows import (
    NOW,
    make_application,
    make_candidate,
    make_interview,
    make_job,
    make_member,
    make_organisation,
    make_seat,
)

QUERIES = 11


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


def test_an_interviewer_sees_feedback_that_is_missing_first(cast: Cast, sign_in: SignIn) -> None:
    page = sign_in(cast.ben).get("/").content.decode()

    assert "Your feedback is missing" in page
    assert reverse("feedback", args=[cast.seat.pk]) in page
    assert "Second interviews to plan" not in page


def test_an_interview_to_come_is_to_be_prepared(cast: Cast, sign_in: SignIn) -> None:
    coming = make_interview(cast.application, 2, state="booked", starts_at=NOW + dt.timedelta(hours=3))
    make_seat(coming, cast.sam)

    page = sign_in(cast.sam).get("/").content.decode()

    assert "You ask in" in page
    assert reverse("interview", args=[coming.pk]) in page


def test_a_booked_interview_whose_time_has_passed_asks_for_feedback(cast: Cast) -> None:
    over = make_interview(cast.application, 2, state="booked", starts_at=NOW - dt.timedelta(hours=3))
    seat = make_seat(over, cast.sam)

    assert [entry.seat.pk for entry in today_for(cast.sam, NOW).own_feedback] == [seat.pk]


@pytest.mark.parametrize(
    ("stage", "title"),
    [
        ("planning", "Second interviews to plan"),
        ("deciding", "Decisions waiting"),
        ("first", "First interviews to book"),
        ("feedback", "Feedback missing"),
    ],
)
def test_a_recruiter_sees_what_each_application_waits_for(cast: Cast, sign_in: SignIn, stage: str, title: str) -> None:
    Application.objects.filter(pk=cast.application.pk).update(stage=stage)

    page = sign_in(cast.rita).get("/").content.decode()

    assert title in page
    assert "Cleo Tan" in page


def test_missing_feedback_names_whom_it_is_wanted_from(cast: Cast) -> None:
    Application.objects.filter(pk=cast.application.pk).update(stage="feedback")

    assert [entry.who for entry in today_for(cast.rita, NOW).feedback.entries] == [("Ben Lim",)]


def test_a_promise_is_shown_before_its_day_and_is_late_after_it(cast: Cast) -> None:
    rows = Application.objects.filter(pk=cast.application.pk)
    found = []
    for days in (3, 2, 0, -1):
        rows.update(promise=NOW.date() + dt.timedelta(days=days))
        found.append([entry.late for entry in today_for(cast.rita, NOW).answers.entries])

    assert found == [[], [False], [False], [True]]


def test_an_outcome_that_was_not_told_is_owed_and_one_that_was_told_is_not(cast: Cast) -> None:
    rows = Application.objects.filter(pk=cast.application.pk)
    rows.update(stage="passed")
    assert len(today_for(cast.rita, NOW).answers.entries) == 1

    rows.update(answered_at=NOW)

    assert today_for(cast.rita, NOW).answers.entries == ()


def test_a_hiring_manager_sees_their_own_jobs_only(cast: Cast) -> None:
    other = make_job(cast.organisation, "Barista")
    make_application(other, make_candidate(cast.organisation, "Somebody Else"), stage="planning")

    names = [entry.application.candidate_name for entry in today_for(cast.hana, NOW).plans.entries]

    assert names == []
    assert len(today_for(cast.rita, NOW).plans.entries) == 1


def test_long_sections_say_how_many_more(cast: Cast) -> None:
    for number in range(SHOWN + 3):
        make_application(cast.job, make_candidate(cast.organisation, f"Person {number}"), stage="planning")

    section = today_for(cast.rita, NOW).plans

    assert (len(section.entries), section.more) == (SHOWN, 3)


def test_a_new_organisation_is_told_how_to_begin(cast: Cast, sign_in: SignIn) -> None:
    nora = make_member(make_organisation("New Foods"), "Nora Aziz", "owner")

    page = sign_in(nora).get("/").content.decode()

    assert "Three steps" in page
    assert "Cleo" not in page
    assert cast.application is not None


@pytest.mark.parametrize("many", [1, 3])
def test_the_number_of_queries_does_not_grow(cast: Cast, sign_in: SignIn, many: int) -> None:
    for number in range(many):
        for stage in ("planning", "deciding", "first", "feedback"):
            application = make_application(
                cast.job, make_candidate(cast.organisation, f"{stage} {number}"), stage=stage
            )
            make_seat(make_interview(application, state="held" if stage == "feedback" else "booked"), cast.ben)
    client = sign_in(cast.rita)

    with CaptureQueriesContext(connection) as counted:
        client.get("/")

    assert len(counted) == QUERIES


def test_messages_that_wait_for_somebody_are_shown_with_what_to_do(cast: Cast, sign_in: SignIn) -> None:
    make_message(cast.application, state="failed", error="no-address", occasion="deciding")
    make_message(cast.application, state="received", occasion="reply")
    make_message(cast.application, occasion="not-passed")

    rita, ben = (sign_in(one).get("/").content.decode() for one in (cast.rita, cast.ben))

    titles = ("Messages that did not arrive", "Candidates wrote", "Messages that wait for you to send them")
    assert [title in rita for title in (*titles, "Call them, or add an address")] == [True] * 4
    assert [title in ben for title in titles] == [False] * 3
