"""Take in what comes into the mailbox: answers of candidates, mail that came back, copies of our own."""

from __future__ import annotations

import datetime as dt
from hashlib import sha256
from typing import Literal

from django.db import transaction
from django.db.models import QuerySet

from kedua.queries.reach import EMAIL
from kedua.queries.unanswered import TELLING
from kedua.records.models import Message
from kedua.records.models.message import FAILED, RECEIVED, SENDING, SENT, WAITING
from kedua.usecases.envelopes import ids_in, message_id
from kedua.usecases.outcomes import note_told, note_untold
from kedua.usecases.ports import UNSURE, Addresses, Arrived, Returned
from kedua.wording.messages import attached

Kind = Literal["answer", "report", "copy", "kept-copy", "unknown"]
RECENT = dt.timedelta(days=180)  # within which somebody who writes anew goes on with what was said
BOUNCED, FULL = "bounced", "mailbox-full"


@transaction.atomic
def take_in(arrived: Arrived, addresses: Addresses, now: dt.datetime) -> Kind:
    """Take in one mail; taking it in again changes nothing. Says what it was.

    "copy": of a message whose sending is noted, so that nobody needs it any more; "kept-copy": of one that is being sent.
    """
    if arrived.returned is not None:
        return _report(arrived.returned, now)
    if arrived.sender == addresses.sender.email.lower():
        return _copy(arrived, addresses, now)
    before = _answered(arrived) or _last_said_to(arrived.sender, now)
    if before is None:
        return "unknown"
    _keep(arrived, before, now)
    return "answer"


def _report(returned: Returned, now: dt.datetime) -> Kind:
    """Note of a message what a mail server reports of it."""
    rows = Message.objects.select_for_update(no_key=True, of=("self",)).select_related("application")
    message = rows.filter(pk__in=ids_in(returned.about), channel=EMAIL).first()
    if message is None:
        return "unknown"
    on_its_way = message.state in (SENT, SENDING) or (message.state == FAILED and message.error == UNSURE)
    if returned.action == "failed" and on_its_way:
        message.state, message.error = FAILED, FULL if returned.status.endswith(".2.2") else BOUNCED
        message.save(update_fields=["state", "error"])
        if message.occasion in TELLING and message.application is not None:
            note_untold(message.application, now)
    return "report"


def _copy(arrived: Arrived, addresses: Addresses, now: dt.datetime) -> Kind:
    """Know by a copy of our own mail that it arrived, where that was not sure."""
    rows = Message.objects.select_for_update(no_key=True, of=("self",)).select_related("application")
    message = rows.filter(pk__in=ids_in((arrived.message_id,)), channel=EMAIL).first()
    if message is None or arrived.message_id != message_id(message.pk, addresses.sender.email):
        return "unknown"
    tried = message.state == WAITING and message.attempts > 0  # it seemed not to be taken, and was
    if tried or (message.state == FAILED and message.error == UNSURE):
        message.state, message.error, message.sent_at = SENT, "", now
        message.save(update_fields=["state", "error", "sent_at"])
        if message.occasion in TELLING and message.application is not None:
            note_told(message.application, now)
    return "kept-copy" if message.state == SENDING else "copy"


def _answered(arrived: Arrived) -> Message | None:
    """Find the message that a mail answers, by what it refers to and where it was sent."""
    keys = ids_in((*arrived.to, *reversed(arrived.refers_to)))
    found = {row.pk: row for row in _said().filter(pk__in=keys)}
    return next((found[key] for key in keys if key in found), None)


def _last_said_to(sender: str, now: dt.datetime) -> Message | None:
    """Find what was last said to somebody who writes anew; nothing where two organisations could be meant."""
    rows = _said().filter(candidate__email__iexact=sender, channel=EMAIL, created_at__gte=now - RECENT)
    newest = list(rows.order_by("-created_at", "-id")[:50]) if sender else []
    return newest[0] if len({row.organisation_id for row in newest}) == 1 else None


def _said() -> QuerySet[Message]:
    return Message.objects.exclude(state=RECEIVED).select_related("candidate")


def _keep(arrived: Arrived, before: Message, now: dt.datetime) -> None:
    """Put an answer into the conversation; who sent it is compared with whom we know, and a machine's needs nobody's eye."""
    known = arrived.sender == before.candidate.email.lower()
    text = "\n\n".join(part for part in (arrived.text, attached(arrived.attached) if arrived.attached else "") if part)
    Message.objects.get_or_create(
        organisation_id=before.organisation_id,
        key=key_of(arrived.message_id),
        defaults={
            "candidate_id": before.candidate_id,
            "application_id": before.application_id,
            "occasion": "reply",
            "channel": EMAIL,
            "language": before.language,
            "to": arrived.sender[:254],
            "subject": arrived.subject,
            "text": text,
            "state": RECEIVED,
            "error": ("automatic" if arrived.automatic else "") if known else "other-sender",
            "remote": arrived.message_id[:200],
            "read_at": now if known and arrived.automatic else None,
            "created_at": now,
        },
    )


def key_of(name: str) -> str:
    """Give the key of an answer, by its Message-ID; long ones are shortened to what is as good as unique."""
    key = f"received:{name}"
    return key if len(key) <= 120 else f"received:{sha256(name.encode()).hexdigest()}"
