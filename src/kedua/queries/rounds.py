"""How many rounds an application has been through: interviews and assessments, counted in one place."""

from __future__ import annotations

from django.db.models import Max, Q

from kedua.engine.planning.stop import rounds_left
from kedua.records.models import Application, Assessment, Interview
from kedua.records.models.assessment import CANCELLED as TAKEN_BACK
from kedua.records.models.assessment import HANDED_IN, LAPSED
from kedua.records.models.interview import CANCELLED, HELD, NO_SHOW
from kedua.records.models.scorecard import SUBMITTED

LAST = 9  # no application has more


def next_round(application: Application) -> int:
    """Give the number of the round that comes after all there were or are to come: two queries."""
    mine = {"organisation": application.organisation_id, "application": application}
    meetings = Interview.objects.filter(**mine).exclude(state__in=(CANCELLED, NO_SHOW)).aggregate(last=Max("round"))
    tasks = Assessment.objects.filter(**mine).exclude(state__in=(TAKEN_BACK, LAPSED)).aggregate(last=Max("round"))
    return min(LAST, max(meetings["last"] or 0, tasks["last"] or 0) + 1)


def rounds_over(application: Application) -> int:
    """Count the rounds that are over: interviews that were held or rated, assessments that were handed in; two queries."""
    mine = {"organisation": application.organisation_id, "application": application}
    rated = Q(panel__scorecard__state=SUBMITTED) & ~Q(state__in=(CANCELLED, NO_SHOW))
    meetings = Interview.objects.filter(**mine).filter(Q(state=HELD) | rated)
    tasks = Assessment.objects.filter(**mine, state=HANDED_IN)
    return meetings.order_by().values("round").distinct().count() + tasks.count()


def rounds_to_go(application: Application) -> int:
    """Give how many there may still be by the organisation's stop rule, those under way counted: two queries."""
    mine = {"organisation": application.organisation_id, "application": application}
    held = Interview.objects.filter(**mine, state=HELD).order_by().values("round").distinct().count()
    given = Assessment.objects.filter(**mine).exclude(state__in=(TAKEN_BACK, LAPSED)).count()
    return rounds_left(held + given, application.organisation.stop)
