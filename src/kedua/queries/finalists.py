"""The candidates of a job whose evidence a member may read, as the engine compares them; the others are only counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.db.models import Case, OuterRef, Subquery, When, prefetch_related_objects

from kedua.access.awaited import is_in
from kedua.access.debriefs import Door, door, raters_of
from kedua.access.seal import seats_in
from kedua.access.visible import visible_applications
from kedua.engine.evidence.finalists import Finalist
from kedua.engine.evidence.ratings import Rating
from kedua.queries.evidence import answers_by_ref, rated_tasks, ratings_from
from kedua.records.models import Application, AssessmentRater, Interviewer, Job, Member, Scorecard
from kedua.records.models.application import WITHDRAWN
from kedua.records.models.scorecard import SUBMITTED

MOST = 50  # candidates of a job that are looked at together


@dataclass(frozen=True, slots=True)
class Finalists:
    """people: those whose debrief the member may read, with their evidence, by name. sealed: how many others have some.

    more: there are more than are looked at; those who came furthest are, and of them the newest.
    """

    people: tuple[tuple[Application, Finalist], ...]
    sealed: int
    more: bool

    @property
    def evidence(self) -> tuple[Finalist, ...]:
        """What the engine takes."""
        return tuple(finalist for _, finalist in self.people)


def finalists_of(
    actor: Member, job: Job, core: Sequence[str], most: int = MOST, named: Collection[UUID] = ()
) -> Finalists:
    """Read the finalists of a job that the member may see: six queries at most. core: its questions, by id.

    named: ids of applications that are looked at first, however many there are.
    """
    every = _with_evidence(actor, job, most, named)
    seats, raters = _seats(job, every), _raters(job, every)
    doors = {one.pk: door(actor, one, seats[one.pk], raters[one.pk]) for one in every[:most]}
    readable = sorted((one for one in every[:most] if doors[one.pk].readable), key=lambda one: one.candidate_name)
    cards = {one.pk: [seat.scorecard for seat in doors[one.pk].seats if is_in(seat)] for one in readable}
    prefetch_related_objects([card for some in cards.values() for card in some], "answers", "ratings")
    return Finalists(
        people=tuple((one, _finalist(one, cards[one.pk], doors[one.pk], frozenset(core))) for one in readable),
        sealed=len(doors) - len(readable),
        more=len(every) > most,
    )


def _with_evidence(actor: Member, job: Job, most: int, named: Collection[UUID]) -> list[Application]:
    handed_in = Scorecard.objects.filter(interviewer__interview__application=OuterRef("pk"), state=SUBMITTED)
    rounds = handed_in.order_by("-interviewer__interview__round").values("interviewer__interview__round")
    rows = visible_applications(actor).annotate(
        first=Case(When(pk__in=named, then=1), default=0), reached=Subquery(rounds[:1])
    )
    rows = rows.filter(reached__isnull=False, job=job).exclude(stage=WITHDRAWN)
    every: list[Application] = list(rows.order_by("-first", "-reached", "-created_at", "-id")[: most + 1])
    for one in every:
        one.job = job
    return every


def _seats(job: Job, every: Iterable[Application]) -> dict[UUID, list[Interviewer]]:
    found = defaultdict(list)
    keys = [one.pk for one in every]
    for seat in seats_in(job.organisation_id).filter(interview__application__in=keys).defer("scorecard__draft"):
        found[seat.interview.application_id].append(seat)
    return found


def _raters(job: Job, every: Iterable[Application]) -> dict[UUID, list[AssessmentRater]]:
    found = defaultdict(list)
    for rater in raters_of(job.organisation_id, [one.pk for one in every]):
        found[rater.assessment.application_id].append(rater)
    return found


def _finalist(one: Application, cards: Sequence[Scorecard], seen: Door, core: frozenset[str]) -> Finalist:
    """Name answers to questions of the core by the question: those who gave them gave them to the same."""
    asked = {ref: answer.question for ref, answer in answers_by_ref(cards).items() if answer.question in core}
    ratings = [_renamed(rating, asked) for rating in ratings_from(cards)]
    common = frozenset(f"core/{question}" for question in asked.values())
    return Finalist(str(one.pk), (*ratings, *rated_tasks(seen.raters)), common)


def _renamed(rating: Rating, asked: dict[str, str]) -> Rating:
    question = asked.get(rating.question or "")
    return replace(rating, question=f"core/{question}") if question else rating
