"""What a message to a candidate looks like from outside: who sends it, who gets the answer, what it goes on from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q

from kedua.queries.in_charge import in_charge
from kedua.queries.reach import EMAIL
from kedua.records.models import Message
from kedua.records.models.message import RECEIVED, SENT
from kedua.usecases.ports import Addresses, Envelope, Mailbox
from kedua.wording.messages import subject_without_one

THREAD = 10  # ids of earlier mail that a message names
_ID = re.compile(r"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])")


def envelope_of(message: Message, addresses: Addresses) -> Envelope:
    """Address a message. Its Message-ID is the same each time it is tried, so that receivers know it again."""
    mail = message.channel == EMAIL
    organisation, sender = message.organisation, addresses.sender
    return Envelope(
        id=message.pk,
        channel=message.channel,
        to=message.to,
        language=message.language,
        country=organisation.country[:2],
        subject=message.subject or subject_without_one(organisation.name),
        text=message.text,
        sender=Mailbox(" ".join(organisation.name.split()), sender.email),
        reply_to=_reply_to(message, addresses) if mail else "",
        message_id=message_id(message.pk, sender.email),
        thread=_thread(message, sender.email) if mail else (),
        automatic=message.made_by is None,
    )


def message_id(key: UUID, sender: str) -> str:
    """Give the Message-ID of a message, by its id and the address of the sender."""
    return f"<{key.hex}@{sender.rpartition('@')[2]}>"


def ids_in(texts: Iterable[str]) -> tuple[UUID, ...]:
    """Find the ids of messages in Message-IDs and addresses, each once, the first first."""
    found = (UUID(hit) for text in texts for hit in _ID.findall(text.lower()))
    return tuple(dict.fromkeys(found))


def _reply_to(message: Message, addresses: Addresses) -> str:
    """Give the mailbox that Kedua reads, with the message's id where it may carry one; else a person's."""
    if addresses.replies:
        name, _at, host = addresses.replies.rpartition("@")
        return f"{name}{message.pk.hex}@{host}" if name.endswith("+") else addresses.replies
    member = message.made_by
    if member is None or not member.active:
        member = in_charge(message.application) if message.application is not None else None
    return member.account.email if member is not None else ""


def _thread(message: Message, sender: str) -> tuple[str, ...]:
    rows = Message.objects.filter(
        Q(state=RECEIVED) | Q(state=SENT, sent_at__isnull=False),
        organisation=message.organisation_id,
        candidate=message.candidate_id,
        application=message.application_id,
        channel=EMAIL,
    ).exclude(pk=message.pk)
    found = rows.order_by("-created_at", "-id").values_list("pk", "state", "remote")[:THREAD]
    ids = [remote if state == RECEIVED else message_id(pk, sender) for pk, state, remote in found]
    return tuple(one for one in reversed(ids) if one)
