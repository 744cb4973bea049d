"""What stands in calendars, or does not yet, and what candidates asked: all that waits beside the stages, in one query."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery

from kedua.access.visible import visible_applications
from kedua.queries.today_questions import first_question, open_questions
from kedua.records.models import Application, CalendarInvitation, Interview, Member, Offer
from kedua.records.models.application import ENDED
from kedua.records.models.interview import BOOKED, OTHER_TIME
from kedua.records.models.schedule import REQUEST
from kedua.records.prepared import prepared

MOST = 24  # of all together


@dataclass(frozen=True, slots=True)
class Waits:
    """An application whose candidate is to choose a time until then, or whose interview nobody knows of as it is.

    asked: what the candidate asked and nobody answered, the question that waits longest; "" where there is none. other,
    other_at: an interview to come for which they asked another time.
    """

    application: Application
    until: dt.datetime | None = None
    interview: UUID | None = None
    starts_at: dt.datetime | None = None
    asked: str = ""
    other: UUID | None = None
    other_at: dt.datetime | None = None


def open_offers(organisation: UUID, now: dt.datetime) -> QuerySet[Offer]:
    """Give the offers that wait for a candidate."""
    rows = Offer.objects.filter(organisation=organisation, picked_at=None, revoked_at=None, expires_at__gt=now)
    return rows.exclude(application__stage__in=ENDED)


def waits_for_choice(now: dt.datetime) -> Exists:
    """Say of an application whether its candidate is to choose a time."""
    rows = Offer.objects.filter(application=OuterRef("pk"), picked_at=None, revoked_at=None, expires_at__gt=now)
    return Exists(rows)


def tells_now() -> Exists:
    """Say of an interview whether invitations tell of it as it is now."""
    return Exists(
        CalendarInvitation.objects.filter(interview=OuterRef("pk"), sequence=OuterRef("sequence"), method=REQUEST)
    )


def untold_interviews(organisation: UUID, now: dt.datetime) -> QuerySet[Interview]:
    """Give the interviews to come that no invitation tells of as they are now."""
    rows = Interview.objects.filter(organisation=organisation, state=BOOKED, starts_at__gt=now, day_only=False)
    return rows.filter(~tells_now())


def unsuitable_interviews(organisation: UUID, now: dt.datetime) -> QuerySet[Interview]:
    """Give the interviews to come for which the candidate asked another time."""
    rows = Interview.objects.filter(organisation=organisation, state=BOOKED, starts_at__gt=now)
    return rows.filter(candidate_answer=OTHER_TIME).exclude(application__stage__in=ENDED)


def calendar_waits(actor: Member, now: dt.datetime) -> tuple[Waits, ...]:
    """List what waits among the applications that the member may see, the most pressing first: one query."""
    return tuple(
        Waits(row, row.until, row.untold, row.untold_at, row.asked or "", row.other, row.other_at)
        for row in _waiting(actor, now)
    )


@prepared
def _waiting(actor: Member, now: dt.datetime) -> QuerySet[Any]:
    organisation = actor.organisation_id
    offers, untold = open_offers(organisation, now), untold_interviews(organisation, now)
    unsuitable = unsuitable_interviews(organisation, now)
    mine = untold.filter(application=OuterRef("pk")).order_by("starts_at")
    other = unsuitable.filter(application=OuterRef("pk")).order_by("starts_at")
    # By the application alone, so that no database goes through all offers that wait for each of them.
    newest = Offer.objects.filter(
        application=OuterRef("pk"), picked_at=None, revoked_at=None, expires_at__gt=now
    ).order_by("-expires_at")
    asked = open_questions(organisation)
    # One list of all: an "or" of them would have every application of the organisation looked at.
    others = (waiting.order_by().values("application") for waiting in (untold, unsuitable, asked))
    any_of = offers.order_by().values("application").union(*others)
    rows = (
        visible_applications(actor)
        .filter(pk__in=any_of)
        .annotate(
            asked=first_question("text"),
            asked_at=first_question("created_at"),
            until=Subquery(newest.values("expires_at")[:1]),
            untold=Subquery(mine.values("pk")[:1]),
            untold_at=Subquery(mine.values("starts_at")[:1]),
            other=Subquery(other.values("pk")[:1]),
            other_at=Subquery(other.values("starts_at")[:1]),
        )
    )
    places = (F(name).asc(nulls_last=True) for name in ("other_at", "untold_at", "until"))
    rows = rows.select_related("job").defer("job__purpose", "job__duties")
    return rows.order_by(*places, "asked_at", "pk")[:MOST]
