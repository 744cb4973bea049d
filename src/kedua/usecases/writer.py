"""Have the organisation's language model write a draft: within its limits, without personal data, and every call in the log.

What it writes is somebody's to read, change and take over; `writer_questions`, `writer_messages` and `writer_adverts` say
what is wanted, and judge what came.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar
from uuid import UUID

from django.conf import settings
from django.db import transaction
from pydantic import BaseModel

from kedua.engine.language.veil import veil
from kedua.library.writer import Purpose, load_prompts
from kedua.queries.writer import settings_of, used
from kedua.records.models import Member, WriterCall, WriterSettings
from kedua.records.models.writer import DRAFTED
from kedua.usecases.audit import Scalar, record
from kedua.usecases.errors import Refused
from kedua.usecases.sealed_keys import open_key
from kedua.usecases.writer_answers import read_as, schema_of
from kedua.usecases.writer_port import Account, Commission, Declined, Drafted, Ending, Usage, Writer, Writers

LETTERS_A_TOKEN = 3  # where a server does not count: rather too many tokens than too few
Answer = TypeVar("Answer", bound=BaseModel)
Result = TypeVar("Result")


class NotDrafted(Refused):
    """The model gave no draft that could be used; its code says why, as in `wording/refusals_of_writer`."""


@dataclass(frozen=True, slots=True)
class Judged(Generic[Result]):
    """What is left of an answer. struck: sentences that were taken out; code: why nothing of it can be used."""

    result: Result
    struck: int = 0
    code: str = DRAFTED


@dataclass(frozen=True, slots=True)
class Task(Generic[Answer, Result]):
    """What is wanted. about: all that it may be written from; people: whose names go out of that before it is sent."""

    purpose: Purpose
    about: str
    people: tuple[str, ...]
    shape: type[Answer]
    judge: Callable[[Answer], Judged[Result]]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was sent. prompt: the name of its rules."""

    row: WriterSettings
    wanted: Commission
    prompt: str


@dataclass(frozen=True, slots=True)
class _Heard:
    """What came. text: as far as it did."""

    ending: Ending
    text: str
    usage: Usage | None


def draft(
    actor: Member, task: Task[Answer, Result], writers: Writers, now: dt.datetime, *, trying: bool = False
) -> tuple[UUID, Result]:
    """Have it written, judge it, and keep what was asked and answered; give the call's id and what is left of the draft.

    May take a minute, and holds no transaction meanwhile. trying: also where the model is not switched on yet. Raises
    Refused where nothing was asked, and NotDrafted where nothing came of it.
    """
    row = _ready(actor, now, trying=trying)
    account = _account(row)
    veiled, prompt = veil(task.about, task.people), load_prompts()[task.purpose]
    wanted = Commission(task.purpose, prompt.rules, veiled.text, schema_of(task.shape))
    heard = _heard(writers(account), wanted)
    answer = read_as(task.shape, heard.ending.text, veiled) if isinstance(heard.ending, Drafted) else None
    judged = task.judge(answer) if answer is not None else None
    code = judged.code if judged is not None else _code(heard.ending)
    struck = judged.struck if judged is not None else 0
    call = _kept(actor, _Asked(row, wanted, prompt.name), heard, code, struck, now)
    if judged is None or code != DRAFTED:
        raise NotDrafted(f"writer-{code}")
    return call.pk, judged.result


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


def _heard(writer: Writer, wanted: Commission) -> _Heard:
    pieces: list[str] = []
    usage: Usage | None = None
    ending: Ending | None = None
    try:
        for said in writer.write(wanted):
            if isinstance(said, str):
                pieces.append(said)
            elif isinstance(said, Usage):
                usage = said
            else:
                ending = said
    finally:
        writer.close()
    if ending is None:
        raise RuntimeError("a writer says how it ended")
    return _Heard(ending, "".join(pieces), usage)


def _code(ending: Ending) -> str:
    """Name why there is no answer; one that is there by now has another shape."""
    if isinstance(ending, Drafted):
        return "garbage"
    return "declined" if isinstance(ending, Declined) else ending.code


@transaction.atomic
def _kept(actor: Member, asked: _Asked, heard: _Heard, code: str, struck: int, now: dt.datetime) -> WriterCall:
    row, usage = asked.row, heard.usage or _guessed(asked.wanted, heard)
    call = WriterCall.objects.create(
        organisation=actor.organisation,
        purpose=asked.wanted.name,
        prompt=asked.prompt,
        model=row.model,
        asked=asked.wanted.about,
        answer=heard.ending.text if isinstance(heard.ending, Declined) else heard.text,
        outcome=code,
        read=usage.read,
        written=usage.written,
        counted=heard.usage is not None,
        cost=_cost(row, usage),
        currency=row.currency,
        struck=struck,
        asked_by=actor,
        created_at=now,
    )
    tokens = usage.read + usage.written
    data: dict[str, Scalar] = {"purpose": call.purpose, "model": call.model, "outcome": code, "tokens": tokens}
    record(actor, actor.organisation_id, "writer.asked", "writer-call", call.pk, now, data)
    return call


def _guessed(wanted: Commission, heard: _Heard) -> Usage:
    """Estimate what was used; a server that was not reached read nothing."""
    if not heard.text and not isinstance(heard.ending, Drafted | Declined):
        return Usage(0, 0)
    asked = len(wanted.rules) + len(wanted.about) + len(json.dumps(wanted.shape))
    return Usage(asked // LETTERS_A_TOKEN, len(heard.text) // LETTERS_A_TOKEN)


def _cost(row: WriterSettings, usage: Usage) -> Decimal | None:
    if row.price_read is None and row.price_written is None:
        return None
    return (usage.read * (row.price_read or 0) + usage.written * (row.price_written or 0)) / Decimal(1_000_000)
