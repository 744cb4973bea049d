"""Fetch a row of the organisation's own content for a member, or answer 404."""

from __future__ import annotations

from uuid import UUID

from django.shortcuts import get_object_or_404

from kedua.records.models import CompanyValue, Member


def value_or_404(actor: Member, key: UUID) -> CompanyValue:
    """Give a value of the member's organisation."""
    return get_object_or_404(CompanyValue, organisation=actor.organisation_id, pk=key)
