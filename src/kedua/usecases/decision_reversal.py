"""Reverse a decision with a reason: it stays in the history, and the application goes on."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_decide
from kedua.records.models import Application, Decision, Member
from kedua.records.models.decision import IN_FORCE, PROPOSED, REVERSED, UNDECIDED
from kedua.usecases import occasions
from kedua.usecases.audit import Data, record
from kedua.usecases.errors import Refused
from kedua.usecases.kept_text import kept_text
from kedua.usecases.outcomes import OUTCOMES, locked_application, reopen, take_outcome_back
from kedua.usecases.ports import Addresses

LONGEST_WHY = 1000  # characters


@transaction.atomic
def reverse(actor: Member, decision: Decision, why: str, now: dt.datetime, addresses: Addresses | None = None) -> None:
    """Reverse a decision that counts, or that waits for a second pair of eyes. Raises Refused without a reason.

    Before the candidate was told, what was to tell them is put away and their day stays. Afterwards they are owed an answer
    again, by a new day, and a message that says so is drafted; refused on a job that is closed, over whom nobody may close.
    """
    row = locked_application(actor, decision.application)
    if not can_decide(actor, row):
        raise PermissionDenied
    made = Decision.objects.get(pk=decision.pk)
    if made.state not in (PROPOSED, IN_FORCE):
        raise Refused("decision-moved")
    said = kept_text(why)
    if not said:
        raise Refused("decision-why")
    if len(said) > LONGEST_WHY:
        raise Refused("decision-why-long", most=LONGEST_WHY)
    if made.state == IN_FORCE:
        _undo(actor, row, made, now, addresses)
    made.state, made.reversed_by, made.reversed_at, made.why_reversed = REVERSED, actor, now, said
    made.save(update_fields=["state", "reversed_by", "reversed_at", "why_reversed"])
    data: Data = {"decision": str(made.pk), "number": made.number}
    record(actor, row.organisation_id, "decision.reversed", "application", row.pk, now, data)


def _undo(actor: Member, row: Application, made: Decision, now: dt.datetime, addresses: Addresses | None) -> None:
    if made.outcome == UNDECIDED:
        occasions.no_next_step(row)
    elif row.stage not in OUTCOMES:
        return  # they withdrew before they heard of it, and may have come back: there is nothing to undo
    elif row.answered_at is None:
        take_outcome_back(actor, row, now)
    else:
        reopen(actor, row, now)
        occasions.reopened(actor, Application.objects.select_related(*_WITH).get(pk=row.pk), made.pk, now, addresses)


# What a message about an application is filled from.
_WITH = ("candidate", "organisation", "job__organisation", "job__hiring_manager__account")
