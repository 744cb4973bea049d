"""Assessments that were given to Cleo, at whatever point a test wants one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from kedua.integrations.files.folder import Folder
from kedua.library.assessments import load_assessments, written_assessment
from kedua.records.models import Application, Assessment, AssessmentRater, HandedFile, Member
from kedua.records.models.assessment import HANDED_IN
from kedua.usecases.assessment_ratings import Typed, submit_ratings
from kedua.usecases.assessments import Sending
from tests.factories.rows import NOW

TASK = "late-sofa-reply"  # 30 minutes, text and files, rated blind: complaint-handling, written-communication
CALL = "reference-craft"
DUE = NOW + dt.timedelta(days=5)


def sending(raters: Sequence[Member], **fields: Any) -> Sending:
    """What somebody chooses on the form."""
    usual: dict[str, Any] = {
        "task": TASK,
        "due_at": DUE,
        "minutes": 30,
        "why_one": "" if len(raters) > 1 else "Nobody else.",
    }
    return Sending(raters=tuple(member.pk for member in raters), **(usual | fields))


def make_assessment(application: Application, by: Member, raters: Sequence[Member] = (), **fields: Any) -> Assessment:
    """An assessment that was given and not begun; each rater blind unless the row says otherwise."""
    blind = fields.pop("blind", True)
    task = load_assessments()[fields.pop("task", TASK)]
    usual: dict[str, Any] = {
        "task": task.id, "kind": task.kind, "title": task.title, "body": written_assessment(task), "round": 2,
        "live": task.answers == ("live",), "minutes": 30, "due_at": DUE, "made_by": by, "created_at": NOW,
    }  # fmt: skip
    row = Assessment.objects.create(organisation=application.organisation, application=application, **(usual | fields))
    for member in raters:
        AssessmentRater.objects.create(
            organisation=row.organisation, assessment=row, member=member, blind=blind, created_at=NOW
        )
    return row


def handed_in(row: Assessment, text: str = "Dear Ms Nair, we are late.") -> Assessment:
    """The same, handed in."""
    row.state, row.draft, row.started_at, row.handed_in_at = HANDED_IN, text, NOW, NOW
    row.save()
    return row


def make_file(row: Assessment, name: str = "answer.txt", content: bytes = b"Dear Ms Nair,") -> HandedFile:
    """A file of it, which is really there."""
    stored = Folder().keep(BytesIO(content))
    return HandedFile.objects.create(
        organisation=row.organisation, assessment=row, name=name, kind=name.rpartition(".")[2], size=stored.size,
        digest=stored.digest, place=stored.place, created_at=NOW,
    )  # fmt: skip


def ratings(row: Assessment, level: str = "4", note: str = "Owns the missed day.") -> Typed:
    """What a rater types, the same for each competency."""
    subjects = [criterion["competency"] for criterion in row.body["rubric"]]
    fields = {f"rating-{one}": level for one in subjects} | {f"note-{one}": note for one in subjects}
    return Typed(fields, "tab", 0)


def rate(row: Assessment, member: Member, level: str = "4", note: str = "Owns the missed day.") -> None:
    """Let a rater submit."""
    rater = AssessmentRater.objects.get(assessment=row, member=member)
    submit_ratings(member, rater, ratings(row, level, note), NOW)
