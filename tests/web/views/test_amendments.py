"""The page on which a scorecard that is in is amended."""

from __future__ import annotations

import pytest
import time_machine
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kedua.queries.stated import stated_draft
from kedua.records.models import Amendment, Scorecard
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.plans import make_plan_for
from tests.factories.room_cards import ENDED, TEAM, did, wrote
from tests.factories.rooms import make_room
from tests.factories.rows import NOW, make_scorecard

WHY = {"seen": "0", "why": "I had mixed up two candidates."}


@pytest.fixture(autouse=True)
def _today() -> object:
    with time_machine.travel(ENDED, tick=False):
        yield


def here(cast: Cast) -> str:
    return reverse("feedback-amend", args=[cast.seat.pk])


def test_it_shows_all_that_may_change(
    cast: Cast, sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_scorecard(cast.seat)
    client = sign_in(cast.ben)

    with django_assert_num_queries(11):
        source = client.get(here(cast)).content.decode()

    assert 'name="answers-0-rating" value="4" checked' in source
    assert 'name="ratings-1-subject"' in source
    assert "Prepares well</textarea>" in source
    assert 'name="doubts-1-text"' in source
    assert "answers-0-text" not in source


def test_what_was_amended_shows_what_it_was_and_why(cast: Cast, sign_in: SignIn) -> None:
    make_scorecard(cast.seat)
    client = sign_in(cast.ben)

    answer = client.post(here(cast), WHY | {"answers-0-rating": "5", "doubts-0-text": ""}, follow=True)

    source = answer.content.decode()
    assert "Amended. What it said before stays readable." in source
    assert "Was 4, amended to 5" in source
    assert "I had mixed up two candidates." in source
    assert "<q>Little about guests</q>" in source


def test_without_a_reason_everything_typed_stays(cast: Cast, sign_in: SignIn) -> None:
    make_scorecard(cast.seat)

    answer = sign_in(cast.ben).post(here(cast), {"seen": "0", "why": "", "doubts-0-text": "Nothing on complaints"})

    source = answer.content.decode()
    assert answer.status_code == 422
    assert '<a href="#why">Why you amend it</a>' in source
    assert "Nothing on complaints</textarea>" in source
    assert not Amendment.objects.exists()


def test_a_page_that_knew_less_is_told_so_and_keeps_what_was_typed(cast: Cast, sign_in: SignIn) -> None:
    make_scorecard(cast.seat)
    client = sign_in(cast.ben)
    client.post(here(cast), WHY | {"answers-0-rating": "5"})

    answer = client.post(here(cast), WHY | {"doubts-0-text": "Nothing on complaints"})

    assert answer.status_code == 409
    assert "amended on another page meanwhile" in answer.content.decode()
    assert "Nothing on complaints</textarea>" in answer.content.decode()
    assert stated_draft(Scorecard.objects.get())["doubts-0-text"] == "Little about guests"


def test_nothing_changed_is_said(cast: Cast, sign_in: SignIn) -> None:
    make_scorecard(cast.seat)

    answer = sign_in(cast.ben).post(here(cast), WHY | {"answers-0-rating": "4"})

    assert answer.status_code == 409
    assert "Nothing is different yet" in answer.content.decode()


def test_a_reason_on_a_private_topic_is_pointed_out(cast: Cast, sign_in: SignIn) -> None:
    make_scorecard(cast.seat)

    answer = sign_in(cast.ben).post(here(cast), {"seen": "0", "why": "She is pregnant", "answers-0-rating": "3"})

    assert answer.status_code == 422
    assert 'name="why-why"' in answer.content.decode()


def test_a_scorecard_of_the_room_is_amended_there_too(cast: Cast, sign_in: SignIn) -> None:
    room = make_room(cast)
    client = sign_in(cast.sam)
    did(room.sam, 1, "start")
    wrote(room.sam, {f"note:{TEAM}": "Six of them.", "overall:leading-teams": "3", "recommendation": "yes"})
    client.post(f"{reverse('room-card', args=[room.sam.pk])}submit/")

    url = reverse("feedback-amend", args=[room.sam.pk])
    source = client.post(url, WHY | {"ratings-0-rating": "4"}, follow=True).content.decode()

    assert "Your scorecard is in" in source
    assert "Was 3, amended to 4" in source


def test_a_draft_and_a_cancelled_interview_have_no_such_page(cast: Cast, sign_in: SignIn) -> None:
    card = make_scorecard(cast.seat, state="draft")
    assert sign_in(cast.ben).get(here(cast)).status_code == 404

    Scorecard.objects.filter(pk=card.pk).update(state="submitted", submitted_at=NOW)
    cast.interview.state = "cancelled"
    cast.interview.save()
    assert sign_in(cast.ben).get(here(cast)).status_code == 404


def test_that_it_was_amended_is_seen_by_whoever_runs_the_application_and_not_what(cast: Cast, sign_in: SignIn) -> None:
    make_scorecard(cast.seat)
    sign_in(cast.ben).post(here(cast), WHY | {"answers-0-rating": "5"})
    client = sign_in(cast.rita)

    pages = [
        client.get(reverse("application", args=[cast.application.pk])).content.decode(),
        client.get(reverse("interview", args=[cast.interview.pk])).content.decode(),
    ]

    assert all("#pencil-square" in page and "Amended</span>" in page for page in pages)
    assert all("mixed up" not in page and "amended to" not in page for page in pages)


def test_a_plan_made_before_says_that_something_came_in_since(cast: Cast, sign_in: SignIn) -> None:
    make_plan_for(cast)
    client, url = sign_in(cast.ada), reverse("plan", args=[cast.application.pk])
    assert "Feedback came in after this plan was made" not in client.get(url).content.decode()

    sign_in(cast.ben).post(here(cast), WHY | {"answers-0-rating": "5"})

    assert "Feedback came in after this plan was made" in client.get(url).content.decode()
