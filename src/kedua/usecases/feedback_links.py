"""Make and revoke links by which a guest on a panel gives feedback without an account."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_edit_application
from kedua.records.models import FeedbackLink, Interviewer, Member
from kedua.records.models.interview import CANCELLED
from kedua.records.models.scorecard import SUBMITTED
from kedua.usecases.audit import record
from kedua.usecases.errors import Refused

USUAL_DAYS = 14
MOST_DAYS = 60


@transaction.atomic
def make_link(actor: Member, seat: Interviewer, days: int, now: dt.datetime) -> FeedbackLink:
    """Make a link that is good for so many days.

    Raises Refused for a member's place: members sign in, and whoever makes a link could otherwise read by it what a
    colleague writes.
    """
    _check(actor, seat)
    if seat.member_id is not None:
        raise Refused("link-for-member", name=seat.name)
    if seat.interview.state == CANCELLED:
        raise Refused("interview-cancelled")
    if hasattr(seat, "scorecard") and seat.scorecard.state == SUBMITTED:
        raise Refused("scorecard-in", name=seat.name)
    if not 1 <= days <= MOST_DAYS:
        raise Refused("link-days", most=MOST_DAYS)
    link = FeedbackLink.objects.create(
        organisation_id=seat.organisation_id,
        interviewer=seat,
        made_by=actor,
        expires_at=now + dt.timedelta(days=days),
        created_at=now,
    )
    facts: dict[str, str | int] = {"interviewer": str(seat.pk), "days": days}
    record(actor, seat.organisation_id, "feedback-link.made", "feedback link", link.pk, now, facts)
    return link


@transaction.atomic
def revoke_link(actor: Member, link: FeedbackLink, now: dt.datetime) -> None:
    """Make a link useless; doing it twice changes nothing more."""
    _check(actor, link.interviewer)
    if link.revoked_at is None:
        link.revoked_at = now
        link.save(update_fields=["revoked_at"])
        record(actor, link.organisation_id, "feedback-link.revoked", "feedback link", link.pk, now)


def _check(actor: Member, seat: Interviewer) -> None:
    if not can_edit_application(actor, seat.interview.application):
        raise PermissionDenied
