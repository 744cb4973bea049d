"""The assessments that an organisation may give: the shipped ones with its own wording and additions over them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, cast
from uuid import UUID

from kedua.engine.planning.assessments import Assessment
from kedua.library.assessments import AssessmentData, load_assessments, read_assessment
from kedua.records.models import OwnAssessment

State = Literal["shipped", "changed", "own"]


@dataclass(frozen=True, slots=True)
class Given:
    """An assessment of the library. why_long and pay: of one above two hours, as its author gave them."""

    task: Assessment
    state: State
    retired: bool = False
    why_long: str = ""
    pay: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to list. competency: it is rated; most: minutes at most, 0 for any; own: only the organisation's own."""

    query: str = ""
    kind: str = ""
    competency: str = ""
    most: int = 0
    own: bool = False


def catalogue(organisation: UUID) -> dict[str, Given]:
    """Give every assessment by id, the retired ones too: one query."""
    shipped = load_assessments()
    found = {name: Given(task, "shipped") for name, task in shipped.items()}
    for row in OwnAssessment.objects.filter(organisation=organisation):
        found[row.slug] = given_of(row)
    return found


def given_of(row: OwnAssessment) -> Given:
    """Read a row of the organisation's."""
    task = read_assessment(cast(AssessmentData, row.body))
    state: State = "changed" if row.slug in load_assessments() else "own"
    return Given(task, state, row.retired_at is not None, row.body.get("why_long", ""), row.body.get("pay", ""))


def one_of(organisation: UUID, name: str) -> Given | None:
    """Give one by its id; None where there is none: one query."""
    row = OwnAssessment.objects.filter(organisation=organisation, slug=name).first()
    if row is not None:
        return given_of(row)
    shipped = load_assessments().get(name)
    return Given(shipped, "shipped") if shipped is not None else None


def listed(every: Sequence[Given], wanted: Wanted) -> Iterator[Given]:
    """Leave in what is wanted, by title; what is retired comes only with what is one's own."""
    words = wanted.query.casefold().split()
    for one in sorted(every, key=lambda given: given.task.title.casefold()):
        text = f"{one.task.title} {one.task.brief} {' '.join(one.task.sectors)}".casefold()
        if (
            (not one.retired or wanted.own)
            and (not wanted.kind or one.task.kind == wanted.kind)
            and (not wanted.competency or wanted.competency in one.task.competencies)
            and (not wanted.most or one.task.minutes <= wanted.most)
            and (not wanted.own or one.state != "shipped")
            and all(word in text for word in words)
        ):
            yield one
