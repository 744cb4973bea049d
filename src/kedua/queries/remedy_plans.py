"""What a further interview that "undecided" asks for is planned and booked with."""

from __future__ import annotations

from dataclasses import replace
from typing import cast
from uuid import UUID

from kedua.engine.planning.case import MemberRole, Panelist
from kedua.engine.planning.remedies import AROUND, QUESTION
from kedua.engine.planning.timing import LEAST
from kedua.queries.bookings import Booking
from kedua.queries.decisions import further_interview
from kedua.queries.plan_store import Wishes
from kedua.records.models import Application, Member, Remedy


def remedy_minutes(remedy: Remedy) -> int:
    """Give how long it takes, by the questions that were chosen."""
    return max(LEAST, AROUND + QUESTION * remedy.questions * len(remedy.unresolved))


def remedy_wishes(application: Application, remedy: Remedy) -> Wishes:
    """Give the wishes of its plan: only what is unresolved, those who were chosen, and their minutes; one query."""
    rows = Member.objects.filter(organisation=application.organisation_id, active=True, pk__in=remedy.panel)
    people = {str(member.pk): member for member in rows.select_related("account")}
    panel = tuple(
        Panelist(key, people[key].name, cast(MemberRole, people[key].role)) for key in remedy.panel if key in people
    )
    return Wishes(remedy_minutes(remedy), panel or None, subjects=tuple(remedy.unresolved), on_each=remedy.questions)


def remedy_booking(application: Application, usual: Booking) -> Booking:
    """Give what its booking starts from, if one is asked for and not booked: one query."""
    remedy = further_interview(application)
    if remedy is None:
        return usual
    return replace(usual, members=tuple(UUID(key) for key in remedy.panel), minutes=remedy_minutes(remedy))
