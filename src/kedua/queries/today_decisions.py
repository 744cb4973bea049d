"""What of decisions needs a member today: their own view, a decision to confirm, and what they see to while undecided."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import OuterRef, Q, QuerySet, Subquery

from kedua.access.can import can_see_candidates
from kedua.access.visible import visible_applications
from kedua.queries.decisions import open_remedies
from kedua.queries.work_calendar import day_in
from kedua.records.models import Application, Decision, Member, Remedy, View
from kedua.records.models.application import ENDED
from kedua.records.models.decision import PROPOSED
from kedua.records.prepared import prepared

SHOWN = 12  # of all together


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something that is wanted of the member on an application, one of three.

    until: their view is asked for until then. since: a decision waits for a second person since then. due: they see to what
    is unresolved by then; late: that day is over.
    """

    application: Application
    until: dt.datetime | None = None
    since: dt.datetime | None = None
    due: dt.date | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class DecisionsToday:
    """What is wanted, each kind the most pressing first."""

    views: tuple[Wanted, ...] = ()
    seconds: tuple[Wanted, ...] = ()
    remedies: tuple[Wanted, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.views or self.seconds or self.remedies)


def decisions_today(actor: Member, now: dt.datetime) -> DecisionsToday:
    """Read it: one query for everybody. What somebody thinks or decided is not in it."""
    return _sorted(_wanted(actor, now), day_in(actor.organisation, now))


@prepared
def _wanted(actor: Member, now: dt.datetime) -> QuerySet[Application]:
    mine = {"organisation": actor.organisation_id}
    views = View.objects.filter(member=actor, outcome="", asked__opened_at=None, asked__closes_at__gt=now, **mine)
    any_of = views.order_by().values("asked__application")
    seconds = Decision.objects.filter(state=PROPOSED, **mine).exclude(made_by=actor)
    remedies = Remedy.objects.filter(open_remedies(), Q(owner=actor) | Q(owner__active=False), **mine)
    here = OuterRef("pk")
    rows = Application.objects.filter(**mine).exclude(stage__in=ENDED).select_related("job")
    rows = rows.annotate(until=Subquery(views.filter(asked__application=here).values("asked__closes_at")[:1]))
    if can_see_candidates(actor):
        runs = visible_applications(actor).order_by().values("pk")
        seconds = seconds.filter(application__in=runs)
        remedies = remedies.filter(Q(owner=actor) | Q(decision__application__in=runs))  # who left has left it to all
        any_of = any_of.union(
            seconds.order_by().values("application"), remedies.order_by().values("decision__application")
        )
        rows = rows.annotate(
            since=Subquery(seconds.filter(application=here).values("created_at")[:1]),
            due=Subquery(remedies.filter(decision__application=here).values("due_on")[:1]),
        )
    return rows.filter(pk__in=any_of).defer("job__purpose", "job__duties").order_by("stage_since", "pk")[:SHOWN]


def _sorted(found: Sequence[Application], today: dt.date) -> DecisionsToday:
    facts = [(row, vars(row)) for row in found]
    views = [Wanted(row, until=known["until"]) for row, known in facts if known["until"]]
    seconds = [Wanted(row, since=known["since"]) for row, known in facts if known.get("since")]
    remedies = [Wanted(row, due=known["due"], late=known["due"] < today) for row, known in facts if known.get("due")]
    return DecisionsToday(
        tuple(sorted(views, key=lambda one: str(one.until))),
        tuple(seconds),
        tuple(sorted(remedies, key=lambda one: str(one.due))),
    )
