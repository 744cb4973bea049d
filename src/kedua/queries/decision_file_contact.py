"""What the candidate was told, promised and shown."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kedua.queries.decision_file_ids import Who, node, who
from kedua.records.models import Application, Message, PastPromise, PreviewShown
from kedua.records.models.message import DRAFT, RECEIVED, UNDONE


@dataclass(frozen=True, slots=True)
class Letter:
    """A message about this application. inward: from the candidate. sent_at: None while it has not gone out."""

    id: str
    inward: bool
    occasion: str
    channel: str
    language: str
    subject: str
    text: str
    state: str
    made_at: dt.datetime
    sent_at: dt.datetime | None
    by: Who | None


@dataclass(frozen=True, slots=True)
class Promised:
    """A day by which the candidate was promised to hear. heard_on: None while they wait. kept: None while that is open."""

    day: dt.date
    promised_at: dt.datetime | None
    heard_on: dt.date | None
    how: str
    kept: bool | None


@dataclass(frozen=True, slots=True)
class Shown:
    """That the candidate was shown a version of the job's preview. how: in the "interview", on their "page", as "pdf"."""

    version: int
    at: dt.datetime
    how: str


@dataclass(frozen=True, slots=True)
class Contact:
    """All of it, the oldest first."""

    messages: tuple[Letter, ...]
    promises: tuple[Promised, ...]
    previews: tuple[Shown, ...]


def contact_of(application: Application) -> Contact:
    """Read it: three queries. What was only drafted, or put away, was never said."""
    mine = {"organisation": application.organisation_id, "application": application}
    said = Message.objects.filter(**mine).exclude(state__in=(DRAFT, UNDONE)).select_related("made_by__account")
    past = PastPromise.objects.filter(**mine).order_by("created_at", "id")
    shown = PreviewShown.objects.filter(**mine).select_related("preview")
    return Contact(
        messages=tuple(_letter(row) for row in said.order_by("created_at", "id")),
        promises=(*(_past(row) for row in past), *_open(application)),
        previews=tuple(Shown(row.preview.version, row.created_at, row.how) for row in shown),
    )


def _letter(row: Message) -> Letter:
    return Letter(
        id=node("message", row.pk),
        inward=row.state == RECEIVED,
        occasion=row.occasion,
        channel=row.channel,
        language=row.language,
        subject=row.subject,
        text=row.text,
        state=row.state,
        made_at=row.created_at,
        sent_at=row.sent_at,
        by=who(row.made_by) if row.made_by is not None else None,
    )


def _past(row: PastPromise) -> Promised:
    return Promised(row.day, row.promised_at, row.heard_on, row.how, row.heard_on <= row.day)


def _open(application: Application) -> tuple[Promised, ...]:
    if application.promise is None or application.answered_at is not None:
        return ()
    return (Promised(application.promise, application.promised_at, None, "", None),)
