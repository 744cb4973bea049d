"""What the form of a decision is made from: the evidence to tick, what is known, and what would resolve what is open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from kedua.access.debriefs import Door
from kedua.access.decisions import Eyes, are_open, eyes_of
from kedua.access.fetch import application_or_404
from kedua.engine.planning.stop import Outcome, may_choose
from kedua.queries.decision_ground import Ground, ground_for
from kedua.queries.decision_views import asked_parts
from kedua.queries.decisions import newest_parts
from kedua.queries.remedies import Offered, offered_remedies
from kedua.queries.standing import standing_of
from kedua.records.models import Application, Member
from kedua.records.models.application import ENDED
from kedua.records.models.decision import DECLINED, IN_FORCE, REVERSED, UNDECIDED


@dataclass(frozen=True, slots=True)
class DecisionForm:
    """All of it. choices: what may be decided; offered: what would resolve it, None at the stop."""

    application: Application
    ground: Ground
    choices: tuple[Outcome, ...]
    offered: Offered | None


@dataclass(frozen=True, slots=True)
class Start:
    """Where a decision starts. seen: the number of the last one; can_start: whether there may be one now."""

    application: Application
    eyes: Eyes
    seen: int
    can_start: bool


def decision_start(actor: Member, key: UUID, now: dt.datetime) -> Start:
    """Say whether the member may decide: five queries at most. Raises Http404 where it is not theirs to see."""
    application = application_or_404(actor, key, {**newest_parts(), **asked_parts()})
    read = vars(application)
    undecided = read["decision_state"] == IN_FORCE and read["decision_outcome"] == UNDECIDED
    free = read["decision_state"] in (None, DECLINED, REVERSED) or undecided
    sealed = read["views_close_at"] is not None and not are_open(read["views_opened_at"], read["views_close_at"], now)
    can_start = free and not sealed and application.stage not in ENDED
    return Start(application, eyes_of(actor, application), read["decision_number"] or 0, can_start)


def decision_form(
    application: Application, door: Door, now: dt.datetime, unresolved: Collection[str] = ()
) -> DecisionForm:
    """Gather it: five queries. unresolved: subjects that somebody ticked; none for those that the evidence proposes."""
    standing = standing_of(application, door.seats, door.raters)
    ground = ground_for(application, standing, now)
    choices = may_choose(standing.rounds, ground.stop)
    if not standing.bars:  # nothing that the job needs could be left unresolved
        choices = tuple(choice for choice in choices if choice != UNDECIDED)
    offered = offered_remedies(application, standing, ground.means, unresolved) if len(choices) > 2 else None
    return DecisionForm(application, ground, choices, offered)
