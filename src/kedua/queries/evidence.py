"""What rounds and assessments left about an application so far, as the engine takes it: rows in, evidence out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, cast
from uuid import UUID

from django.db.models import QuerySet

from kedua.engine.evidence.components import Kind
from kedua.engine.evidence.ratings import Rating
from kedua.engine.notes.lines import Line, Note, evidence
from kedua.engine.planning.case import Asked, Remark
from kedua.records.models import Answer, Application, AssessmentRater, Interview, Interviewer, Scorecard
from kedua.records.models.assessment import CANCELLED as TAKEN_BACK
from kedua.records.models.interview import CANCELLED, HELD, NO_SHOW
from kedua.records.models.scorecard import SUBMITTED
from kedua.records.prepared import prepared

LATER = 10  # a round after every round there is
RemarkKind = Literal["strength", "doubt", "request"]


@dataclass(frozen=True, slots=True)
class Left:
    """What is left by submitted scorecards, by round, then by interview and person.

    asked and remarks name who wrote them (`by`, a name); ratings carry an id of the person, the same in every round
    (the id of a member, or "guest:…"), which `names` puts into words. not_covered: subjects that somebody says were
    not covered and nobody asked about or rated. rounds: numbers of the rounds that were held; a rated assessment is one,
    too, and its ratings carry their kind, and its id as their question.
    """

    asked: tuple[Asked, ...]
    ratings: tuple[Rating, ...]
    remarks: tuple[Remark, ...]
    not_covered: tuple[str, ...]
    goals_known: bool
    contribution_known: bool
    rounds: tuple[int, ...]
    names: tuple[tuple[str, str], ...]

    @property
    def round(self) -> int:
        """The number of the round that comes next: 2 unless more than the first was held."""
        return max((*self.rounds, 1)) + 1


def evidence_of(application: Application, before: int = LATER) -> Left:
    """Read what interviews and assessments left: six queries, seven with assessments. before: of earlier rounds only."""
    cards, tasks = submitted_scorecards(application), submitted_tasks(application)
    return evidence_from(cards, held_rounds(application), before, tasks)


def evidence_from(
    cards: Sequence[Scorecard], held: Iterable[int], before: int = LATER, tasks: Sequence[AssessmentRater] = ()
) -> Left:
    """Take what is known from scorecards, and ratings of assessments, that have been read already.

    held: rounds that were held; before: see above.
    """
    tasks = [task for task in tasks if task.assessment.round < before]
    cards = [card for card in cards if card.interviewer.interview.round < before]
    asked = tuple(_asked(card, answer) for card in cards for answer in card.answers.all())
    ratings = (*ratings_from(cards), *rated_tasks(tasks))
    seen = {entry.competency for entry in asked} | {rating.competency for rating in ratings}
    named = dict.fromkeys(subject for card in cards for subject in card.not_covered)
    return Left(
        asked=asked,
        ratings=ratings,
        remarks=tuple(remark for card in cards for remark in _remarks(card)),
        not_covered=tuple(subject for subject in named if subject not in seen),
        goals_known=any(card.career_goals.strip() for card in cards),
        contribution_known=any(card.contribution.strip() for card in cards),
        rounds=tuple(
            sorted(
                {
                    *(n for n in held if n < before),
                    *(card.interviewer.interview.round for card in cards),
                    *(task.assessment.round for task in tasks),
                }
            )
        ),
        names=tuple(
            dict.fromkeys(
                [
                    *((rater_of(card.interviewer), card.interviewer.name) for card in cards),
                    *((str(task.member_id), task.member.name) for task in tasks),
                ]
            )
        ),
    )


def submitted_scorecards(application: Application) -> list[Scorecard]:
    """List an application's submitted scorecards with all they hold and whose they are; four queries."""
    return _submitted(application.organisation_id, application.pk)


@prepared
def _submitted(organisation: UUID, application: UUID) -> QuerySet[Scorecard]:
    rows = Scorecard.objects.filter(
        organisation=organisation, state=SUBMITTED, interviewer__interview__application=application
    ).exclude(interviewer__interview__state__in=(CANCELLED, NO_SHOW))
    rows = rows.select_related("interviewer__interview", "interviewer__member__account")
    ordered = rows.order_by("interviewer__interview__round", "interviewer__interview", "interviewer__created_at", "id")
    return ordered.prefetch_related("answers", "ratings", "remarks")


def submitted_tasks(application: Application) -> list[AssessmentRater]:
    """List who has rated assessments of an application, with their ratings; two queries."""
    rows = AssessmentRater.objects.filter(
        organisation=application.organisation_id, assessment__application=application, submitted_at__isnull=False
    ).exclude(assessment__state=TAKEN_BACK)
    ordered = rows.select_related("assessment", "member__account").order_by("assessment__round", "created_at", "id")
    return list(ordered.prefetch_related("ratings"))


def held_rounds(application: Application) -> list[int]:
    """List the rounds that were held; one query."""
    held = Interview.objects.filter(organisation=application.organisation_id, application=application, state=HELD)
    return list(held.values_list("round", flat=True))


def ratings_from(cards: Iterable[Scorecard]) -> tuple[Rating, ...]:
    """Take the ratings from scorecards of which answers and ratings have been read already."""
    refs = _Refs()
    return tuple(rating for card in cards for rating in _ratings(card, refs))


def answers_by_ref(cards: Sequence[Scorecard]) -> dict[str, Answer]:
    """Give the answers of scorecards by the name under which their ratings count (`Rating.question`)."""
    refs, found = _Refs(), dict[str, Answer]()
    for card in cards:
        for answer in card.answers.all():
            found.setdefault(refs.of(card, answer), answer)
    return found


def rated_tasks(raters: Iterable[AssessmentRater]) -> Iterator[Rating]:
    """Give the ratings of assessments, by those who have handed theirs in. Two who rate one task saw the same work."""
    for rater in raters:
        if rater.submitted_at is None:
            continue
        given = rater.assessment
        for row in rater.ratings.all():
            if row.rating is not None:
                ref, kind = f"{given.round}/{given.task}", cast(Kind, given.kind)
                yield Rating(row.subject, str(rater.member_id), given.round, float(row.rating), ref, row.note, kind)


def rater_of(seat: Interviewer) -> str:
    """Give the id under which a person's ratings count, the same in every round."""
    if seat.member_id is not None:
        return str(seat.member_id)
    return f"guest:{(seat.guest_email or seat.guest_name).strip().lower()}"


class _Refs:
    """Names answers: people on one panel who wrote down the same question heard, and rate, the same answer."""

    def __init__(self) -> None:
        self._known: dict[tuple[UUID, str], str] = {}

    def of(self, card: Scorecard, answer: Answer) -> str:
        interview = card.interviewer.interview
        same = (interview.pk, answer.question or " ".join(answer.text.lower().split()))
        return self._known.setdefault(same, f"{interview.round}/{card.pk}/{answer.position}")


def _asked(card: Scorecard, answer: Answer) -> Asked:
    seat = card.interviewer
    return Asked(answer.text, answer.subject, answer.topic, answer.question, seat.name, seat.interview.round)


def _ratings(card: Scorecard, refs: _Refs) -> Iterator[Rating]:
    rater, number = rater_of(card.interviewer), card.interviewer.interview.round
    lines = lines_about(card)
    for answer in card.answers.all():
        ref = refs.of(card, answer)
        if answer.rating is not None and answer.subject:
            yield Rating(answer.subject, rater, number, float(answer.rating), ref, answer.note)
    for overall in card.ratings.all():
        if overall.rating is not None:
            note = overall.note or " ".join(line.text for line in lines.get(overall.subject, ()))
            yield Rating(overall.subject, rater, number, float(overall.rating), None, note)


def lines_about(card: Scorecard) -> dict[str, tuple[Line, ...]]:
    """Give the lines of a scorecard's notes that are evidence, by what they are evidence for."""
    notes = [Note(answer.note, answer.question, answer.subject) for answer in card.answers.all()]
    return evidence([*notes, Note(card.notes)])


def _remarks(card: Scorecard) -> Iterator[Remark]:
    seat = card.interviewer
    for remark in card.remarks.all():
        if remark.text:
            yield Remark(cast(RemarkKind, remark.kind), remark.text, remark.subject, seat.name, seat.interview.round)
