"""What Twilio calls us for: what became of text messages, and what candidates answer.

Its format: https://www.twilio.com/docs/messaging/guides/webhook-request
How it signs: https://www.twilio.com/docs/usage/security#validating-requests
"""

from __future__ import annotations

import hmac
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha1
from urllib.parse import parse_qs, urlsplit, urlunsplit
from uuid import UUID

from kedua.integrations.messaging.sms import trouble_of
from kedua.integrations.messaging.told import LONGEST_ID, form_of, kept, same
from kedua.usecases.ports import News, Reply, Report

ARRIVED, FAILED = ("sent", "delivered"), ("failed", "undelivered", "canceled")
IN = ("received", "receiving")
# After these Twilio itself sends nothing more to the number. https://help.twilio.com/articles/223134027
STOPS = frozenset({"stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout"})
OWN = "message"  # in the address that we give Twilio: our id of the message
PORTS = {"https": 443, "http": 80}


def is_twilios(url: str, body: bytes, signature: str, token: str) -> bool:
    """Whether a call is signed with the account's token (X-Twilio-Signature). url: the address that Twilio was given.

    Twilio signs some calls with the port in the address and some without, and says that both are to be tried.
    """
    sent = "".join(name + value for name, value in sorted(set(form_of(body))))
    found = [same(_signed(address + sent, token), signature) for address in _ways(url)]
    return any(found)


def read_twilio(body: bytes, account: str, query: str = "") -> Iterator[News]:
    """Give what is told of that account. query: what stood in the address after its question mark."""
    told = {name: kept(value) for name, value in form_of(body)}
    remote = (told.get("MessageSid") or told.get("SmsSid") or "")[:LONGEST_ID]
    if told.get("AccountSid") != account or not remote:
        return
    state = told.get("MessageStatus") or told.get("SmsStatus") or ""
    if state in ARRIVED:
        yield Report("sms", remote, "", _own(query))
    elif state in FAILED:
        yield Report("sms", remote, trouble_of(told.get("ErrorCode", "")), _own(query))
    elif state in IN and told.get("From", "").startswith("+"):
        yield _reply(told, remote)


def _reply(told: dict[str, str], remote: str) -> Reply:
    text, files = told.get("Body", ""), told.get("NumMedia", "")
    stops = told.get("OptOutType", "").upper() == "STOP" or text.casefold() in STOPS
    along = ("file",) * (int(files) > 0 if files.isdecimal() else 0)
    return Reply("sms", remote, told["From"], text, along=along, stops=stops)


def _own(query: str) -> UUID | None:
    try:
        return UUID(hex=parse_qs(query).get(OWN, [""])[0])
    except ValueError:
        return None


def _ways(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    host = parts.hostname or ""
    ported = f"{host}:{parts.port or PORTS.get(parts.scheme, 0)}"
    return urlunsplit(parts._replace(netloc=host)), urlunsplit(parts._replace(netloc=ported))


def _signed(text: str, token: str) -> str:
    return b64encode(hmac.new(token.encode(), text.encode("utf-8", "replace"), sha1).digest()).decode()
