"""What comes into the mailbox is taken in once, into the right conversation and no other."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kedua.records.models import Application, Candidate, Message
from kedua.records.models.application import NOT_PASSED
from kedua.records.models.message import FAILED, RECEIVED, SENDING, SENT, WAITING
from kedua.usecases import messages
from kedua.usecases.inbox import key_of, take_in
from kedua.usecases.messages import Said
from kedua.usecases.ports import Arrived, Returned
from tests.cast import Cast
from tests.factories.rows import make_application, make_candidate, make_job, make_organisation
from tests.fakes.outside import Nowhere

NOON = dt.datetime(2026, 11, 24, 4, tzinfo=dt.UTC)
SAID = Said("Where we are", "Dear Cleo, you will hear from us by Friday.")


def sent(cast: Cast, occasion: str = "deciding") -> Message:
    stage = NOT_PASSED if occasion == "not-passed" else cast.application.stage
    Application.objects.filter(pk=cast.application.pk).update(stage=stage)
    application = Application.objects.select_related("job", "organisation", "candidate").get(pk=cast.application.pk)
    message = messages.send(application, occasion, SAID, f"{occasion}:1", NOON)
    Message.objects.filter(pk=message.pk).update(state=SENT, sent_at=NOON, error="")
    return message


def named(message: Message) -> str:
    return f"<{message.pk.hex}@nowhere.example>"


def answer(cast: Cast, **changed: object) -> Arrived:
    made = Arrived("<abc@mail.example>", cast.cleo.email, ("answers@bakau.example",), "Re: Where we are", "Fine.")
    return replace(made, **changed)  # type: ignore[arg-type]  # fields by name


def received() -> Message:
    return Message.objects.get(state=RECEIVED)


def test_an_answer_joins_the_conversation_once(cast: Cast) -> None:
    mail = answer(cast, refers_to=(named(sent(cast)),), attached=("cv.pdf",))

    kinds = [take_in(mail, Nowhere(), NOON) for _time in range(2)]

    row = received()
    assert kinds == ["answer", "answer"]
    assert (row.candidate, row.application, row.organisation) == (cast.cleo, cast.application, cast.organisation)
    assert (row.subject, row.text, row.to) == (
        "Re: Where we are",
        "Fine.\n\nIn the mailbox, not here: cv.pdf",
        cast.cleo.email,
    )
    assert (row.error, row.read_at, row.remote, row.key) == (
        "",
        None,
        "<abc@mail.example>",
        "received:<abc@mail.example>",
    )


def test_the_address_it_was_sent_to_says_what_it_answers(cast: Cast) -> None:
    mail = answer(cast, to=(f"answers+{sent(cast).pk.hex}@bakau.example",))

    take_in(mail, Nowhere(), NOON)

    assert received().application == cast.application


def test_another_sender_is_flagged(cast: Cast) -> None:
    take_in(answer(cast, sender="someone@else.example", refers_to=(named(sent(cast)),)), Nowhere(), NOON)

    assert received().error == "other-sender"


def test_a_machine_needs_nobodys_eye(cast: Cast) -> None:
    take_in(answer(cast, automatic=True, refers_to=(named(sent(cast)),)), Nowhere(), NOON)

    assert (received().error, received().read_at) == ("automatic", NOON)


def test_who_writes_anew_goes_on_with_what_was_said_last(cast: Cast) -> None:
    sent(cast)

    kind = take_in(answer(cast, sender=cast.cleo.email.upper().lower()), Nowhere(), NOON)

    assert (kind, received().application) == ("answer", cast.application)


def test_where_two_organisations_could_be_meant_nothing_is_guessed(cast: Cast) -> None:
    sent(cast)
    elsewhere = make_organisation("Third Foods")
    other = make_application(make_job(elsewhere), make_candidate(elsewhere, cast.cleo.name))
    Candidate.objects.filter(pk=other.candidate_id).update(email=cast.cleo.email)
    application = Application.objects.select_related("job", "organisation", "candidate").get(pk=other.pk)
    messages.send(application, "deciding", SAID, "deciding:2", NOON)

    assert take_in(answer(cast), Nowhere(), NOON) == "unknown"
    assert not Message.objects.filter(state=RECEIVED).exists()


@pytest.mark.parametrize("sender", ["stranger@else.example", ""])
def test_mail_of_strangers_is_left_alone(cast: Cast, sender: str) -> None:
    sent(cast)

    assert take_in(answer(cast, sender=sender), Nowhere(), NOON) == "unknown"


def test_an_answer_to_an_answer_that_names_no_message_of_ours_is_no_answer(cast: Cast) -> None:
    sent(cast)
    take_in(answer(cast), Nowhere(), NOON)
    reply = received()

    kind = take_in(
        answer(cast, sender="stranger@else.example", refers_to=(named(reply),), message_id="<n@x>"), Nowhere(), NOON
    )

    assert kind == "unknown"


def test_long_names_are_shortened_to_fit() -> None:
    long = f"<{'a' * 190}@x>"

    assert len(key_of(long)) <= 120
    assert key_of(long) != key_of(long + "b")


@pytest.mark.parametrize(
    ("action", "status", "state"),
    [
        ("failed", "5.1.1", (FAILED, "bounced")),
        ("failed", "5.2.2", (FAILED, "mailbox-full")),
        ("delayed", "4.4.1", (SENT, "")),
        ("delivered", "2.0.0", (SENT, "")),
    ],
)
def test_what_came_back_is_noted(cast: Cast, action: str, status: str, state: tuple[str, str]) -> None:
    message = sent(cast)
    mail = answer(cast, sender="mailer-daemon@mx.example", returned=Returned(action, status, (named(message),)))

    kind = take_in(mail, Nowhere(), NOON)

    message.refresh_from_db()
    assert (kind, (message.state, message.error)) == ("report", state)


def test_an_outcome_that_came_back_was_not_told(cast: Cast) -> None:
    message = sent(cast, "not-passed")
    Application.objects.filter(pk=cast.application.pk).update(answered_at=NOON)

    take_in(answer(cast, returned=Returned("failed", "5.1.1", (named(message),))), Nowhere(), NOON)

    assert Application.objects.get(pk=cast.application.pk).answered_at is None


def test_a_report_on_what_is_sent_again_meanwhile_changes_nothing(cast: Cast) -> None:
    message = sent(cast)
    Message.objects.update(state=WAITING)

    take_in(answer(cast, returned=Returned("failed", "5.1.1", (named(message),))), Nowhere(), NOON)

    assert Message.objects.get().state == WAITING


@pytest.mark.parametrize(
    ("before", "attempts", "kind", "after"),
    [
        ((SENT, ""), 1, "copy", (SENT, "")),
        ((SENDING, ""), 1, "kept-copy", (SENDING, "")),
        ((FAILED, "unsure"), 1, "copy", (SENT, "")),
        ((WAITING, "dropped"), 1, "copy", (SENT, "")),
        ((WAITING, ""), 0, "copy", (WAITING, "")),
        ((FAILED, "bounced"), 1, "copy", (FAILED, "bounced")),
    ],
)
def test_a_copy_of_our_own_says_that_it_arrived(
    cast: Cast, before: tuple[str, str], attempts: int, kind: str, after: tuple[str, str]
) -> None:
    message = sent(cast, "not-passed")
    Message.objects.update(state=before[0], error=before[1], attempts=attempts, handed_at=NOON)
    mail = answer(cast, sender="kedua@nowhere.example", message_id=named(message))

    assert take_in(mail, Nowhere(), NOON) == kind

    message.refresh_from_db()
    assert (message.state, message.error) == after
    told = Application.objects.get(pk=cast.application.pk).answered_at is not None
    assert told == (before != after)


def test_what_only_looks_like_a_copy_is_none(cast: Cast) -> None:
    sent(cast)
    Message.objects.update(state=FAILED, error="unsure")

    assert (
        take_in(answer(cast, sender="kedua@nowhere.example", message_id="<x@nowhere.example>"), Nowhere(), NOON)
        == "unknown"
    )
    assert Message.objects.get().state == FAILED
