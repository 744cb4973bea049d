"""What candidates asked for on their own pages and nobody has seen to: another time, something about their data."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kedua.access.can import can_answer_requests
from kedua.access.visible import visible_applications
from kedua.records.models import Interview, Member, PrivacyRequest
from kedua.records.models.application import ENDED
from kedua.records.models.interview import BOOKED, OTHER_TIME

SHOWN = 6


@dataclass(frozen=True, slots=True)
class Wishes:
    """What they asked for, the most pressing first."""

    other_times: tuple[Interview, ...] = ()
    requests: tuple[PrivacyRequest, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.other_times or self.requests)


def wishes_for(actor: Member, now: dt.datetime) -> Wishes:
    """Read what the member can do something about: two queries at most."""
    rows = Interview.objects.filter(
        organisation=actor.organisation_id,
        application__in=visible_applications(actor).exclude(stage__in=ENDED).values("pk"),
        state=BOOKED,
        starts_at__gt=now,
        candidate_answer=OTHER_TIME,
    )
    times = rows.select_related("application__job").order_by("starts_at", "id")[:SHOWN]
    return Wishes(tuple(times), open_requests(actor)[:SHOWN])


def open_requests(actor: Member) -> tuple[PrivacyRequest, ...]:
    """List what candidates asked about their data and nobody answered, the oldest first: one query."""
    if not can_answer_requests(actor):
        return ()
    rows = PrivacyRequest.objects.filter(organisation=actor.organisation_id, done_at=None)
    return tuple(rows.select_related("candidate", "application").order_by("created_at", "id"))


def answered_requests(actor: Member) -> tuple[PrivacyRequest, ...]:
    """List the latest that were answered: one query."""
    if not can_answer_requests(actor):
        return ()
    rows = PrivacyRequest.objects.filter(organisation=actor.organisation_id, done_at__isnull=False)
    return tuple(rows.select_related("candidate", "application", "done_by__account").order_by("-done_at", "-id")[:20])
