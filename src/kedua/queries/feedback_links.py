"""Finds the link by which somebody without an account gives feedback, and says whether it is still good."""

from __future__ import annotations

import datetime as dt

from kedua.access.links import key_of, token_for
from kedua.records.models import FeedbackLink
from kedua.records.models.interview import CANCELLED


def link_of(token: str) -> FeedbackLink | None:
    """Find the link of a token with its place, interview, application and scorecard; None when we never made it."""
    key = key_of("feedback", token)
    if key is None:
        return None
    rows = FeedbackLink.objects.select_related(
        "organisation",
        "made_by__account",
        "interviewer__member__account",
        "interviewer__scorecard",
        "interviewer__interview__application__job",
    )
    return rows.filter(pk=key).first()


def is_open(link: FeedbackLink, now: dt.datetime) -> bool:
    """Whether feedback can still be given by the link."""
    ended = link.revoked_at is not None or link.expires_at <= now
    return not ended and link.interviewer.interview.state != CANCELLED


def token_of(link: FeedbackLink) -> str:
    """Give the token in a link's address."""
    return token_for("feedback", link.pk)
