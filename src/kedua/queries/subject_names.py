"""What an organisation calls competencies, values and topics, and what a job needs of them: one query for either or both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import BooleanField, CharField, FloatField, IntegerField, QuerySet, Value

from kedua.engine.planning.case import VALUE_PREFIX
from kedua.library.loader import load_library
from kedua.queries.job_drafts import JobNeed
from kedua.records.models import CompanyValue, Competency, JobCompetency
from kedua.records.prepared import prepared


@dataclass(frozen=True, slots=True)
class Names:
    """Names by subject id. values: the organisation's values, in its order."""

    names: Mapping[str, str]
    values: tuple[str, ...]

    def of(self, subject: str) -> str:
        """Name a subject; its id where it is no longer known."""
        return self.names.get(subject, subject.removeprefix(VALUE_PREFIX))

    def is_competency(self, subject: str) -> bool:
        """Whether it is a competency that the organisation knows: no value, and no topic that is only talked about."""
        shipped = load_library().bank.subjects.get(subject)
        if shipped is not None:
            return shipped.kind == "competency"
        return subject in self.names and not subject.startswith(VALUE_PREFIX)


def subject_names(organisation: UUID) -> Names:
    """Read all names in one query."""
    return _names(_own_names(organisation))


def names_and_needs(organisation: UUID, job: UUID) -> tuple[Names, tuple[JobNeed, ...]]:
    """Read all names, and what a job needs in its order, in one query."""
    competencies, values = _named(organisation)
    none, nothing = Value(0.0, FloatField()), Value("", CharField())
    no = Value(value=False, output_field=BooleanField())
    named = ("pk", "slug", "name", "importance", "must", "asks")
    needs = JobCompetency.objects.filter(organisation=organisation, job=job).order_by().annotate(called=nothing)
    rows = needs.values_list("position", "pk", "subject", "called", "weight", "must_have", "bar").union(
        competencies.annotate(importance=none, must=no, asks=none).values_list("place", *named),
        values.annotate(importance=none, must=no, asks=none).values_list("position", *named),
        all=True,
    )
    every = sorted(rows)
    return (
        _names((place, slug, name) for place, _, slug, name, weight, *_ in every if not weight),
        tuple(JobNeed(row[2], row[4], bool(row[5]), row[6]) for row in every if row[4]),
    )


def _named(organisation: UUID) -> tuple[QuerySet[Competency], QuerySet[CompanyValue]]:
    """List what an organisation named itself: competencies, whose place is -1, and values in theirs."""
    none = Value(-1, output_field=IntegerField())
    competencies = Competency.objects.filter(organisation=organisation).annotate(place=none).order_by()
    return competencies, CompanyValue.objects.filter(organisation=organisation).order_by()


def _names(rows: Iterable[tuple[int, str, str]]) -> Names:
    names = {subject.id: subject.name for subject in load_library().bank.subjects.values()}
    order = []
    for place, slug, name in sorted(rows):
        subject = slug if place < 0 else VALUE_PREFIX + slug
        names[subject] = name
        if place >= 0:
            order.append(subject)
    return Names(names, tuple(order))


@prepared
def _own_names(organisation: UUID) -> QuerySet[Competency, tuple[int, str, str]]:
    competencies, values = _named(organisation)
    columns = "slug", "name"
    return competencies.values_list("place", *columns).union(values.values_list("position", *columns), all=True)
