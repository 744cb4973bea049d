"""Send what is due: each message is claimed by one worker, handed over, and tried again where it was not taken.

A message never leaves the database: it is waiting, being sent, sent or failed, whenever the worker ends. Decision 16 says
why nothing is lost or said twice, and what cannot be known.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Collection
from dataclasses import dataclass, field

import structlog
from django.db import transaction

from kedua.queries.reach import EMAIL, agreed_to, hours_for
from kedua.records.models import Message
from kedua.records.models.message import FAILED, SENDING, SENT, WAITING
from kedua.usecases.deliveries import BY_MAIL, settle
from kedua.usecases.envelopes import envelope_of
from kedua.usecases.interrupted import USUAL, Couriers, Patience, take_up
from kedua.usecases.ports import UNSURE, Addresses, Later, Never, Outcome

CLAIMED = ("state", "due_at", "claimed_at", "handed_at", "attempts", "remote")
Clock = Callable[[], dt.datetime]
log = structlog.get_logger(__name__)


class Overtaken(Exception):
    """Another worker has the message by now."""


@dataclass(slots=True)
class Tally:
    """What a run did, by the state in which messages are now. down: channels that took nothing."""

    sent: int = 0
    failed: int = 0
    put_off: int = 0
    down: set[str] = field(default_factory=set)


def send_due(
    couriers: Couriers,
    addresses: Addresses,
    clock: Clock,
    chance: random.Random,
    patience: Patience = USUAL,
) -> Tally:
    """Send everything that is due, one after the other; any number of workers may do so at the same time.

    A channel of which a message learns that it is down is left alone for the rest of the run.
    """
    tally = Tally()
    take_up(couriers, addresses, clock(), patience)
    while (message := _claim(clock(), tally.down)) is not None:
        if message.state == SENDING:
            _count(_carry(message, couriers, addresses, clock, chance, tally), tally)
    return tally


def _count(state: str, tally: Tally) -> None:
    tally.sent += state == SENT
    tally.failed += state == FAILED
    tally.put_off += state == WAITING


@transaction.atomic
def _claim(now: dt.datetime, down: Collection[str]) -> Message | None:
    """Take the next message that is due; one whose candidate sleeps is put off, and given as it then is."""
    rows = Message.objects.filter(state=WAITING, due_at__lte=now).exclude(channel__in=down)
    related = ("candidate", "organisation", "application__job", "made_by__account")
    locked = rows.select_for_update(no_key=True, of=("self",), skip_locked=True).select_related(*related)
    message = locked.order_by("due_at", "id").first()
    if message is None:
        return None
    loud = hours_for(message.candidate, message.organisation).once_loud(now)
    if loud > now:
        message.due_at = loud
    else:
        _reconsider(message)
        message.state, message.claimed_at, message.handed_at = SENDING, now, None
        message.remote = ""  # what is reported of an earlier attempt is not about this one
        message.attempts += 1
    message.save(update_fields=[*CLAIMED, "channel", "to", "error"])
    return message


def _reconsider(message: Message) -> None:
    """Write to the address that is right by now, and by e-mail to somebody who does not want the other channel any more."""
    email = message.candidate.email
    if message.channel != EMAIL and email and not agreed_to(message.candidate, message.channel):
        message.channel, message.to, message.error = EMAIL, email, BY_MAIL
    elif message.channel == EMAIL:
        message.to = email or message.to


def _carry(
    message: Message, couriers: Couriers, addresses: Addresses, clock: Clock, chance: random.Random, tally: Tally
) -> str:
    """Hand one message over and note what came of it; give the state in which it is then."""
    courier = couriers.get(message.channel)
    outcome: Outcome = Never("channel-off")
    if courier is not None:
        handed: list[bool] = []

        def handing() -> None:
            _note_handing(message, clock())
            handed.append(True)

        try:
            outcome = courier.carry(envelope_of(message, addresses), handing)
        except Overtaken:
            return ""
        except Exception:  # whatever it is, the other messages go on, and this one is not forgotten
            log.exception("message not sent", message=str(message.pk))
            outcome = Never(UNSURE) if handed else Later("trouble")
    if isinstance(outcome, Later) and outcome.down:
        tally.down.add(message.channel)
    return settle(message, outcome, chance, clock())


def _note_handing(message: Message, now: dt.datetime) -> None:
    """Keep durably that the message is being handed over, while it is still this worker's. Raises Overtaken."""
    mine = Message.objects.filter(pk=message.pk, state=SENDING, claimed_at=message.claimed_at, handed_at=None)
    if not mine.update(handed_at=now):
        raise Overtaken
