"""Mail by services, through anymail, against a server on a socket."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from contextlib import closing
from typing import get_args

import pytest
from pydantic import SecretStr
from pytest_django import Settings

from kedua.config.channels import anymail, mail_backend
from kedua.config.env_channels import Channels, Provider
from kedua.integrations.mail.provider_courier import ProviderCourier
from kedua.usecases.ports import Delivered, Later, Never, Outcome
from tests.factories.envelopes import envelope
from tests.fakes.http_server import ApiServer, api_server

Answer = tuple[int, dict[str, str], object]


@pytest.fixture
def server(settings: Settings) -> Iterator[ApiServer]:
    with api_server() as running:
        env = set_up("resend", running.address)
        settings.ANYMAIL, settings.EMAIL_BACKEND = anymail(env), mail_backend(env)
        yield running


def set_up(provider: str, address: str) -> Channels:
    return Channels.model_validate(
        {"mail_provider": provider, "mail_provider_key": SecretStr("key"), "mail_provider_url": address}
    )


def carry(settings: Settings, server: ApiServer, *answers: Answer | None, times: int = 1) -> list[Outcome]:
    server.answers, one = list(answers), envelope()
    with closing(ProviderCourier(settings.EMAIL_BACKEND)) as courier:
        return [courier.carry(one, lambda: None) for _time in range(times)]


def test_a_service_is_asked_once_with_a_key_of_the_message(server: ApiServer, settings: Settings) -> None:
    outcomes = carry(settings, server, (200, {}, {"id": "r1"}), times=2)

    first, second = server.asked
    mail = json.loads(first.body)
    assert outcomes == [Delivered("r1"), Delivered("r1")]
    assert first.headers["Idempotency-Key"] == second.headers["Idempotency-Key"]
    assert (mail["to"], mail["reply_to"]) == (["cleo@mail.example"], ["rita@bakau.example"])
    assert mail["headers"]["Message-ID"].startswith(f"<{first.headers['Idempotency-Key']}@")


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (401, Later("login", down=True)),
        (422, Never("refused-text")),
        (429, Later("busy", down=True)),
        (500, Later("busy")),
    ],
)
def test_what_it_says_is_understood(server: ApiServer, settings: Settings, status: int, outcome: Outcome) -> None:
    assert carry(settings, server, (status, {}, {"message": "no"})) == [outcome]


def test_a_service_that_knows_a_key_again_is_asked_again(server: ApiServer, settings: Settings) -> None:
    assert carry(settings, server, None) == [Later("dropped")]


def test_another_is_not(server: ApiServer, settings: Settings) -> None:
    env = set_up("postmark", server.address)
    settings.ANYMAIL, settings.EMAIL_BACKEND = anymail(env), mail_backend(env)

    assert carry(settings, server, None) == [Never("unsure")]


def test_nobody_there_is_known_to_be_nobody_there(server: ApiServer, settings: Settings) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        env = set_up("resend", f"http://127.0.0.1:{probe.getsockname()[1]}")
        settings.ANYMAIL = anymail(env)

        assert carry(settings, server, None) == [Later("no-connection", down=True)]


def test_an_address_that_is_none_is_not_tried(server: ApiServer, settings: Settings) -> None:
    with closing(ProviderCourier(settings.EMAIL_BACKEND)) as courier:
        outcome = courier.carry(envelope(to="nobody"), lambda: None)

    assert (outcome, server.asked) == (Never("address-wrong"), [])


@pytest.mark.parametrize("provider", [name for name in get_args(Provider) if name])
def test_every_service_that_we_name_can_be_set_up(provider: str, settings: Settings) -> None:
    env = set_up(provider, "https://api.example")
    settings.ANYMAIL = anymail(env)

    with closing(ProviderCourier(mail_backend(env))) as courier:
        assert courier.asks_again == (provider == "resend")
