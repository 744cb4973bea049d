"""Take in what candidates write on WhatsApp, in text messages and on Telegram."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from django.db import transaction

from kedua.queries.reach import TELEGRAM
from kedua.queries.senders import reached_at, said_to
from kedua.records.models import Application, Candidate, Message
from kedua.records.models.message import RECEIVED
from kedua.usecases.inbox import key_of
from kedua.usecases.ports import STOPPED, Reply
from kedua.usecases.reaching import know_chat, stop
from kedua.wording.messages import sent_along

Kind = Literal["answer", "stop", "unknown"]
STOPS = frozenset({"stop", "stop all", "stopall", "unsubscribe", "opt out", "optout", "/stop"})


@transaction.atomic
def take_reply(reply: Reply, now: dt.datetime) -> Kind:
    """Put what somebody wrote into their conversation, unread; taking it in again changes nothing. Says what it was.

    Of a stranger, and where two organisations could be meant, nothing is kept: nobody is shown what may not be for them. A
    wish to stop holds wherever the number or the chat is: it is the same person's.
    """
    addresses = tuple(address for address in (reply.sender, reply.known_as) if address)
    reached = reached_at(reply.channel, addresses)
    stops = reply.stops or " ".join(reply.text.casefold().strip(" .!").split()) in STOPS
    if _is_known(reply):
        return "stop" if stops else "answer"
    said = said_to(reply.channel, addresses, now)
    before = _answered(reply, said) if said else _begun(reached)
    if before is not None and (reply.text or reply.along):
        _keep(reply, before, stops, now)
    for candidate in reached:
        if stops:
            stop(candidate.pk, reply.channel, now)
        elif reply.channel == TELEGRAM:
            know_chat(candidate.pk, reply.sender, now)
    return "stop" if stops and (reached or before) else "answer" if before is not None else "unknown"


def _is_known(reply: Reply) -> bool:
    return Message.objects.filter(key=_key(reply), state=RECEIVED, channel=reply.channel).exists()


def _answered(reply: Reply, said: list[Message]) -> Message | None:
    """Find what is answered: the message that they point at, else the last one, where it can be of one organisation only."""
    pointed = next((row for row in said if reply.refers_to and row.remote == reply.refers_to), None)
    alone = len({row.organisation_id for row in said}) == 1
    return pointed or (said[0] if alone else None)


def _begun(reached: list[Candidate]) -> Message | None:
    """Give a place in the conversation of somebody who was not written to there before, where they can be one person only."""
    if len(reached) != 1:
        return None
    (candidate,) = reached
    rows = Application.objects.filter(organisation=candidate.organisation_id, candidate=candidate)
    application = rows.order_by("-created_at", "-id").first()
    return Message(
        organisation=candidate.organisation, candidate=candidate, application=application,
        language=candidate.language or next(iter(candidate.organisation.languages), "en"),
    )  # fmt: skip


def _keep(reply: Reply, before: Message, stops: bool, now: dt.datetime) -> None:
    text = "\n\n".join(part for part in (reply.text, sent_along(reply.along) if reply.along else "") if part)
    Message.objects.get_or_create(
        organisation_id=before.organisation_id,
        key=_key(reply),
        defaults={
            "candidate_id": before.candidate_id,
            "application_id": before.application_id,
            "occasion": "reply",
            "channel": reply.channel,
            "language": before.language,
            "to": reply.sender[:254],
            "text": text,
            "state": RECEIVED,
            "error": STOPPED if stops else "",
            "remote": reply.remote[:200],
            "created_at": now,
        },
    )


def _key(reply: Reply) -> str:
    return key_of(f"{reply.channel}:{reply.remote}")
