"""The kit of an interview for whoever runs the application, and for those on the panel of its round, who get it sealed."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from kedua.access.can import can_edit_application
from kedua.access.seal import can_see_ratings
from kedua.queries.plan_page import shown_kit
from kedua.queries.plan_request import Kit
from kedua.queries.plan_requests import booked_interview
from kedua.records.models import Application, Interview, Interviewer, Member, Plan
from kedua.records.models.interview import CANCELLED
from kedua.records.models.plan import LOCKED


@dataclass(frozen=True, slots=True)
class KitPage:
    """A kit for one reader. final: the plan is locked. whole: the recruiter's version with what is behind the plan.

    may_see_whole: the reader may ask for it. mine: the reader's own id on the panel, "" for somebody who does not ask.
    room: their place in the interview, by which they open its room.
    """

    application: Application
    kit: Kit
    final: bool
    whole: bool
    may_see_whole: bool
    runs: bool
    mine: str
    room: UUID | None


def kit_page(actor: Member, application: Application, whole: bool = False) -> KitPage | None:
    """Read the kit; None while nothing is planned. whole: with ratings and remarks, for those who may see them."""
    runs = can_edit_application(actor, application)
    plans = Plan.objects.filter(organisation=application.organisation_id, application=application)
    if not runs:
        plans = plans.filter(round__in=_rounds(actor, application))
    row = plans.order_by("-round", "-version").first()
    if row is None:
        return None
    open_ = runs and can_see_ratings(actor, application)
    booked = booked_interview(application, row.round)
    kit = shown_kit(row, not (open_ and whole), booked, actor.organisation.time_zone)
    return KitPage(
        application=application,
        kit=kit,
        final=row.state == LOCKED,
        whole=open_ and whole,
        may_see_whole=open_,
        runs=runs,
        mine=next((person.id for person in kit.plan.panel if person.id == str(actor.pk)), ""),
        room=_place(actor, booked) if booked is not None and booked.round == row.round else None,
    )


def _place(actor: Member, interview: Interview) -> UUID | None:
    """Give the reader's own place in an interview."""
    seats = Interviewer.objects.filter(organisation=actor.organisation_id, member=actor, interview=interview)
    return seats.values_list("pk", flat=True).first()


def _rounds(actor: Member, application: Application) -> list[int]:
    """List the rounds after the first in which somebody asks."""
    seats = Interviewer.objects.filter(
        organisation=actor.organisation_id, member=actor, interview__application=application, interview__round__gt=1
    )
    return list(seats.exclude(interview__state=CANCELLED).values_list("interview__round", flat=True))
