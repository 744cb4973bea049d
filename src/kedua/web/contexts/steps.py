"""Next steps and stations of applications, as pages show them."""

from __future__ import annotations

from uuid import UUID
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils import timezone

from kedua.queries.next_steps import Step
from kedua.web.templatetags.times import day
from kedua.wording.steps import step_sentence


def step_text(step: Step, zone: str) -> str:
    """Put a next step into a sentence, its day as seen in the zone."""
    that = step.by or (timezone.localtime(step.at, ZoneInfo(zone)) if step.at else None)
    return step_sentence(step.code, step.who, day(that) if that else "", step.round)


def step_url(step: Step, application: UUID) -> str:
    """Give the page on which a next step is taken; empty where it is taken outside Kedua."""
    if step.code == "book":
        return reverse("interview-new", kwargs={"key": application})
    if step.assessment is not None:
        return reverse("assessment", kwargs={"key": step.assessment})
    if step.interview is not None:
        return reverse("interview", kwargs={"key": step.interview})
    if step.code == "plan":
        return reverse("plan", args=[application])
    if step.code == "decide":
        return reverse("debrief", kwargs={"key": application})
    return reverse("decision", args=[application]) if step.code in ("remedy", "confirm") else ""
