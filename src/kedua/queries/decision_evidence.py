"""What a reason for a decision can rest on: everything that was said, rated and remarked, by what it is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from kedua.engine.planning.case import VALUE_PREFIX
from kedua.queries.subject_names import Names
from kedua.records.models import AssessmentRater, Scorecard

GOALS, MISSION = "goals", "mission"
# What a reason may be about beside competencies and values, and which subjects of questions speak of it.
SPEAKS_OF = {"career-goals": GOALS, "motivation": GOALS, "contribution": MISSION}
Kind = Literal["answer", "rating", "strength", "doubt", "request", "told", "assessment"]


@dataclass(frozen=True, slots=True)
class Quote:
    """One piece of evidence. id: that of its row; about: the question, task or topic; text: what was noted."""

    id: str
    subject: str
    kind: Kind
    by: str
    round: int
    about: str
    text: str
    rating: int | None = None


def quotes_by_subject(cards: Iterable[Scorecard], tasks: Iterable[AssessmentRater]) -> Mapping[str, tuple[Quote, ...]]:
    """Give the evidence by subject of a reason, by round, of scorecards and ratings of assessments that were read."""
    found: dict[str, list[Quote]] = defaultdict(list)
    for quote in (
        *(quote for card in cards for quote in _of_card(card)),
        *(quote for task in tasks for quote in _of_task(task)),
    ):
        found[SPEAKS_OF.get(quote.subject, quote.subject)].append(quote)
    return {subject: tuple(sorted(quotes, key=lambda quote: quote.round)) for subject, quotes in found.items()}


def reason_subjects(competencies: Iterable[str], names: Names) -> tuple[str, ...]:
    """List what a reason may be tied to: the job's competencies, the company's values, career goals, the mission."""
    return (*competencies, *names.values, GOALS, MISSION)


def is_value(subject: str) -> bool:
    """Whether a reason is tied to a value of the company."""
    return subject.startswith(VALUE_PREFIX)


def _of_card(card: Scorecard) -> Iterator[Quote]:
    seat = card.interviewer
    by, number = seat.name, seat.interview.round
    for answer in card.answers.all():
        if answer.subject and (answer.note.strip() or answer.rating is not None):
            yield Quote(str(answer.pk), answer.subject, "answer", by, number, answer.text, answer.note, answer.rating)
    for overall in card.ratings.all():
        if overall.rating is not None:
            yield Quote(str(overall.pk), overall.subject, "rating", by, number, "", overall.note, overall.rating)
    for remark in card.remarks.all():
        if remark.text.strip() and remark.subject:
            kind: Kind = "strength" if remark.kind == "strength" else "doubt" if remark.kind == "doubt" else "request"
            yield Quote(str(remark.pk), remark.subject, kind, by, number, "", remark.text)
    for subject, text in ((GOALS, card.career_goals), (MISSION, card.contribution)):
        if text.strip():
            yield Quote(str(card.pk), subject, "told", by, number, "", text)


def _of_task(rater: AssessmentRater) -> Iterator[Quote]:
    given = rater.assessment
    for row in rater.ratings.all():
        if row.rating is not None:
            yield Quote(
                str(row.pk), row.subject, "assessment", rater.name, given.round, given.title, row.note, row.rating
            )
