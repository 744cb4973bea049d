"""What candidates asked about their data and nobody has seen to."""

from __future__ import annotations

from django.db.models import QuerySet

from kedua.access.can import can_answer_requests
from kedua.records.models import Member, PrivacyRequest
from kedua.records.prepared import prepared


def open_requests(actor: Member) -> tuple[PrivacyRequest, ...]:
    """List what candidates asked about their data and nobody answered, the oldest first: one query."""
    if not can_answer_requests(actor):
        return ()
    return tuple(_open(actor))


@prepared
def _open(actor: Member) -> QuerySet[PrivacyRequest]:
    rows = PrivacyRequest.objects.filter(organisation=actor.organisation_id, done_at=None)
    return rows.select_related("candidate", "application").order_by("created_at", "id")


def answered_requests(actor: Member) -> tuple[PrivacyRequest, ...]:
    """List the latest that were answered: one query."""
    if not can_answer_requests(actor):
        return ()
    rows = PrivacyRequest.objects.filter(organisation=actor.organisation_id, done_at__isnull=False)
    return tuple(rows.select_related("candidate", "application", "done_by__account").order_by("-done_at", "-id")[:20])
