"""The conversation with a candidate: what was said, how far each message is, and what can be done with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kedua.records.models import Application, AuditEntry, Candidate, Message
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.messages import make_message
from tests.factories.rows import NOW, make_application, make_candidate, make_job

LATER = NOW + dt.timedelta(minutes=1)


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


def thread(cast: Cast) -> str:
    return reverse("application-messages", args=[cast.application.pk])


def act(message: Message) -> str:
    return reverse("message-act", args=[message.pk])


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"state": "draft"}, ["Draft", "Send it tomorrow morning", "Put it away"]),
        ({"state": "waiting", "due_at": LATER}, ["Goes out in a minute", "Hold it back"]),
        (
            {"state": "waiting", "due_at": NOW + dt.timedelta(hours=22)},
            ["Waits until", "Wed 25 Nov 2026, 08:00 (Kuala Lumpur)", "Hold it back"],
        ),
        ({"state": "waiting", "due_at": None}, ["On its way"]),
        ({"state": "sent", "sent_at": NOW}, ["Sent", "Tue 24 Nov 2026, 10:00 (Kuala Lumpur)"]),
        ({"state": "failed", "error": "no-address", "to": ""}, ["Not sent", "no address", "Try again"]),
        ({"state": "failed", "error": "unsure"}, ["most likely arrived", "It has arrived", "Try again"]),
        ({"state": "undone"}, ["Put away"]),
        ({"state": "received", "occasion": "reply"}, ["New from the candidate", "I have seen to what they wrote"]),
        ({"state": "sent", "sent_at": NOW, "channel": "phone"}, ["Said on the telephone"]),
    ],
)
def test_how_far_a_message_is_is_said_in_words(
    cast: Cast, sign_in: SignIn, fields: dict[str, Any], words: list[str]
) -> None:
    make_message(cast.application, **fields)

    page = sign_in(cast.rita).get(thread(cast)).content.decode()

    assert [word for word in words if word not in page] == []


def test_what_waits_without_a_time_of_its_own_cannot_be_held_back(cast: Cast, sign_in: SignIn) -> None:
    message = make_message(cast.application, state="waiting", due_at=None)

    page = sign_in(cast.rita).post(act(message), {"do": "undo"}, follow=True).content.decode()

    assert "moved on meanwhile" in page
    assert Message.objects.get().state == "waiting"


def test_a_message_of_ones_own_is_kept_or_sent(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)
    typed = {"subject": "Hello", "text": "A word.", "once": "7f1f0d86-5c1b-4f8e-9c3a-3c8a4f2f1d11"}

    client.post(thread(cast), typed | {"do": "release"})
    client.post(thread(cast), typed | {"do": "keep"})

    message = Message.objects.get()
    assert (message.state, message.text, message.made_by) == ("waiting", "A word.", cast.rita)


def test_what_was_typed_stays_when_nothing_is_said(cast: Cast, sign_in: SignIn) -> None:
    answer = sign_in(cast.rita).post(thread(cast), {"subject": "About Friday", "text": " "})

    assert answer.status_code == 422
    assert 'value="About Friday"' in answer.content.decode()
    assert not Message.objects.exists()


def test_a_draft_is_changed_and_released_in_one_go(cast: Cast, sign_in: SignIn) -> None:
    message = make_message(cast.application)
    url = reverse("message-edit", args=[message.pk])

    sign_in(cast.rita).post(url, {"subject": "Better", "text": "In better words.", "do": "tomorrow"})

    message.refresh_from_db()
    assert (message.subject, message.text, message.state) == ("Better", "In better words.", "waiting")
    assert message.due_at == dt.datetime(2026, 11, 25, 0, tzinfo=dt.UTC)  # eight in the morning in Kuala Lumpur


def test_what_is_on_its_way_is_not_changed(cast: Cast, sign_in: SignIn) -> None:
    message = make_message(cast.application, state="sent", sent_at=NOW)
    url = reverse("message-edit", args=[message.pk])

    answers = [sign_in(cast.rita).get(url), sign_in(cast.rita).post(url, {"text": "Other words."})]

    assert [answer.headers["Location"] for answer in answers] == [f"{thread(cast)}#m-{message.pk}"] * 2
    assert Message.objects.get().text == message.text


@pytest.mark.parametrize(
    ("state", "wish", "after"),
    [
        ("draft", "release", "waiting"), ("draft", "discard", "undone"), ("waiting", "undo", "draft"),
        ("failed", "again", "waiting"), ("failed", "sent", "sent"),
    ],
)  # fmt: skip
def test_each_wish_is_met(cast: Cast, sign_in: SignIn, state: str, wish: str, after: str) -> None:
    message = make_message(cast.application, state=state, due_at=LATER, error="unsure" if state == "failed" else "")

    sign_in(cast.rita).post(act(message), {"do": wish})

    assert Message.objects.get().state == after


def test_only_an_unsure_one_is_noted_as_sent(cast: Cast, sign_in: SignIn) -> None:
    message = make_message(cast.application, state="failed", error="refused-address")

    page = sign_in(cast.rita).post(act(message), {"do": "sent"}, follow=True).content.decode()

    assert "moved on meanwhile" in page
    assert Message.objects.get().state == "failed"


def test_an_unknown_wish_is_not_there(cast: Cast, sign_in: SignIn) -> None:
    assert sign_in(cast.rita).post(act(make_message(cast.application)), {"do": "burn"}).status_code == 404


def test_an_answer_that_arrived_after_all_is_an_answer(cast: Cast, sign_in: SignIn) -> None:
    Application.objects.filter(pk=cast.application.pk).update(stage="not passed")
    handed = NOW - dt.timedelta(hours=2)
    message = make_message(cast.application, state="failed", error="unsure", occasion="not-passed", handed_at=handed)

    sign_in(cast.rita).post(act(message), {"do": "sent"})

    cast.application.refresh_from_db()
    assert Message.objects.get().sent_at == handed
    assert cast.application.answered_at == NOW


def test_a_call_is_noted_and_answers(cast: Cast, sign_in: SignIn) -> None:
    Application.objects.filter(pk=cast.application.pk).update(stage="passed")
    typed = {"text": "She was glad, and starts in March.", "told": "on", "once": "7f1f0d86-5c1b-4f8e-9c3a-3c8a4f2f1d11"}
    client = sign_in(cast.hana)

    for _again in range(2):
        client.post(reverse("message-call", args=[cast.application.pk]), typed)

    message = Message.objects.get()
    cast.application.refresh_from_db()
    assert (message.channel, message.state, message.text) == ("phone", "sent", typed["text"])
    assert cast.application.answered_at == NOW
    assert list(AuditEntry.objects.values_list("action", flat=True).order_by("number")) == [
        "message.called",
        "application.answered",
    ]


def test_nobody_is_told_by_telephone_how_it_ended_before_it_did(cast: Cast, sign_in: SignIn) -> None:
    url = reverse("message-call", args=[cast.application.pk])

    answer = sign_in(cast.rita).post(url, {"text": "Called.", "told": "on"})

    assert answer.status_code == 422
    assert not Message.objects.exists()


def test_what_they_wrote_is_seen_to(cast: Cast, sign_in: SignIn) -> None:
    make_message(cast.application, state="received", occasion="reply", text="Thank you!")
    client = sign_in(cast.rita)

    page = client.post(reverse("message-read", args=[cast.application.pk]), follow=True).content.decode()

    assert "New from the candidate" not in page
    assert Message.objects.get().read_at == NOW


def test_one_thread_holds_all_jobs_that_are_ones_own(cast: Cast, sign_in: SignIn) -> None:
    other = make_application(make_job(cast.organisation, "Barista Trainer"), cast.cleo)
    make_message(cast.application, text="About the outlet.")
    make_message(other, text="About training.")
    elsewhere = make_candidate(cast.organisation, "Mei Ling")
    make_message(make_application(cast.job, elsewhere), text="To somebody else.")

    rita, hana = (sign_in(one).get(thread(cast)).content.decode() for one in (cast.rita, cast.hana))

    texts = ("About the outlet.", "About training.", "To somebody else.")
    assert [text in rita for text in texts] == [True, True, False]
    assert [text in hana for text in texts] == [True, False, False]
    assert "About another job: Barista Trainer" in rita


def test_without_an_address_the_page_says_what_to_do(cast: Cast, sign_in: SignIn) -> None:
    Candidate.objects.filter(pk=cast.cleo.pk).update(email="")

    page = sign_in(cast.rita).get(thread(cast)).content.decode()

    assert "No address is known" in page


def test_a_long_thread_takes_no_more_queries(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)
    counts = []
    for _number in range(2):
        for _more in range(3):
            make_message(cast.application, made_by=cast.rita)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(thread(cast))
        counts.append(len(queries))

    assert counts[0] == counts[1]
    assert counts[0] <= 12


def test_what_is_long_over_is_folded_and_what_waits_is_not(cast: Cast, sign_in: SignIn) -> None:
    for number, state in enumerate(("sent", "draft", "sent", "received", "sent")):
        at = NOW + dt.timedelta(minutes=number)
        make_message(cast.application, state=state, created_at=at, subject="", text=f"Text {number}.")

    page = sign_in(cast.rita).get(thread(cast)).content.decode()

    assert [f"<summary>Text {number}.</summary>" in page for number in range(5)] == [True, False, True, False, False]


def test_one_starts_from_words_for_an_occasion_and_goes_on_to_change_them(cast: Cast, sign_in: SignIn) -> None:
    url = reverse("message-start", args=[cast.application.pk])

    page = sign_in(cast.rita).post(url, {"occasion": "thank-you"}, follow=True).content.decode()

    assert Message.objects.get().state == "draft"
    assert "Thank you for your time" in page
    assert "Nothing was found that speaks against it." in page


def test_an_occasion_that_is_none_drafts_nothing(cast: Cast, sign_in: SignIn) -> None:
    url = reverse("message-start", args=[cast.application.pk])

    page = sign_in(cast.rita).post(url, {"occasion": "passed"}, follow=True).content.decode()

    assert "There is no occasion for that now" in page
    assert not Message.objects.exists()


def test_what_speaks_against_a_message_stands_beside_it_and_nothing_is_saved(cast: Cast, sign_in: SignIn) -> None:
    message = make_message(cast.application)
    typed = {"subject": "Hello", "text": "You scored 2 out of 5. We will keep your CV on file.", "do": "check"}

    answer = sign_in(cast.rita).post(reverse("message-edit", args=[message.pk]), typed)

    page = answer.content.decode()
    assert answer.status_code == 200
    assert [word in page for word in ("This gives a score.", "This raises a hope", 'value="Hello"')] == [True] * 3
    assert Message.objects.get().text == message.text
