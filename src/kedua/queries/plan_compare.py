"""The plans of two candidates for the same job, side by side: what is common stands in one line."""

from __future__ import annotations

from dataclasses import dataclass

from kedua.access.seal import can_see_ratings
from kedua.engine.planning.plan import Plan, PlannedQuestion
from kedua.queries.plan_page import shown_kit
from kedua.queries.plans import newest_plan
from kedua.records.models import Application, Member


@dataclass(frozen=True, slots=True)
class Side:
    """One candidate's plan, sealed where the reader must not see ratings; own: its questions outside the core."""

    application: Application
    round: int
    plan: Plan
    own: tuple[PlannedQuestion, ...]


@dataclass(frozen=True, slots=True)
class CoreLine:
    """A question of the common core as each of the two is asked it; None where the plan leaves it out."""

    left: PlannedQuestion | None
    right: PlannedQuestion | None

    @property
    def same_words(self) -> bool:
        """Whether both hear the same words."""
        return self.left is not None and self.right is not None and self.left.question.text == self.right.question.text


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two plans, their core aligned in the order of the first."""

    left: Side
    right: Side
    core: tuple[CoreLine, ...]


def compared(actor: Member, one: Application, other: Application) -> Comparison | None:
    """Read both plans; None unless both are planned, for the same job, and not one and the same."""
    if one.job_id != other.job_id or one.pk == other.pk:
        return None
    left, right = _side(actor, one), _side(actor, other)
    if left is None or right is None:
        return None
    cores = [{p.question.id: p for p in side.plan.questions if p.core} for side in (left, right)]
    names = dict.fromkeys((*cores[0], *cores[1]))
    return Comparison(left, right, tuple(CoreLine(cores[0].get(name), cores[1].get(name)) for name in names))


def _side(actor: Member, application: Application) -> Side | None:
    row = newest_plan(application)
    if row is None:
        return None
    sealed = not can_see_ratings(actor, application)
    plan = shown_kit(row, sealed, None, actor.organisation.time_zone).plan
    return Side(application, row.round, plan, tuple(planned for planned in plan.questions if not planned.core))
