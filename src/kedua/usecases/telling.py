"""Messages that tell a candidate how it ended: which one is called for, and held back when it is no longer true."""

from __future__ import annotations

import datetime as dt

from kedua.engine.language.occasions import Occasion
from kedua.queries.unanswered import TELLING
from kedua.records.models import Application, Member, Message
from kedua.records.models.application import NOT_PASSED, PASSED
from kedua.records.models.message import DRAFT, FAILED, SENDING, UNDONE, WAITING
from kedua.usecases.audit import record
from kedua.usecases.errors import Refused

OF_STAGE: dict[str, Occasion] = {PASSED: "passed", NOT_PASSED: "not-passed"}


def occasion_of(application: Application) -> Occasion:
    """Give what an application's candidate is to be told: the outcome, or that the job closes before there was one."""
    return OF_STAGE.get(application.stage, "job-closed")


def hold_back(by: Member | str, application: Application, now: dt.datetime, *, firmly: bool = False) -> None:
    """Put away what would tell the candidate an end that is no longer the one; called by other use cases, inside theirs.

    firmly: raises Refused where one is being sent this very moment.
    """
    rows = Message.objects.filter(
        organisation=application.organisation_id, application=application, occasion__in=TELLING
    )
    # One that is being sent is left to its worker, which holds it while it waits for the application.
    for message in rows.filter(state__in=(DRAFT, WAITING, FAILED)).select_for_update(no_key=True):
        message.state, message.due_at = UNDONE, None
        message.save(update_fields=["state", "due_at"])
        data = {"occasion": message.occasion, "channel": message.channel}
        record(by, message.organisation_id, "message.discarded", "message", message.pk, now, data)
    if firmly and rows.filter(state=SENDING).exists():
        raise Refused("outcome-told")
