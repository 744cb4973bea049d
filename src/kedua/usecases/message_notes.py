"""Note down of messages what Kedua cannot know: said on the telephone, arrived after all, seen to."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_edit_application
from kedua.queries.unanswered import TELLING
from kedua.records.models import Application, Member, Message
from kedua.records.models.application import ENDED
from kedua.records.models.message import FAILED, PHONE, RECEIVED, SENT
from kedua.usecases.audit import record
from kedua.usecases.errors import Refused
from kedua.usecases.messages import Said, checked, locked
from kedua.usecases.outcomes import record_answer

UNSURE = "unsure"  # handed over, and nobody came to say whether it arrived


@transaction.atomic
def mark_sent(actor: Member, message: Message, now: dt.datetime) -> None:
    """Note that a message arrived of which we were not sure. Raises Refused for any other."""
    row = locked(actor, message, FAILED)
    if row.error != UNSURE:
        raise Refused("message-moved")
    row.state, row.error, row.sent_at = SENT, "", row.handed_at or now
    row.save(update_fields=["state", "error", "sent_at"])
    data = {"occasion": row.occasion, "channel": row.channel}
    record(actor, row.organisation_id, "message.arrived", "message", row.pk, now, data)
    if row.application is not None and row.occasion in TELLING and row.application.stage in ENDED:
        record_answer(actor, row.application, now)


@transaction.atomic
def note_call(actor: Member, application: Application, text: str, key: str, now: dt.datetime, *, told: bool) -> Message:
    """Note what was said to a candidate on the telephone. told: with it they heard how their application ended.

    key: of this note, so that noting it twice changes nothing more. Raises Refused where nobody knows yet how it ends.
    """
    if not can_edit_application(actor, application):
        raise PermissionDenied
    said = checked(Said("", text))
    message, made = Message.objects.get_or_create(
        organisation_id=application.organisation_id,
        key=key,
        defaults={
            "candidate": application.candidate,
            "application": application,
            "made_by": actor,
            "occasion": "own",
            "channel": PHONE,
            "to": application.candidate.phone,
            "text": said.text,
            "state": SENT,
            "sent_at": now,
            "created_at": now,
        },
    )
    if made:
        record(actor, application.organisation_id, "message.called", "message", message.pk, now, {"told": told})
        if told:
            record_answer(actor, application, now)
    return message


@transaction.atomic
def mark_read(actor: Member, application: Application, now: dt.datetime) -> None:
    """Note that somebody has seen to everything that a candidate wrote. Doing it twice changes nothing more."""
    if not can_edit_application(actor, application):
        raise PermissionDenied
    rows = Message.objects.filter(organisation=application.organisation_id, candidate=application.candidate_id)
    if rows.filter(state=RECEIVED, read_at=None).update(read_at=now):
        record(actor, application.organisation_id, "message.read", "application", application.pk, now)
