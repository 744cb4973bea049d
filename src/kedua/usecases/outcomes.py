"""Record how an application ended, and that the candidate was told: nobody's answer is forgotten."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_edit_application
from kedua.queries.work_calendar import day_in
from kedua.records.models import Application, Job, Member, Offer, PastPromise
from kedua.records.models.application import ENDED, FIRST, JOB_CLOSED, NOT_PASSED, PASSED
from kedua.records.models.job import OPEN
from kedua.records.models.promise import TOLD
from kedua.usecases import occasions
from kedua.usecases.audit import record
from kedua.usecases.closing import close_if_told, open_again
from kedua.usecases.errors import Refused
from kedua.usecases.ports import Addresses
from kedua.usecases.promises import note_heard, promise_after
from kedua.usecases.stages import move_on
from kedua.usecases.telling import hold_back

OUTCOMES = (PASSED, NOT_PASSED)
BY_ITSELF = "Kedua"  # in the record of changes


@transaction.atomic
def record_outcome(
    actor: Member, application: Application, outcome: str, now: dt.datetime, addresses: Addresses | None = None
) -> None:
    """Record that people decided: passed or not passed. Raises Refused when it has ended already.

    addresses: for drafting what tells the candidate; None drafts nothing.
    """
    row = _locked(actor, application)
    if outcome not in OUTCOMES:
        raise Refused("outcome-unknown")
    if row.stage in ENDED:
        raise Refused("application-ended")
    hold_back(actor, row, now, firmly=True)
    row.stage, row.stage_since = outcome, now
    row.save(update_fields=["stage", "stage_since"])
    promise_after(row, "decided", now)
    record(actor, row.organisation_id, "application.outcome", "application", row.pk, now, {"outcome": outcome})
    occasions.decided(actor, row, now, addresses)


@transaction.atomic
def take_outcome_back(actor: Member, application: Application, now: dt.datetime) -> None:
    """Undo an outcome that the candidate has not been told yet. Raises Refused afterwards.

    The promised day stays: the candidate may have read it on their page.
    """
    row = _locked(actor, application)
    if row.stage not in OUTCOMES:
        raise Refused("outcome-missing")
    if row.answered_at is not None:
        raise Refused("outcome-told")
    hold_back(actor, row, now, firmly=True)
    row.stage = ""
    move_on(row, now)
    record(actor, row.organisation_id, "application.outcome-undone", "application", row.pk, now)


@transaction.atomic
def reopen(actor: Member, application: Application, now: dt.datetime) -> None:
    """Let an application go on whose candidate was told how it ended: they are owed an answer again, by a new day.

    Raises Refused where it has not ended so, where the candidate does not know, and on a job that is closed.
    """
    row = _locked(actor, application)
    if row.stage not in OUTCOMES:
        raise Refused("outcome-missing")
    if row.answered_at is None:
        raise Refused("outcome-untold")
    if row.job.state != OPEN:
        raise Refused("job-closed", job=row.job.title)
    hold_back(actor, row, now, firmly=True)
    row.stage, row.stage_since, row.answered_at = FIRST, now, None
    row.promise = None  # what was promised was kept when they were told
    promise_after(row, "reopened", now)
    row.save(update_fields=["stage", "stage_since", "answered_at"])
    move_on(row, now)
    record(actor, row.organisation_id, "application.reopened", "application", row.pk, now)


@transaction.atomic
def record_answer(actor: Member, application: Application, now: dt.datetime) -> None:
    """Record that the candidate was told how it ended, or on a job that is to close, that it closes. Twice changes nothing.

    What was drafted to tell them is put away: nobody hears twice.
    """
    row = _locked(actor, application)
    if row.stage not in ENDED and row.job.closing_at is None:
        raise Refused("outcome-missing")
    if row.answered_at is not None:
        return
    hold_back(actor, row, now)
    _end(row, now)
    _answer(actor, row, now)


def note_told(application: Application, now: dt.datetime) -> None:
    """Note that a message with the outcome reached the candidate; called by other use cases, inside theirs.

    Where nobody had decided, it told them that the job is closed; then no offered time is to be chosen any more.
    """
    row = _row(application)
    if row.answered_at is not None:
        return
    _end(row, now)
    _answer(BY_ITSELF, row, now)


def note_untold(application: Application, now: dt.datetime) -> None:
    """Note that the outcome did not reach the candidate after all, as when its mail comes back: they are owed it again.

    A job that had closed by then opens again, and closes once they know.
    """
    row = _row(application)
    if row.answered_at is None or row.stage not in ENDED:
        return
    row.answered_at, row.promise = None, row.promise or day_in(row.organisation, now)
    row.save(update_fields=["answered_at", "promise"])
    PastPromise.objects.filter(organisation=row.organisation_id, application=row, how=TOLD).delete()
    record(BY_ITSELF, row.organisation_id, "application.unanswered", "application", row.pk, now)
    open_again(row.job_id, now)


def _end(row: Application, now: dt.datetime) -> None:
    """End what nobody decided before the job closes."""
    if row.stage not in ENDED:
        row.stage, row.stage_since = JOB_CLOSED, now
        row.save(update_fields=["stage", "stage_since"])
        offers = Offer.objects.filter(organisation=row.organisation_id, application=row)
        offers.filter(picked_at=None, revoked_at=None).update(revoked_at=now)


def _answer(by: Member | str, row: Application, now: dt.datetime) -> None:
    note_heard(row, TOLD, now)
    row.answered_at = now
    row.save(update_fields=["answered_at"])
    record(by, row.organisation_id, "application.answered", "application", row.pk, now)
    close_if_told(row.job_id, now)


def locked_application(actor: Member, application: Application) -> Application:
    """Give an application that the member may change, locked, and its job with it; called by other use cases."""
    return _locked(actor, application)


def _locked(actor: Member, application: Application) -> Application:
    row = _row(application)
    if not can_edit_application(actor, row):
        raise PermissionDenied
    return row


def _row(application: Application) -> Application:
    """Give the application, locked; its job first, which may close with it."""
    list(Job.objects.select_for_update(no_key=True, of=("self",)).filter(pk=application.job_id))
    rows = Application.objects.select_for_update(no_key=True, of=("self",)).select_related(
        "job__organisation", "organisation"
    )
    return rows.get(pk=application.pk)
