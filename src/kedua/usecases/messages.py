"""Messages to candidates: drafted, released by a person or by the clock, held back again, tried again."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_edit_application
from kedua.queries.reach import hours_for, reach_of
from kedua.records.models import Application, Member, Message
from kedua.records.models.message import DRAFT, FAILED, UNDONE, WAITING
from kedua.usecases.audit import record
from kedua.usecases.errors import Refused
from kedua.usecases.kept_text import kept_text
from kedua.usecases.promises import put_back

UNDO = dt.timedelta(seconds=60)  # from the release until it may be sent
LONGEST = 4000  # characters
LONGEST_SUBJECT = 200
NO_ADDRESS = "no-address"
DECIDING: Final = "deciding"  # the occasion that tells of another promised day


@dataclass(frozen=True, slots=True)
class Said:
    """What a message says. subject: for mail alone."""

    subject: str
    text: str


def draft(
    application: Application, occasion: str, said: Said, key: str, now: dt.datetime, by: Member | None = None
) -> Message:
    """Write a message that somebody is to release; called by other use cases, inside theirs.

    key: what it is about, unique in the organisation: a second message with the same key is the first one, unchanged.
    """
    organisation = application.organisation
    reach = reach_of(application.candidate, organisation)
    message, _made = Message.objects.get_or_create(
        organisation=organisation,
        key=key,
        defaults={
            "candidate": application.candidate,
            "application": application,
            "made_by": by,
            "occasion": occasion,
            "channel": reach.channel,
            "language": reach.language,
            "to": reach.address,
            "subject": said.subject[:LONGEST_SUBJECT],
            "text": said.text[:LONGEST],
            "created_at": now,
        },
    )
    return message


def send(application: Application, occasion: str, said: Said, key: str, now: dt.datetime) -> Message:
    """Write a message that goes out by itself, with nobody to release it; called by other use cases, inside theirs."""
    message = draft(application, occasion, said, key, now)
    if message.state == DRAFT:
        _put_on_its_way(message, now, tomorrow=False)
    return message


@transaction.atomic
def write(actor: Member, application: Application, said: Said, key: str, now: dt.datetime) -> Message:
    """Draft a message of one's own; it is released like any other."""
    if not can_edit_application(actor, application):
        raise PermissionDenied
    return draft(application, "own", checked(said), key, now, by=actor)


@transaction.atomic
def change(actor: Member, message: Message, said: Said, now: dt.datetime) -> None:
    """Change what a draft says. Raises Refused once it is on its way."""
    row = locked(actor, message, DRAFT)
    said = checked(said)
    if (row.subject, row.text) != (said.subject, said.text):
        row.subject, row.text = said.subject, said.text
        row.save(update_fields=["subject", "text"])
        _record(actor, "message.changed", row, now)


@transaction.atomic
def release(actor: Member, message: Message, now: dt.datetime, *, tomorrow: bool = False) -> None:
    """Send a draft: after a minute in which it can be held back, never in quiet hours; or tomorrow morning.

    It goes to where the candidate is reached now. Raises Refused once it is on its way.
    """
    row = locked(actor, message, DRAFT)
    reach = reach_of(row.candidate, row.organisation)
    row.made_by, row.channel, row.to = actor, reach.channel, reach.address
    _put_on_its_way(row, now, tomorrow=tomorrow)
    _record(actor, "message.released", row, now)


@transaction.atomic
def undo(actor: Member, message: Message, now: dt.datetime) -> None:
    """Hold a message back that was released and is not being sent yet: it is a draft again.

    One that told of another promised day is put away, and the promise is back as it was: a draft must not move it.
    """
    row = locked(actor, message, WAITING)
    if row.due_at is None:  # it goes with an entry for their calendar, which is not ours to stop here
        raise Refused("message-moved")
    moved = (
        row.application is not None
        and row.occasion == DECIDING
        and put_back(actor, row.application, row.created_at, now)
    )
    row.state, row.due_at = UNDONE if moved else DRAFT, None
    row.save(update_fields=["state", "due_at"])
    _record(actor, "message.undone", row, now)


@transaction.atomic
def discard(actor: Member, message: Message, now: dt.datetime) -> None:
    """Put a draft away for good; it stays to be seen."""
    row = locked(actor, message, DRAFT)
    row.state = UNDONE
    row.save(update_fields=["state"])
    _record(actor, "message.discarded", row, now)


@transaction.atomic
def try_again(actor: Member, message: Message, now: dt.datetime) -> None:
    """Send a message once more that failed, to where the candidate is reached now."""
    row = locked(actor, message, FAILED)
    reach = reach_of(row.candidate, row.organisation)
    row.channel, row.to, row.attempts, row.handed_at = reach.channel, reach.address, 0, None
    _put_on_its_way(row, now, tomorrow=False)
    _record(actor, "message.again", row, now)


def _put_on_its_way(message: Message, now: dt.datetime, *, tomorrow: bool) -> None:
    hours = hours_for(message.candidate, message.organisation)
    due = now + UNDO
    if tomorrow:
        due = hours.morning(now.astimezone(hours.zone).date() + dt.timedelta(days=1))
    message.due_at = hours.once_loud(due)
    # Somebody without an address is somebody to call: it shows where failures show.
    message.state, message.error = (WAITING, "") if message.to else (FAILED, NO_ADDRESS)
    message.save()


def locked(actor: Member, message: Message, state: str) -> Message:
    """Give a message that the member may do something with, locked; called by other use cases, inside theirs.

    Raises Refused when it is no longer in that state.
    """
    related = ("application__job", "candidate", "organisation")
    row = Message.objects.select_for_update(no_key=True, of=("self",)).select_related(*related).get(pk=message.pk)
    if row.application is None or not can_edit_application(actor, row.application):
        raise PermissionDenied
    if row.state != state:
        raise Refused("message-moved")
    return row


def checked(said: Said) -> Said:
    """Give what is said as it is kept. Raises Refused when nothing is said, or a novel."""
    subject, text = " ".join(said.subject.split()), kept_text(said.text)
    if not text:
        raise Refused("message-empty")
    if len(text) > LONGEST or len(subject) > LONGEST_SUBJECT:
        raise Refused("message-long", most=LONGEST)
    return Said(subject, text)


def _record(actor: Member, action: str, message: Message, now: dt.datetime) -> None:
    data = {"occasion": message.occasion, "channel": message.channel}
    record(actor, message.organisation_id, action, "message", message.pk, now, data)
