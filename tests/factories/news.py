"""What providers call us with, as they document it, and their signatures worked out apart from ours."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from typing import Any
from urllib.parse import urlencode

NUMBER, SECRET = "106540352242922", "app-secret"
ACCOUNT, TOKEN = "AC0123456789abcdef0123456789abcdef", "twilio-token"
TWILIOS_ADDRESS = "https://kedua.example/hooks/twilio/"
CLEO = "60123456789"


def from_meta(
    messages: list[dict[str, Any]] | None = None, statuses: list[dict[str, Any]] | None = None, number: str = NUMBER
) -> bytes:
    """A call by Meta about WhatsApp."""
    value: dict[str, Any] = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": "60300000000", "phone_number_id": number},
    }
    if messages is not None:
        value |= {"contacts": [{"profile": {"name": "Cleo"}, "wa_id": CLEO}], "messages": messages}
    if statuses is not None:
        value["statuses"] = statuses
    changes = [{"value": value, "field": "messages"}]
    return json.dumps({"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": changes}]}).encode()


def whatsapp_text(text: str = "Friday is fine.", **changed: Any) -> dict[str, Any]:
    """A message of Cleo's on WhatsApp."""
    usual = {"from": CLEO, "id": "wamid.IN1", "timestamp": "1795492800", "type": "text", "text": {"body": text}}
    return usual | changed


def whatsapp_status(status: str, code: int = 0, **changed: Any) -> dict[str, Any]:
    """What WhatsApp tells of a message to Cleo."""
    errors = [{"code": code, "title": "…", "message": "…", "error_data": {"details": "…"}}]
    usual = {"id": "wamid.OUT1", "status": status, "timestamp": "1795492800", "recipient_id": CLEO}
    return usual | ({"errors": errors} if code else {}) | changed


def metas_signature(body: bytes, secret: str = SECRET) -> str:
    """X-Hub-Signature-256."""
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def from_twilio(**changed: str) -> dict[str, str]:
    """A text message of Cleo's as Twilio hands it on."""
    usual = {
        "ToCountry": "MY", "SmsMessageSid": "SM1in", "NumMedia": "0", "SmsSid": "SM1in", "FromCountry": "MY",
        "SmsStatus": "received", "Body": "Friday is fine.", "To": "+60300000000", "NumSegments": "1", "ToState": "",
        "MessageSid": "SM1in", "AccountSid": ACCOUNT, "From": f"+{CLEO}", "ApiVersion": "2010-04-01",
    }  # fmt: skip
    return usual | changed


def twilio_status(status: str, code: str = "", **changed: str) -> dict[str, str]:
    """What Twilio tells of a text message to Cleo."""
    usual = {
        "SmsSid": "SM1out", "SmsStatus": status, "MessageStatus": status, "To": f"+{CLEO}", "MessageSid": "SM1out",
        "AccountSid": ACCOUNT, "From": "+60300000000", "ApiVersion": "2010-04-01",
    }  # fmt: skip
    return usual | ({"ErrorCode": code} if code else {}) | changed


def form(fields: dict[str, str]) -> bytes:
    """Fields as Twilio writes them."""
    return urlencode(fields).encode()


def twilios_signature(fields: dict[str, str], address: str = TWILIOS_ADDRESS, token: str = TOKEN) -> str:
    """X-Twilio-Signature."""
    text = address + "".join(name + fields[name] for name in sorted(fields))
    return base64.b64encode(hmac.new(token.encode(), text.encode(), hashlib.sha1).digest()).decode()


def from_telegram(message: dict[str, Any] | None = None, kind: str = "private", **changed: Any) -> dict[str, Any]:
    """An update as Telegram's bot API gives it."""
    chat = {"id": 4242, "first_name": "Cleo", "username": "Cleo_T", "type": kind}
    usual = {
        "message_id": 7,
        "from": {"id": 4242, "is_bot": False, "first_name": "Cleo"},
        "chat": chat,
        "date": 1795492800,
    }
    return {"update_id": 881, "message": usual | (message or {"text": "Friday is fine."})} | changed
