"""By what something unresolved can be resolved: people, who of them usually asks for which job, and assessments."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import CharField, DateTimeField, F, IntegerField, JSONField, UUIDField, Value

from kedua.engine.planning.assessments import Assessment
from kedua.library.assessments import load_assessments, read_assessment
from kedua.records.models import JobPanelist, Member, OwnAssessment


@dataclass(frozen=True, slots=True)
class Colleague:
    """A member who is active."""

    id: UUID
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody's place on the panel of a job; competencies they can judge there, none for any."""

    member: Colleague
    job: UUID
    competencies: frozenset[str]


@dataclass(frozen=True, slots=True)
class Means:
    """members: all who are active, by name; panels: who of them asks for which job; tasks: what may be given, by id."""

    members: tuple[Colleague, ...]
    panels: tuple[Seat, ...]
    tasks: Mapping[str, Assessment]


def means_of(organisation: UUID) -> Means:
    """Read them all: one query."""
    rows = _rows(organisation)
    members = {key: Colleague(key, name, role) for name, _place, key, role, *_ in rows if role}
    tasks, panels = dict(load_assessments()), []
    for _name, _place, _key, _role, slug, member, job, held, retired_at in rows:
        if slug and retired_at is None:
            tasks[slug] = read_assessment(held)
        elif slug:
            tasks.pop(slug, None)
        elif member in members and job is not None:
            panels.append(Seat(members[member], job, frozenset(held)))
    return Means(tuple(members.values()), tuple(panels), tasks)


def _rows(
    organisation: UUID,
) -> list[tuple[str, int, UUID, str, str, UUID | None, UUID | None, Any, dt.datetime | None]]:
    """Read places on panels in their order, the organisation's own assessments, and members by name."""
    mine, fields = {"organisation": organisation}, ("called", "place", "pk", "as_role")
    text, nobody = Value("", CharField()), Value(None, UUIDField())
    first, never = Value(0, IntegerField()), Value(None, DateTimeField())
    seats = JobPanelist.objects.filter(**mine).order_by()
    own = OwnAssessment.objects.filter(**mine).order_by()
    members = Member.objects.filter(**mine, active=True).order_by()
    places = seats.annotate(called=text, place=F("position"), as_role=text, task=text, over=never)
    tasks = own.annotate(called=text, place=first, as_role=text, member=nobody, job=nobody)
    people = members.annotate(
        called=F("account__name"), place=first, as_role=F("role"), task=text, member=nobody, job=nobody,
        held=Value(None, JSONField()), over=never,
    )  # fmt: skip
    every = places.values_list(*fields, "task", "member", "job", "competencies", "over").union(
        tasks.values_list(*fields, "slug", "member", "job", "body", "retired_at"),
        people.values_list(*fields, "task", "member", "job", "held", "over"),
        all=True,
    )
    return list(every.order_by("called", "place", "pk"))
