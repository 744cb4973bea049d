"""Close a job over nobody: everybody on it is told how it ended, and it closes by itself once they know."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_edit_job
from kedua.queries.closing import Untold, untold_of
from kedua.queries.unanswered import unanswered_of
from kedua.queries.work_calendar import day_in
from kedua.records.models import Application, Job, Member, Message
from kedua.records.models.job import CLOSED, OPEN
from kedua.records.models.message import DRAFT, WAITING
from kedua.usecases import messages
from kedua.usecases.audit import record
from kedua.usecases.errors import Refused
from kedua.usecases.ports import Addresses
from kedua.usecases.telling import occasion_of
from kedua.usecases.templates import say

BY_ITSELF = "Kedua"  # in the record of changes


@transaction.atomic
def open_batch(actor: Member, job: Job, now: dt.datetime, addresses: Addresses) -> tuple[Untold, ...]:
    """Draft a message to everybody on a job who has no answer: their outcome, or that the job closes.

    Who has such a message already keeps it, as it was changed. Gives who is untold, and what stands in the way.
    """
    row = _mine(actor, job)
    drafted = 0
    for one in untold_of(row, now):
        if one.message is None:
            _draft(actor, one.application, now, addresses)
            drafted += 1
    if drafted:
        record(actor, row.organisation_id, "job.batch", "job", row.pk, now, {"drafted": drafted})
    return untold_of(row, now)


@transaction.atomic
def release_all(actor: Member, job: Job, now: dt.datetime, *, tomorrow: bool = False) -> int:
    """Send all the drafts of a batch, and wish the job closed: it closes by itself when the last was sent.

    Gives how many go out. Raises Refused while somebody has no draft, or an interview ahead that is not cancelled.
    """
    row = _mine(actor, job)
    untold = untold_of(row, now)
    if undrafted := sum(one.message is None for one in untold):
        raise Refused("closing-undrafted", count=undrafted)
    if ahead := sum(one.why == "interview" for one in untold):
        raise Refused("closing-interview", count=ahead)
    drafts = [one.message for one in untold if one.message is not None and one.message.state == DRAFT]
    for message in drafts:
        messages.release(actor, message, now, tomorrow=tomorrow)
    _wish(actor, row, now)
    return len(drafts)


@transaction.atomic
def hold_all_back(actor: Member, job: Job, now: dt.datetime) -> int:
    """Hold back what was released of a batch and is not being sent yet; the job stays open. Gives how many."""
    row = _editable(actor, Job.objects.select_related("organisation").get(pk=job.pk))
    # Messages first, and the job after them, as when they are sent: nobody waits in a circle.
    waiting = [one.message for one in untold_of(row, now) if one.message is not None and one.message.state == WAITING]
    for message in waiting:
        messages.undo(actor, message, now)
    _stop(actor, _mine(actor, job), now)
    return len(waiting)


@transaction.atomic
def close_when_told(actor: Member, job: Job, now: dt.datetime) -> bool:
    """Wish a job closed: it closes at once where nobody waits, else by itself once everybody was told. Says whether it did."""
    row = _mine(actor, job)
    _wish(actor, row, now)
    return not Job.objects.filter(pk=row.pk, state=OPEN).exists()


@transaction.atomic
def stay_open(actor: Member, job: Job, now: dt.datetime) -> None:
    """Take the wish back that a job closes."""
    _stop(actor, _mine(actor, job), now)


def close_if_told(job: UUID, now: dt.datetime) -> None:
    """Close a job that is wished closed, where nobody waits any more; called by other use cases, inside theirs."""
    if not Job.objects.filter(pk=job, state=OPEN, closing_at__isnull=False).exists():
        return
    row = _locked(job)
    if row.state == OPEN and row.closing_at is not None and not unanswered_of(row).exists():
        row.state, row.closed_on, row.closing_at = CLOSED, day_in(row.organisation, now), None
        row.save(update_fields=["state", "closed_on", "closing_at"])
        record(row.closing_by or BY_ITSELF, row.organisation_id, "job.closed", "job", row.pk, now)


def open_again(job: UUID, now: dt.datetime) -> None:
    """Open a closed job because somebody on it is owed an answer after all; it closes once they have it."""
    row = _locked(job)
    if row.state == CLOSED:
        row.state, row.closed_on, row.closing_at = OPEN, None, now
        row.save(update_fields=["state", "closed_on", "closing_at"])
        record(BY_ITSELF, row.organisation_id, "job.reopened", "job", row.pk, now)


def _locked(job: UUID) -> Job:
    rows = Job.objects.select_for_update(no_key=True, of=("self",)).select_related(
        "organisation", "closing_by__account"
    )
    return rows.get(pk=job)


def _mine(actor: Member, job: Job) -> Job:
    return _editable(actor, _locked(job.pk))


def _editable(actor: Member, row: Job) -> Job:
    if not can_edit_job(actor, row):
        raise PermissionDenied
    if row.state == CLOSED:
        raise Refused("job-ended")
    return row


def _draft(actor: Member, application: Application, now: dt.datetime, addresses: Addresses) -> Message:
    occasion = occasion_of(application)
    about = f"{occasion}:{application.pk}:"
    earlier = Message.objects.filter(organisation=application.organisation_id, key__startswith=about).count()
    said = say(occasion, application, now, addresses)
    return messages.draft(application, occasion, said, f"{about}{earlier}", now, by=actor)


def _wish(actor: Member, row: Job, now: dt.datetime) -> None:
    if row.closing_at is None:
        row.closing_at, row.closing_by = now, actor
        row.save(update_fields=["closing_at", "closing_by"])
        record(actor, row.organisation_id, "job.closing", "job", row.pk, now)
    close_if_told(row.pk, now)


def _stop(actor: Member, row: Job, now: dt.datetime) -> None:
    if row.closing_at is not None:
        row.closing_at = None
        row.save(update_fields=["closing_at"])
        record(actor, row.organisation_id, "job.stays-open", "job", row.pk, now)
