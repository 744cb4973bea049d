"""A message is drafted, released, held back, tried again: said once, where the candidate is reached, in their daytime."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from kedua.records.models import Application, AuditEntry, Candidate, Message
from kedua.records.models.message import DRAFT, FAILED, SENDING, UNDONE, WAITING
from kedua.usecases import messages
from kedua.usecases.errors import Refused
from kedua.usecases.messages import Said
from tests.cast import Cast
from tests.factories.rows import NOW

SAID = Said("Where we are", "Dear Cleo, you will hear from us by Friday.")
MINUTE, DAY = dt.timedelta(minutes=1), dt.timedelta(days=1)


def fresh(cast: Cast) -> Application:
    return Application.objects.select_related("job", "organisation", "candidate").get(pk=cast.application.pk)


def drafted(cast: Cast) -> Message:
    return messages.draft(fresh(cast), "deciding", SAID, "deciding:1", NOW)


def in_kuala_lumpur(day: int, hour: int) -> dt.datetime:
    return dt.datetime(2026, 11, day, hour, tzinfo=dt.timezone(dt.timedelta(hours=8)))


def test_a_draft_says_who_hears_what_and_where(cast: Cast) -> None:
    message = drafted(cast)

    said = (message.channel, message.to, message.language, message.subject, message.text, message.state)
    assert said == ("email", cast.cleo.email, "en", SAID.subject, SAID.text, DRAFT)


def test_the_same_thing_is_said_once(cast: Cast) -> None:
    first = drafted(cast)

    second = messages.draft(fresh(cast), "deciding", Said("Another", "text"), "deciding:1", NOW)

    assert (second.pk, second.text, Message.objects.count()) == (first.pk, SAID.text, 1)


def test_a_released_one_waits_a_minute_and_can_be_held_back(cast: Cast) -> None:
    message = drafted(cast)

    messages.release(cast.rita, message, in_kuala_lumpur(24, 10))
    message.refresh_from_db()
    on_its_way = (message.state, message.due_at, message.made_by)
    messages.undo(cast.rita, message, in_kuala_lumpur(24, 10))
    message.refresh_from_db()

    assert on_its_way == (WAITING, in_kuala_lumpur(24, 10) + MINUTE, cast.rita)
    assert (message.state, message.due_at) == (DRAFT, None)
    assert list(AuditEntry.objects.values_list("action", flat=True).order_by("number"))[-2:] == [
        "message.released",
        "message.undone",
    ]


@pytest.mark.parametrize(
    ("at", "tomorrow", "due"),
    [
        (in_kuala_lumpur(24, 22), False, in_kuala_lumpur(25, 8)),
        (in_kuala_lumpur(24, 3), False, in_kuala_lumpur(24, 8)),
        (in_kuala_lumpur(24, 10), True, in_kuala_lumpur(25, 8)),
    ],
)
def test_nobody_is_written_to_at_night(cast: Cast, at: dt.datetime, tomorrow: bool, due: dt.datetime) -> None:
    message = drafted(cast)

    messages.release(cast.rita, message, at, tomorrow=tomorrow)

    message.refresh_from_db()
    assert message.due_at == due


def test_it_is_the_candidates_night_that_counts(cast: Cast) -> None:
    Candidate.objects.filter(pk=cast.cleo.pk).update(time_zone="Europe/London")
    message = drafted(cast)

    messages.release(cast.rita, message, in_kuala_lumpur(24, 10))  # two in the morning in London

    message.refresh_from_db()
    assert message.due_at == dt.datetime(2026, 11, 24, 8, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("given", "channel"), [([], "email"), ([True], "whatsapp"), ([True, False], "email"), ([False, True], "whatsapp")]
)
def test_another_channel_than_mail_needs_consent(cast: Cast, given: list[bool], channel: str) -> None:
    consents = [{"to": "whatsapp", "given": one, "at": NOW.isoformat()} for one in given]
    Candidate.objects.filter(pk=cast.cleo.pk).update(channel="whatsapp", phone="+60123456789", consents=consents)

    message = drafted(cast)

    assert (message.channel, message.to) == (channel, "+60123456789" if channel == "whatsapp" else cast.cleo.email)


def test_somebody_without_an_address_is_somebody_to_call(cast: Cast) -> None:
    Candidate.objects.filter(pk=cast.cleo.pk).update(email="")

    message = messages.send(fresh(cast), "deciding", SAID, "deciding:1", NOW)
    there = (message.state, message.error)
    Candidate.objects.filter(pk=cast.cleo.pk).update(email="cleo@example.org")
    messages.try_again(cast.rita, message, in_kuala_lumpur(24, 10))

    message.refresh_from_db()
    assert there == (FAILED, "no-address")
    assert (message.state, message.error, message.to) == (WAITING, "", "cleo@example.org")


def test_what_is_being_sent_cannot_be_held_back(cast: Cast) -> None:
    message = drafted(cast)
    Message.objects.update(state=SENDING)

    with pytest.raises(Refused, match="message-moved"):
        messages.undo(cast.rita, message, NOW)


def test_a_draft_can_be_changed_and_put_away(cast: Cast) -> None:
    message = drafted(cast)

    messages.change(cast.rita, message, Said(" A new\nline ", "Two\r\nlines "), NOW)
    messages.discard(cast.rita, message, NOW)

    message.refresh_from_db()
    assert (message.subject, message.text, message.state) == ("A new line", "Two\nlines", UNDONE)


@pytest.mark.parametrize(("text", "code"), [(" ", "message-empty"), ("x" * 4001, "message-long")])
def test_nothing_is_not_said_nor_a_novel(cast: Cast, text: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        messages.write(cast.rita, fresh(cast), Said("", text), "own:1", NOW)


def test_who_only_interviews_writes_nothing(cast: Cast) -> None:
    message = drafted(cast)

    for act in (messages.release, messages.undo, messages.discard, messages.try_again):
        with pytest.raises(PermissionDenied):
            act(cast.ben, message, NOW)
    with pytest.raises(PermissionDenied):
        messages.write(cast.dan, fresh(cast), SAID, "own:1", NOW)
    message.refresh_from_db()
    assert message.state == DRAFT
