"""The form of a rater: a competency with its anchored levels and a note each; of a call, its questions with notes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kedua.queries.assessment_rating import RatingPage
from kedua.usecases.assessment_ratings import NOT_SEEN
from kedua.web.contexts.fields import Choice, Field
from kedua.wording.assessments import nothing_seen, rating_problem


@dataclass(frozen=True, slots=True)
class RatedRow:
    """One competency of the rubric."""

    name: str
    rating: Field
    note: Field
    levels: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class AskedRow:
    """One question of a call, with room for what is said."""

    text: str
    probes: tuple[str, ...]
    about: str
    said: Field


def rated_rows(page: RatingPage, fields: Mapping[str, str], problems: Mapping[str, str]) -> list[RatedRow]:
    """Lay out the rubric with what was typed."""
    rows = []
    for criterion in page.task.rubric:
        rating = _field(f"rating-{criterion.competency}", fields, problems)
        levels = [
            Choice(str(number), str(number), text, rating.value == str(number))
            for number, text in enumerate(criterion.levels, 1)
        ]
        none = Choice(NOT_SEEN, nothing_seen(), "", rating.value == NOT_SEEN)
        note = _field(f"note-{criterion.competency}", fields, problems)
        rows.append(RatedRow(page.names.of(criterion.competency), rating, note, (*levels, none)))
    return rows


def questions(page: RatingPage, fields: Mapping[str, str]) -> list[AskedRow]:
    """Lay out the questions of a call, if it is one."""
    if page.task.call is None:
        return []
    return [
        AskedRow(asked.text, asked.probes, page.names.of(asked.competency), _field(f"said-{number}", fields, {}))
        for number, asked in enumerate(page.task.call.questions, 1)
    ]


def _field(name: str, fields: Mapping[str, str], problems: Mapping[str, str]) -> Field:
    errors = (rating_problem(problems[name]),) if name in problems else ()
    return Field(name, fields.get(name, ""), errors)
