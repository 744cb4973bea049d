"""The plans of an application, version by version."""

from __future__ import annotations

from django.db.models import Max, QuerySet

from kedua.records.models import Application, Interview, Plan
from kedua.records.models.interview import HELD


def newest_plan(application: Application) -> Plan | None:
    """Give the plan in force: the newest version for the latest round that was planned; one query."""
    return _of(application, _plans(application).order_by("-round", "-version").first())


def plan_version(application: Application, number: int, version: int) -> Plan | None:
    """Give one version of the plan for a round; one query."""
    return _of(application, _plans(application).filter(round=number, version=version).first())


def plan_versions(plan: Plan) -> list[Plan]:
    """List all versions for a plan's round, the newest first, without what they hold; one query."""
    rows = _plans(plan.application).filter(round=plan.round)
    return list(rows.defer("kit", "wishes").order_by("-version"))


def round_to_plan(application: Application) -> int:
    """Give the round that comes next: 2 unless more than the first was held; one query."""
    held = Interview.objects.filter(organisation=application.organisation_id, application=application, state=HELD)
    return max(held.aggregate(last=Max("round"))["last"] or 1, 1) + 1


def _of(application: Application, plan: Plan | None) -> Plan | None:
    """Let a plan know its application as it was read already."""
    if plan is not None:
        plan.application = application
    return plan


def _plans(application: Application) -> QuerySet[Plan]:
    rows = Plan.objects.filter(organisation=application.organisation_id, application=application)
    return rows.select_related("made_by__account")
