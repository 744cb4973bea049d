"""Channels over HTTP against a server on a socket: what is asked, what answers mean, and what a broken connection means."""

from __future__ import annotations

import base64
import json
import socket
from collections.abc import Callable, Iterator
from contextlib import closing
from urllib.parse import parse_qs

import pytest

from kedua.integrations.messaging.http_courier import HttpCourier, number_of
from kedua.integrations.messaging.sms import Sms
from kedua.integrations.messaging.telegram import Telegram
from kedua.integrations.messaging.whatsapp import WhatsApp
from kedua.usecases.ports import Delivered, Later, Never, Outcome
from tests.factories.envelopes import envelope
from tests.fakes.http_server import ApiServer, api_server

NUMBER = "012-345 6789"
Answer = tuple[int, dict[str, str], object]
MAKE: dict[str, Callable[[str], HttpCourier]] = {
    "whatsapp": lambda url: WhatsApp("111", "key", url),
    "sms": lambda url: Sms("AC1", "key", "+60300000000", url),
    "telegram": lambda url: Telegram("9:key", url),
}
WELL: dict[str, Answer] = {
    "whatsapp": (200, {}, {"messages": [{"id": "wamid.1"}]}),
    "sms": (201, {}, {"sid": "SM1"}),
    "telegram": (200, {}, {"ok": True, "result": {"message_id": 7}}),
}
TO = {"whatsapp": NUMBER, "sms": NUMBER, "telegram": "4242"}


@pytest.fixture
def server() -> Iterator[ApiServer]:
    with api_server() as running:
        yield running


def carry(
    channel: str, server: ApiServer, *answers: Answer | None, to: str = "", text: str = "Dear Cleo,\nFriday."
) -> Outcome:
    server.answers = list(answers)
    with closing(MAKE[channel](server.address)) as courier:
        return courier.carry(envelope(channel, to or TO[channel], text), lambda: None)


def test_whatsapp_is_asked_for_a_text(server: ApiServer) -> None:
    outcome = carry("whatsapp", server, WELL["whatsapp"])

    (asked,) = server.asked
    body = json.loads(asked.body)
    assert (outcome, asked.path, asked.headers["Authorization"]) == (
        Delivered("wamid.1"),
        "/111/messages",
        "Bearer key",
    )
    assert (body["to"], body["type"], body["text"]["body"]) == ("60123456789", "text", "Dear Cleo,\nFriday.")


def test_whatsapp_begins_a_conversation_with_a_template(server: ApiServer) -> None:
    server.answers = [WELL["whatsapp"]]
    with closing(WhatsApp("111", "key", server.address, "kedua_news")) as courier:
        courier.carry(envelope("whatsapp", NUMBER, "Dear Cleo,\n\nFriday. " + "x" * 2000), lambda: None)

    template = json.loads(server.asked[0].body)["template"]
    (parameter,) = template["components"][0]["parameters"]
    assert (template["name"], template["language"]) == ("kedua_news", {"code": "en"})
    assert parameter["text"].startswith("Dear Cleo, Friday. xxx")
    assert len(parameter["text"]) == 1000


@pytest.mark.parametrize(("sender", "field"), [("+60300000000", "From"), ("MG1", "MessagingServiceSid")])
def test_twilio_is_asked_for_a_text_message(server: ApiServer, sender: str, field: str) -> None:
    server.answers = [WELL["sms"]]
    with closing(Sms("AC1", "key", sender, server.address)) as courier:
        outcome = courier.carry(envelope("sms", NUMBER, "Friday & 第"), lambda: None)

    (asked,) = server.asked
    form = parse_qs(asked.body)
    assert (outcome, asked.path) == (Delivered("SM1"), "/2010-04-01/Accounts/AC1/Messages.json")
    assert form == {"To": ["+60123456789"], field: [sender], "Body": ["Friday & 第"]}
    assert asked.headers["Authorization"] == "Basic " + base64.b64encode(b"AC1:key").decode()


def test_twilio_is_told_where_to_report(server: ApiServer) -> None:
    server.answers, sent = [WELL["sms"]], envelope("sms", NUMBER)
    with closing(Sms("AC1", "key", "+60300000000", server.address, "https://k.example/hooks/twilio/")) as courier:
        courier.carry(sent, lambda: None)

    form = parse_qs(server.asked[0].body)
    assert form["StatusCallback"] == [f"https://k.example/hooks/twilio/?message={sent.id.hex}"]


def test_telegram_is_asked_for_a_message(server: ApiServer) -> None:
    outcome = carry("telegram", server, WELL["telegram"])

    (asked,) = server.asked
    body = json.loads(asked.body)
    assert (outcome, asked.path) == (Delivered("7"), "/bot9:key/sendMessage")
    assert (body["chat_id"], body["text"]) == ("4242", "Dear Cleo,\nFriday.")


def whatsapp_error(code: int) -> dict[str, object]:
    return {"error": {"code": code, "message": "…"}}


@pytest.mark.parametrize(
    ("channel", "status", "answer", "outcome"),
    [
        ("whatsapp", 400, whatsapp_error(131026), Never("refused-address")),
        ("whatsapp", 400, whatsapp_error(131047), Never("window-closed")),
        ("whatsapp", 401, whatsapp_error(190), Later("login", down=True)),
        ("whatsapp", 429, whatsapp_error(130429), Later("busy", down=True)),
        ("whatsapp", 500, whatsapp_error(131000), Later("busy")),
        ("whatsapp", 400, whatsapp_error(132000), Never("refused-text")),
        ("sms", 400, {"code": 21211}, Never("refused-address")),
        ("sms", 400, {"code": 21610}, Never("refused-address")),
        ("sms", 400, {"code": 21617}, Never("too-long")),
        ("sms", 400, {"code": 21606}, Later("refused-sender", down=True)),
        ("sms", 403, {"code": 21408}, Never("channel-off")),
        ("sms", 401, {"code": 20003}, Later("login", down=True)),
        ("sms", 400, {"code": 99999}, Never("refused-text")),
        ("telegram", 403, {"description": "Forbidden: bot was blocked by the user"}, Never("refused-address")),
        ("telegram", 400, {"description": "Bad Request: chat not found"}, Never("refused-address")),
        ("telegram", 400, {"description": "Bad Request: message is too long"}, Never("too-long")),
        ("telegram", 401, {"description": "Unauthorized"}, Later("login", down=True)),
        ("telegram", 404, {"description": "Not Found"}, Later("login", down=True)),
        ("telegram", 429, {"parameters": {"retry_after": 30}}, Later("busy", after=30, down=True)),
        ("telegram", 400, {"description": "Bad Request"}, Never("refused-text")),
    ],
)
def test_what_they_say_is_understood(
    server: ApiServer, channel: str, status: int, answer: dict[str, object], outcome: Outcome
) -> None:
    assert carry(channel, server, (status, {}, answer)) == outcome


@pytest.mark.parametrize("channel", MAKE)
@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ((503, {}, b"<html>sorry</html>"), Later("busy")),
        ((429, {"Retry-After": "90"}, {}), Later("busy", after=90, down=True)),
        ((429, {"Retry-After": "Tue, 24 Nov 2026 12:00:00 GMT"}, []), Later("busy", down=True)),
    ],
)
def test_a_server_in_trouble_is_tried_another_time(
    server: ApiServer, channel: str, answer: Answer, outcome: Outcome
) -> None:
    assert carry(channel, server, answer) == outcome


@pytest.mark.parametrize("channel", MAKE)
def test_the_moment_is_told_once_before_anything_can_arrive(server: ApiServer, channel: str) -> None:
    server.answers, seen = [WELL[channel]], list[int]()
    with closing(MAKE[channel](server.address)) as courier:
        for _time in range(2):
            courier.carry(envelope(channel, TO[channel]), lambda: seen.append(len(server.asked)))

    assert (seen, len(server.asked)) == ([0, 1], 2)


@pytest.mark.parametrize("channel", MAKE)
def test_when_the_moment_is_forbidden_nothing_arrives(server: ApiServer, channel: str) -> None:
    server.answers = [WELL[channel]]

    def forbid() -> None:
        raise LookupError

    with closing(MAKE[channel](server.address)) as courier:
        with pytest.raises(LookupError):
            courier.carry(envelope(channel, TO[channel]), forbid)
        outcome = courier.carry(envelope(channel, TO[channel]), lambda: None)

    assert isinstance(outcome, Delivered)
    assert len(server.asked) == 1


@pytest.mark.parametrize("channel", MAKE)
def test_nobody_there_is_known_to_be_nobody_there(channel: str) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{probe.getsockname()[1]}"
        with closing(MAKE[channel](address)) as courier:
            assert courier.carry(envelope(channel, TO[channel]), lambda: None) == Later("no-connection", down=True)


@pytest.mark.parametrize("channel", ["whatsapp", "telegram"])
def test_a_connection_that_breaks_after_asking_leaves_it_to_a_person(server: ApiServer, channel: str) -> None:
    assert carry(channel, server, None) == Never("unsure")


@pytest.mark.parametrize(
    ("listed", "outcome"),
    [
        ([{"body": "Dear Cleo,\nFriday.", "status": "sent"}], Delivered()),
        ([{"body": "Dear Cleo,\nFriday.", "status": "failed"}], Later("dropped")),
        ([{"body": "Something else", "status": "sent"}], Later("dropped")),
        ([], Later("dropped")),
        (None, Never("unsure")),
    ],
)
def test_twilio_is_asked_what_it_took_when_a_connection_broke(
    server: ApiServer, listed: list[dict[str, str]] | None, outcome: Outcome
) -> None:
    told: Answer = (200, {}, {"messages": listed}) if listed is not None else (503, {}, {})

    assert carry("sms", server, None, told) == outcome
    assert (server.asked[1].method, server.asked[1].path.partition("?")[2]) == ("GET", "To=%2B60123456789&PageSize=50")


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ((200, {}, {"status": "undelivered", "error_code": 30003}), "not-delivered"),
        ((200, {}, {"status": "undelivered", "error_code": 30005}), "refused-address"),
        ((200, {}, {"status": "failed", "error_code": None}), "not-delivered"),
        ((200, {}, {"status": "delivered"}), ""),
        ((200, {}, {"status": "sent"}), ""),
        ((503, {}, {}), ""),
        ((200, {}, b"no JSON"), ""),
        (None, ""),
    ],
)
def test_twilio_is_asked_what_became_of_a_message(server: ApiServer, answer: Answer | None, code: str) -> None:
    server.answers = [answer]
    with closing(Sms("AC1", "key", "+60300000000", server.address)) as courier:
        assert courier.trouble("SM1") == code

    assert (server.asked[0].method, server.asked[0].path) == ("GET", "/2010-04-01/Accounts/AC1/Messages/SM1.json")


@pytest.mark.parametrize("channel", ["whatsapp", "sms"])
@pytest.mark.parametrize("to", ["", "no number", "12", "cleo@mail.example"])
def test_what_is_no_number_is_not_tried(server: ApiServer, channel: str, to: str) -> None:
    server.answers = [WELL[channel]]
    with closing(MAKE[channel](server.address)) as courier:
        outcome = courier.carry(envelope(channel, to), lambda: None)

    assert (outcome, server.asked) == (Never("address-wrong"), [])


@pytest.mark.parametrize("told", ["012-345 6789", "+60 12 345 6789", "0060123456789", "+60123456789"])
def test_a_number_is_written_with_its_country(told: str) -> None:
    assert number_of(envelope("sms", told)) == "+60123456789"
