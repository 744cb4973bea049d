"""What candidates write on telephones is taken in once, into the right conversation and no other."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kedua.queries.reach import agreed_to, reach_of
from kedua.records.models import Application, AuditEntry, Candidate, Message
from kedua.records.models.message import DRAFT, RECEIVED, SENT
from kedua.usecases.ports import Reply
from kedua.usecases.replies import take_reply
from tests.cast import Cast
from tests.factories.messages import make_message
from tests.factories.rows import make_application, make_candidate, make_job, make_organisation

NOON = dt.datetime(2026, 11, 24, 4, tzinfo=dt.UTC)
NUMBER = "+60123456789"
CHANNELS = ("whatsapp", "sms", "telegram")
REPLIES = {
    "whatsapp": Reply("whatsapp", "wamid.IN1", NUMBER, "Friday is fine."),
    "sms": Reply("sms", "SM1in", NUMBER, "Friday is fine."),
    "telegram": Reply("telegram", "4242:7", "4242", "Friday is fine.", known_as="@Cleo_T"),
}
WRITTEN = {"whatsapp": "+60 12-345 6789", "sms": "012-345 6789", "telegram": "4242"}


def reached(candidate: Candidate, channel: str, address: str = "") -> None:
    """Have a candidate agree to a channel."""
    consents = [{"to": channel, "given": True, "at": NOON.isoformat()}]
    Candidate.objects.filter(pk=candidate.pk).update(
        channel=channel, channel_address=address or WRITTEN[channel], consents=consents, email="cleo@mail.example"
    )


def sent(application: Application, channel: str, **fields: object) -> Message:
    usual = {
        "channel": channel,
        "to": WRITTEN[channel],
        "state": SENT,
        "sent_at": NOON,
        "created_at": NOON,
        "remote": "OUT1",
    }
    return make_message(application, **(usual | fields))


def elsewhere(channel: str) -> Application:
    """Somebody with the same number or chat, as a candidate of another organisation."""
    third = make_organisation("Third Foods")
    application = make_application(make_job(third), make_candidate(third, "Cleo Tan"))
    reached(application.candidate, channel)
    return application


def received() -> list[Message]:
    return list(Message.objects.filter(state=RECEIVED))


def cleo(cast: Cast) -> Candidate:
    return Candidate.objects.get(pk=cast.cleo.pk)


@pytest.mark.parametrize("channel", CHANNELS)
def test_an_answer_joins_the_conversation_once_and_unread(cast: Cast, channel: str) -> None:
    sent(cast.application, channel)

    kinds = [take_reply(REPLIES[channel], NOON) for _time in range(2)]

    (row,) = received()
    assert kinds == ["answer", "answer"]
    assert (row.organisation, row.candidate, row.application) == (cast.organisation, cast.cleo, cast.application)
    assert (row.channel, row.text, row.subject, row.error, row.read_at) == (channel, "Friday is fine.", "", "", None)
    assert (row.remote, row.to, row.key) == (
        REPLIES[channel].remote, REPLIES[channel].sender, f"received:{channel}:{REPLIES[channel].remote}",
    )  # fmt: skip


@pytest.mark.parametrize("written", ["+60 12-345 6789", "0123456789", "012 345 67 89", "+60123456789", "60123456789"])
def test_a_number_is_known_however_it_is_written(cast: Cast, written: str) -> None:
    sent(cast.application, "sms", to=written)

    assert take_reply(REPLIES["sms"], NOON) == "answer"


@pytest.mark.parametrize("written", ["+60 12-345 6889", "+65 1234 5689", "6789", "12-345 6789 0089"])
def test_another_number_is_another_person(cast: Cast, written: str) -> None:
    sent(cast.application, "sms", to=written)

    assert (take_reply(REPLIES["sms"], NOON), received()) == ("unknown", [])


@pytest.mark.parametrize("channel", CHANNELS)
def test_strangers_are_left_alone(cast: Cast, channel: str) -> None:
    other = "sms" if channel != "sms" else "whatsapp"
    sent(cast.application, other)
    sent(cast.application, channel, state=DRAFT)
    sent(cast.application, channel, created_at=NOON - dt.timedelta(days=181))

    assert (take_reply(REPLIES[channel], NOON), received()) == ("unknown", [])


@pytest.mark.parametrize("channel", CHANNELS)
def test_where_two_organisations_could_be_meant_nothing_is_guessed(cast: Cast, channel: str) -> None:
    sent(cast.application, channel)
    sent(elsewhere(channel), channel)

    assert (take_reply(REPLIES[channel], NOON), received()) == ("unknown", [])


@pytest.mark.parametrize("channel", CHANNELS)
def test_who_points_at_a_message_says_which_organisation_is_meant(cast: Cast, channel: str) -> None:
    sent(cast.application, channel)
    sent(elsewhere(channel), channel, remote="OUT2", created_at=NOON + dt.timedelta(minutes=1))

    take_reply(replace(REPLIES[channel], refers_to="OUT1"), NOON)

    assert [row.organisation for row in received()] == [cast.organisation]


def test_a_message_to_somebody_else_cannot_be_pointed_at(cast: Cast) -> None:
    sent(cast.application, "telegram", to="5555")

    assert take_reply(replace(REPLIES["telegram"], refers_to="OUT1"), NOON) == "unknown"


@pytest.mark.parametrize("channel", CHANNELS)
def test_who_chose_a_channel_may_speak_first(cast: Cast, channel: str) -> None:
    reached(cast.cleo, channel)

    assert take_reply(REPLIES[channel], NOON) == "answer"
    assert [(row.candidate, row.application) for row in received()] == [(cast.cleo, cast.application)]


@pytest.mark.parametrize("channel", CHANNELS)
def test_who_speaks_first_and_could_be_two_is_a_stranger(cast: Cast, channel: str) -> None:
    reached(cast.cleo, channel)
    elsewhere(channel)

    assert (take_reply(REPLIES[channel], NOON), received()) == ("unknown", [])


def test_on_telegram_a_name_becomes_the_chat_to_which_a_bot_can_write(cast: Cast) -> None:
    reached(cast.cleo, "telegram", "@cleo_t")

    kinds = [take_reply(replace(REPLIES["telegram"], text=text, remote=f"4242:{text}"), NOON) for text in ("", "Hello")]

    assert kinds == ["answer", "answer"]
    assert [row.text for row in received()] == ["Hello"]
    assert reach_of(cleo(cast), cast.organisation).address == "4242"


def test_what_was_sent_along_is_named(cast: Cast) -> None:
    sent(cast.application, "whatsapp")

    take_reply(replace(REPLIES["whatsapp"], text="My bridge", along=("picture", "file")), NOON)

    assert received()[0].text == "My bridge\n\nSent along, and not here: a picture, a file"


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("text", ["STOP", " stop. ", "Unsubscribe"])
def test_who_writes_stop_is_written_to_by_mail_from_then_on(cast: Cast, channel: str, text: str) -> None:
    reached(cast.cleo, channel)
    sent(cast.application, channel)

    kinds = [take_reply(replace(REPLIES[channel], text=text), NOON) for _time in range(2)]

    assert kinds == ["stop", "stop"]
    assert not agreed_to(cleo(cast), channel)
    assert len(cleo(cast).consents) == 2
    assert reach_of(cleo(cast), cast.organisation).channel == "email"
    assert [(row.error, row.read_at) for row in received()] == [("stopped", None)]
    assert AuditEntry.objects.filter(action="candidate.reach").count() == 1


def test_a_stop_that_comes_again_does_not_end_what_was_agreed_to_later(cast: Cast) -> None:
    reached(cast.cleo, "sms")
    sent(cast.application, "sms")
    take_reply(replace(REPLIES["sms"], text="STOP"), NOON)
    reached(cast.cleo, "sms")

    take_reply(replace(REPLIES["sms"], text="STOP"), NOON)

    assert agreed_to(cleo(cast), "sms")


def test_what_twilio_takes_for_stop_is_one(cast: Cast) -> None:
    reached(cast.cleo, "sms")

    assert take_reply(replace(REPLIES["sms"], text="quit", stops=True), NOON) == "stop"
    assert not agreed_to(cleo(cast), "sms")


@pytest.mark.parametrize("text", ["Please do not stop!", "Cancel", "The end", "stopover"])
def test_words_that_only_hold_a_stop_are_none(cast: Cast, text: str) -> None:
    reached(cast.cleo, "whatsapp")

    assert take_reply(replace(REPLIES["whatsapp"], text=text), NOON) == "answer"
    assert agreed_to(cleo(cast), "whatsapp")


def test_a_stop_holds_in_every_organisation_and_is_shown_to_none_that_may_not_be_meant(cast: Cast) -> None:
    reached(cast.cleo, "sms")
    other = elsewhere("sms").candidate
    farid = make_candidate(cast.organisation, "Farid Omar")
    reached(farid, "sms", "+60 12-999 6789")

    take_reply(replace(REPLIES["sms"], text="STOP"), NOON)

    other.refresh_from_db()
    farid.refresh_from_db()
    assert [agreed_to(one, "sms") for one in (cleo(cast), other, farid)] == [False, False, True]
    assert received() == []


def test_a_stranger_cannot_stop_anything(cast: Cast) -> None:
    reached(cast.cleo, "sms")

    assert take_reply(replace(REPLIES["sms"], sender="+60129999999", text="STOP"), NOON) == "unknown"
    assert agreed_to(cleo(cast), "sms")
