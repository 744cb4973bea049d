"""What may be given to a candidate, who may rate it, and who of them can do so without knowing whose work it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import filterfalse
from typing import cast
from uuid import UUID

from kedua.access.can import can_edit_application
from kedua.engine.planning.bank import Seniority
from kedua.library.loader import load_library
from kedua.queries.assessment_library import Given, catalogue
from kedua.records.models import Application, Interviewer, Member, Remedy
from kedua.records.models.decision import ASSESSMENT


@dataclass(frozen=True, slots=True)
class MayRate:
    """A member who may rate. knows: they know whose work it is, as they interviewed the candidate or run the application."""

    member: Member
    knows: bool
    interviewed: bool


@dataclass(frozen=True, slots=True)
class Choices:
    """Assessments to choose from: those for such a job that rate something it needs; the others. What rates most is first."""

    fitting: tuple[Given, ...]
    others: tuple[Given, ...]


def may_rate(application: Application) -> list[MayRate]:
    """List who may rate, those who do not know the candidate first: two queries."""
    seats = Interviewer.objects.filter(
        organisation=application.organisation_id, interview__application__candidate=application.candidate_id
    )
    interviewed = set(seats.exclude(member=None).values_list("member", flat=True))
    rows = Member.objects.filter(organisation=application.organisation_id, active=True).select_related("account")
    found = [
        MayRate(one, one.pk in interviewed or can_edit_application(one, application), one.pk in interviewed)
        for one in rows.order_by("account__name", "id")
    ]
    return sorted(found, key=lambda one: one.knows)


def usual_raters(application: Application, people: list[MayRate], number: int) -> list[UUID]:
    """Propose who rates: of those who do not know the candidate, first who usually asks for this job; one query."""
    usual = list(application.job.panel.order_by("position").values_list("member", flat=True))
    order = {key: place for place, key in enumerate(usual)}
    ranked = sorted(people, key=lambda one: (one.knows, order.get(one.member.pk, len(order))))
    return [one.member.pk for one in ranked[:number]]


def choices_for(application: Application) -> Choices:
    """List what may be given for the job of an application: two queries."""
    job = application.job
    weights = dict(job.competencies.values_list("subject", "weight"))
    role = load_library().roles.get(job.role)
    sector, level = role.sector if role else "", cast(Seniority, job.seniority)
    every = [given for given in catalogue(application.organisation_id).values() if not given.retired]

    def worth(given: Given) -> float:
        return float(sum(weights.get(subject, 0) for subject in given.task.competencies))

    def fits(given: Given) -> bool:
        return worth(given) > 0 and (given.state == "own" or given.task.suits(sector, level))

    every.sort(key=lambda given: (-worth(given), given.task.title.casefold()))
    return Choices(tuple(filter(fits, every)), tuple(filterfalse(fits, every)))


def open_remedy(application: Application, key: str) -> Remedy | None:
    """Give what an undecided decision asks for by an assessment; None where there is none such."""
    try:
        wanted = UUID(key)
    except ValueError:
        return None
    rows = Remedy.objects.filter(
        organisation=application.organisation_id, decision__application=application, kind=ASSESSMENT, done_at=None
    )
    return rows.filter(pk=wanted).first()


def named(subjects: tuple[str, ...], names: Mapping[str, str]) -> str:
    """Name competencies, one after the other."""
    return ", ".join(names.get(subject, subject) for subject in subjects)
