"""What was taken and did not arrive comes to light, and finds another way or a person."""

from __future__ import annotations

import datetime as dt

import pytest

from kedua.records.models import Application, Candidate, Message
from kedua.records.models.application import NOT_PASSED
from kedua.records.models.message import FAILED, SENT, WAITING
from kedua.usecases import messages
from kedua.usecases.messages import Said
from kedua.usecases.receipts import ask_for_receipts
from tests.cast import Cast

NOON = dt.datetime(2026, 11, 24, 4, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)


class Told:
    """The Reporter port: gives what it was told, and keeps what it was asked."""

    def __init__(self, code: str) -> None:
        self.code, self.asked = code, list[str]()

    def trouble(self, remote: str) -> str:
        self.asked.append(remote)
        return self.code


def by_telephone(cast: Cast, email: str = "cleo@mail.example") -> Message:
    consents = [{"to": "sms", "given": True, "at": NOON.isoformat()}]
    Candidate.objects.filter(pk=cast.cleo.pk).update(
        channel="sms", phone="+60123456789", consents=consents, email=email
    )
    Application.objects.filter(pk=cast.application.pk).update(stage=NOT_PASSED, answered_at=NOON)
    application = Application.objects.select_related("job", "organisation", "candidate").get(pk=cast.application.pk)
    message = messages.send(application, "not-passed", Said("", "Dear Cleo"), "not-passed:1", NOON)
    Message.objects.update(state=SENT, sent_at=NOON, remote="SM1", error="")
    return message


def answered() -> bool:
    return Application.objects.filter(answered_at__isnull=False).exists()


def test_what_arrived_stays_sent(cast: Cast) -> None:
    by_telephone(cast)
    told = Told("")

    number = ask_for_receipts({"sms": told}, NOON + 10 * MINUTE)

    assert (number, told.asked, Message.objects.get().state, answered()) == (0, ["SM1"], SENT, True)


def test_what_did_not_goes_by_mail_and_was_not_told(cast: Cast) -> None:
    by_telephone(cast)

    number = ask_for_receipts({"sms": Told("refused-address")}, NOON + 10 * MINUTE)

    message = Message.objects.get()
    assert (number, message.state, message.channel, message.error) == (1, WAITING, "email", "by-mail")
    assert (message.to, answered()) == ("cleo@mail.example", False)


def test_without_an_address_a_person_is_asked(cast: Cast) -> None:
    by_telephone(cast, email="")

    ask_for_receipts({"sms": Told("refused-address")}, NOON + 10 * MINUTE)

    assert Message.objects.values_list("state", "error").get() == (FAILED, "refused-address")


@pytest.mark.parametrize("minutes", [1, 121])
def test_it_is_asked_neither_at_once_nor_for_ever(cast: Cast, minutes: int) -> None:
    by_telephone(cast)
    told = Told("refused-address")

    ask_for_receipts({"sms": told}, NOON + minutes * MINUTE)

    assert told.asked == []


def test_only_channels_that_can_be_asked_are(cast: Cast) -> None:
    by_telephone(cast)

    assert ask_for_receipts({}, NOON + 10 * MINUTE) == 0
