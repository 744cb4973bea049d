"""Take up messages whose worker ended while it had them in hand."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Mapping
from dataclasses import dataclass

import structlog

from kedua.engine.scheduling.backoff import MOST
from kedua.records.models import Message
from kedua.records.models.message import FAILED, SENDING, WAITING
from kedua.usecases.deliveries import settle
from kedua.usecases.envelopes import envelope_of
from kedua.usecases.ports import UNSURE, Addresses, Courier, Delivered, Evidence, Never

GAVE_UP = "gave-up"
Couriers = Mapping[str, Courier]  # by channel
log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a claim holds before the message is handed over, and how long the answer to that may take."""

    claim: dt.timedelta = dt.timedelta(minutes=3)
    answer: dt.timedelta = dt.timedelta(minutes=15)


USUAL = Patience()


def take_up(couriers: Couriers, addresses: Addresses, now: dt.datetime, patience: Patience) -> None:
    """Let what was not handed over wait again; of what was, the courier may know whether it arrived."""
    left = Message.objects.filter(state=SENDING, claimed_at__lt=now - patience.claim, handed_at=None)
    left.filter(attempts__gte=MOST).update(state=FAILED, error=GAVE_UP)
    left.update(state=WAITING, due_at=now)
    handed = Message.objects.filter(state=SENDING, handed_at__lt=now - patience.answer)
    related = ("candidate", "organisation", "application__job", "made_by__account")
    for message in handed.select_related(*related).order_by("handed_at", "id"):
        known = _evidence(message, couriers.get(message.channel), addresses)
        if known == "again":
            mine = Message.objects.filter(pk=message.pk, state=SENDING, claimed_at=message.claimed_at)
            mine.update(state=WAITING, due_at=now, handed_at=None)
        else:
            settle(message, Delivered() if known == "arrived" else Never(UNSURE), random.Random(0), now)


def _evidence(message: Message, courier: Courier | None, addresses: Addresses) -> Evidence:
    if courier is None:
        return "unknown"
    try:
        return courier.evidence(envelope_of(message, addresses))
    except Exception:  # as when handing over: the other messages go on
        log.exception("no evidence", message=str(message.pk))
        return "unknown"
