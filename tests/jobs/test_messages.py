"""The worker sends what is due by the channels that are set up, one run at a time."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import time_machine
from pytest_django import Settings

from kedua.integrations.mail.folder_courier import FolderCourier
from kedua.integrations.mail.provider_courier import ProviderCourier
from kedua.integrations.mail.smtp_courier import SmtpCourier
from kedua.integrations.messaging.couriers import couriers
from kedua.integrations.messaging.sms import Sms
from kedua.jobs import messages as job
from kedua.records.models import Application, Message
from kedua.usecases import messages
from kedua.usecases.messages import Said
from tests.cast import Cast

NOON = dt.datetime(2026, 11, 24, 4, tzinfo=dt.UTC)


def test_without_a_server_messages_become_files(cast: Cast, settings: Settings, tmp_path: Path) -> None:
    settings.DATA, settings.EMAIL_HOST, settings.ANYMAIL = tmp_path, "", {}
    application = Application.objects.select_related("job", "organisation", "candidate").get(pk=cast.application.pk)
    message = messages.send(application, "deciding", Said("Where we are", "Friday."), "deciding:1", NOON)

    with time_machine.travel(NOON + dt.timedelta(minutes=2), tick=False):
        job.send_messages()
        job.send_messages()

    (file,) = (tmp_path / "mail").iterdir()
    assert file.name == f"{message.pk.hex}.eml"
    assert Message.objects.values_list("state", "attempts").get() == ("sent", 1)


def test_a_run_does_not_wait_for_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(job, "send_due", lambda *_words: pytest.fail("a second run has begun"))

    with job._one:
        job.send_messages()


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ({"EMAIL_HOST": "", "ANYMAIL": {}}, FolderCourier),
        ({"EMAIL_HOST": "mx.example", "ANYMAIL": {}}, SmtpCourier),
        (
            {"EMAIL_BACKEND": "anymail.backends.resend.EmailBackend", "ANYMAIL": {"RESEND_API_KEY": "key"}},
            ProviderCourier,
        ),
    ],
)
def test_mail_goes_by_what_is_set(settings: Settings, changed: dict[str, object], kind: type) -> None:
    for name, value in changed.items():
        setattr(settings, name, value)

    with couriers() as ready:
        assert (list(ready), type(ready["email"])) == (["email"], kind)


def test_telephones_are_ready_where_they_are_set(settings: Settings) -> None:
    settings.TELEPHONES = {
        "whatsapp": {"number": "1", "token": "key", "template": "", "url": "https://a.example"},
        "sms": {"account": "AC1", "token": "key", "sender": "+603", "url": "https://b.example"},
        "telegram": {"token": "key", "url": "https://c.example"},
    }

    with couriers() as ready:
        assert list(ready) == ["email", "whatsapp", "sms", "telegram"]


@pytest.mark.parametrize(
    ("base", "told_at"),
    [("https://kedua.example", "https://kedua.example/hooks/twilio/"), ("http://127.0.0.1:8000", "")],
)
def test_twilio_reports_to_where_it_can_call(settings: Settings, base: str, told_at: str) -> None:
    settings.BASE_URL = base
    settings.TELEPHONES = {"sms": {"account": "AC1", "token": "key", "sender": "+603", "url": "https://b.example"}}

    with couriers() as ready:
        courier = ready["sms"]

    assert isinstance(courier, Sms)
    assert courier.told_at == told_at


def test_copies_go_where_they_are_wanted(settings: Settings) -> None:
    settings.EMAIL_HOST, settings.ANYMAIL, settings.MAIL_COPIES = "mx.example", {}, True
    settings.REPLIES_TO = "answers@bakau.example"
    settings.IMAP = {
        "host": "mx.example", "port": 993, "user": "a", "password": "b", "security": "tls", "folder": "INBOX",
    }  # fmt: skip

    with couriers() as ready:
        courier = ready["email"]

    assert isinstance(courier, SmtpCourier)
    assert courier.copies is not None
    assert (courier.copies.address, courier.copies.box.host) == ("answers@bakau.example", "mx.example")
