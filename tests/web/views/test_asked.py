"""Who runs the application reads what the candidate says to the preview and asks, and answers; nobody else does."""

from __future__ import annotations

import html

import pytest
from django.urls import reverse

from kedua.records.models import CandidateQuestion, Message
from kedua.usecases.previews import answer, ask, note_shown
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.previews import make_preview
from tests.factories.rows import NOW


@pytest.fixture
def question(cast: Cast) -> CandidateQuestion:
    preview = make_preview(cast.job)
    note_shown(cast.application, preview, "page", NOW)
    answer(cast.application, preview, "but", "Not on Sundays.", {"check-1": "no"}, NOW)
    return ask(cast.application, "Who trains me?", "page", NOW)


def url(cast: Cast) -> str:
    return reverse("application-asked", args=[cast.application.pk])


def test_all_of_it_stands_on_one_page(cast: Cast, sign_in: SignIn, question: CandidateQuestion) -> None:
    page = html.unescape(sign_in(cast.hana).get(url(cast)).content.decode())

    for told in (
        "Interested, but …",
        "Not on Sundays.",
        "That is hard for me",
        question.text,
        "Version 1",
        "on their page",
    ):
        assert told in page


def test_an_answer_is_sent_and_the_question_waits_no_more(
    cast: Cast, sign_in: SignIn, question: CandidateQuestion
) -> None:
    client = sign_in(cast.hana)
    waiting = client.get("/").content.decode()

    client.post(url(cast), {"question": str(question.pk), "answer": "Priya does, for four weeks."})

    assert "Who trains me?" in waiting
    assert "Who trains me?" not in client.get("/").content.decode()
    assert Message.objects.get(occasion="answer").text.count("Priya does, for four weeks.") == 1


def test_an_answer_that_cannot_be_sent_stays_typed(cast: Cast, sign_in: SignIn, question: CandidateQuestion) -> None:
    long = "x" * 2001

    page = sign_in(cast.hana).post(url(cast), {"question": str(question.pk), "answer": long})

    assert (page.status_code, long in page.content.decode()) == (422, True)
    assert Message.objects.filter(occasion="answer").count() == 0


def test_the_question_of_another_candidate_is_not_found(cast: Cast, sign_in: SignIn) -> None:
    assert sign_in(cast.hana).post(url(cast), {"question": "none", "answer": "Yes."}).status_code == 404


def test_the_application_shows_the_question_that_waits_longest(
    cast: Cast, sign_in: SignIn, question: CandidateQuestion
) -> None:
    ask(cast.application, "And who stands in?", "page", NOW)

    page = html.unescape(sign_in(cast.rita).get(reverse("application", args=[cast.application.pk])).content.decode())

    assert question.text in page
    assert "And who stands in?" not in page
    assert "“Not on Sundays.”" in page
