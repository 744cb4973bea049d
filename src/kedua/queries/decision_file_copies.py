"""Who took a copy of an application's decision file, and whether there is anything decided in it yet."""

from __future__ import annotations

from dataclasses import dataclass

from kedua.records.models import Application, AuditEntry, Decision

TAKEN = "decision-file.taken"
MOST = 50


@dataclass(frozen=True, slots=True)
class Copies:
    """entries: of the record of changes, the newest first. decided: how many decisions there are."""

    entries: tuple[AuditEntry, ...]
    decided: int


def copies_of(application: Application) -> Copies:
    """Read it: two queries."""
    owner = application.organisation_id
    entries = AuditEntry.objects.filter(organisation=owner, subject_id=str(application.pk), action=TAKEN)
    decided = Decision.objects.filter(organisation=owner, application=application).count()
    return Copies(tuple(entries.order_by("-number")[:MOST]), decided)
