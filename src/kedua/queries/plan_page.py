"""The plan as one reader may see it: the kit, what has become of it, what has come in since; never made again for reading.

What is sealed is taken out here: a page cannot show by mistake what it does not have.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from django.db.models import Q

from kedua.access.can import can_edit_application
from kedua.access.seal import can_see_ratings
from kedua.access.visible import visible_applications
from kedua.engine.language.opinion import hints_at_opinion
from kedua.engine.planning.plan import Plan as Made
from kedua.engine.planning.seal import seal
from kedua.queries.plan_request import Kit
from kedua.queries.plan_requests import booked_interview
from kedua.queries.plan_store import Change, Wishes, read_change, read_kit, read_wishes
from kedua.queries.plans import newest_plan, plan_version, plan_versions
from kedua.records.models import Application, Interview, Member, Plan, Scorecard
from kedua.records.models.application import ENDED
from kedua.records.models.interview import HELD
from kedua.records.models.plan import LOCKED
from kedua.records.models.scorecard import SUBMITTED


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One version in the history. withheld: there is a reason, but it might give an opinion away."""

    version: int
    at: dt.datetime
    by: str
    change: Change
    value: float
    why: str
    withheld: bool


@dataclass(frozen=True, slots=True)
class PlanPage:
    """A version of the plan. newest: it is the one in force; over: its interview is held.

    booked: the interview that it is for, if there is one; differs: that one has another length or panel. since: feedback
    came in after the plan was made. others: applications for the same job that are planned too.
    """

    application: Application
    row: Plan
    kit: Kit
    wishes: Wishes
    change: Change
    history: tuple[VersionLine, ...]
    sealed: bool
    newest: bool
    locked: bool
    over: bool
    may_edit: bool
    booked: Interview | None
    differs: bool
    since: bool
    others: tuple[Application, ...]

    @property
    def last(self) -> VersionLine:
        """The line of the version that is shown."""
        return next(line for line in self.history if line.version == self.row.version)


def plan_page(actor: Member, application: Application, version: int | None = None) -> PlanPage | None:
    """Read the newest version, or the one of that number; None where there is none. Nine queries at most."""
    newest = newest_plan(application)
    row = newest if newest is None or version in (None, newest.version) else _older(application, newest, version)
    if newest is None or row is None:
        return None
    booked = booked_interview(application, newest.round)
    sealed = not can_see_ratings(actor, application)
    mine = can_edit_application(actor, application)
    kit = shown_kit(row, sealed, booked, actor.organisation.time_zone)
    over = booked is not None and booked.state == HELD and booked.round == row.round
    return PlanPage(
        application=application,
        row=row,
        kit=kit,
        wishes=read_wishes(row.wishes),
        change=read_change(row.change),
        history=tuple(_lines(plan_versions(newest), actor, sealed)),
        sealed=sealed,
        newest=row.pk == newest.pk,
        locked=newest.state == LOCKED,
        over=over,
        may_edit=mine and not over and newest.state != LOCKED and application.stage not in ENDED,
        booked=booked,
        differs=booked is not None and not over and _differs(kit.plan, booked),
        since=not over and _feedback_since(application, row),
        others=_planned_too(actor, application),
    )


def shown_kit(row: Plan, sealed: bool, booked: Interview | None, zone: str) -> Kit:
    """Give a version's kit, sealed or whole, with the day for which the interview is booked by now."""
    kit = read_kit(row.kit)
    if booked is not None and booked.round == row.round and booked.starts_at is not None:
        day = booked.starts_at.astimezone(ZoneInfo(zone)).date()
        kit = replace(kit, setting=replace(kit.setting, date=day))
    return replace(kit, plan=seal(kit.plan)) if sealed else kit


def _older(application: Application, newest: Plan, version: int | None) -> Plan | None:
    return plan_version(application, newest.round, version) if version is not None else None


def _lines(rows: Sequence[Plan], actor: Member, sealed: bool) -> Iterator[VersionLine]:
    for row in rows:
        withheld = sealed and row.made_by_id != actor.pk and bool(row.why) and hints_at_opinion(row.why)
        yield VersionLine(
            version=row.version,
            at=row.created_at,
            by=row.made_by.name,
            change=read_change(row.change),
            value=row.value,
            why="" if withheld else row.why,
            withheld=withheld,
        )


def _differs(planned: Made, booked: Interview) -> bool:
    """Whether the booked interview has another length or other people; one query."""
    people = {str(member or key) for member, key in booked.panel.values_list("member", "pk")}
    return planned.minutes != booked.minutes or people != {person.id for person in planned.panel}


def _feedback_since(application: Application, row: Plan) -> bool:
    cards = Scorecard.objects.filter(
        organisation=application.organisation_id,
        state=SUBMITTED,
        interviewer__interview__application=application,
        interviewer__interview__round__lt=row.round,
    )
    return cards.filter(Q(submitted_at__gt=row.created_at) | Q(amended_at__gt=row.created_at)).exists()


def _planned_too(actor: Member, application: Application) -> tuple[Application, ...]:
    rows = visible_applications(actor).filter(job=application.job_id, plans__isnull=False).exclude(pk=application.pk)
    return tuple(rows.distinct().order_by("candidate_name", "id")[:50])
