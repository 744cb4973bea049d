"""What Meta calls us for: what became of messages on WhatsApp, and what candidates write there.

Its format: https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/components
"""

from __future__ import annotations

import hmac
from collections.abc import Iterator
from hashlib import sha256
from uuid import UUID

from kedua.integrations.messaging.http_courier import inner
from kedua.integrations.messaging.told import LONGEST_ID, Row, json_of, rows, same, words
from kedua.integrations.messaging.whatsapp import outcome_of
from kedua.usecases.ports import NOT_DELIVERED, STOPPED, Later, Never, News, Reply, Report

ARRIVED = ("sent", "delivered", "read")
REFUSED_BY_THEM = 131050  # they asked WhatsApp for no more of us
ALONG = {
    "image": "picture", "sticker": "picture", "video": "video", "audio": "voice", "document": "file",
    "location": "place", "contacts": "contact",
}  # fmt: skip


def is_metas(body: bytes, signature: str, secret: str) -> bool:
    """Whether a call is signed with the app's secret (X-Hub-Signature-256)."""
    return same(f"sha256={hmac.new(secret.encode(), body, sha256).hexdigest()}", signature)


def verify_token(number: str, secret: str) -> str:
    """Give the word by which Meta shows that our operator gave it our address. The secret cannot be told from it."""
    return hmac.new(secret.encode(), f"kedua:{number}".encode(), sha256).hexdigest()[:32]


def read_whatsapp(body: bytes, number: str) -> Iterator[News]:
    """Give what is told of the telephone number with that id; of others of the same app nothing."""
    for entry in rows(json_of(body), "entry"):
        for change in rows(entry, "changes"):
            if change.get("field") == "messages" and words(change, "value", "metadata", "phone_number_id") == number:
                yield from (report for row in rows(change, "value", "statuses") if (report := _report(row)))
                yield from (reply for row in rows(change, "value", "messages") if (reply := _reply(row)))


def _report(row: Row) -> Report | None:
    remote, state = words(row, "id")[:LONGEST_ID], words(row, "status")
    if not remote or state not in (*ARRIVED, "failed"):
        return None
    trouble = _trouble(row) if state == "failed" else ""
    return Report("whatsapp", remote, trouble, _own(words(row, "biz_opaque_callback_data")))


def _trouble(row: Row) -> str:
    code = next((code for error in rows(row, "errors") if isinstance(code := error.get("code"), int)), 0)
    if code == REFUSED_BY_THEM:
        return STOPPED
    match outcome_of(code) if code else None:
        case Never(why):
            return why
        case Later("login"):
            return "login"
        case _:
            return NOT_DELIVERED


def _own(told: str) -> UUID | None:
    try:
        return UUID(hex=told)
    except ValueError:
        return None


def _reply(row: Row) -> Reply | None:
    remote, sender, kind = words(row, "id")[:LONGEST_ID], words(row, "from"), words(row, "type")
    text = _said(row, kind)
    along = (ALONG.get(kind, "other"),) if not text or kind in ALONG else ()
    silent = kind in ("system", "request_welcome") or (kind == "reaction" and not text)
    if not remote or not sender.isdigit() or silent:
        return None
    return Reply("whatsapp", remote, f"+{sender}", text, refers_to=_about(row, kind), along=along)


def _said(row: Row, kind: str) -> str:
    places = {
        "text": ("text", "body"), "button": ("button", "text"), "reaction": ("reaction", "emoji"),
        "interactive": ("interactive", words(row, "interactive", "type"), "title"),
    }  # fmt: skip
    return words(row, *places.get(kind, (kind, "caption")))


def _about(row: Row, kind: str) -> str:
    told = inner(row, "reaction", "message_id") if kind == "reaction" else inner(row, "context", "id")
    return told if isinstance(told, str) else ""
