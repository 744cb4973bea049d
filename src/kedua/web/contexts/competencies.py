"""Competencies to choose from, those of a job first."""

from __future__ import annotations

from django.utils.translation import gettext as _

from kedua.queries.content import content_of
from kedua.records.models import Job, Member

Choice = tuple[str, str]


def competency_choices(actor: Member, job: Job | None) -> list[tuple[str, object]]:
    """Give all competencies as choices, in two groups where the job is known."""
    content = content_of(actor.organisation_id)
    names = sorted((s.name, s.id) for s in content.bank.subjects.values() if s.kind == "competency")
    every = [(key, name) for name, key in names]
    if job is None:
        return list(every)
    own = {row.subject for row in job.competencies.all()}
    return [
        (_("Needed in this job"), [choice for choice in every if choice[0] in own]),
        (_("Others"), [choice for choice in every if choice[0] not in own]),
    ]
