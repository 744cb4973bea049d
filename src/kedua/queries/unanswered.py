"""Who is owed an answer on a job: nobody knows yet how it ends, or nobody told the candidate."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from kedua.engine.language.occasions import Occasion
from kedua.records.models import Application, Job
from kedua.records.models.application import WITHDRAWN

TELLING: tuple[Occasion, ...] = ("passed", "not-passed", "job-closed")  # occasions that tell how it ended


def unanswered_of(job: Job) -> QuerySet[Application]:
    """List the applications that have not ended, and those that have whose candidate was not told. Who withdrew knows."""
    return Application.objects.filter(owed(), organisation=job.organisation_id, job=job)


def owed() -> Q:
    """Say of applications that an answer is owed: the candidate was not told how it ended, and has not withdrawn."""
    return Q(answered_at=None) & ~Q(stage=WITHDRAWN)
