"""What became of a draft that a model wrote: somebody took it over, or put it away. Noted once."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db import transaction

from kedua.records.models import Member, WriterCall
from kedua.records.models.writer import DRAFTED
from kedua.usecases.audit import record


@transaction.atomic
def settle(actor: Member, key: UUID | None, now: dt.datetime, *, taken: bool) -> None:
    """Note it for a draft of the organisation; nothing happens where it is noted already, or there is no such draft."""
    if key is None:
        return
    rows = WriterCall.objects.filter(organisation=actor.organisation_id, pk=key, outcome=DRAFTED, taken=None)
    if not rows.update(taken=taken, settled_by=actor, settled_at=now):
        return
    action = "writer.taken" if taken else "writer.left"
    record(actor, actor.organisation_id, action, "writer-call", key, now)
