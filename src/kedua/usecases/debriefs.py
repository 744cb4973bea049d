"""Open a debrief before every scorecard is in, with a reason that stays."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_edit_application
from kedua.access.debriefs import door_of
from kedua.records.models import Application, DebriefOpening, Member
from kedua.usecases.audit import record
from kedua.usecases.errors import Refused

SENTENCE, MOST = 10, 1000  # characters of a reason: a sentence in any language, and no more than a page


@transaction.atomic
def open_debrief(actor: Member, application: Application, why: str, now: dt.datetime) -> DebriefOpening | None:
    """Open it, until somebody else is asked to a panel; None where it is open by itself. Whoever still owes a scorecard
    sees nothing of it.

    Raises Refused where no scorecard of a later round is in, where the member's own is missing, and without a reason.
    """
    row = Application.objects.select_for_update(no_key=True, of=("self",)).select_related("job").get(pk=application.pk)
    if not can_edit_application(actor, row):
        raise PermissionDenied
    door = door_of(actor, row)
    if door.open:
        return None
    if door.own_missing:
        raise Refused("debrief-own")
    if not door.begun:
        raise Refused("debrief-early")
    reason = why.strip()
    if not SENTENCE <= len(reason) <= MOST:
        raise Refused("debrief-why", most=MOST)
    opening = DebriefOpening.objects.create(
        organisation_id=row.organisation_id, application=row, opened_by=actor, why=reason, created_at=now
    )
    # Ids and numbers only: the reason stands in its own row, which goes with the candidate.
    missing = {"missing": len(door.waits_for)}
    record(actor, row.organisation_id, "debrief.opened", "application", row.pk, now, missing)
    return opening
