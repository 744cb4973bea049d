"""Move an application on as interviews, scorecards and plans come in. Called by other use cases, inside theirs."""

from __future__ import annotations

import datetime as dt

from kedua.access.awaited import awaited
from kedua.records.models import Application, Assessment, AssessmentRater, Interview, Interviewer, Plan
from kedua.records.models.application import DECIDING, ENDED, FEEDBACK, FIRST, PLANNING, SECOND
from kedua.records.models.assessment import HANDED_IN, SENT, STARTED
from kedua.records.models.interview import BOOKED, CANCELLED, HELD, NO_SHOW
from kedua.records.models.plan import LOCKED
from kedua.records.models.scorecard import SUBMITTED
from kedua.usecases.remedy_steps import keep_in_step


def move_on(application: Application, now: dt.datetime) -> None:
    """Set the stage that the application's interviews call for; one that has ended stays where it is."""
    if application.stage in ENDED:
        return
    keep_in_step(application, now)
    stage = _stage(application)
    if stage != application.stage:
        application.stage, application.stage_since = stage, now
        application.save(update_fields=["stage", "stage_since"])


def _stage(application: Application) -> str:
    rows = Interview.objects.filter(organisation=application.organisation_id, application=application)
    interviews = list(rows.exclude(state__in=(CANCELLED, NO_SHOW)).order_by("round", "starts_at"))
    later = [interview for interview in interviews if interview.round > 1]
    if later:
        if any(interview.state == BOOKED for interview in later):
            return SECOND
        return DECIDING if _complete(later) and not _waits_for_ratings(application) else FEEDBACK
    held = [interview for interview in interviews if interview.state == HELD]
    if not held:
        return FIRST
    if not _complete(held):
        return FEEDBACK
    plans = Plan.objects.filter(organisation=application.organisation_id, application=application)
    newest = plans.order_by("-round", "-version").values_list("state", flat=True).first()
    return SECOND if newest == LOCKED else PLANNING


def _waits_for_ratings(application: Application) -> bool:
    """Whether an assessment is out that not everybody has rated."""
    out = Assessment.objects.filter(
        organisation=application.organisation_id, application=application, state__in=(SENT, STARTED, HANDED_IN)
    )
    return AssessmentRater.objects.filter(assessment__in=out, submitted_at=None).exists()


def _complete(interviews: list[Interview]) -> bool:
    seats = awaited(Interviewer.objects.filter(interview__in=interviews)).order_by()
    states = list(seats.values_list("scorecard__state", flat=True))
    return bool(states) and all(state == SUBMITTED for state in states)
