"""By what something unresolved can be resolved: people, who of them usually asks for which job, and assessments."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import CharField, DateTimeField, IntegerField, UUIDField, Value

from kedua.engine.planning.assessments import Assessment
from kedua.library.assessments import load_assessments, read_assessment
from kedua.records.models import JobPanelist, Member, OwnAssessment


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody's place on the panel of a job; competencies they can judge there, none for any."""

    member: Member
    job: UUID
    competencies: frozenset[str]


@dataclass(frozen=True, slots=True)
class Means:
    """members: all who are active, by name; panels: who of them asks for which job; tasks: what may be given, by id."""

    members: tuple[Member, ...]
    panels: tuple[Seat, ...]
    tasks: Mapping[str, Assessment]


def means_of(organisation: UUID) -> Means:
    """Read them all: two queries."""
    rows = Member.objects.filter(organisation=organisation, active=True).select_related("account")
    members = {row.pk: row for row in rows.order_by("account__name", "id")}
    tasks, panels = dict(load_assessments()), []
    for slug, _place, _key, member, job, held, retired_at in _panels_and_tasks(organisation):
        if slug and retired_at is None:
            tasks[slug] = read_assessment(held)
        elif slug:
            tasks.pop(slug, None)
        elif member in members and job is not None:
            panels.append(Seat(members[member], job, frozenset(held)))
    return Means(tuple(members.values()), tuple(panels), tasks)


def _panels_and_tasks(
    organisation: UUID,
) -> list[tuple[str, int, UUID, UUID | None, UUID | None, Any, dt.datetime | None]]:
    """Read places on panels, and the organisation's own assessments, in one query and their order."""
    seats = JobPanelist.objects.filter(organisation=organisation).order_by()
    own = OwnAssessment.objects.filter(organisation=organisation).order_by()
    nobody, never = Value(None, UUIDField()), Value(None, DateTimeField())
    rows = seats.annotate(slug=Value("", CharField()), over=never).values_list(
        "slug", "position", "pk", "member", "job", "competencies", "over"
    ).union(
        own.annotate(place=Value(0, IntegerField()), member=nobody, job=nobody).values_list(
            "slug", "place", "pk", "member", "job", "body", "retired_at"
        ),
        all=True,
    )  # fmt: skip
    return sorted(rows, key=lambda row: row[1:3])
