"""Have the organisation's language model write a draft: within its limits, and every call in the log.

What it writes is somebody's to read, change and take over; `writer_questions`, `writer_messages` and `writer_adverts` say
what is wanted, and judge what came.
"""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from uuid import UUID

from django.conf import settings
from django.db import transaction

from kedua.queries.writer import settings_of, used
from kedua.records.models import Member, WriterCall, WriterSettings
from kedua.usecases.audit import Scalar, record
from kedua.usecases.errors import Refused
from kedua.usecases.sealed_keys import open_key
from kedua.usecases.writer_asking import Answer, Heard, Result, Task, ask
from kedua.usecases.writer_port import LENGTH, Account, Commission, Declined, Drafted, Usage, Writers

TAKEN = ("slow", "dropped", "empty", LENGTH)  # codes of endings up to which a server may have worked
LETTERS_A_TOKEN = 3  # where a server does not count: rather too many tokens than too few


def draft(
    actor: Member, task: Task[Answer, Result], writers: Writers, now: dt.datetime, *, trying: bool = False
) -> tuple[UUID, Result]:
    """Have it written, judge it, and keep what was asked and answered; give the call's id and what is left of the draft.

    May take a minute, and holds no transaction meanwhile. trying: also where the model is not switched on yet. Raises
    Refused where nothing was asked, and NotDrafted where nothing came of it.
    """
    row = _ready(actor, now, trying=trying)
    heard = ask(task, writers(_account(row)))
    call = _kept(actor, row, heard, now)
    return call.pk, heard.result()


def _ready(actor: Member, now: dt.datetime, *, trying: bool) -> WriterSettings:
    """Give what is set, where it may be used now."""
    row = settings_of(actor.organisation_id)
    if row is None or not (row.on or trying):
        raise Refused("writer-off")
    if not (row.url and row.model):
        raise Refused("writer-nowhere")
    if row.a_month and used(actor.organisation, now).tokens >= row.a_month:
        raise Refused("writer-month")
    return row


def _account(row: WriterSettings) -> Account:
    key = open_key("writer", row.key)
    if key is None:
        raise Refused("writer-key-lost")
    return Account(row.url, row.model, key, row.most, min(row.seconds, settings.WRITER_SECONDS))


@transaction.atomic
def _kept(actor: Member, row: WriterSettings, heard: Heard[Result], now: dt.datetime) -> WriterCall:
    usage = heard.usage or _guessed(heard)
    call = WriterCall.objects.create(
        organisation=actor.organisation,
        purpose=heard.wanted.name,
        prompt=heard.prompt,
        model=row.model,
        asked=heard.wanted.about,
        answer=heard.text,
        outcome=heard.code,
        read=usage.read,
        written=usage.written,
        counted=heard.usage is not None,
        cost=_cost(row, usage),
        currency=row.currency,
        struck=heard.judged.struck if heard.judged is not None else 0,
        asked_by=actor,
        created_at=now,
    )
    tokens = usage.read + usage.written
    data: dict[str, Scalar] = {"purpose": call.purpose, "model": call.model, "outcome": call.outcome, "tokens": tokens}
    record(actor, actor.organisation_id, "writer.asked", "writer-call", call.pk, now, data)
    return call


def _guessed(heard: Heard[Result]) -> Usage:
    """Estimate what was used; a server that was not reached, or did not take the request, read nothing."""
    if not heard.text and not isinstance(heard.ending, Drafted | Declined) and heard.ending.code not in TAKEN:
        return Usage(0, 0)
    return Usage(_length(heard.wanted) // LETTERS_A_TOKEN, len(heard.text) // LETTERS_A_TOKEN)


def _length(wanted: Commission) -> int:
    return len(wanted.rules) + len(wanted.about) + len(json.dumps(wanted.shape))


def _cost(row: WriterSettings, usage: Usage) -> Decimal | None:
    if row.price_read is None and row.price_written is None:
        return None
    return (usage.read * (row.price_read or 0) + usage.written * (row.price_written or 0)) / Decimal(1_000_000)
