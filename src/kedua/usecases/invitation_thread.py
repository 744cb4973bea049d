"""What a candidate is told by invitations into their calendar stands in the conversation with them, too.

It is sent by `usecases/invitations`, with the entry for the calendar; here it only says how far that is. It has no time at
which it is due, so that nothing else sends it.
"""

from __future__ import annotations

import datetime as dt

from django.db.models import QuerySet

from kedua.records.models import CalendarInvitation, Message
from kedua.records.models.message import FAILED, SENT, UNDONE, WAITING
from kedua.usecases.messages import LONGEST, LONGEST_SUBJECT

TRIES = 9  # as often as the queue tries a job, the first time included
TROUBLE = "trouble"


def written(row: CalendarInvitation, letter: tuple[str, str], now: dt.datetime) -> None:
    """Put what an invitation will say into the conversation; called inside the transaction that writes it down."""
    application = row.interview.application
    Message.objects.get_or_create(
        organisation_id=row.organisation_id,
        key=_key(row),
        defaults={
            "candidate_id": application.candidate_id,
            "application": application,
            "made_by_id": row.made_by_id,
            "occasion": "invitation",
            "to": row.email,
            "subject": letter[0][:LONGEST_SUBJECT],
            "text": letter[1][:LONGEST],
            "state": WAITING,
            "created_at": now,
        },
    )


def sent(row: CalendarInvitation, letter: tuple[str, str], now: dt.datetime) -> None:
    """Say that it is sent, in the words in which it was."""
    subject, text = letter[0][:LONGEST_SUBJECT], letter[1][:LONGEST]
    _open(row).update(state=SENT, sent_at=now, subject=subject, text=text, error="")


def overtaken(row: CalendarInvitation) -> None:
    """Say that it was never sent, as what it would have said holds no more."""
    _open(row).update(state=UNDONE)


def not_sent(row: CalendarInvitation) -> None:
    """Say that it could not be sent; after the last time it is for somebody to see to."""
    for message in _open(row).filter(state=WAITING):
        message.attempts += 1
        message.error = TROUBLE
        message.state = FAILED if message.attempts >= TRIES else WAITING
        message.save(update_fields=["attempts", "error", "state"])


def _open(row: CalendarInvitation) -> QuerySet[Message]:
    """Give its message while nobody has had it sent in another way."""
    rows = Message.objects.filter(organisation_id=row.organisation_id, key=_key(row), due_at=None)
    return rows.filter(state__in=(WAITING, FAILED))


def _key(row: CalendarInvitation) -> str:
    return f"invitation:{row.interview_id}:{row.pk}"
