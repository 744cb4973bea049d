"""Who on a job has not been told how it ended, with the message that is to tell them, and what stands in the way."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from kedua.queries.unanswered import TELLING, unanswered_of
from kedua.records.models import Application, Interview, Job, Message
from kedua.records.models.application import ENDED
from kedua.records.models.interview import BOOKED
from kedua.records.models.message import DRAFT, FAILED, SENT, UNDONE

# Nothing is written yet; an interview is ahead of them; somebody is to release it; it goes out by itself; it failed.
Why = Literal["undrafted", "interview", "draft", "on-its-way", "failed"]


@dataclass(frozen=True, slots=True)
class Untold:
    """Somebody without an answer. message: what is to tell them, None while there is none."""

    application: Application
    message: Message | None
    why: Why


def untold_of(job: Job, now: dt.datetime) -> tuple[Untold, ...]:
    """List them, the earliest promise first: three queries."""
    related = ("candidate", "organisation", "job__organisation", "job__hiring_manager__account")
    rows = list(unanswered_of(job).select_related(*related).order_by("promise", "id"))
    written: dict[object, Message] = {}
    told = Message.objects.filter(organisation=job.organisation_id, application__job=job, occasion__in=TELLING)
    open_ = told.exclude(state__in=(UNDONE, SENT)).select_related("made_by__account")
    for message in open_.order_by("created_at", "id"):
        written[message.application_id] = message
    ahead = Interview.objects.filter(
        organisation=job.organisation_id, application__job=job, state=BOOKED, starts_at__gt=now
    )
    met = set(ahead.values_list("application", flat=True))
    return tuple(_untold(row, written.get(row.pk), row.pk in met) for row in rows)


def _untold(application: Application, message: Message | None, meets: bool) -> Untold:
    if meets and application.stage not in ENDED:
        return Untold(application, message, "interview")
    if message is None:
        return Untold(application, None, "undrafted")
    why: dict[str, Why] = {DRAFT: "draft", FAILED: "failed"}
    return Untold(application, message, why.get(message.state, "on-its-way"))
