"""Two plans side by side, ready for their page."""

from __future__ import annotations

from dataclasses import dataclass

from kedua.engine.planning.plan import PlannedQuestion
from kedua.integrations.kit.clean import cleaned
from kedua.queries.plan_compare import Comparison, Side
from kedua.web.contexts.plan import REASONS
from kedua.wording.dates import length
from kedua.wording.plans import core_told, worth
from kedua.wording.reasons import reason


@dataclass(frozen=True, slots=True)
class ShownSide:
    """A candidate with what their plan is worth, and their own questions."""

    name: str
    key: str
    facts: str
    worth: str
    own: tuple[ShownAsked, ...]


@dataclass(frozen=True, slots=True)
class ShownAsked:
    """A question with what it is about, how long it takes and why it is asked."""

    text: str
    subject: str
    length: str
    why: str


@dataclass(frozen=True, slots=True)
class ShownCore:
    """A line of the common core. same: both hear the same words."""

    left: ShownAsked | None
    right: ShownAsked | None
    same: bool


@dataclass(frozen=True, slots=True)
class ShownComparison:
    """The page. told: how much of it is common, in one sentence."""

    left: ShownSide
    right: ShownSide
    core: tuple[ShownCore, ...]
    told: str


def shown_comparison(both: Comparison) -> ShownComparison:
    """Put two plans into names and sentences."""
    core = tuple(ShownCore(_asked(line.left), _asked(line.right), line.same_words) for line in both.core)
    shared = sum(1 for line in both.core if line.left is not None and line.right is not None)
    return ShownComparison(_side(both.left), _side(both.right), core, core_told(shared, len(both.core)))


def _side(side: Side) -> ShownSide:
    own = tuple(shown for planned in side.own if (shown := _asked(planned)) is not None)
    name = side.application.candidate_name
    return ShownSide(name, str(side.application.pk), length(side.plan.minutes), worth(side.plan.value), own)


def _asked(planned: PlannedQuestion | None) -> ShownAsked | None:
    if planned is None:
        return None
    told = cleaned(planned)
    why = " ".join(reason(entry.code, entry.inputs, told.subject.name) for entry in told.reasons[:REASONS])
    return ShownAsked(told.question.text, told.subject.name, length(told.minutes), why)
