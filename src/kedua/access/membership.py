"""As whom an account acts: its membership in one organisation at a time."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from kedua.records.models import Account, Member
from kedua.records.prepared import prepared


def memberships(account: Account) -> QuerySet[Member]:
    """List an account's active memberships, the oldest first, each with its organisation."""
    return _memberships.build(account.pk)


@prepared
def _memberships(account: UUID) -> QuerySet[Member]:
    mine = Member.objects.filter(account=account, active=True)
    return mine.select_related("organisation", "account").order_by("created_at", "id")


def member_for(account: Account, organisation: str | None) -> Member | None:
    """Give the membership in the organisation by its id, else the oldest; None for somebody without any."""
    mine = _memberships(account.pk)
    chosen = (member for member in mine if str(member.organisation_id) == organisation)
    return next(chosen, mine[0] if mine else None)
