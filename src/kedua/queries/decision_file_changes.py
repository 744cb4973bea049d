"""Who changed what about a job and an application, from the record of changes: numbers and digests as they are there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from kedua.records.models import Application, AuditEntry
from kedua.wording.changes import change

# Of a job's entries those that say what candidates were measured against; the others are about its candidates.
OF_JOB = ("job.opened", "job.changed", "job.competencies", "job.core", "job.panel")
OF_ORGANISATION = ("company.defaults", "company.changed")


@dataclass(frozen=True, slots=True)
class Detail:
    """One fact of a change by its name, such as what something was before."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Change:
    """One entry. number, digest: its place in the organisation's chain, by which it can be checked there."""

    number: int
    at: dt.datetime
    by: str
    action: str
    text: str
    subject: str
    details: tuple[Detail, ...]
    digest: str


def changes_of(application: Application, rows: Iterable[UUID]) -> tuple[Change, ...]:
    """Read the changes of an application, the oldest first: one query. rows: ids of all that belongs to it."""
    own = Q(subject_id__in=sorted({str(application.pk), *map(str, rows)}))
    job = Q(subject_id=str(application.job_id), action__in=OF_JOB)
    rules = Q(subject_id=str(application.organisation_id), action__in=OF_ORGANISATION)
    found = AuditEntry.objects.filter(own | job | rules, organisation=application.organisation_id).order_by("number")
    return tuple(_change(entry) for entry in found)


def _change(entry: AuditEntry) -> Change:
    return Change(
        number=entry.number,
        at=entry.at,
        by=entry.actor_name,
        action=entry.action,
        text=change(entry.action),
        subject=entry.subject,
        details=tuple(_details(entry)),
        digest=entry.digest,
    )


def _details(entry: AuditEntry) -> Iterator[Detail]:
    for name, value in entry.data.items():
        if value not in (None, "", []):
            text = "; ".join(map(str, value)) if isinstance(value, list) else str(value)
            yield Detail(name.replace("_", " "), text)
