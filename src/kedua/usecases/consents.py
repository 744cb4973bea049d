"""What candidates agreed to, word for word: a list that only grows; what they said last counts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from kedua.queries.reach import agreed_to
from kedua.records.models import Application, Candidate, Job
from kedua.usecases.applications import CANDIDATE
from kedua.usecases.audit import record
from kedua.wording.applying import OTHER_JOBS


@dataclass(frozen=True, slots=True)
class Agreed:
    """What somebody was asked to agree to, in which version and words, and whether they did."""

    to: str
    given: bool
    version: str
    text: str


def agree(candidate: Candidate, agreed: Iterable[Agreed], now: dt.datetime, job: Job) -> bool:
    """Add to what a candidate agreed to for a job; gives whether that is new, without saving it.

    Not to agree is noted only of those who had agreed.
    """
    before = len(candidate.consents)
    for one in agreed:
        same = {"to": one.to, "given": one.given, "version": one.version, "text": one.text, "job": str(job.pk)}
        there = any(same.items() <= dict(entry).items() for entry in candidate.consents)
        held = agreed_to(candidate, one.to)
        if held != one.given or (one.given and not there):
            candidate.consents = [*candidate.consents, {**same, "at": now.isoformat()}]
    return len(candidate.consents) > before


@transaction.atomic
def stop_telling(application: Application, now: dt.datetime) -> None:
    """Take back for a candidate that they are told about other jobs; the application goes on as it was."""
    candidate = Candidate.objects.select_for_update(no_key=True).get(pk=application.candidate_id)
    if not agreed_to(candidate, OTHER_JOBS):
        return
    candidate.consents = [*candidate.consents, {"to": OTHER_JOBS, "given": False, "at": now.isoformat()}]
    candidate.save(update_fields=["consents"])
    fields = {"fields": ["consents"]}
    record(CANDIDATE, candidate.organisation_id, "candidate.reach", "candidate", candidate.pk, now, fields)
