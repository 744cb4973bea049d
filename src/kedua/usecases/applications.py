"""Let a candidate withdraw and come back, by their own word or noted down by a member."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_edit_application
from kedua.records.models import Application, Job, Member
from kedua.records.models.application import ENDED, FIRST, JOB_CLOSED, WITHDRAWN
from kedua.records.models.job import OPEN
from kedua.records.models.promise import WITHDRAWN as KEPT_AS_WITHDRAWN
from kedua.usecases import occasions
from kedua.usecases.audit import record
from kedua.usecases.closing import close_if_told
from kedua.usecases.errors import Refused
from kedua.usecases.ports import Addresses, Queue
from kedua.usecases.promises import note_heard, promise_after
from kedua.usecases.stages import move_on
from kedua.usecases.standing_down import stand_down
from kedua.usecases.telling import hold_back

CANDIDATE = "Candidate"  # in the record of changes, where they did it themselves
BACK = (WITHDRAWN, JOB_CLOSED)  # from where an application can go on


@transaction.atomic
def withdraw(
    actor: Member,
    application: Application,
    now: dt.datetime,
    addresses: Addresses | None = None,
    queue: Queue | None = None,
) -> None:
    """Note that the candidate goes on no further; it is never held against them, and can be undone.

    What was arranged is called off. addresses: for drafting a word to them; None drafts nothing. queue: has those who
    were asked in told at once; else it takes some minutes.
    """
    application = _locked(actor, application)
    if application.stage == WITHDRAWN:
        return
    if application.stage in ENDED:
        raise Refused("withdraw-ended")
    _withdraw(actor, application, now, queue)
    occasions.withdrew(application, now, addresses)


@transaction.atomic
def come_back(actor: Member, application: Application, now: dt.datetime) -> None:
    """Let somebody go on who withdrew, or was told that the job closes: they stand where their interviews say.

    Raises Refused when the job is closed.
    """
    application = _locked(actor, application)
    if application.stage not in BACK:
        return
    if application.job.state != OPEN:
        raise Refused("job-closed", job=application.job.title)
    _come_back(actor, application, now)


def withdraw_by_candidate(application: Application, now: dt.datetime, queue: Queue | None = None) -> None:
    """Note that the candidate said so themselves, without a judgement; called by other use cases, on a locked row.

    An outcome that they have not been told does not hold them: they could tell from it that there is one.
    """
    untold = application.stage != WITHDRAWN and application.answered_at is None
    if application.stage not in ENDED or untold:
        _withdraw(CANDIDATE, application, now, queue)
        occasions.withdrew(application, now, None)


def come_back_by_candidate(application: Application, now: dt.datetime) -> None:
    """Undo a withdrawal for the candidate; called by other use cases, on a locked row."""
    if application.stage == WITHDRAWN:
        _come_back(CANDIDATE, application, now)


def _withdraw(by: Member | str, application: Application, now: dt.datetime, queue: Queue | None) -> None:
    before = application.stage
    stand_down(by, application, now, queue)
    hold_back(by, application, now)
    note_heard(application, KEPT_AS_WITHDRAWN, now)
    application.stage, application.stage_since = WITHDRAWN, now
    application.save(update_fields=["stage", "stage_since"])
    data = {"from": before}
    record(by, application.organisation_id, "application.withdrawn", "application", application.pk, now, data)
    close_if_told(application.job_id, now)


def _come_back(by: Member | str, application: Application, now: dt.datetime) -> None:
    """Promise a day first: nobody waits without one, not even for a moment."""
    application.stage, application.stage_since, application.answered_at = FIRST, now, None
    promise_after(application, "reopened", now)
    application.save(update_fields=["stage", "stage_since", "answered_at"])
    move_on(application, now)
    occasions.came_back(application)
    record(by, application.organisation_id, "application.back", "application", application.pk, now)


def _locked(actor: Member, application: Application) -> Application:
    list(
        Job.objects.select_for_update(no_key=True, of=("self",)).filter(pk=application.job_id)
    )  # which may close with it
    rows = Application.objects.select_for_update(no_key=True, of=("self",)).select_related(
        "job__organisation", "organisation"
    )
    locked = rows.get(pk=application.pk)
    if not can_edit_application(actor, locked):
        raise PermissionDenied
    return locked
