"""What people on the panel think before a decision: who was asked, who has said so, and once it is open, what."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.db.models import OuterRef, Subquery

from kedua.access.decisions import Eyes, can_read_view, views_are_open
from kedua.records.models import Application, Interviewer, Member, View, ViewsAsked
from kedua.records.models.interview import CANCELLED, NO_SHOW
from kedua.records.models.member import HIRING_MANAGER, INTERVIEWER, OWNER, RECRUITER
from kedua.records.models.scorecard import SUBMITTED

SENIORITY = (INTERVIEWER, RECRUITER, HIRING_MANAGER, OWNER)  # whose voice is read first: never the boss's


@dataclass(frozen=True, slots=True)
class ShownView:
    """What somebody thinks; outcome and text are empty while that is sealed, or where they said nothing."""

    name: str
    title: str
    said: bool
    outcome: str
    text: str
    mine: bool


@dataclass(frozen=True, slots=True)
class AskedViews:
    """An asking with its views, the most junior first. said: how many of them are there."""

    asked: ViewsAsked
    open: bool
    views: tuple[ShownView, ...]

    @property
    def said(self) -> int:
        """How many have said what they think."""
        return sum(view.said for view in self.views)


def newest_asked(application: Application) -> ViewsAsked | None:
    """Give the last asking; one query."""
    rows = ViewsAsked.objects.filter(organisation=application.organisation_id, application=application)
    return rows.order_by("-number").first()


def asked_parts() -> dict[str, Subquery]:
    """Give of the last asking, to read with an application: when its views were opened, and when time is up."""
    newest = ViewsAsked.objects.filter(organisation=OuterRef("organisation"), application=OuterRef("pk")).order_by(
        "-number"
    )
    return {
        "views_opened_at": Subquery(newest.values("opened_at")[:1]),
        "views_close_at": Subquery(newest.values("closes_at")[:1]),
    }


def panel_with_scorecards(application: Application) -> tuple[UUID, ...]:
    """List the members whose scorecard is in, each once; one query."""
    seats = Interviewer.objects.filter(
        organisation=application.organisation_id,
        interview__application=application,
        member__active=True,
        scorecard__state=SUBMITTED,
    ).exclude(interview__state__in=(CANCELLED, NO_SHOW))
    keys = seats.order_by("interview__round", "created_at", "id").values_list("member", flat=True)
    return tuple(key for key in dict.fromkeys(keys) if key is not None)


def asked_views(actor: Member, application: Application, eyes: Eyes, now: dt.datetime) -> AskedViews | None:
    """Read the last asking as the member may see it: one query. What is sealed is never put into it."""
    rows = View.objects.filter(organisation=application.organisation_id, asked__application=application)
    every = list(rows.select_related("asked", "member__account").order_by("-asked__number"))
    if not every:  # whoever is asked has a view, if only an empty one
        return None
    asked = every[0].asked
    views = sorted((view for view in every if view.asked_id == asked.pk), key=_junior_first)
    return AskedViews(asked, views_are_open(asked, now), tuple(_shown(actor, view, eyes, now) for view in views))


def own_view(actor: Member, key: UUID) -> View | None:
    """Give what the member was asked last about an application, with its job; one query."""
    rows = View.objects.filter(organisation=actor.organisation_id, asked__application=key, member=actor)
    return rows.select_related("asked__application__job").order_by("-asked__number").first()


def _shown(actor: Member, view: View, eyes: Eyes, now: dt.datetime) -> ShownView:
    open_ = can_read_view(actor, view, eyes, now)
    said = (view.outcome, view.text) if open_ else ("", "")
    return ShownView(view.member.name, view.member.title, bool(view.outcome), *said, mine=view.member_id == actor.pk)


def _junior_first(view: View) -> tuple[int, str, str]:
    order = SENIORITY.index(view.member.role) if view.member.role in SENIORITY else 0
    return order, view.member.name, str(view.pk)
