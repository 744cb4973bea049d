"""What candidates ask about their data: kept once, answered by a person, carried out to the last row."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.test import TestCase

from kedua.records.models import AuditEntry, Candidate, Message, PrivacyRequest
from kedua.usecases.candidate_answers import write_reply
from kedua.usecases.candidate_links import page_link
from kedua.usecases.errors import Refused
from kedua.usecases.privacy_requests import answer_request, ask_about_data, delete_as_asked, take_back
from tests.cast import Cast
from tests.factories.rows import NOW, make_scorecard
from tests.fakes.outside import KeptQueue

committing: Callable[..., AbstractContextManager[object]] = TestCase.captureOnCommitCallbacks


def asked(cast: Cast, kind: str = "correction", text: str = "My name is Chloe.") -> PrivacyRequest:
    return ask_about_data(cast.application, kind, text, NOW)


def test_the_same_request_is_kept_once(cast: Cast) -> None:
    assert asked(cast) == asked(cast)
    assert asked(cast, "deletion", "") == asked(cast, "deletion", "Please.")
    assert asked(cast, text="And my number.") != asked(cast)

    assert PrivacyRequest.objects.count() == 3
    assert {entry.actor_name for entry in AuditEntry.objects.filter(action__startswith="privacy.")} == {"Candidate"}


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [("correction", " ", "correction-empty"), ("deletion", "x" * 2001, "text-long"), ("praise", "", "request-unknown")],
)
def test_a_request_that_is_none_is_refused(cast: Cast, kind: str, text: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        asked(cast, kind, text)

    assert PrivacyRequest.objects.count() == 0


def test_a_link_cannot_be_used_to_bury_us_in_requests(cast: Cast) -> None:
    for number in range(10):
        asked(cast, text=f"Number {number}")

    with pytest.raises(Refused, match="requests-many"):
        asked(cast, text="One more")


def test_deletion_is_taken_back(cast: Cast) -> None:
    asked(cast, "deletion", "")
    correction = asked(cast)

    take_back(cast.application, NOW)
    take_back(cast.application, NOW)

    assert list(PrivacyRequest.objects.all()) == [correction]
    assert AuditEntry.objects.filter(action="privacy.kept").count() == 1


def test_an_answer_is_kept_and_sent(cast: Cast) -> None:
    request = asked(cast)

    answer_request(cast.rita, request, " We have put your name right. ", NOW)

    request.refresh_from_db()
    assert (request.outcome, request.done_by, request.done_at) == ("We have put your name right.", cast.rita, NOW)
    message = Message.objects.get()
    assert message.state == "waiting"
    assert "We have put your name right." in message.text
    assert "Rita Chandran" in message.text


def test_a_request_is_answered_once_and_with_words(cast: Cast) -> None:
    request = asked(cast)
    with pytest.raises(Refused, match="outcome-empty"):
        answer_request(cast.rita, request, "", NOW)
    with pytest.raises(Refused, match="text-long"):
        answer_request(cast.rita, request, "x" * 2001, NOW)
    answer_request(cast.rita, request, "Done.", NOW)

    with pytest.raises(Refused, match="request-answered"):
        answer_request(cast.rita, request, "Done again.", NOW)


def test_deleting_leaves_no_trace_but_a_letter_on_its_way(cast: Cast) -> None:
    page_link(cast.application, NOW)
    make_scorecard(cast.seat)
    write_reply(cast.application, "Is there a lift?", cast.cleo.pk, NOW)
    queue, key, request = KeptQueue(), cast.cleo.pk, asked(cast, "deletion", "")

    with committing(execute=True):
        delete_as_asked(cast.rita, request, NOW, queue)

    assert not Candidate.objects.filter(pk=key).exists()
    ((to, _subject, text),) = queue.letters
    assert to == "cleo.tan@mail.example"
    assert "deleted everything" in text
    rows = [
        row for model in apps.get_app_config("records").get_models() for row in model._default_manager.values_list()
    ]
    assert [row for row in rows if "Cleo" in repr(row) or "cleo" in repr(row)] == []
    assert AuditEntry.objects.get(action="privacy.deleted").actor == cast.rita.pk


def test_only_deletion_that_was_asked_for_is_carried_out(cast: Cast) -> None:
    with pytest.raises(Refused, match="request-unknown"):
        delete_as_asked(cast.rita, asked(cast), NOW, KeptQueue())

    assert Candidate.objects.filter(pk=cast.cleo.pk).exists()


@pytest.mark.parametrize("who", ["hana", "ben", "sam", "dan"])
def test_only_who_may_delete_answers(cast: Cast, who: str) -> None:
    actor, request = cast.everyone[who], asked(cast, "deletion", "")
    assert actor is not None

    with pytest.raises(PermissionDenied):
        answer_request(actor, request, "Done.", NOW)
    with pytest.raises(PermissionDenied):
        delete_as_asked(actor, request, NOW, KeptQueue())

    assert PrivacyRequest.objects.get().done_at is None
