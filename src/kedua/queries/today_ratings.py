"""What a member has to rate, and whose feedback or ratings are missing: read together, for Today is to stay quick."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import BooleanField, CharField, DateTimeField, F, Field, IntegerField, QuerySet, UUIDField, Value
from django.db.models.functions import Coalesce

from kedua.access.assessments import ratings_owed
from kedua.access.awaited import awaited
from kedua.queries.assessments import code_of_key
from kedua.records.models import AssessmentRater, Interviewer, Member
from kedua.records.models.assessment import HANDED_IN, SENT
from kedua.records.models.interview import HELD
from kedua.records.models.scorecard import SUBMITTED
from kedua.records.prepared import prepared
from kedua.wording.assessments import coded_name

MOST = 12
MINE, THEIRS = 1, 0  # which of both a row tells of
OF_TASK: dict[str, Field[Any, Any]] = {
    "n_key": UUIDField(), "n_title": CharField(), "n_due": DateTimeField(), "n_state": CharField(), "n_live": BooleanField(),
    "n_blind": BooleanField(), "n_saved": DateTimeField(),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ToRate:
    """Something a member has to rate. who: the candidate's name, or a code; waits: it is not handed in yet."""

    assessment: UUID
    title: str
    due_at: dt.datetime
    who: str
    waits: bool
    begun: bool


def rated_and_missing(
    actor: Member, applications: tuple[UUID, ...] = ()
) -> tuple[tuple[ToRate, ...], Mapping[UUID, tuple[str, ...]]]:
    """Give what the member has to rate, what can be rated first; and by application who is missing: one query.

    Missing are those on panels whose scorecards are awaited, and those who rate what was handed in.
    """
    found, missing = [], dict[UUID, list[str]]()
    for application, name, *task, kind in _mine_and_theirs(actor, applications):
        if kind == MINE:
            found.append(_to_rate(name, task))
        else:
            missing.setdefault(application, []).append(name)
    ratings = sorted(found, key=lambda one: (one.waits, one.due_at))[:MOST]
    return tuple(ratings), {key: tuple(dict.fromkeys(sorted(names))) for key, names in missing.items()}


@prepared
def _mine_and_theirs(actor: Member, applications: tuple[UUID, ...]) -> QuerySet[AssessmentRater, tuple[Any, ...]]:
    which = Value(MINE, output_field=IntegerField())
    mine = ratings_owed(actor).annotate(which=which).order_by()
    rows = mine.values_list(
        *("assessment__application", "assessment__application__candidate_name", "assessment", "assessment__title"),
        *("assessment__due_at", "assessment__state", "assessment__live", "blind", "saved_at", "which"),
    )
    if not applications:
        return rows
    raters = AssessmentRater.objects.filter(
        assessment__application__in=applications, assessment__state=HANDED_IN, submitted_at=None
    )
    seats = awaited(Interviewer.objects.filter(interview__application__in=applications, interview__state=HELD))
    seats = seats.exclude(scorecard__state=SUBMITTED)
    name = Coalesce("member__account__name", "guest_name")
    return rows.union(
        _named(raters, "assessment__application", F("member__account__name")),
        _named(seats, "interview__application", name),
        all=True,
    )


def _named(rows: QuerySet[Any], application: str, name: Any) -> Any:
    """Give applications with names, in the columns of what is to be rated."""
    none = {key: Value(None, output_field=kind) for key, kind in OF_TASK.items()}
    which = Value(THEIRS, output_field=IntegerField())
    return rows.order_by().annotate(who=name, which=which, **none).values_list(application, "who", *none, "which")


def _to_rate(name: str, task: Sequence[Any]) -> ToRate:
    key, title, due_at, state, live, blind, saved_at = task
    ready = state == HANDED_IN or (state == SENT and live)
    return ToRate(key, title, due_at, coded_name(code_of_key(key)) if blind else name, not ready, saved_at is not None)
