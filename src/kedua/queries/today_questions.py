"""What candidates asked and nobody has answered yet: of each, the question that waits longest."""

from __future__ import annotations

from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from kedua.records.models import CandidateQuestion
from kedua.records.models.application import WITHDRAWN


def open_questions(organisation: UUID) -> QuerySet[CandidateQuestion]:
    """Give the questions that wait for an answer; whoever withdrew waits for none."""
    rows = CandidateQuestion.objects.filter(organisation=organisation, answered_at=None)
    return rows.exclude(application__stage=WITHDRAWN)


def first_question(field: str) -> Subquery:
    """Give a field of the question of an application that waits longest; None where none does."""
    rows = CandidateQuestion.objects.filter(application=OuterRef("pk"), answered_at=None)
    return Subquery(rows.order_by("created_at", "id").values(field)[:1])
