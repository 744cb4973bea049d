"""What comes of "undecided": the remedy is begun, planned and done, and whoever is undecided about hears what comes next."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_edit_application
from kedua.queries.decisions import further_interview
from kedua.queries.plan_store import Wishes
from kedua.queries.remedy_plans import remedy_wishes
from kedua.records.models import Application, Decision, Member, Plan, Remedy
from kedua.records.models.decision import IN_FORCE
from kedua.usecases import occasions
from kedua.usecases.audit import record
from kedua.usecases.errors import Refused
from kedua.usecases.likeness import Comparer
from kedua.usecases.plans import make_first_plan
from kedua.usecases.ports import Addresses
from kedua.usecases.promises import promise_after


def begin_remedy(
    actor: Member, application: Application, decision: Decision, now: dt.datetime, addresses: Addresses | None
) -> None:
    """Have the candidate told what comes next; called by other use cases, inside theirs, on a locked application.

    They hear of it as soon as of a decision. The day that the remedy is due holds for them once they have read it.
    """
    remedy = Remedy.objects.get(decision=decision)
    promise_after(application, "decided", now)
    occasions.next_step(actor, application, decision.pk, remedy.why, remedy.due_on, now, addresses)


def plan_remedy(actor: Member, application: Application, shared: Comparer, now: dt.datetime) -> Plan:
    """Plan the further interview that is asked for: only what is unresolved, with the panel that was chosen.

    Raises Refused where none is asked for, and as making a plan does.
    """
    if not can_edit_application(actor, application):
        raise PermissionDenied
    remedy = further_interview(application)
    if remedy is None:
        raise Refused("remedy-gone")
    wishes: Wishes = remedy_wishes(application, remedy)
    return make_first_plan(actor, application, shared, now, wishes)


@transaction.atomic
def remedy_done(by: Member | str, remedy: Remedy, now: dt.datetime) -> None:
    """Note that a remedy has brought what it was to bring, so that people can decide; doing it twice changes nothing more.

    by: who did it, or the name of a candidate's own page. For interviews this happens by itself.
    """
    row = Remedy.objects.select_for_update(no_key=True, of=("self",)).select_related("decision").get(pk=remedy.pk)
    if row.done_at is not None or row.decision.state != IN_FORCE:
        return
    row.done_at = now
    row.save(update_fields=["done_at"])
    record(by, row.organisation_id, "remedy.done", "application", row.decision.application_id, now, {"kind": row.kind})
