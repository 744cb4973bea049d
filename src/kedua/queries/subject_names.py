"""What an organisation calls competencies, values and topics, for pages that need no more of the library."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import IntegerField, QuerySet, Value

from kedua.engine.planning.case import VALUE_PREFIX
from kedua.library.loader import load_library
from kedua.records.models import CompanyValue, Competency
from kedua.records.prepared import prepared


@dataclass(frozen=True, slots=True)
class Names:
    """Names by subject id. values: the organisation's values, in its order."""

    names: Mapping[str, str]
    values: tuple[str, ...]

    def of(self, subject: str) -> str:
        """Name a subject; its id where it is no longer known."""
        return self.names.get(subject, subject.removeprefix(VALUE_PREFIX))


def subject_names(organisation: UUID) -> Names:
    """Read all names in one query."""
    names = {subject.id: subject.name for subject in load_library().bank.subjects.values()}
    order = []
    for place, slug, name in sorted(_own_names(organisation)):
        subject = slug if place < 0 else VALUE_PREFIX + slug
        names[subject] = name
        if place >= 0:
            order.append(subject)
    return Names(names, tuple(order))


@prepared
def _own_names(organisation: UUID) -> QuerySet[Competency, tuple[int, str, str]]:
    none = Value(-1, output_field=IntegerField())
    competencies = Competency.objects.filter(organisation=organisation).annotate(place=none).order_by()
    values = CompanyValue.objects.filter(organisation=organisation).order_by()
    return competencies.values_list("place", "slug", "name").union(
        values.values_list("position", "slug", "name"), all=True
    )
