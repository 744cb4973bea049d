"""What candidates do on their own page about an application: answer to an interview, write to us, go on no further.

Whoever has the link is the candidate: views find the application by it, and nothing else is in reach.
"""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db import transaction

from kedua.records.models import Application, Interview, Message
from kedua.records.models.application import ENDED, WITHDRAWN
from kedua.records.models.interview import ACCEPTED, BOOKED, OTHER_TIME
from kedua.records.models.message import PAGE, RECEIVED
from kedua.usecases.applications import CANDIDATE, withdraw_by_candidate
from kedua.usecases.audit import record
from kedua.usecases.errors import Refused
from kedua.usecases.kept_text import kept_text
from kedua.usecases.ports import Queue

LONGEST_SAID = 1000  # characters about another time
LONGEST_REPLY = 4000


@transaction.atomic
def answer_interview(application: Application, key: UUID, answer: str, said: str, now: dt.datetime) -> Interview:
    """Note that the candidate comes, or would like another time, and which. The last answer counts.

    Raises Refused for an interview that is over or does not take place, and for another time of which nothing is said.
    """
    said = kept_text(said)
    if answer not in (ACCEPTED, OTHER_TIME):
        raise Refused("interview-answer")
    if answer == OTHER_TIME and not said:
        raise Refused("other-time-empty")
    if len(said) > LONGEST_SAID:
        raise Refused("text-long", most=LONGEST_SAID)
    rows = Interview.objects.select_for_update(no_key=True).filter(
        organisation=application.organisation_id, application=application
    )
    interview = rows.filter(pk=key, state=BOOKED).first()
    if interview is None or interview.starts_at is None or interview.starts_at <= now:
        raise Refused("interview-over")
    told = said if answer == OTHER_TIME else ""
    if (interview.candidate_answer, interview.candidate_said) != (answer, told):
        interview.candidate_answer, interview.candidate_said = answer, told
        interview.save(update_fields=["candidate_answer", "candidate_said"])
        data = {"answer": answer}
        record(CANDIDATE, interview.organisation_id, "interview.answered", "interview", interview.pk, now, data)
    return interview


@transaction.atomic
def write_reply(application: Application, text: str, once: UUID, now: dt.datetime) -> Message:
    """Keep what the candidate writes to us. once: of the form, so that sending it twice keeps it once.

    Raises Refused for nothing, and for too much.
    """
    text = kept_text(text)
    if not text:
        raise Refused("message-empty")
    if len(text) > LONGEST_REPLY:
        raise Refused("text-long", most=LONGEST_REPLY)
    message, made = Message.objects.get_or_create(
        organisation_id=application.organisation_id,
        key=f"reply:{application.pk}:{once}",
        defaults={
            "candidate": application.candidate,
            "application": application,
            "occasion": "reply",
            "channel": PAGE,
            "language": application.candidate.language or "en",
            "text": text,
            "state": RECEIVED,
            "created_at": now,
        },
    )
    if made:
        record(CANDIDATE, application.organisation_id, "message.received", "message", message.pk, now)
    return message


@transaction.atomic
def withdraw_myself(application: Application, now: dt.datetime, queue: Queue | None = None) -> None:
    """Note that the candidate goes on no further, without a judgement; doing it twice changes nothing more.

    An outcome that they have not been told does not stand in the way, and does not show: it is as if they had not asked.
    Raises Refused once they have been told how it ended.
    """
    row = Application.objects.select_for_update(no_key=True, of=("self",)).select_related("job").get(pk=application.pk)
    if row.stage == WITHDRAWN:
        return
    if row.stage in ENDED and row.answered_at is not None:
        raise Refused("application-over")
    withdraw_by_candidate(row, now, queue)
