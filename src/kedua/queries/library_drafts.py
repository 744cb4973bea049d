"""A question and a competency as they are written: what a form or the API hands to the use cases, and what it starts from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from kedua.engine.planning.bank import Probe, Question, QuestionKind, Seniority, Star, Subject
from kedua.records.models import Question as QuestionRow


@dataclass(frozen=True, slots=True)
class QuestionDraft:
    """A question with all that an interviewer needs to ask it. An empty `seniority` suits everyone."""

    subject: str
    kind: str
    text: str
    minutes: int
    probes: tuple[tuple[str, str], ...] = ()
    seniority: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CompetencyDraft:
    """A competency's wording; levels: none, or five texts for the ratings 1 to 5."""

    name: str
    definition: str
    levels: tuple[str, ...] = ()
    family: str = ""


def draft_of(question: Question) -> QuestionDraft:
    """Start from a question of the content."""
    return QuestionDraft(
        subject=question.subject,
        kind=question.kind,
        text=question.text,
        minutes=question.minutes,
        probes=pairs(question.probes),
        seniority=tuple(question.seniority),
    )


def draft_of_row(row: QuestionRow) -> QuestionDraft:
    """Start from a row of the organisation's."""
    probes = tuple((star, text) for star, text in row.probes)
    return QuestionDraft(row.subject, row.kind, row.text, row.minutes, probes, tuple(row.seniority))


def question_of(draft: QuestionDraft, name: str) -> Question:
    """Give what was written as a question of the content, under an id."""
    return Question(
        id=name,
        subject=draft.subject,
        kind=cast(QuestionKind, draft.kind),
        text=draft.text,
        minutes=draft.minutes,
        probes=tuple(Probe(cast(Star, star), text) for star, text in draft.probes),
        seniority=cast(tuple[Seniority, ...], draft.seniority),
    )


def draft_of_subject(subject: Subject, family: str) -> CompetencyDraft:
    """Start from a competency of the content."""
    return CompetencyDraft(subject.name, subject.definition, tuple(subject.levels), family)


def pairs(probes: tuple[Probe, ...]) -> tuple[tuple[str, str], ...]:
    """Give probes as letter and text."""
    return tuple((probe.star, probe.text) for probe in probes)
