"""What an organisation can ask and rate: the shipped library with their own copies, additions and values over it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast
from uuid import UUID

from kedua.engine.planning.bank import Bank, Probe, Question, QuestionKind, Seniority, Subject
from kedua.engine.planning.case import VALUE_PREFIX
from kedua.library.loader import load_library
from kedua.records.models import CompanyValue, Competency
from kedua.records.models import Question as QuestionRow
from kedua.wording.own import own_questions, plain_levels


@dataclass(frozen=True, slots=True)
class Content:
    """An organisation's content. own: ids of subjects and questions that are theirs.

    values: subject ids, in order; weights: how much each of them matters. families: competency id → family name, as
    far as known. behaviours: value subject id → what people do.
    """

    bank: Bank
    questions: Mapping[str, Question]
    families: Mapping[str, str]
    behaviours: Mapping[str, tuple[str, ...]]
    own: frozenset[str]
    values: tuple[str, ...]
    weights: Mapping[str, float]

    def subject_name(self, subject: str) -> str:
        """Name a subject; its id where it is no longer known."""
        known = self.bank.subjects.get(subject)
        return known.name if known else subject.removeprefix(VALUE_PREFIX)


def content_of(organisation: UUID) -> Content:
    """Read an organisation's content: three queries, whatever its size. Retired questions are left out."""
    library = load_library()
    subjects = dict(library.bank.subjects)
    families, behaviours = dict(library.families), dict(library.behaviours)
    rows = list(QuestionRow.objects.filter(organisation=organisation).order_by("created_at", "id"))
    values = list(CompanyValue.objects.filter(organisation=organisation))
    for competency in Competency.objects.filter(organisation=organisation):
        subjects[competency.slug] = _competency(competency, subjects.get(competency.slug))
        families[competency.slug] = competency.family or families.get(competency.slug, "")
    own = {row.slug: _question(row) for row in rows if row.retired_at is None}
    retired = {row.slug for row in rows if row.retired_at is not None}
    for value in values:
        subjects[value.subject] = _value(value, subjects.get(value.subject))
        behaviours[value.subject] = tuple(value.behaviours) or behaviours.get(value.subject, ())
        if value.subject not in library.bank.subjects and not any(q.subject == value.subject for q in own.values()):
            made = own_questions(value.subject, value.name, (), tuple(value.behaviours))
            own |= {question.id: question for question in made}
    shipped = [q for q in library.bank.questions if q.id not in own and q.id not in retired]
    questions = (*own.values(), *shipped)
    return Content(
        bank=Bank(subjects, questions, library.bank.patterns),
        questions={question.id: question for question in questions},
        families=families,
        behaviours=behaviours,
        own=frozenset(own) | {s for s in subjects if s not in library.bank.subjects},
        values=tuple(value.subject for value in values),
        weights={value.subject: value.weight for value in values},
    )


def _competency(row: Competency, shipped: Subject | None) -> Subject:
    levels = tuple(row.levels) or (shipped.levels if shipped else plain_levels(row.name, (row.definition,)))
    return Subject(row.slug, "competency", row.name, row.definition, levels)


def _value(row: CompanyValue, shipped: Subject | None) -> Subject:
    levels = tuple(row.levels) or (shipped.levels if shipped else plain_levels(row.name, tuple(row.behaviours)))
    first = row.behaviours[0] if row.behaviours else row.name
    return Subject(row.subject, "value", row.name, shipped.definition if shipped else first, levels)


def _question(row: QuestionRow) -> Question:
    return Question(
        id=row.slug,
        subject=row.subject,
        kind=cast(QuestionKind, row.kind),
        text=row.text,
        minutes=row.minutes,
        probes=tuple(Probe(star, text) for star, text in row.probes),
        seniority=cast(tuple[Seniority, ...], tuple(row.seniority)),
    )
