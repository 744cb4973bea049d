"""Keep résumé files as they were handed in, with what was read in them; throw away what nobody confirmed."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import TypeAlias
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.db import transaction

from kedua.access.can import can_add_candidates, can_edit_application
from kedua.access.visible import visible_resumes
from kedua.records.models import Application, Candidate, Member, Resume
from kedua.usecases.audit import record
from kedua.usecases.errors import Refused

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
MOST_BYTES = 10_000_000
FORGOTTEN_AFTER = dt.timedelta(days=7)


@transaction.atomic
def keep_resume(actor: Member, data: bytes, file_name: str, read: Mapping[str, Json], now: dt.datetime) -> Resume:
    """Keep a file that has no candidate yet. read: what was read in it, or why nothing could be."""
    if not can_add_candidates(actor):
        raise PermissionDenied
    return _kept(actor, actor.organisation_id, data, file_name, read, now)


@transaction.atomic
def add_file(actor: Member, application: Application, data: bytes, file_name: str, now: dt.datetime) -> Resume:
    """Add a file to those of an application's candidate."""
    if not can_edit_application(actor, application):
        raise PermissionDenied
    return keep_file_of(actor, application.candidate, data, file_name, {}, now)


def keep_file_of(
    by: Member | str, candidate: Candidate, data: bytes, file_name: str, read: Mapping[str, Json], now: dt.datetime
) -> Resume:
    """Keep a file as one of a candidate's; called by other use cases, inside theirs. read: what was read in it, if anything."""
    resume = _kept(by, candidate.organisation_id, data, file_name, read, now)
    resume.candidate = candidate
    resume.save(update_fields=["candidate"])
    return resume


@transaction.atomic
def remove_file(actor: Member, resume: Resume, now: dt.datetime) -> None:
    """Delete a file."""
    if not visible_resumes(actor).filter(pk=resume.pk).exists():
        raise PermissionDenied
    _gone(resume)
    record(actor, actor.organisation_id, "resume.removed", "resume", resume.pk, now)


@transaction.atomic
def remove_forgotten(now: dt.datetime) -> int:
    """Delete files that nobody made a candidate of within a week; say how many."""
    forgotten = Resume.objects.filter(candidate=None, created_at__lt=now - FORGOTTEN_AFTER)
    rows = list(forgotten)
    for resume in rows:
        _gone(resume)
        record("Kedua", resume.organisation_id, "resume.forgotten", "resume", resume.pk, now)
    return len(rows)


def _kept(
    by: Member | str, organisation: UUID, data: bytes, file_name: str, read: Mapping[str, Json], now: dt.datetime
) -> Resume:
    if not data:
        raise Refused("file-empty")
    if len(data) > MOST_BYTES:
        raise Refused("file-large", most=MOST_BYTES // 1_000_000)
    resume = Resume(
        organisation_id=organisation,
        made_by=by if isinstance(by, Member) else None,
        file_name=PurePath(file_name).name[-200:],
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        read=read,
        created_at=now,
    )
    resume.file.save(f"{resume.pk.hex}.bin", ContentFile(data), save=False)
    resume.save(force_insert=True)
    record(by, organisation, "resume.kept", "resume", resume.pk, now, {"size": len(data)})
    return resume


def _gone(resume: Resume) -> None:
    storage, name = resume.file.storage, str(resume.file.name)
    resume.delete()
    transaction.on_commit(lambda: storage.delete(name))
