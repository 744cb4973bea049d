"""Tell a candidate honestly that nothing is decided yet, and by when they hear: the day and the message go together."""

from __future__ import annotations

import datetime as dt
from typing import Final

from django.db import transaction

from kedua.queries.reach import reach_of
from kedua.records.models import Application, Member, Message
from kedua.records.models.application import ENDED
from kedua.usecases import messages
from kedua.usecases.errors import Refused
from kedua.usecases.ports import Addresses
from kedua.usecases.promises import put_off, usual_day
from kedua.usecases.templates import say

OCCASION: Final = messages.DECIDING


@transaction.atomic
def still_deciding(
    actor: Member,
    application: Application,
    now: dt.datetime,
    addresses: Addresses,
    day: dt.date | None = None,
    why: str = "",
) -> Message:
    """Move the promise to a day, usually the job's own number of working days ahead, and release the message that says so.

    Holding the message back puts the promise back. Raises Refused once people have decided, without an address, and where
    the promise may not be moved; see `promises.put_off`.
    """
    row = _with_all(application)
    if row.stage in ENDED:
        raise Refused("deciding-ended")
    if not reach_of(row.candidate, row.organisation).address:
        raise Refused("deciding-unreachable")
    day = day or usual_day(row, now)
    if row.promise is not None and day <= row.promise:
        raise Refused("deciding-sooner")
    put_off(actor, row, day, why, now)
    row = _with_all(application)
    said = Message.objects.filter(organisation=row.organisation_id, application=row, occasion=OCCASION)
    key = f"{OCCASION}:{row.pk}:{said.count()}"
    message = messages.draft(row, OCCASION, say(OCCASION, row, now, addresses, sender=actor), key, now, by=actor)
    messages.release(actor, message, now)
    return message


def _with_all(application: Application) -> Application:
    related = ("candidate", "organisation", "job__organisation", "job__hiring_manager__account")
    return Application.objects.select_related(*related).get(pk=application.pk)
