"""What providers tell is read as they document it; what is broken, or of another account, is nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from typing import Any
from uuid import UUID

import pytest

from kedua.integrations.messaging import sms, telegram_news, whatsapp_news
from kedua.integrations.messaging.telegram_news import Chats, ChatsNotRead, read_telegram
from kedua.integrations.messaging.told import LONGEST
from kedua.integrations.messaging.twilio_news import is_twilios, read_twilio
from kedua.integrations.messaging.whatsapp_news import is_metas, read_whatsapp, verify_token
from kedua.usecases.ports import NOT_DELIVERED, STOPPED, News, Reply, Report
from kedua.wording.messages import sent_along, trouble
from tests.factories.news import (
    ACCOUNT,
    CLEO,
    NUMBER,
    SECRET,
    TOKEN,
    TWILIOS_ADDRESS,
    form,
    from_meta,
    from_telegram,
    from_twilio,
    metas_signature,
    twilio_status,
    twilios_signature,
    whatsapp_status,
    whatsapp_text,
)
from tests.fakes.http_server import api_server

OWN = UUID(int=7)
Read = Callable[[bytes], list[News]]


def telegram(update: dict[str, Any]) -> Reply | None:
    return read_telegram(json.dumps(update).encode())


READERS: dict[str, Read] = {
    "whatsapp": lambda body: list(read_whatsapp(body, NUMBER)),
    "twilio": lambda body: list(read_twilio(body, ACCOUNT)),
    "telegram": lambda body: [reply] if (reply := read_telegram(body)) else [],
}
SAID: dict[str, Callable[[str], bytes]] = {
    "whatsapp": lambda text: from_meta([whatsapp_text(text)]),
    "twilio": lambda text: form(from_twilio(Body=text)),
    "telegram": lambda text: json.dumps(from_telegram({"text": text})).encode(),
}


@pytest.mark.parametrize("provider", READERS)
def test_what_somebody_wrote_is_read(provider: str) -> None:
    (reply,) = READERS[provider](SAID[provider]("Friday is fine.\nThank you! 谢谢"))

    assert isinstance(reply, Reply)
    assert (reply.text, reply.along, reply.stops) == ("Friday is fine.\nThank you! 谢谢", (), False)
    assert (reply.remote, reply.sender, reply.known_as) == {
        "whatsapp": ("wamid.IN1", f"+{CLEO}", ""),
        "twilio": ("SM1in", f"+{CLEO}", ""),
        "telegram": ("4242:7", "4242", "@Cleo_T"),
    }[provider]


@pytest.mark.parametrize("provider", READERS)
def test_what_cannot_be_kept_is_taken_out_and_novels_are_cut(provider: str) -> None:
    (odd,), (long,) = (READERS[provider](SAID[provider](text)) for text in ("a\0b", "x" * 50_000))

    assert isinstance(odd, Reply)
    assert isinstance(long, Reply)
    assert (odd.text, len(long.text)) == ("ab", LONGEST)


@pytest.mark.parametrize("provider", READERS)
@pytest.mark.parametrize(
    "body",
    [
        b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'{"entry": 3}', b'{"entry": [3, {"changes": "x"}]}',
        b'{"message": []}', b"&" * 5_000, b"=" * 9, b'{"message": {"chat": {"id": "x", "type": "private"}}}',
    ],
)  # fmt: skip
def test_what_is_broken_is_nothing(provider: str, body: bytes) -> None:
    assert READERS[provider](body) == []


def test_half_a_character_is_not_kept() -> None:
    ((reply),) = READERS["whatsapp"](from_meta([whatsapp_text("a\ud83d")]))

    assert isinstance(reply, Reply)
    assert reply.text == "a?"


@pytest.mark.parametrize(
    ("status", "code", "trouble"),
    [
        ("sent", 0, ""),
        ("delivered", 0, ""),
        ("read", 0, ""),
        ("failed", 131026, "refused-address"),
        ("failed", 131047, "window-closed"),
        ("failed", 131050, "stopped"),
        ("failed", 131042, "login"),
        ("failed", 131049, "not-delivered"),
        ("failed", 130472, "not-delivered"),
        ("failed", 0, "not-delivered"),
    ],
)
def test_whatsapp_reports(status: str, code: int, trouble: str) -> None:
    told = from_meta(statuses=[whatsapp_status(status, code, biz_opaque_callback_data=OWN.hex)])

    assert READERS["whatsapp"](told) == [Report("whatsapp", "wamid.OUT1", trouble, OWN)]


def test_whatsapp_tells_much_at_once_and_some_that_is_nothing_to_us() -> None:
    statuses = [
        whatsapp_status("deleted"),
        whatsapp_status("sent", id=""),
        whatsapp_status("read", biz_opaque_callback_data=3),
    ]
    messages = [whatsapp_text(), whatsapp_text("", id="wamid.IN2", type="system"), whatsapp_text(id=None)]

    news = READERS["whatsapp"](from_meta(messages, statuses))

    assert [type(one) for one in news] == [Report, Reply]
    assert news[0] == Report("whatsapp", "wamid.OUT1")


def test_another_number_of_the_same_app_is_nothing_to_us() -> None:
    assert READERS["whatsapp"](from_meta([whatsapp_text()], [whatsapp_status("failed", 131026)], number="2")) == []


@pytest.mark.parametrize(
    ("kind", "content", "text", "along"),
    [
        ("image", {"caption": "My bridge", "id": "1"}, "My bridge", ("picture",)),
        ("audio", {"id": "1"}, "", ("voice",)),
        ("document", {"filename": "cv.pdf", "id": "1"}, "", ("file",)),
        ("location", {"latitude": 3.1, "longitude": 101.7}, "", ("place",)),
        ("button", {"text": "Yes", "payload": "y"}, "Yes", ()),
        ("interactive", {"type": "button_reply", "button_reply": {"id": "1", "title": "Monday"}}, "Monday", ()),
        ("interactive", {"type": "list_reply", "list_reply": {"id": "1", "title": "Tuesday"}}, "Tuesday", ()),
        ("reaction", {"message_id": "wamid.OUT1", "emoji": "👍"}, "👍", ()),
        ("unsupported", {}, "", ("other",)),
    ],
)
def test_whatsapp_has_many_kinds_of_messages(
    kind: str, content: dict[str, Any], text: str, along: tuple[str, ...]
) -> None:
    (reply,) = READERS["whatsapp"](from_meta([whatsapp_text() | {"type": kind, kind: content}]))

    assert isinstance(reply, Reply)
    assert (reply.text, reply.along) == (text, along)


def test_what_is_pointed_at_is_kept() -> None:
    (by_whatsapp,) = READERS["whatsapp"](from_meta([whatsapp_text(context={"from": "603", "id": "wamid.OUT1"})]))
    by_telegram = telegram(from_telegram({"text": "Yes", "reply_to_message": {"message_id": 5}}))

    assert isinstance(by_whatsapp, Reply)
    assert by_telegram is not None
    assert (by_whatsapp.refers_to, by_telegram.refers_to) == ("wamid.OUT1", "5")


@pytest.mark.parametrize(
    ("status", "code", "trouble"),
    [
        ("sent", "", ""),
        ("delivered", "", ""),
        ("undelivered", "30003", "not-delivered"),
        ("undelivered", "30005", "refused-address"),
        ("undelivered", "30007", "refused-text"),
        ("failed", "21610", "stopped"),
        ("failed", "30034", "login"),
        ("failed", "", "not-delivered"),
    ],
)
def test_twilio_reports(status: str, code: str, trouble: str) -> None:
    news = list(read_twilio(form(twilio_status(status, code)), ACCOUNT, f"message={OWN.hex}"))

    assert news == [Report("sms", "SM1out", trouble, OWN)]


@pytest.mark.parametrize(
    "fields",
    [
        twilio_status("queued"),
        twilio_status("failed", AccountSid="AC9"),
        from_twilio(AccountSid="AC9"),
        from_twilio(MessageSid="", SmsSid=""),
        from_twilio(From="whatsapp:+60123456789"),
        from_twilio(From="BAKAU"),
    ],
)
def test_what_twilio_tells_of_others_is_nothing_to_us(fields: dict[str, str]) -> None:
    assert list(read_twilio(form(fields), ACCOUNT, "message=x")) == []


@pytest.mark.parametrize("fields", [{"Body": "STOP"}, {"Body": " Quit "}, {"Body": "henti", "OptOutType": "STOP"}])
def test_twilio_knows_who_wants_no_more(fields: dict[str, str]) -> None:
    (reply,) = list(read_twilio(form(from_twilio(**fields)), ACCOUNT))

    assert isinstance(reply, Reply)
    assert reply.stops


def test_pictures_in_text_messages_are_named() -> None:
    (reply,) = list(read_twilio(form(from_twilio(Body="", NumMedia="2")), ACCOUNT))

    assert isinstance(reply, Reply)
    assert (reply.text, reply.along) == ("", ("file",))


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
def test_groups_are_nothing_to_us(kind: str) -> None:
    assert telegram(from_telegram(kind=kind)) is None


@pytest.mark.parametrize(
    ("message", "text", "along"),
    [
        ({"text": "/start abc"}, "", ()),
        ({"photo": [{"file_id": "x"}], "caption": "My bridge"}, "My bridge", ("picture",)),
        ({"voice": {"file_id": "x"}}, "", ("voice",)),
        ({"dice": {"value": 3}}, "", ("other",)),
    ],
)
def test_telegram_has_many_kinds_of_messages(message: dict[str, Any], text: str, along: tuple[str, ...]) -> None:
    reply = telegram(from_telegram(message))

    assert reply is not None
    assert (reply.text, reply.along) == (text, along)


def test_metas_signature_is_of_the_very_bytes() -> None:
    body = from_meta([whatsapp_text()])
    signature = metas_signature(body)

    assert is_metas(body, signature, SECRET)
    for wrong in ("", "sha256=", signature[:-1], signature.upper(), signature.removeprefix("sha256="), "sha256=é"):
        assert not is_metas(body, wrong, SECRET)
    assert not is_metas(body + b" ", signature, SECRET)
    assert not is_metas(body, metas_signature(body, "another"), SECRET)


def test_the_word_for_meta_is_the_same_each_time_and_not_the_secret() -> None:
    assert verify_token(NUMBER, SECRET) == verify_token(NUMBER, SECRET)
    assert len({verify_token(NUMBER, SECRET), verify_token("2", SECRET), verify_token(NUMBER, "x"), SECRET}) == 4


def test_the_signature_in_twilios_own_documentation_is_right() -> None:
    fields = {
        "CallSid": "CA1234567890ABCDE", "Caller": "+14158675309", "Digits": "1234", "From": "+14158675309",
        "To": "+18005551212",
    }  # fmt: skip

    signature = "RSOYDt4T1cUTdK1PDd93/VVr8B8="
    assert is_twilios("https://mycompany.com/myapp.php?foo=1&bar=2", form(fields), signature, "12345")


@pytest.mark.parametrize("address", [TWILIOS_ADDRESS, "https://kedua.example:443/hooks/twilio/"])
def test_twilio_may_sign_with_the_port(address: str) -> None:
    fields = from_twilio(Body="第一 & 2")

    assert is_twilios(TWILIOS_ADDRESS, form(fields), twilios_signature(fields, address), TOKEN)


def test_twilios_signature_is_of_address_and_fields() -> None:
    fields = from_twilio()
    signature = twilios_signature(fields)

    for wrong in ("", signature[:-1], "é"):
        assert not is_twilios(TWILIOS_ADDRESS, form(fields), wrong, TOKEN)
    assert not is_twilios(TWILIOS_ADDRESS + "?message=1", form(fields), signature, TOKEN)
    assert not is_twilios(TWILIOS_ADDRESS, form(fields | {"Body": "No"}), signature, TOKEN)
    assert not is_twilios(TWILIOS_ADDRESS, form(fields), signature, TOKEN + "x")


def test_whatever_comes_along_and_whatever_goes_wrong_has_words() -> None:
    kinds = {*whatsapp_news.ALONG.values(), *telegram_news.ALONG.values(), "other", "file"}
    codes = {*sms.AFTERWARDS.values(), NOT_DELIVERED, STOPPED}

    assert len({sent_along((kind,)) for kind in kinds}) == len(kinds)
    assert len({trouble(code) for code in codes}) == len(codes)


def test_telegram_is_asked_for_what_was_not_fetched_yet() -> None:
    with api_server() as server:
        server.answers = [(200, {}, {"ok": True, "result": [from_telegram(), {"update_id": "x"}, 3]})]
        with closing(Chats("9:key", server.address)) as chats:
            ((number, update),) = chats.waiting()
            chats.waiting(number + 1)

    first, second = (json.loads(asked.body) for asked in server.asked)
    assert (number, json.loads(update), server.asked[0].path) == (881, from_telegram(), "/bot9:key/getUpdates")
    assert first == {"limit": 100, "timeout": 0, "allowed_updates": ["message"]}
    assert second == {**first, "offset": 882}


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ((401, {}, {}), "login"),
        ((409, {}, {}), "elsewhere"),
        ((502, {}, b"sorry"), "no-connection"),
        (None, "no-connection"),
    ],
)
def test_telegram_may_not_answer(answer: tuple[int, dict[str, str], object] | None, code: str) -> None:
    with api_server() as server:
        server.answers = [answer]
        with closing(Chats("9:key", server.address)) as chats, pytest.raises(ChatsNotRead) as caught:
            chats.waiting()

    assert caught.value.code == code
