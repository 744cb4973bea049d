"""Reasons are drafted from a candidate's own evidence: in words, without scores, traits or anybody else."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from kedua.records.models import Application, Candidate, JobCompetency, Message
from kedua.records.models.message import DRAFT, WAITING
from kedua.usecases import messages
from kedua.usecases.drafting import draft_feedback, draft_not_passed
from kedua.usecases.errors import Refused
from kedua.usecases.message_check import check_messages
from tests.cast import Cast
from tests.factories.rows import NOW, make_scorecard
from tests.fakes.outside import Nowhere


def decided(cast: Cast, stage: str = "not passed") -> Application:
    for position, (subject, bar) in enumerate((("leading-teams", 3), ("customer-service", 3), ("delegating", 3))):
        JobCompetency.objects.update_or_create(
            job=cast.job, subject=subject,
            defaults={"organisation": cast.organisation, "bar": bar, "position": position, "created_at": NOW},
        )  # fmt: skip
    make_scorecard(cast.seat)
    Application.objects.filter(pk=cast.application.pk).update(stage=stage)
    return Application.objects.select_related("job", "organisation", "candidate").get(pk=cast.application.pk)


def test_it_says_what_was_shown_and_what_the_job_also_asks_for(cast: Cast) -> None:
    message = draft_not_passed(cast.rita, decided(cast), NOW, Nowhere())

    assert message.state == DRAFT
    assert "examples of leading teams, such as the missed sales target in March." in message.text
    assert "The job also asks for customer service" in message.text
    assert check_messages([("not-passed", message.text)]) == [()]


def test_what_nobody_asked_about_is_no_reason(cast: Cast) -> None:
    message = draft_not_passed(cast.rita, decided(cast), NOW, Nowhere())

    assert "delegating" not in message.text.lower()


def test_what_an_interviewer_typed_of_somebodys_nature_stays_inside(cast: Cast) -> None:
    application = decided(cast)
    cast.seat.scorecard.answers.update(topic="how you are too shy to lead")

    message = draft_not_passed(cast.rita, application, NOW, Nowhere())

    assert "shy" not in message.text
    assert "examples of leading teams." in message.text


@pytest.mark.parametrize(
    "topic",
    [
        "the quarrel with Farid",
        "her maternity leave",
        "better than Aminah",
        "a 4/5",
        "ok",
        "dia sakit dan lambat",
        "so " * 90,
    ],
)
def test_what_an_interviewer_typed_of_others_or_private_matters_stays_inside(cast: Cast, topic: str) -> None:
    application = decided(cast)
    cast.seat.scorecard.answers.update(topic=topic)

    message = draft_not_passed(cast.rita, application, NOW, Nowhere())

    assert topic.strip() not in message.text
    assert "examples of leading teams." in message.text


def test_an_english_note_is_not_put_into_a_malay_message(cast: Cast) -> None:
    application = decided(cast)
    Candidate.objects.filter(pk=application.candidate_id).update(language="ms")
    application.candidate.refresh_from_db()

    message = draft_not_passed(cast.rita, application, NOW, Nowhere())

    assert "contoh yang jelas tentang" in message.text
    assert "March" not in message.text


def test_feedback_says_what_an_answer_tells_that_shows_it(cast: Cast) -> None:
    message = draft_feedback(cast.rita, decided(cast), NOW, Nowhere())

    assert message.occasion == "feedback"
    assert "For customer service, we listen for" in message.text


def test_a_draft_that_is_there_is_worded_anew_and_one_on_its_way_stays(cast: Cast) -> None:
    application = decided(cast)
    first = draft_not_passed(cast.rita, application, NOW, Nowhere())

    again = draft_not_passed(cast.rita, application, NOW, Nowhere())
    messages.release(cast.rita, again, NOW)
    third = draft_not_passed(cast.rita, application, NOW, Nowhere())

    assert again.pk == first.pk
    assert third.pk != first.pk
    assert Message.objects.get(pk=first.pk).state == WAITING


def test_only_whoever_runs_the_application_drafts_it_and_only_for_that_outcome(cast: Cast) -> None:
    application = decided(cast, stage="deciding")

    with pytest.raises(Refused, match="outcome-missing"):
        draft_not_passed(cast.rita, application, NOW, Nowhere())
    with pytest.raises(PermissionDenied):
        draft_feedback(cast.ben, application, NOW, Nowhere())

    assert not Message.objects.exists()
