"""Undo an import of candidates: take back all but those to whom something has happened since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from django.db import transaction

from kedua.queries.imports import kept_columns, outcome_of
from kedua.records.models import (
    Application,
    AuditEntry,
    Candidate,
    CandidateImport,
    Interview,
    Member,
    Message,
    Plan,
    Resume,
)
from kedua.records.models.application import FIRST
from kedua.records.models.message import DRAFT
from kedua.records.models.message import UNDONE as HELD_BACK
from kedua.usecases.audit import record
from kedua.usecases.candidates import delete_people
from kedua.usecases.closing import close_if_told
from kedua.usecases.imports import DONE, UNDONE, batches, locked_import

Rows = Mapping[UUID, Application]


@transaction.atomic
def undo_import(actor: Member, imported: CandidateImport, now: dt.datetime) -> None:
    """Take back what an import made, but for those to whom something has happened since; they are kept as `stayed`."""
    imported = locked_import(actor, imported)
    if imported.state != DONE:
        return
    outcome = outcome_of(imported)
    made = {row.pk: row for row in _applications(actor, outcome.made)}
    joined = {row.pk: row for row in _applications(actor, outcome.joined)}
    touched = _gone_on(actor, made | joined) | _known_better(actor, made)
    for batch in batches([row.candidate_id for key, row in made.items() if key not in touched]):
        delete_people(list(Candidate.objects.filter(organisation=actor.organisation_id, pk__in=batch)))
    for batch in batches([key for key in joined if key not in touched]):
        Application.objects.filter(organisation=actor.organisation_id, pk__in=batch).delete()
    for job in sorted({row.job_id for row in (made | joined).values()}):
        close_if_told(job, now)
    removed = len(made) + len(joined) - len(touched)
    stayed = sorted(str(key) for key in touched)
    imported.rows = {"columns": kept_columns(imported), "removed": removed, "stayed": stayed}
    imported.state = UNDONE
    imported.save(update_fields=["rows", "state"])
    data = {"removed": removed, "stayed": len(stayed)}
    record(actor, actor.organisation_id, "import.undone", "import", imported.pk, now, data)


def _applications(actor: Member, keys: Sequence[UUID]) -> Iterator[Application]:
    for batch in batches(keys):
        yield from Application.objects.filter(organisation=actor.organisation_id, pk__in=batch)


def _gone_on(actor: Member, rows: Rows) -> set[UUID]:
    """Give the applications that went on: a stage, an interview, a plan, a message, any recorded change.

    The day that the import promised by itself is none; one that somebody chose since is recorded.
    """
    touched = {key for key, row in rows.items() if row.stage != FIRST}
    for batch in batches(rows):
        touched |= set(Interview.objects.filter(application__in=batch).values_list("application", flat=True))
        touched |= set(Plan.objects.filter(application__in=batch).values_list("application", flat=True))
        said = Message.objects.filter(application__in=batch).exclude(state__in=(DRAFT, HELD_BACK))
        touched |= set(said.values_list("application", flat=True)) - {None}
        touched |= _recorded(actor, batch)
    return touched


def _known_better(actor: Member, made: Rows) -> set[UUID]:
    """Give the applications whose candidates got a file, another job or a changed record."""
    by_person = {row.candidate_id: key for key, row in made.items()}
    people: set[UUID] = set()
    for batch in batches(by_person):
        people |= set(Resume.objects.filter(candidate__in=batch).values_list("candidate", flat=True)) - {None}
        others = Application.objects.filter(candidate__in=batch).exclude(pk__in=[by_person[one] for one in batch])
        people |= set(others.values_list("candidate", flat=True)) | _recorded(actor, batch)
    return {by_person[person] for person in people}


def _recorded(actor: Member, keys: Sequence[UUID]) -> set[UUID]:
    entries = AuditEntry.objects.filter(organisation=actor.organisation_id, subject_id__in=[str(key) for key in keys])
    return {UUID(subject) for subject in entries.values_list("subject_id", flat=True)}
