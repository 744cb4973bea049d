"""What a reason for a decision can rest on: everything that was said, rated and remarked, by what it is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from kedua.engine.planning.case import VALUE_PREFIX
from kedua.queries.subject_names import Names
from kedua.records.models import Application, AssessmentRating, Scorecard

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


def quotes_by_subject(cards: Iterable[Scorecard], application: Application) -> Mapping[str, tuple[Quote, ...]]:
    """Give the evidence by subject of a reason, by round: one query beside the scorecards that were read."""
    found: dict[str, list[Quote]] = defaultdict(list)
    for quote in (*(quote for card in cards for quote in _of_card(card)), *_of_assessments(application)):
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


def _of_assessments(application: Application) -> Iterator[Quote]:
    rows = AssessmentRating.objects.filter(
        organisation=application.organisation_id,
        rater__assessment__application=application,
        rater__submitted_at__isnull=False,
        rating__isnull=False,
    ).select_related("rater__assessment", "rater__member__account")
    for row in rows.order_by("rater__assessment__created_at", "rater__created_at", "position", "id"):
        work = row.rater.assessment
        yield Quote(
            str(row.pk), row.subject, "assessment", row.rater.member.name, work.round, work.title, row.note, row.rating
        )
