"""The worker takes in what channels tell, once however often it comes, and writes nothing of it into the log."""

from __future__ import annotations

import json
from typing import cast as typed

import pytest
from django.utils import timezone
from pytest_django import Settings
from structlog.testing import capture_logs

from kedua.integrations.messaging.telegram_news import Chats, ChatsNotRead
from kedua.jobs import chats as chats_job
from kedua.jobs import news as job
from kedua.records.models import Message
from kedua.records.models.message import FAILED, RECEIVED, SENT
from kedua.usecases.news import JOB, take
from tests.cast import Cast
from tests.factories.messages import make_message
from tests.factories.news import (
    ACCOUNT,
    NUMBER,
    SECRET,
    TOKEN,
    form,
    from_meta,
    from_telegram,
    from_twilio,
    twilio_status,
    whatsapp_status,
    whatsapp_text,
)
from tests.factories.rows import make_candidate
from tests.fakes.outside import KeptQueue


@pytest.fixture(autouse=True)
def accounts(settings: Settings) -> None:
    settings.HOOKS = {"whatsapp": {"number": NUMBER, "secret": SECRET}, "twilio": {"account": ACCOUNT, "token": TOKEN}}


def sent(cast: Cast, channel: str, remote: str) -> Message:
    to = "4242" if channel == "telegram" else "+60 12-345 6789"
    cast.cleo.email = ""
    cast.cleo.save()
    return make_message(
        cast.application, channel=channel, to=to, state=SENT, remote=remote, attempts=1, created_at=timezone.now()
    )


NEWS = {
    "whatsapp": from_meta([whatsapp_text()], [whatsapp_status("failed", 131026)]).decode(),
    "twilio": form(from_twilio()).decode(),
    "telegram": json.dumps(from_telegram()),
}


@pytest.mark.parametrize("provider", NEWS)
def test_an_answer_is_in_the_conversation_however_often_it_comes(cast: Cast, provider: str) -> None:
    sent(cast, "sms" if provider == "twilio" else provider, "wamid.OUT1")

    with capture_logs() as log:
        for _time in range(3):
            job.take_news(provider, NEWS[provider])

    assert [row.text for row in Message.objects.filter(state=RECEIVED)] == ["Friday is fine."]
    assert {one["kind"] for one in log} <= {"answer", "report", "old-report"}
    assert [word for word in ("60123456789", "4242", "Friday", "wamid", "Cleo") if word in repr(log)] == []


def test_a_failure_is_on_today(cast: Cast) -> None:
    sent(cast, "whatsapp", "wamid.OUT1")

    job.take_news("whatsapp", NEWS["whatsapp"])

    assert Message.objects.filter(state=FAILED).values_list("error").get() == ("refused-address",)


def test_twilio_names_our_message_in_the_address(cast: Cast) -> None:
    message = sent(cast, "sms", "")

    job.take_news("twilio", form(twilio_status("undelivered", "30003")).decode(), f"message={message.pk.hex}")

    message.refresh_from_db()
    assert (message.state, message.error, message.remote) == (FAILED, "not-delivered", "SM1out")


@pytest.mark.parametrize("provider", [*NEWS, "carrier-pigeon"])
def test_what_nothing_is_set_up_for_is_nothing(cast: Cast, settings: Settings, provider: str) -> None:
    settings.HOOKS = {}
    make_candidate(cast.organisation)

    job.take_news(provider, NEWS.get(provider, "coo"))

    assert not Message.objects.exists()


def test_one_that_cannot_be_taken_in_keeps_nobody_else_waiting(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    sent(cast, "whatsapp", "wamid.OUT1")
    broken: list[object] = []

    def take_but_the_first(news: object, now: object) -> str:
        if not broken:
            broken.append(news)
            raise LookupError
        return take(news, now)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(job, "take", take_but_the_first)

    with pytest.raises(job.NewsNotTaken):
        job.take_news("whatsapp", NEWS["whatsapp"])
    assert Message.objects.filter(state=RECEIVED).count() == 1


class Waiting:
    """Telegram as it behaves: it keeps what was written until it is told of a number that follows."""

    def __init__(self, *numbers: int, size: int = 2) -> None:
        self.numbers, self.size, self.asked = list(numbers), size, list[int | None]()

    def waiting(self, following: int | None = None) -> list[tuple[int, bytes]]:
        self.asked.append(following)
        self.numbers = [number for number in self.numbers if following is None or number >= following]
        return [(number, f"{{{number}}}".encode()) for number in self.numbers[: self.size]]

    def as_chats(self) -> Chats:
        return typed(Chats, self)


def test_what_waits_at_telegram_is_put_into_the_queue_and_forgotten_there(cast: Cast) -> None:  # noqa: ARG001 - rows
    waiting, queue = Waiting(5, 6, 8), KeptQueue()

    chats_job.fetch(waiting.as_chats(), queue)

    assert [(name, given["provider"], given["body"]) for name, given in queue.jobs] == [
        (JOB, "telegram", "{5}"), (JOB, "telegram", "{6}"), (JOB, "telegram", "{8}"),
    ]  # fmt: skip
    assert (waiting.asked, waiting.numbers) == ([None, 7, 9], [])


def test_nothing_is_forgotten_before_it_is_in_the_queue() -> None:
    class Full(KeptQueue):
        def enqueue(self, job: str, **payload: str | int) -> None:
            if len(self.jobs) == 1:
                raise OSError
            super().enqueue(job, **payload)

    waiting = Waiting(5, 6, 8)

    with pytest.raises(OSError):  # noqa: PT011 - it has no words
        chats_job.fetch(waiting.as_chats(), Full())

    assert waiting.numbers == [5, 6, 8]


def test_without_a_bot_nothing_is_fetched(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.TELEPHONES = {}
    monkeypatch.setattr(chats_job, "fetch", lambda *_words: pytest.fail("Telegram was asked"))

    chats_job.read_chats()


def test_a_telegram_that_is_away_is_asked_again_later(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.TELEPHONES = {"telegram": {"token": "9:key", "url": "http://127.0.0.1:9"}}

    def away(*_words: object) -> None:
        raise ChatsNotRead("no-connection")

    monkeypatch.setattr(chats_job, "fetch", away)
    with capture_logs() as log:
        chats_job.read_chats()
        chats_job.read_chats()

    assert [(one["event"], one["code"]) for one in log] == [("chats not read", "no-connection")] * 2
