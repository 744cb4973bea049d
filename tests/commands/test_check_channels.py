"""`kedua check` says which channels are set up, and which server does not answer."""

from __future__ import annotations

import socket
from dataclasses import asdict

import pytest
from pytest_django import Settings

from kedua.commands.check_channels import check_channels
from kedua.commands.check_hooks import check_hooks
from tests.fakes.imap_server import PYMAP, imap_server
from tests.fakes.smtp_server import Fault, mail_server


def lines() -> list[tuple[bool | None, str]]:
    return [(one.good, one.what.partition(":")[0]) for one in check_channels()]


@pytest.fixture(autouse=True)
def nothing(settings: Settings) -> None:
    settings.EMAIL_HOST, settings.ANYMAIL, settings.IMAP, settings.TELEPHONES = "", {}, {}, {}
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""


def test_without_anything_mail_becomes_files() -> None:
    ((good, what),) = [(one.good, one.what) for one in check_channels()]

    assert good is None
    assert "KEDUA_SMTP_HOST" in what


def test_a_mail_server_is_asked(settings: Settings) -> None:
    with mail_server() as server:
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        well = lines()
        server.fault = Fault("connect", "554 no")
        refused = lines()

    assert (well, refused) == ([(True, "Mail"), (None, "Answers")], [(False, "Mail"), (None, "Answers")])


def test_a_service_is_named(settings: Settings) -> None:
    settings.ANYMAIL, settings.EMAIL_BACKEND = {"RESEND_API_KEY": "key"}, "anymail.backends.resend.EmailBackend"

    assert next(check_channels()).what == "Mail: by resend"


@pytest.mark.skipif(not PYMAP.exists(), reason="no IMAP server: make .venv/peers.done installs it")
def test_the_mailbox_is_opened(settings: Settings) -> None:
    with imap_server() as box:
        settings.IMAP = asdict(box)
        well = lines()
        settings.IMAP = {**asdict(box), "password": "wrong"}
        refused = lines()

    assert (well[1], refused[1]) == ((True, "Answers"), (False, "Answers"))


def test_a_mailbox_that_is_away_is_said(settings: Settings) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        settings.IMAP = {
            "host": "127.0.0.1", "port": probe.getsockname()[1], "user": "a", "password": "b", "security": "none",
            "folder": "INBOX",
        }  # fmt: skip

        assert lines()[1] == (False, "Answers")


def test_telephones_are_named_and_whatsapp_needs_a_template(settings: Settings) -> None:
    settings.TELEPHONES = {"whatsapp": {"template": ""}, "sms": {}}

    assert [good for good, _name in lines()] == [None, True, True, None]


@pytest.mark.parametrize(
    ("base", "hooks", "good", "said"),
    [
        ("http://kedua.example", {}, [None, True], "KEDUA_BASE_URL"),
        ("https://kedua.example", {}, [None, True, True], "KEDUA_WHATSAPP_SECRET"),
        (
            "https://kedua.example",
            {"whatsapp": {"number": "1", "secret": "s"}},
            [True, True, True],
            "https://kedua.example/hooks/whatsapp/",
        ),
    ],
)
def test_the_addresses_for_providers_are_given(
    settings: Settings, base: str, hooks: dict[str, dict[str, str]], good: list[bool | None], said: str
) -> None:
    settings.BASE_URL, settings.HOOKS = base, hooks
    settings.TELEPHONES = {"whatsapp": {}, "sms": {}, "telegram": {}}

    found = list(check_hooks())

    assert [one.good for one in found] == good
    assert said in found[0].what
    assert [one.what for one in found if "/hooks/twilio/" in one.what] == [
        one.what for one in found if one.what.startswith("Text messages")
    ]


def test_without_telephones_there_is_nothing_to_tell(settings: Settings) -> None:
    settings.HOOKS = {}

    assert list(check_hooks()) == []
