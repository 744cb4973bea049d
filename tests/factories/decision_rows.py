"""Decisions in rows for tests: with reasons, views, remedies and assessments, each made with as little as it needs."""

from __future__ import annotations

import datetime as dt
from typing import Any

from kedua.records.models import (
    Application,
    Assessment,
    AssessmentRater,
    AssessmentRating,
    Decision,
    HandedFile,
    Member,
    Reason,
    Remedy,
    View,
    ViewsAsked,
)
from tests.factories.rows import NOW, TODAY

STANDING = {
    "rule": {"name": "kedua/1", "numbers": {"stable": 0.33, "residual": 0.1}},
    "competencies": [
        {
            "subject": "leading-teams", "bar": 3.5, "weight": 5.0, "must": True, "mean": 3.82, "sd": 0.41, "chance": 0.78,
            "ratings": 2,
        },
        {
            "subject": "customer-service", "bar": 3.0, "weight": 4.0, "must": True, "mean": None, "sd": None,
            "chance": None, "ratings": 0,
        },
    ],
}  # fmt: skip


def a_decision(application: Application, by: Member, outcome: str = "pass", **fields: Any) -> Decision:
    """A decision in force, the next of its application."""
    number = application.decisions.count() + 1
    usual: dict[str, Any] = {"number": number, "rounds": 2, "standing": STANDING, "created_at": NOW}
    return Decision.objects.create(
        organisation=application.organisation, application=application, made_by=by, outcome=outcome, **(usual | fields)
    )


def a_reason(decision: Decision, text: str, subject: str = "leading-teams", **fields: Any) -> Reason:
    """A reason of a decision, the next."""
    usual: dict[str, Any] = {"position": decision.reasons.count(), "created_at": NOW}
    return Reason.objects.create(
        organisation=decision.organisation, decision=decision, subject=subject, text=text, **(usual | fields)
    )


def a_remedy(decision: Decision, owner: Member, kind: str = "assessment", **fields: Any) -> Remedy:
    """What an undecided decision asks for."""
    usual: dict[str, Any] = {
        "unresolved": ["customer-service"],
        "task": "complaint-letter" if kind == "assessment" else "",
        "due_on": TODAY + dt.timedelta(days=5),
        "why": "It takes the candidate an hour, and two of us twenty minutes.",
        "panel": [str(owner.pk)],
        "created_at": NOW,
    }
    return Remedy.objects.create(
        organisation=decision.organisation, decision=decision, kind=kind, owner=owner, **(usual | fields)
    )


def views_asked(application: Application, by: Member, *, opened: bool, number: int = 1) -> ViewsAsked:
    """The panel was asked for its views; opened: everybody may read them by now."""
    return ViewsAsked.objects.create(
        organisation=application.organisation, application=application, number=number, asked_by=by,
        closes_at=NOW + dt.timedelta(days=1), opened_at=NOW if opened else None, created_at=NOW,
    )  # fmt: skip


def a_view(asked: ViewsAsked, member: Member, outcome: str, text: str) -> View:
    """What somebody thinks."""
    return View.objects.create(
        organisation=asked.organisation, asked=asked, member=member, outcome=outcome, text=text,
        said_at=NOW if outcome else None, created_at=NOW,
    )  # fmt: skip


def an_assessment(application: Application, by: Member, **fields: Any) -> Assessment:
    """A work sample that was handed in."""
    usual: dict[str, Any] = {
        "task": "complaint-letter",
        "kind": "work-sample",
        "title": "Answer a complaint",
        "body": {
            "rubric": [
                {"competency": "customer-service", "levels": {str(n): f"Answers as on {n}." for n in range(1, 6)}}
            ]
        },
        "round": 3,
        "state": "handed in",
        "minutes": 60,
        "due_at": NOW + dt.timedelta(days=5),
        "started_at": NOW,
        "handed_in_at": NOW,
        "draft": "Dear guest,\nI am sorry about Sunday.",
        "created_at": NOW,
    }
    return Assessment.objects.create(
        organisation=application.organisation, application=application, made_by=by, **(usual | fields)
    )


def a_rater(
    assessment: Assessment, member: Member, rating: int | None, note: str, *, submitted: bool = True
) -> AssessmentRater:
    """Somebody who rates an assessment, with one rating."""
    owner = {"organisation": assessment.organisation, "created_at": NOW}
    rater = AssessmentRater.objects.create(
        **owner, assessment=assessment, member=member, submitted_at=NOW if submitted else None, draft={"note": note}
    )
    AssessmentRating.objects.create(**owner, rater=rater, subject="customer-service", rating=rating, note=note)
    return rater


def a_handed_file(assessment: Assessment, name: str) -> HandedFile:
    """A file that the candidate handed in."""
    return HandedFile.objects.create(
        organisation=assessment.organisation, assessment=assessment, name=name, kind="pdf", size=2048, digest="ab" * 32,
        place="x/y", created_at=NOW,
    )  # fmt: skip
