"""Channels are set up whole or not at all, and by the right way."""

from __future__ import annotations

import pytest
from pydantic import SecretStr, ValidationError

from kedua.config.channels import anymail, hooks, imap, mail_backend, telephones
from kedua.config.env_channels import Channels

KEY = SecretStr("key")
MAILBOX: dict[str, object] = {"imap_host": "mx.example", "imap_user": "answers", "imap_password": KEY}


def given(**values: object) -> Channels:
    return Channels.model_validate(values)


@pytest.mark.parametrize(
    ("values", "backend"),
    [
        ({}, "django.core.mail.backends.filebased.EmailBackend"),
        ({"smtp_host": "mx.example"}, "kedua.integrations.mail.handing.EmailBackend"),
        ({"mail_provider": "resend", "mail_provider_key": KEY}, "anymail.backends.resend.EmailBackend"),
    ],
)
def test_mail_leaves_by_what_is_set(values: dict[str, object], backend: str) -> None:
    assert mail_backend(given(**values)) == backend


def test_a_service_gets_its_key_under_its_own_name() -> None:
    postmark = given(mail_provider="postmark", mail_provider_key=KEY, mail_provider_url="https://eu.example")

    told = anymail(postmark)

    assert (told["POSTMARK_SERVER_TOKEN"], told["POSTMARK_API_URL"]) == ("key", "https://eu.example")
    assert anymail(given()) == {}


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"mail_provider": "resend"}, "KEDUA_MAIL_PROVIDER_KEY"),
        ({"mail_provider": "resend", "mail_provider_key": KEY, "smtp_host": "mx.example"}, "KEDUA_SMTP_HOST"),
        ({"mail_copies": True}, "KEDUA_IMAP_HOST"),
        ({"mail_copies": True, **MAILBOX}, "KEDUA_REPLIES_TO"),
        ({"imap_host": "mx.example", "imap_user": "a"}, "KEDUA_IMAP_PASSWORD"),
        ({"whatsapp_token": KEY}, "KEDUA_WHATSAPP_NUMBER"),
        ({"twilio_account": "AC1", "twilio_token": KEY}, "KEDUA_TWILIO_FROM"),
        ({"whatsapp_secret": KEY}, "KEDUA_WHATSAPP_NUMBER"),
    ],
)
def test_half_of_a_channel_stops_the_start(values: dict[str, object], name: str) -> None:
    with pytest.raises(ValidationError, match=name):
        given(**values)


def test_a_mailbox_is_read_where_one_is_set() -> None:
    box = imap(given(**MAILBOX))

    assert imap(given()) == {}
    assert box == {
        "host": "mx.example", "port": 993, "user": "answers", "password": "key", "security": "tls", "folder": "INBOX",
    }  # fmt: skip


def test_telephones_are_those_that_are_set_up_whole() -> None:
    some = given(whatsapp_number="111", whatsapp_token=KEY, telegram_token=KEY)

    told = telephones(some)

    assert set(told) == {"whatsapp", "telegram"}
    assert told["whatsapp"]["template"] == ""
    assert telephones(given()) == {}


def test_providers_may_call_where_their_signature_can_be_checked() -> None:
    whatsapp: dict[str, object] = {"whatsapp_number": "111", "whatsapp_token": KEY}
    twilio: dict[str, object] = {"twilio_account": "AC1", "twilio_token": KEY, "twilio_from": "+603"}

    assert hooks(given(**whatsapp)) == {}
    assert hooks(given(**whatsapp, **twilio, whatsapp_secret=SecretStr("app"))) == {
        "whatsapp": {"number": "111", "secret": "app"},
        "twilio": {"account": "AC1", "token": "key"},
    }
