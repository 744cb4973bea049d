"""Candidates who may be the same person: by e-mail address or telephone number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from django.db.models import Q

from kedua.access.visible import visible_applications, visible_candidates
from kedua.queries.phones import phone_words, region_of
from kedua.records.models import CandidateWord, Member

MOST = 5
SHORTEST = 7  # digits; a shorter number is an extension, or a mistake


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who is there already. by: what is the same; jobs: titles of the jobs they applied for, by id."""

    key: UUID
    name: str
    by: Literal["email", "phone"]
    jobs: tuple[tuple[UUID, str], ...]


def people_like(actor: Member, email: str, phone: str) -> list[Known]:
    """List candidates the actor may see with this address or number, at most five; three queries."""
    email = email.strip().lower()
    same = Q(email=email) if email else Q(pk__in=())
    numbers = phone_words(phone, region_of(actor.organisation))[:1]
    if numbers and len(numbers[0]) >= SHORTEST:
        found = CandidateWord.objects.filter(organisation_id=actor.organisation_id, word__in=numbers)
        same |= Q(pk__in=found.values("candidate"))
    people = list(visible_candidates(actor).filter(same).order_by("created_at", "id")[:MOST])
    if not people:
        return []
    rows = visible_applications(actor).filter(candidate__in=people).select_related("job").order_by("-created_at", "id")
    jobs: dict[UUID, list[tuple[UUID, str]]] = {}
    for row in rows:
        jobs.setdefault(row.candidate_id, []).append((row.job_id, row.job.title))
    return [
        Known(one.pk, one.name, "email" if email and one.email == email else "phone", tuple(jobs.get(one.pk, ())))
        for one in people
    ]
