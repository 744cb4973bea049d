"""Reads a scorecard that is in, for who may read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kedua.engine.notes.lines import untied
from kedua.queries.content import Content
from kedua.queries.stated import SINGLES, Step, Steps, read_scorecard, steps_by_row, steps_of
from kedua.records.models import Interviewer
from kedua.records.models.scorecard import DOUBT, REQUEST, STRENGTH


@dataclass(frozen=True, slots=True)
class Stated:
    """Something a scorecard states: a question or competency with its note, or a remark. level: the text of the rating.

    title: empty for a remark that was taken back. steps: what was amended in it.
    """

    title: str
    subject: str
    topic: str
    note: str
    rating: int | None
    level: str
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class ScorecardPage:
    """A scorecard as it counts now. steps: what was amended in the places that stand alone, by their address."""

    answers: tuple[Stated, ...]
    ratings: tuple[Stated, ...]
    strengths: tuple[Stated, ...]
    doubts: tuple[Stated, ...]
    requests: tuple[Stated, ...]
    not_covered: tuple[str, ...]
    career_goals: str
    contribution: str
    notes: str
    recommendation: str
    steps: Steps


def scorecard_page(seat: Interviewer, content: Content) -> ScorecardPage:
    """Read a place's scorecard, which must be in: three queries, and one more for one that was amended."""
    card = seat.scorecard
    read_scorecard(card)
    steps = steps_by_row(card)
    names = {key: subject.name for key, subject in content.bank.subjects.items()}
    said = list(card.remarks.all())

    def level(subject: str, rating: int | None) -> str:
        known = content.bank.subjects.get(subject)
        return known.levels[rating - 1] if known and rating is not None else ""

    def about(subject: str) -> str:
        return content.subject_name(subject) if subject else ""

    def remarks(kind: str) -> Iterator[Stated]:
        for remark in said:
            if remark.kind == kind:
                yield Stated(remark.text, about(remark.subject), "", "", None, "", steps.get(remark.pk, ()))

    return ScorecardPage(
        answers=tuple(
            Stated(
                a.text,
                about(a.subject),
                a.topic,
                untied(a.note, names),
                a.rating,
                level(a.subject, a.rating),
                steps.get(a.pk, ()),
            )
            for a in card.answers.all()
        ),
        ratings=tuple(
            Stated(about(r.subject), "", "", r.note, r.rating, level(r.subject, r.rating), steps.get(r.pk, ()))
            for r in card.ratings.all()
        ),
        strengths=tuple(remarks(STRENGTH)),
        doubts=tuple(remarks(DOUBT)),
        requests=tuple(remarks(REQUEST)),
        not_covered=tuple(about(subject) for subject in card.not_covered),
        career_goals=card.career_goals,
        contribution=card.contribution,
        notes=untied(card.notes, names),
        recommendation=card.recommendation,
        steps={address: found for address, found in steps_of(card).items() if address in SINGLES},
    )
