"""Add to the record of who changed what: called by every use case, inside its own transaction."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db import transaction

from kedua.queries.audit import digest_of
from kedua.records.models import AuditEntry, AuditHead, Member

Scalar = str | int | float | bool | None
Data = Mapping[str, Scalar | Sequence[Scalar]]


def record(
    by: Member | str,
    organisation: UUID,
    action: str,
    subject: str,
    subject_id: UUID | str,
    now: dt.datetime,
    data: Data | None = None,
) -> AuditEntry:
    """Add an entry to the organisation's chain.

    by: the member, or the name of a guest or of the system. data: ids, names of fields, settings; never what a
    candidate said or who they are. Must run inside the transaction that makes the change, so that both happen or none.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("an audit entry belongs into the transaction of its change")
    head = _locked_head(organisation)
    entry = AuditEntry(
        organisation_id=organisation,
        number=head.number + 1,
        at=now,
        actor=by.pk if isinstance(by, Member) else None,
        actor_name=by.name if isinstance(by, Member) else by,
        action=action,
        subject=subject,
        subject_id=str(subject_id),
        data=dict(data or {}),
        previous=head.digest,
    )
    entry.digest = digest_of(entry)
    entry.save(force_insert=True)
    head.number, head.digest = entry.number, entry.digest
    head.save(update_fields=["number", "digest"])
    return entry


def _locked_head(organisation: UUID) -> AuditHead:
    """Give the end of the chain, locked; its first entry makes it."""
    heads = AuditHead.objects.select_for_update(no_key=True).filter(organisation_id=organisation)
    head = heads.first()
    if head is None:
        AuditHead.objects.get_or_create(organisation_id=organisation)
        head = heads.get()
    return head
