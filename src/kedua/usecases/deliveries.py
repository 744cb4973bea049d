"""Note what came of handing a message over: sent, to be tried again, by another channel, or failed."""

from __future__ import annotations

import datetime as dt
import random

import structlog
from django.db import transaction

from kedua.engine.scheduling.backoff import MOST, pause_before
from kedua.queries.reach import EMAIL, hours_for
from kedua.queries.unanswered import TELLING
from kedua.records.models import Message
from kedua.records.models.message import FAILED, SENDING, SENT, WAITING
from kedua.usecases.next_steps_told import note_next_step_told
from kedua.usecases.outcomes import note_told
from kedua.usecases.ports import NOT_DELIVERED, STOPPED, UNSURE, Delivered, Later, Never, Outcome

BY_MAIL = "by-mail"  # it went, or goes, by e-mail because the channel did not take it
# What e-mail may still manage where another channel cannot.
ELSEWHERE = ("channel-off", "refused-address", "address-wrong", "too-long", "window-closed", NOT_DELIVERED, STOPPED)
CHANGED = ("state", "error", "channel", "to", "due_at", "attempts", "handed_at", "sent_at", "remote")
log = structlog.get_logger(__name__)


def settle(message: Message, outcome: Outcome, chance: random.Random, now: dt.datetime) -> str:
    """Note what came of a message; where that fails, a person is to look at it, and the others go on."""
    try:
        return _note(message, outcome, chance, now)
    except Exception:  # such as from what else follows when a candidate was told how it ended
        log.exception("outcome not noted", message=str(message.pk))
        return _note(message, Never(UNSURE), chance, now)


@transaction.atomic
def _note(message: Message, outcome: Outcome, chance: random.Random, now: dt.datetime) -> str:
    """Keep what came of handing it over, unless another worker has it by now. Gives the new state, "" for none."""
    mine = {"pk": message.pk, "claimed_at": message.claimed_at, "state__in": (SENDING, FAILED)}
    row = Message.objects.select_for_update(no_key=True).filter(**mine).first()
    if row is None or (row.state == FAILED and row.error != UNSURE):
        return ""
    match outcome:
        case Delivered(remote):
            row.state, row.sent_at, row.remote = SENT, now, remote[:200]
            row.error = row.error if row.error == BY_MAIL else ""
            if row.occasion in TELLING and row.application is not None:
                note_told(row.application, now)
            elif row.occasion == "undecided" and row.application is not None:
                note_next_step_told(row.application, now)
        case Later(code):
            _put_off(row, outcome, chance, now)
        case Never(code):
            refuse(row, code, now)
    row.save(update_fields=CHANGED)
    return row.state


def _put_off(row: Message, outcome: Later, chance: random.Random, now: dt.datetime) -> None:
    row.handed_at = None
    if row.attempts >= MOST:
        row.state, row.error = FAILED, outcome.code
        return
    seconds = max(pause_before(row.attempts, chance.random()), outcome.after)
    due = now + dt.timedelta(seconds=seconds)
    row.state, row.error = WAITING, row.error if row.error == BY_MAIL else outcome.code
    row.due_at = hours_for(row.candidate, row.organisation).once_loud(due)


def refuse(row: Message, code: str, now: dt.datetime) -> None:
    """Try e-mail where the channel does not take a message; else it has failed. The caller saves it."""
    if code in ELSEWHERE and row.channel != EMAIL and row.candidate.email:
        row.channel, row.to, row.error = EMAIL, row.candidate.email, BY_MAIL
        row.state, row.due_at, row.attempts, row.handed_at = WAITING, now, 0, None
    else:
        row.state, row.error = FAILED, code
