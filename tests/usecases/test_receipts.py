"""What was taken and did not arrive comes to light, and finds another way or a person."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

import pytest

from kedua.queries.reach import agreed_to
from kedua.records.models import Application, Candidate, Message
from kedua.records.models.application import NOT_PASSED
from kedua.records.models.message import DRAFT, FAILED, RECEIVED, SENDING, SENT, WAITING
from kedua.usecases import messages
from kedua.usecases.messages import Said
from kedua.usecases.ports import NOT_DELIVERED, STOPPED, UNSURE, Report
from kedua.usecases.receipts import ask_for_receipts, take_report
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


def standing(cast: Cast, email: str = "", **fields: object) -> Message:
    message = by_telephone(cast, email)
    Message.objects.update(**({"handed_at": NOON, "attempts": 1} | fields))
    return message


def state() -> tuple[str, str]:
    return Message.objects.values_list("state", "error").get()


def test_a_failure_that_is_reported_goes_by_mail_once(cast: Cast) -> None:
    by_telephone(cast)

    news = [take_report(Report("sms", "SM1", NOT_DELIVERED), NOON) for _time in range(2)]

    message = Message.objects.get()
    assert news == [True, False]
    assert (message.state, message.channel, message.error, message.to) == (
        WAITING,
        "email",
        "by-mail",
        "cleo@mail.example",
    )
    assert not answered()


@pytest.mark.parametrize("code", ["refused-address", "refused-text", "login", NOT_DELIVERED])
def test_without_another_way_a_person_is_asked_once(cast: Cast, code: str) -> None:
    standing(cast)

    news = [take_report(Report("sms", "SM1", told), NOON) for told in (code, NOT_DELIVERED, "")]

    assert (news, state(), answered()) == ([True, False, False], (FAILED, code), False)


def test_who_asked_the_channel_for_no_more_is_not_asked_there_again(cast: Cast) -> None:
    by_telephone(cast)

    take_report(Report("sms", "SM1", STOPPED), NOON)

    assert Message.objects.get().channel == "email"
    assert not agreed_to(Candidate.objects.get(pk=cast.cleo.pk), "sms")


@pytest.mark.parametrize(
    ("before", "trouble", "after"),
    [
        ((SENT, "", "SM1"), "", (SENT, "")),
        ((SENDING, "", ""), "", (SENT, "")),
        ((SENDING, "", ""), NOT_DELIVERED, (FAILED, NOT_DELIVERED)),
        ((FAILED, UNSURE, ""), "", (SENT, "")),
        ((FAILED, UNSURE, ""), NOT_DELIVERED, (FAILED, NOT_DELIVERED)),
        ((WAITING, "dropped", ""), "", (SENT, "")),
        ((WAITING, "dropped", ""), NOT_DELIVERED, (WAITING, "dropped")),
        ((FAILED, "refused-text", ""), "", (FAILED, "refused-text")),
        ((SENT, "", "SM0"), NOT_DELIVERED, (SENT, "")),
        ((DRAFT, "", ""), "", (DRAFT, "")),
        ((RECEIVED, "", "SM1"), NOT_DELIVERED, (RECEIVED, "")),
    ],
)
def test_our_own_id_tells_what_was_unsure(
    cast: Cast, before: tuple[str, str, str], trouble: str, after: tuple[str, str]
) -> None:
    message = standing(cast, state=before[0], error=before[1], remote=before[2])
    Application.objects.update(answered_at=None)

    news = take_report(Report("sms", "SM1", trouble, message.pk), NOON)

    assert (state(), news) == (after, before[:2] != after)
    assert answered() == (after == (SENT, "") and before[:2] != after)


@pytest.mark.parametrize("report", [
    Report("sms", "SM9", NOT_DELIVERED),
    Report("whatsapp", "SM1", NOT_DELIVERED),
    Report("sms", "SM9", NOT_DELIVERED, uuid4()),
])  # fmt: skip
def test_what_is_reported_of_others_changes_nothing(cast: Cast, report: Report) -> None:
    by_telephone(cast)

    assert (take_report(report, NOON), state()) == (False, (SENT, ""))


def test_a_report_of_an_attempt_that_was_not_handed_over_is_of_an_older_one(cast: Cast) -> None:
    message = standing(cast, state=SENDING, remote="", handed_at=None)

    assert not take_report(Report("sms", "SM1", NOT_DELIVERED, message.pk), NOON)
    assert state() == (SENDING, "")
