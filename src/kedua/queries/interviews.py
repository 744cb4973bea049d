"""Reads interviews for their pages: when, who asks, how far each scorecard is, the links for guests."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from django.db.models import Q

from kedua.access.can import can_edit_application, can_give_feedback, can_see_application
from kedua.queries.invitations import Told, told_of
from kedua.records.models import Application, FeedbackLink, Interview, Interviewer, Member
from kedua.records.models.interview import BOOKED
from kedua.records.models.scorecard import SUBMITTED
from kedua.wording.kit import round_name
from kedua.wording.roles import role_name

Progress = Literal["none", "begun", "in"]


@dataclass(frozen=True, slots=True)
class Place:
    """Somebody on the panel. mine: the reader gives feedback here, for themselves or for a guest.

    links: open links by which they give it without an account, the newest first; only for who runs the application.
    """

    key: UUID
    name: str
    title: str
    guest: bool
    progress: Progress
    amended: bool
    begun: bool
    mine: bool
    own: bool
    links: tuple[FeedbackLink, ...]


@dataclass(frozen=True, slots=True)
class InterviewPage:
    """One interview, ready for its page. told: how far the invitations are; only for who runs the application."""

    interview: Interview
    round_name: str
    candidate: str
    job: str
    application: UUID
    panel: tuple[Place, ...]
    told: tuple[Told, ...]
    can_edit: bool
    sees_application: bool
    zone: str
    passed: bool

    @property
    def own(self) -> Place | None:
        """The reader's own place on the panel, while their feedback is wanted."""
        return next((place for place in self.panel if place.own and place.mine), None)

    @property
    def feedback_in(self) -> bool:
        """Whether somebody's feedback is in: the interview was held, and that cannot be undone."""
        return any(place.progress == "in" for place in self.panel)


def interview_page(actor: Member, interview: Interview, now: dt.datetime) -> InterviewPage:
    """Read an interview with its panel: two queries, four for who runs the application."""
    application = interview.application
    editor = can_edit_application(actor, application)
    seats = list(interview.panel.select_related("member__account", "scorecard"))
    return InterviewPage(
        interview=interview,
        round_name=round_name(interview.round),
        candidate=application.candidate_name,
        job=application.job.title,
        application=application.pk,
        panel=tuple(_panel(actor, interview, seats, editor, now)),
        told=told_of(interview, seats) if editor else (),
        can_edit=editor,
        sees_application=can_see_application(actor, application),
        zone=interview.time_zone or actor.organisation.time_zone,
        passed=interview.state == BOOKED and interview.starts_at is not None and interview.starts_at < now,
    )


def interviews_of(application: Application) -> list[Interview]:
    """List an application's interviews by round, each with its panel: three queries."""
    rows = Interview.objects.filter(organisation=application.organisation_id, application=application)
    ordered = rows.order_by("round", "starts_at", "created_at", "id")
    return list(ordered.prefetch_related("panel__member__account", "panel__scorecard"))


def people_for(application: Application, interview: Interview | None) -> tuple[list[Member], list[Member]]:
    """List who may sit on a panel: those who usually do (or do now), and all other members; two queries."""
    seated = Q(pk__in=interview.panel.values("member")) if interview is not None else Q(pk__in=())
    usual = seated | Q(pk__in=application.job.panel.values("member")) | Q(pk=application.job.hiring_manager_id)
    everyone = Member.objects.filter(organisation=application.organisation_id).select_related("account")
    likely = list(everyone.filter(usual).filter(Q(active=True) | seated).order_by("account__name", "id"))
    others = everyone.filter(active=True).exclude(pk__in=[member.pk for member in likely])
    return likely, list(others.order_by("account__name", "id"))


def _panel(
    actor: Member, interview: Interview, seats: list[Interviewer], editor: bool, now: dt.datetime
) -> Iterator[Place]:
    rows = FeedbackLink.objects.filter(interviewer__in=seats, revoked_at=None, expires_at__gt=now)
    links = list(rows.order_by("-created_at", "-id")) if editor else []
    for seat in seats:
        seat.interview = interview
        progress = progress_of(seat)
        yield Place(
            key=seat.pk,
            name=seat.name,
            title=(seat.member.title or role_name(seat.member.role)) if seat.member else seat.guest_email,
            guest=seat.member_id is None,
            progress=progress,
            amended=was_amended(seat),
            begun=progress != "none",
            mine=can_give_feedback(actor, seat),
            own=seat.member_id == actor.pk,
            links=tuple(link for link in links if link.interviewer_id == seat.pk),
        )


def progress_of(seat: Interviewer) -> Progress:
    """Say how far somebody's scorecard is; never what is in it."""
    scorecard = getattr(seat, "scorecard", None)
    if scorecard is None:
        return "none"
    return "in" if scorecard.state == SUBMITTED else "begun"


def was_amended(seat: Interviewer) -> bool:
    """Whether somebody's scorecard was amended after it was sent; never what in it."""
    scorecard = getattr(seat, "scorecard", None)
    return scorecard is not None and scorecard.amended_at is not None
