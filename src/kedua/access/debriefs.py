"""The debrief: what it waits for, who may open it before everything is in, and who may read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from kedua.access.awaited import awaited_of, is_in
from kedua.access.can import can_edit_application
from kedua.access.seal import opened_early, ratings_open, seats_of
from kedua.records.models import Application, AssessmentRater, Interviewer, Member
from kedua.records.models.application import ENDED
from kedua.records.models.assessment import CANCELLED, HANDED_IN, LAPSED

Awaited = Interviewer | AssessmentRater
FIRST = 1  # what only this round found stays sealed for the panel of the next


@dataclass(frozen=True, slots=True)
class Door:
    """How far the debrief of an application is open to one member.

    waits_for: who has yet to hand in a scorecard or to rate an assessment. begun: somebody of a round after the first has.
    open: nobody is waited for, or it was opened early. own_missing: something of the member's own is waited for.
    sees: ratings are open to the member, of what is in. readable: they may read the debrief now. can_open: they may open it
    early now.
    """

    seats: tuple[Interviewer, ...]
    raters: tuple[AssessmentRater, ...]
    waits_for: tuple[Awaited, ...]
    begun: bool
    open: bool
    early: bool
    own_missing: bool
    sees: bool
    readable: bool
    can_open: bool


def door_of(actor: Member, application: Application) -> Door:
    """Read how far the debrief is open: two queries, and one more where assessments were rated."""
    return door(actor, application, seats_of(application), raters_of(application.organisation_id, [application.pk]))


def raters_of(organisation: UUID, applications: Sequence[UUID]) -> list[AssessmentRater]:
    """List who rates the assessments that applications were given, with their ratings: two queries at most."""
    rows = AssessmentRater.objects.filter(organisation=organisation, assessment__application__in=applications)
    rows = rows.exclude(assessment__state__in=(CANCELLED, LAPSED)).select_related("assessment", "member__account")
    return list(rows.order_by("assessment__round", "created_at", "id").prefetch_related("ratings"))


def door(
    actor: Member, application: Application, seats: Sequence[Interviewer], raters: Sequence[AssessmentRater]
) -> Door:
    """Say how far it is open, of an application whose places and raters were read already; to nobody of elsewhere."""
    due = [rater for rater in raters if rater.assessment.state == HANDED_IN and rater.submitted_at is None]
    waits_for: tuple[Awaited, ...] = (*(seat for seat in awaited_of(seats) if not is_in(seat)), *due)
    some_in = any(is_in(seat) for seat in seats)
    begun = any(is_in(seat) and seat.interview.round > FIRST for seat in seats)
    early = begun and opened_early(seats)
    opened = some_in and (not waits_for or early)
    own_missing = any(one.member_id == actor.pk for one in waits_for)
    to_rate = application.stage not in ENDED and any(
        one.member_id == actor.pk and one.submitted_at is None for one in raters
    )
    sees = application.organisation_id == actor.organisation_id and ratings_open(actor, seats, owes=to_rate)
    return Door(
        seats=tuple(seats),
        raters=tuple(raters),
        waits_for=waits_for,
        begun=begun,
        open=opened,
        early=early and bool(waits_for),
        own_missing=own_missing,
        sees=sees,
        readable=opened and not own_missing and sees,
        can_open=begun and not opened and not own_missing and can_edit_application(actor, application),
    )
