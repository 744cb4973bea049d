"""Every door leaves the message behind that its event calls for: none of them forgets the candidate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
import time_machine
from django.urls import reverse

from kedua.records.models import Message
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.decisions import decided, ready
from tests.factories.rows import NOW, make_interview, make_seat
from tests.web.views.test_candidate_add import form


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


def said() -> list[tuple[str, str]]:
    return list(Message.objects.order_by("created_at", "occasion").values_list("occasion", "state"))


@pytest.mark.parametrize(("tick", "found"), [({"tell": "on"}, [("received", "waiting")]), ({}, [])])
def test_who_is_added_hears_that_it_arrived_where_that_is_ticked(
    cast: Cast, sign_in: SignIn, tick: dict[str, str], found: list[tuple[str, str]]
) -> None:
    sign_in(cast.hana).post(reverse("candidate-new"), form(cast, email="mei@mail.example") | tick)

    assert said() == found


def test_the_tick_is_there_from_the_beginning(cast: Cast, sign_in: SignIn) -> None:
    page = sign_in(cast.hana).get(reverse("candidate-new")).content.decode()

    assert 'name="tell"' in page
    assert "Tell them that their application has arrived" in page


def test_thanks_are_drafted_for_an_interview_that_was_held(cast: Cast, sign_in: SignIn) -> None:
    booked = make_interview(cast.application, 2, state="booked", starts_at=NOW - dt.timedelta(hours=2))
    client = sign_in(cast.rita)

    client.post(reverse("interview-mark", args=[booked.pk]), {"state": "held"})
    held = said()
    client.post(reverse("interview-mark", args=[booked.pk]), {"state": "no-show"})

    assert (held, said()) == ([("thank-you", "draft")], [("thank-you", "undone")])


def test_a_further_interview_without_an_invitation_is_drafted_as_news(cast: Cast, sign_in: SignIn) -> None:
    typed = {
        "round": "2", "day": "2026-11-26", "time": "10:00", "minutes": "60", "place": "Room 3",
        "members": [str(cast.ben.pk)],
    }  # fmt: skip

    answer = sign_in(cast.rita).post(reverse("interview-new", args=[cast.application.pk]), typed)

    assert answer.status_code == 303
    assert said() == [("further", "draft")]
    assert "Thursday 26 November 2026" in Message.objects.get().text


@pytest.mark.parametrize(("outcome", "occasion"), [("pass", "passed"), ("no pass", "not-passed")])
def test_an_outcome_is_drafted_and_goes_when_it_is_taken_back(
    cast: Cast, sign_in: SignIn, outcome: str, occasion: str
) -> None:
    ready(cast)
    client = sign_in(cast.rita)

    decided(cast, outcome)
    drafted = said()
    client.post(reverse("decision-reverse", args=[cast.application.pk]), {"why": "More came in."})

    assert (drafted, said()) == ([(occasion, "draft")], [(occasion, "undone")])


def test_a_withdrawal_is_answered_with_a_courtesy(cast: Cast, sign_in: SignIn) -> None:
    sign_in(cast.rita).post(reverse("application-withdraw", args=[cast.application.pk]))

    assert said() == [("withdrawn", "draft")]


def test_feedback_that_comes_in_says_that_the_interview_was_held(cast: Cast, sign_in: SignIn) -> None:
    over = make_interview(cast.application, 2, state="booked", starts_at=NOW - dt.timedelta(hours=2))
    seat = make_seat(over, cast.sam)
    typed = {
        "act": "send", "recommendation": "yes", "answers-0-question": "", "answers-0-text": "What did you do there?",
        "answers-0-subject": "leading-teams", "answers-0-rating": "4", "answers-0-note": "Led six through a bad week.",
    }  # fmt: skip
    ratings = {
        f"ratings-{number}-{name}": value
        for number, subject in enumerate(("leading-teams", "customer-service", "resource-management"))
        for name, value in (("subject", subject), ("rating", "none"), ("note", ""))
    }

    answer = sign_in(cast.sam).post(reverse("feedback", args=[seat.pk]), typed | ratings)

    over.refresh_from_db()
    assert answer.status_code == 303
    assert over.state == "held"
    assert said() == [("thank-you", "draft")]
