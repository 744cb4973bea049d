"""How the candidates of a job would move if its bars and weights were others, for one reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef
from django.db.models.expressions import Combinable

from kedua.engine.evidence.what_if import Moved, what_if
from kedua.queries.finalists import finalists_of
from kedua.queries.job_drafts import JobNeed
from kedua.queries.job_rules import RULE, bars_of
from kedua.records.models import Application, Job, Member, Plan, Scorecard
from kedua.records.models.scorecard import SUBMITTED

EVERYBODY = 500  # candidates with evidence of one job


@dataclass(frozen=True, slots=True)
class PersonMoves:
    """One candidate and where they would move; nowhere: no chance or side would differ."""

    id: str
    name: str
    moves: tuple[Moved, ...]

    @property
    def crosses(self) -> bool:
        """Whether they would be on another side of a bar."""
        return any(moved.was != moved.now for moved in self.moves)


@dataclass(frozen=True, slots=True)
class Turned:
    """Two candidates whose order on the whole would turn round; chances that the first one's level is the higher."""

    first: str
    second: str
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Moves:
    """What would happen. sealed: candidates with evidence that the reader may not read yet; more: some are not looked at."""

    people: tuple[PersonMoves, ...]
    turned: tuple[Turned, ...]
    sealed: int
    more: bool


def moves_of(actor: Member, job: Job, before: Sequence[JobNeed], after: Sequence[JobNeed]) -> Moves:
    """Say how every candidate whose evidence the member may read would move: six queries at most.

    Who would be on another side of a bar comes first, then by name.
    """
    found = finalists_of(actor, job, (), EVERYBODY)
    told = what_if(found.evidence, bars_of(before), bars_of(after), RULE)
    names = {finalist.id: row.candidate_name for row, finalist in found.people}
    people = [
        PersonMoves(key, name, tuple(moved for moved in told.moved if moved.candidate == key))
        for key, name in names.items()
    ]
    return Moves(
        people=tuple(sorted(people, key=lambda person: not person.crosses)),
        turned=tuple(Turned(names[one.first], names[one.second], one.before, one.after) for one in told.crossed),
        sealed=found.sealed,
        more=found.more,
    )


def bound_candidates(job: Job) -> int:
    """Count the candidates who are planned for or rated by what the job needs: one query."""
    plans = Plan.objects.filter(organisation=job.organisation_id, application__job=job).values("application")
    rated = Scorecard.objects.filter(
        organisation=job.organisation_id, state=SUBMITTED, interviewer__interview__application__job=job
    )
    rows = Application.objects.filter(organisation=job.organisation_id, job=job)
    here = rows.filter(pk__in=plans) | rows.filter(pk__in=rated.values("interviewer__interview__application"))
    return here.count()


def bound() -> dict[str, Combinable]:
    """Say whether there are any such candidates, to read with a job."""
    here = {"organisation": OuterRef("organisation")}
    plans = Plan.objects.filter(**here, application__job=OuterRef("pk"))
    rated = Scorecard.objects.filter(**here, state=SUBMITTED, interviewer__interview__application__job=OuterRef("pk"))
    return {"bound": ExpressionWrapper(Exists(plans) | Exists(rated), BooleanField())}
