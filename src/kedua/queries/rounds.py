"""How many rounds an application has been through: interviews and assessments, counted in one place."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Max

from kedua.access.awaited import is_in
from kedua.engine.planning.stop import rounds_left
from kedua.records.models import Application, Assessment, AssessmentRater, Interview, Interviewer
from kedua.records.models.assessment import CANCELLED as TAKEN_BACK
from kedua.records.models.assessment import HANDED_IN, LAPSED
from kedua.records.models.interview import CANCELLED, HELD, NO_SHOW

LAST = 9  # no application has more


def next_round(application: Application) -> int:
    """Give the number of the round that comes after all there were or are to come: two queries."""
    mine = {"organisation": application.organisation_id, "application": application}
    meetings = Interview.objects.filter(**mine).exclude(state__in=(CANCELLED, NO_SHOW)).aggregate(last=Max("round"))
    tasks = Assessment.objects.filter(**mine).exclude(state__in=(TAKEN_BACK, LAPSED)).aggregate(last=Max("round"))
    return min(LAST, max(meetings["last"] or 0, tasks["last"] or 0) + 1)


def rounds_over(seats: Iterable[Interviewer], raters: Iterable[AssessmentRater]) -> int:
    """Count the rounds that are over: interviews that were held or rated, assessments that were handed in.

    seats, raters: all of an application, as a debrief reads them (`access/debriefs.Door`).
    """
    held = {seat.interview.round for seat in seats if seat.interview.state == HELD or is_in(seat)}
    return len(held) + len({one.assessment_id for one in raters if one.assessment.state == HANDED_IN})


def rounds_to_go(application: Application) -> int:
    """Give how many there may still be by the organisation's stop rule, those under way counted: two queries."""
    mine = {"organisation": application.organisation_id, "application": application}
    held = Interview.objects.filter(**mine, state=HELD).order_by().values("round").distinct().count()
    given = Assessment.objects.filter(**mine).exclude(state__in=(TAKEN_BACK, LAPSED)).count()
    return rounds_left(held + given, application.organisation.stop)
