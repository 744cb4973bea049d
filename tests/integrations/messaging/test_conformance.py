"""What the use cases may rely on, of every courier and of the one that tests use in their place."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from pytest_django import Settings

from kedua.config.channels import anymail, mail_backend
from kedua.config.env_channels import Channels
from kedua.integrations.mail.folder_courier import FolderCourier
from kedua.integrations.mail.provider_courier import ProviderCourier
from kedua.integrations.mail.smtp_courier import SmtpCourier
from kedua.integrations.messaging.sms import Sms
from kedua.integrations.messaging.telegram import Telegram
from kedua.integrations.messaging.whatsapp import WhatsApp
from kedua.usecases.ports import Courier, Delivered
from tests.factories.envelopes import envelope
from tests.fakes.couriers import KeptCourier
from tests.fakes.http_server import ApiServer, api_server
from tests.fakes.smtp_server import mail_server


@dataclass
class World:
    """A courier, how its messages are addressed, and how many arrived."""

    courier: Courier
    channel: str
    to: str
    arrived: Callable[[], int]


class Keeping:
    """What aiosmtpd does with mail."""

    def __init__(self) -> None:
        self.kept: list[bytes] = []

    async def handle_DATA(self, _server: SMTP, _session: Session, mail: Envelope) -> str:  # noqa: N802 - its name for it
        """Keep it."""
        self.kept.append(bytes(mail.original_content or b""))
        return "250 kept"


def over_smtp(settings: Settings, port: int) -> SmtpCourier:
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
    return SmtpCourier()


def over_http(server: ApiServer, answer: object, made: Courier, channel: str, to: str) -> World:
    server.answers = [(200, {}, answer)]
    return World(made, channel, to, lambda: len(server.asked))


@contextmanager
def world(kind: str, settings: Settings, folder: Path) -> Iterator[World]:
    with ExitStack() as stack:
        mail = ("email", "cleo@mail.example")
        server = stack.enter_context(api_server())
        if kind == "kept":
            kept = KeptCourier()
            made = World(kept, *mail, lambda: len(kept.carried))
        elif kind == "folder":
            made = World(FolderCourier(folder), *mail, lambda: len(list(folder.glob("*.eml"))))
        elif kind == "smtp":
            ours = stack.enter_context(mail_server())
            made = World(over_smtp(settings, ours.port), *mail, lambda: len(ours.taken))
        elif kind == "aiosmtpd":
            keeping = Keeping()
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", 0))
                port = probe.getsockname()[1]
            controller = Controller(keeping, hostname="127.0.0.1", port=port)
            controller.start()
            stack.callback(controller.stop)
            made = World(over_smtp(settings, port), *mail, lambda: len(keeping.kept))
        elif kind == "service":
            env = Channels.model_validate(
                {"mail_provider": "resend", "mail_provider_key": "key", "mail_provider_url": server.address}
            )
            settings.ANYMAIL = anymail(env)
            made = over_http(server, {"id": "r1"}, ProviderCourier(mail_backend(env)), *mail)
        elif kind == "whatsapp":
            told: object = {"messages": [{"id": "w"}]}
            made = over_http(server, told, WhatsApp("1", "key", server.address), kind, "+60123456789")
        elif kind == "sms":
            made = over_http(server, {"sid": "s"}, Sms("AC1", "key", "+603", server.address), kind, "+60123456789")
        else:
            made = over_http(server, {"result": {"message_id": 1}}, Telegram("key", server.address), kind, "42")
        try:
            yield made
        finally:
            made.courier.close()


KINDS = ("kept", "folder", "smtp", "aiosmtpd", "service", "whatsapp", "sms", "telegram")


@pytest.fixture(params=KINDS)
def place(request: pytest.FixtureRequest, settings: Settings, tmp_path: Path) -> Iterator[World]:
    with world(request.param, settings, tmp_path / "mail") as made:
        yield made


def test_a_message_arrives_once_and_after_the_moment_was_told(place: World) -> None:
    seen: list[int] = []

    outcome = place.courier.carry(envelope(place.channel, place.to), lambda: seen.append(place.arrived()))

    assert isinstance(outcome, Delivered)
    assert (seen, place.arrived()) == ([0], 1)


def test_when_the_moment_is_forbidden_nothing_arrives_and_the_next_one_does(place: World) -> None:
    def forbid() -> None:
        raise LookupError

    with pytest.raises(LookupError):
        place.courier.carry(envelope(place.channel, place.to), forbid)
    before = place.arrived()
    place.courier.carry(envelope(place.channel, place.to), lambda: None)

    assert (before, place.arrived()) == (0, 1)


def test_many_messages_are_many(place: World) -> None:
    outcomes = [place.courier.carry(envelope(place.channel, place.to), lambda: None) for _time in range(3)]

    assert [type(outcome) for outcome in outcomes] == [Delivered] * 3
    assert place.arrived() == 3


def test_a_courier_can_be_closed_twice(place: World) -> None:
    place.courier.carry(envelope(place.channel, place.to), lambda: None)

    place.courier.close()
    place.courier.close()


def test_a_file_is_written_once_however_often(tmp_path: Path) -> None:
    courier, one, other = FolderCourier(tmp_path), envelope(), envelope()

    outcomes = [courier.carry(one, lambda: None) for _time in range(2)]

    (file,) = tmp_path.iterdir()
    assert outcomes == [Delivered(file.name)] * 2
    assert one.message_id.encode() in file.read_bytes()
    assert (courier.evidence(one), courier.evidence(other)) == ("arrived", "again")
