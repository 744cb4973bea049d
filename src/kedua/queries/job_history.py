"""How a job's bars and weights were changed, from the record of changes: what they were, who changed them, and why."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from kedua.queries.job_drafts import JobNeed
from kedua.records.models import AuditEntry, Job

SHOWN = 10
_TOLD = re.compile(r"(?P<subject>.+): weight (?P<weight>[\d.]+), bar (?P<bar>[\d.]+)(?P<must>, must-have)?")


@dataclass(frozen=True, slots=True)
class PastChange:
    """A change. number: of its entry; before: what the job needed until then."""

    number: int
    at: dt.datetime
    by: str
    why: str
    before: tuple[JobNeed, ...]
    after: tuple[JobNeed, ...]


def told(needs: Iterable[JobNeed]) -> list[str]:
    """Write down what a job needs, a line each, for the record of changes."""
    return [
        f"{need.subject}: weight {need.weight:g}, bar {need.bar:g}{', must-have' if need.must_have else ''}"
        for need in needs
    ]


def needs_told(lines: Iterable[str]) -> tuple[JobNeed, ...]:
    """Read what `told` wrote down."""
    found = (_TOLD.fullmatch(line) for line in lines)
    return tuple(
        JobNeed(hit["subject"], float(hit["weight"]), bool(hit["must"]), float(hit["bar"]))
        for hit in found
        if hit is not None
    )


def past_changes(job: Job) -> tuple[PastChange, ...]:
    """List the latest changes of a job's bars and weights that can be gone back on, the newest first: one query."""
    rows = AuditEntry.objects.filter(
        organisation=job.organisation_id, action="job.competencies", subject="job", subject_id=str(job.pk)
    )
    every = (
        PastChange(
            number=row.number,
            at=row.at,
            by=row.actor_name,
            why=str(row.data.get("why", "")),
            before=needs_told(row.data.get("from", ())),
            after=needs_told(row.data.get("to", ())),
        )
        for row in rows.order_by("-number")[:SHOWN]
    )
    return tuple(change for change in every if change.before and set(change.before) != set(change.after))
