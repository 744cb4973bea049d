"""A preview is shown, answered and asked about: kept, never rated, and withdrawing is no judgement."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied

from kedua.queries.previews import said_to_preview
from kedua.records.models import AuditEntry, CandidateQuestion, Message, Preview, PreviewAnswer, PreviewShown
from kedua.records.models.application import FEEDBACK, NOT_PASSED, WITHDRAWN
from kedua.records.models.message import WAITING
from kedua.usecases import previews
from kedua.usecases.errors import Refused
from tests.cast import Cast
from tests.factories.previews import make_preview
from tests.factories.rows import NOW
from tests.fakes.outside import Nowhere

LATER = NOW + dt.timedelta(hours=1)


@pytest.fixture
def preview(cast: Cast) -> Preview:
    return make_preview(cast.job)


def actions() -> list[str]:
    return list(AuditEntry.objects.order_by("number").values_list("action", flat=True))


def stage(cast: Cast) -> str:
    cast.application.refresh_from_db()
    return cast.application.stage


def test_that_it_was_shown_is_noted_once_for_each_way(cast: Cast, preview: Preview) -> None:
    for how, at in (("page", NOW), ("page", LATER), ("interview", LATER)):
        previews.note_shown(cast.application, preview, how, at)

    assert list(PreviewShown.objects.values_list("how", "created_at")) == [("page", NOW), ("interview", LATER)]


def test_a_draft_and_the_preview_of_another_job_are_never_shown(cast: Cast) -> None:
    draft = make_preview(cast.job, version=2, state="draft", published_at=None)

    with pytest.raises(ValueError, match="page"):
        previews.note_shown(cast.application, draft, "page", NOW)

    assert PreviewShown.objects.count() == 0


def test_an_answer_is_kept_with_what_was_shared_of_the_self_check(cast: Cast, preview: Preview) -> None:
    shared = {"check-1": "unsure", "good-1": "yes", "check-9": "no", "check-2": "whatever"}

    kept = previews.answer(cast.application, preview, "but", " Not on Sundays. ", shared, NOW)

    assert (kept.answer, kept.note, kept.self_check) == ("but", "Not on Sundays.", {"check-1": "unsure"})
    assert said_to_preview(cast.application).answer == kept
    assert actions() == ["preview.answered"]


def test_no_longer_ends_it_without_a_judgement_and_can_be_taken_back(cast: Cast, preview: Preview) -> None:
    previews.answer(cast.application, preview, "no longer", "", {}, NOW)
    ended = stage(cast)
    previews.answer(cast.application, preview, "interested", "", {}, LATER)

    assert (ended, stage(cast)) == (WITHDRAWN, FEEDBACK)
    assert actions() == ["preview.answered", "application.withdrawn", "preview.answered", "application.back"]
    assert set(AuditEntry.objects.values_list("actor_name", flat=True)) == {"Candidate"}


def test_whoever_was_withdrawn_by_a_member_does_not_come_back_by_an_answer(cast: Cast, preview: Preview) -> None:
    previews.answer(cast.application, preview, "interested", "", {}, NOW)
    cast.application.stage = WITHDRAWN
    cast.application.save()

    previews.answer(cast.application, preview, "interested", "", {}, LATER)

    assert stage(cast) == WITHDRAWN


@pytest.mark.parametrize(
    ("answer", "note", "code"), [("maybe", "", "preview-answer"), ("but", "x" * 2001, "preview-long")]
)
def test_an_answer_that_cannot_be_kept_is_refused(
    cast: Cast, preview: Preview, answer: str, note: str, code: str
) -> None:
    with pytest.raises(Refused, match=code):
        previews.answer(cast.application, preview, answer, note, {}, NOW)

    assert PreviewAnswer.objects.count() == 0


def test_until_they_are_told_they_answer_as_if_nothing_were_decided(cast: Cast, preview: Preview) -> None:
    cast.application.stage = NOT_PASSED
    cast.application.save()

    previews.answer(cast.application, preview, "interested", "", {}, NOW)
    assert stage(cast) == NOT_PASSED

    previews.answer(cast.application, preview, "no longer", "", {}, NOW)
    assert stage(cast) == "withdrawn"


def test_nothing_is_answered_once_they_were_told(cast: Cast, preview: Preview) -> None:
    cast.application.stage, cast.application.answered_at = NOT_PASSED, NOW
    cast.application.save()

    with pytest.raises(Refused, match="application-over"):
        previews.answer(cast.application, preview, "no longer", "", {}, NOW)

    assert stage(cast) == NOT_PASSED


def test_a_question_is_kept_once_however_often_it_comes(cast: Cast) -> None:
    key = uuid4()

    first = previews.ask(cast.application, "Who trains me?\r\n", "interview", NOW, key)
    again = previews.ask(cast.application, "Who trains me?", "interview", LATER, key)
    typed_again = previews.ask(cast.application, "Who trains me?", "page", LATER)

    assert (first.pk, again.pk, typed_again.pk) == (key, key, key)
    assert (first.text, CandidateQuestion.objects.count()) == ("Who trains me?", 1)


@pytest.mark.parametrize(("text", "code"), [("  ", "question-empty"), ("x" * 2001, "preview-long")])
def test_a_question_that_cannot_be_kept_is_refused(cast: Cast, text: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        previews.ask(cast.application, text, "page", NOW)


def test_there_is_an_end_to_open_questions(cast: Cast) -> None:
    for number in range(previews.MOST_OPEN):
        previews.ask(cast.application, f"Question {number}?", "page", NOW)

    with pytest.raises(Refused, match="question-many"):
        previews.ask(cast.application, "One more?", "page", NOW)


def test_an_answer_goes_to_the_candidate_as_a_message(cast: Cast) -> None:
    question = previews.ask(cast.application, "Who trains me?", "page", NOW)

    previews.answer_question(cast.hana, question, "Priya does, for four weeks.", LATER, Nowhere())

    question.refresh_from_db()
    message = Message.objects.get()
    assert (question.answer, question.answered_by, question.answered_at) == (
        "Priya does, for four weeks.", cast.hana, LATER,
    )  # fmt: skip
    assert (message.occasion, message.state, message.key) == ("answer", WAITING, f"answer:{question.pk}")
    assert "Who trains me?" in message.text
    assert "Priya does, for four weeks." in message.text
    assert actions() == ["question.asked", "candidate-link.made", "question.answered"]


def test_a_question_is_answered_once_and_never_with_nothing(cast: Cast) -> None:
    question = previews.ask(cast.application, "Who trains me?", "page", NOW)
    with pytest.raises(Refused, match="answer-empty"):
        previews.answer_question(cast.hana, question, " ", NOW, Nowhere())
    previews.answer_question(cast.hana, question, "Priya.", NOW, Nowhere())

    with pytest.raises(Refused, match="question-answered"):
        previews.answer_question(cast.rita, question, "Somebody else.", LATER, Nowhere())

    assert Message.objects.count() == 1


@pytest.mark.parametrize("who", ["ben", "sam", "dan"])
def test_only_who_runs_the_application_answers(cast: Cast, who: str) -> None:
    question = previews.ask(cast.application, "Who trains me?", "page", NOW)

    with pytest.raises(PermissionDenied):
        previews.answer_question(getattr(cast, who), question, "Me.", NOW, Nowhere())

    question.refresh_from_db()
    assert (question.answered_at, Message.objects.count()) == (None, 0)
