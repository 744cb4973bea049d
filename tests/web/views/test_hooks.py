"""The doors for providers: what is signed is put into the queue, and anything else is refused without a word."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

import pytest
from django.http import HttpResponse
from django.test import Client
from pytest_django import Settings

from kedua.integrations.messaging.whatsapp_news import verify_token
from kedua.usecases.news import JOB
from kedua.web.views import hooks
from tests.factories.news import (
    ACCOUNT,
    NUMBER,
    SECRET,
    TOKEN,
    TWILIOS_ADDRESS,
    form,
    from_meta,
    from_twilio,
    metas_signature,
    twilio_status,
    twilios_signature,
    whatsapp_text,
)
from tests.fakes.outside import KeptQueue

META, TWILIO = "/hooks/whatsapp/", "/hooks/twilio/"
FORM = "application/x-www-form-urlencoded"


@pytest.fixture(autouse=True)
def queue(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> KeptQueue:
    settings.BASE_URL = "https://kedua.example"
    settings.HOOKS = {"whatsapp": {"number": NUMBER, "secret": SECRET}, "twilio": {"account": ACCOUNT, "token": TOKEN}}
    kept = KeptQueue()
    monkeypatch.setattr(hooks, "Background", lambda: kept)
    return kept


@pytest.fixture
def caller() -> Client:
    """Somebody without a page of ours."""
    return Client(enforce_csrf_checks=True)


def by_meta(caller: Client, body: bytes, signature: str | None = None, kind: str = "application/json") -> HttpResponse:
    signed = metas_signature(body) if signature is None else signature
    return caller.post(META, body, kind, headers={"X-Hub-Signature-256": signed})  # type: ignore[return-value]  # its test answer


def by_twilio(caller: Client, body: bytes, signature: str, query: str = "") -> HttpResponse:
    headers = {"X-Twilio-Signature": signature}
    return caller.post(TWILIO + query, body, FORM, headers=headers)  # type: ignore[return-value]  # as above


def test_what_meta_tells_goes_into_the_queue_as_it_came(caller: Client, queue: KeptQueue) -> None:
    body = from_meta([whatsapp_text("Grüße")])

    answer = by_meta(caller, body)

    assert (answer.status_code, answer.content, answer.headers["Cache-Control"]) == (200, b"", "no-store")
    assert queue.jobs == [(JOB, {"provider": "whatsapp", "body": body.decode(), "query": ""})]


def test_what_twilio_tells_goes_into_the_queue_as_it_came(caller: Client, queue: KeptQueue) -> None:
    fields = twilio_status("failed", "30005")
    signature = twilios_signature(fields, f"{TWILIOS_ADDRESS}?message=12")

    answer = by_twilio(caller, form(fields), signature, "?message=12")

    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "text/xml")
    assert answer.content.endswith(b"<Response/>")
    assert queue.jobs == [(JOB, {"provider": "twilio", "body": form(fields).decode(), "query": "message=12"})]


@pytest.mark.parametrize(
    "change",
    [
        lambda body, _sign: (body, ""),
        lambda body, sign: (body + b" ", sign(body)),
        lambda body, sign: (body, sign(body)[:-1]),
        lambda body, _sign: (body, metas_signature(body, "another")),
        lambda body, _sign: (body, "sha1=" + "0" * 40),
        lambda _body, sign: (b" " * 3_000_001, sign(b" " * 3_000_001)),
    ],
    ids=["missing", "another body", "cut", "another secret", "another way", "huge"],
)
def test_what_is_not_metas_is_refused_without_a_word(
    caller: Client, queue: KeptQueue, change: Callable[[bytes, Callable[[bytes], str]], tuple[bytes, str]]
) -> None:
    body, signature = change(from_meta([whatsapp_text()]), metas_signature)

    answer = by_meta(caller, body, signature)

    assert (answer.status_code, answer.content, queue.jobs) == (403, b"", [])


@pytest.mark.parametrize("query", ["", "?message=13"])
@pytest.mark.parametrize("signature", ["", "x", twilios_signature(from_twilio(), f"{TWILIOS_ADDRESS}?message=12")])
def test_what_is_not_twilios_is_refused_without_a_word(
    caller: Client, queue: KeptQueue, signature: str, query: str
) -> None:
    answer = by_twilio(caller, form(from_twilio()), signature, query)

    assert (answer.status_code, answer.content, queue.jobs) == (403, b"", [])


def test_a_huge_form_is_refused(caller: Client, queue: KeptQueue) -> None:
    fields = from_twilio(Body="x" * 70_000)

    assert by_twilio(caller, form(fields), twilios_signature(fields)).status_code == 403
    assert queue.jobs == []


def test_a_form_with_files_is_refused(caller: Client, queue: KeptQueue) -> None:
    body = b'--b\r\nContent-Disposition: form-data; name="x"\r\n\r\ny\r\n--b--\r\n'

    assert by_meta(caller, body, kind="multipart/form-data; boundary=b").status_code == 403
    assert queue.jobs == []


def test_what_is_signed_and_broken_is_taken_so_that_it_is_not_sent_for_days(caller: Client, queue: KeptQueue) -> None:
    assert by_meta(caller, b"{").status_code == 200
    assert len(queue.jobs) == 1


def test_without_settings_the_doors_are_shut(caller: Client, queue: KeptQueue, settings: Settings) -> None:
    settings.HOOKS = {}
    body, fields = from_meta([whatsapp_text()]), from_twilio()

    answers = [
        by_meta(caller, body, metas_signature(body, "")),
        by_twilio(caller, form(fields), twilios_signature(fields, token="")),
        caller.get(f"{META}?hub.mode=subscribe&hub.verify_token=&hub.challenge=1"),
    ]

    assert [answer.status_code for answer in answers] == [403, 403, 403]
    assert queue.jobs == []


def test_meta_is_shown_that_the_address_is_ours(caller: Client) -> None:
    token = verify_token(NUMBER, SECRET)

    answer = caller.get(f"{META}?hub.mode=subscribe&hub.verify_token={token}&hub.challenge=1158201444")

    assert (answer.status_code, answer.content, answer.headers["Content-Type"]) == (200, b"1158201444", "text/plain")


@pytest.mark.parametrize(
    ("mode", "token", "challenge"),
    [
        ("subscribe", "x", "1"),
        ("subscribe", "", "1"),
        ("unsubscribe", verify_token(NUMBER, SECRET), "1"),
        ("subscribe", verify_token(NUMBER, SECRET), ""),
        ("subscribe", verify_token(NUMBER, SECRET), "<script>"),
        ("subscribe", verify_token(NUMBER, SECRET), "1" * 201),
    ],
)
def test_nobody_else_is(caller: Client, mode: str, token: str, challenge: str) -> None:
    answer = caller.get(f"{META}?hub.mode={mode}&hub.verify_token={token}&hub.challenge={quote(challenge)}")

    assert (answer.status_code, answer.content) == (403, b"")
