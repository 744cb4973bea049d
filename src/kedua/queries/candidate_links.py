"""Finds the link to a candidate's own page, and says whether it is still good."""

from __future__ import annotations

import datetime as dt

from kedua.access.links import key_of, token_for
from kedua.records.models import Application, CandidateLink


def link_of(token: str) -> CandidateLink | None:
    """Find the link of a token with its application, job and candidate; None when we never made it."""
    key = key_of("candidate", token)
    if key is None:
        return None
    rows = CandidateLink.objects.select_related(
        "organisation", "application__organisation", "application__job", "application__candidate"
    )
    return rows.filter(pk=key).first()


def is_open(link: CandidateLink, now: dt.datetime) -> bool:
    """Whether the page can still be opened by the link."""
    return link.revoked_at is None and link.expires_at > now


def live_link(application: Application, now: dt.datetime) -> CandidateLink | None:
    """Give the link that lasts longest of those that are good now: one query."""
    rows = CandidateLink.objects.filter(
        organisation=application.organisation_id, application=application, revoked_at=None, expires_at__gt=now
    )
    return rows.order_by("-expires_at", "-id").first()


def token_of(link: CandidateLink) -> str:
    """Give the token in a link's address."""
    return token_for("candidate", link.pk)
