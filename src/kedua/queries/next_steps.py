"""The one next step of an application, and how far it has come: read for a whole page of applications at once."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import BooleanField, CharField, DateTimeField, Field, IntegerField, QuerySet, Value

from kedua.queries.decisions import undecided_about
from kedua.queries.today_calendar import tells_now
from kedua.records.models import Application, AssessmentRater, Interview, Interviewer, Plan
from kedua.records.models.application import (
    DECIDING,
    ENDED,
    FEEDBACK,
    FIRST,
    NOT_PASSED,
    PASSED,
    PLANNING,
    SECOND,
    WITHDRAWN,
)
from kedua.records.models.assessment import HANDED_IN, SENT, STARTED
from kedua.records.models.decision import PROPOSED
from kedua.records.models.interview import BOOKED, CANCELLED, NO_SHOW
from kedua.records.models.plan import LOCKED
from kedua.records.models.scorecard import SUBMITTED
from kedua.records.prepared import prepared

# What is said of a place on a panel: whose it is and how far its scorecard is, which itself can be long.
OF_SEATS = (
    "organisation", "interview", "member", "guest_name", "absent", "created_at", "member__account__name",
    "scorecard__interviewer", "scorecard__state", "scorecard__amended_at",
)  # fmt: skip

# What is needed of an interview to name the next step; a page of one application shows more of it.
OF_MEETINGS = ("application", "round", "state", "starts_at", "minutes", "day_only", "continues", "created_at")

DECISION, TASK, PLAN = 2, 1, 0  # which of the three a row tells of

COLUMNS: tuple[Field[Any, Any], ...] = (
    CharField(), BooleanField(), DateTimeField(), DateTimeField(), IntegerField(), IntegerField(), CharField(), DateTimeField(),
)  # fmt: skip

TELL = {PASSED: "tell-passed", NOT_PASSED: "tell-not-passed"}


@dataclass(frozen=True, slots=True)
class Step:
    """What to do next. code: see `wording/steps`; who: names it is wanted from; interview: the one it is about.

    by: the day it is promised for, where the step is to answer. assessment: the one it is about.
    """

    code: str
    round: int = 1
    who: tuple[str, ...] = ()
    at: dt.datetime | None = None
    day_only: bool = False
    interview: UUID | None = None
    by: dt.date | None = None
    assessment: UUID | None = None


@dataclass(frozen=True, slots=True)
class GivenTask:
    """An assessment with who rates it, and whether their ratings are in; never what they are. ends_at: by the clock."""

    pk: UUID
    title: str
    live: bool
    round: int
    state: str
    due_at: dt.datetime
    ends_at: dt.datetime
    raters: list[tuple[str, bool]]

    @property
    def awaited(self) -> tuple[str, ...]:
        """Name who has still to rate it."""
        return tuple(sorted(name for name, done in self.raters if not done))

    def standing(self, now: dt.datetime) -> str:
        """Say how far it is, as `queries/assessments` does."""
        return "over" if self.state in (SENT, STARTED) and not self.live and self.ends_at <= now else self.state


@dataclass(slots=True)
class Facts:
    """What an application's interviews and plans are: those that count and those dropped, panels, rounds planned and locked.

    told: interviews of which invitations tell as they are now, where that was asked for. assessments: all that were given,
    with their raters, the earliest first. proposed: a decision waits for a second person. due: by when what is unresolved is
    seen to, where people are undecided.
    """

    interviews: list[Interview] = field(default_factory=list)
    dropped: list[Interview] = field(default_factory=list)
    seats: dict[UUID, list[Interviewer]] = field(default_factory=lambda: defaultdict(list))
    plans: list[UUID] = field(default_factory=list)
    planned: set[int] = field(default_factory=set)
    locked: set[int] = field(default_factory=set)
    told: set[UUID] = field(default_factory=set)
    assessments: list[GivenTask] = field(default_factory=list)
    proposed: bool = False
    due: dt.date | None = None

    def add(self, key: UUID, round_: int, state: str, told: Sequence[Any]) -> None:
        """Add what a rater of an assessment tells: of one that is there already, only who they are and if they have rated."""
        title, live, due_at, started_at, minutes, extra, name, done = told
        task = next((one for one in self.assessments if one.pk == key), None)
        if task is None:
            ends = due_at
            if started_at is not None and minutes:
                ends = min(due_at, started_at + dt.timedelta(minutes=minutes + extra))
            task = GivenTask(key, title, bool(live), round_, state, due_at, ends, [])
            self.assessments.append(task)
            self.assessments.sort(key=lambda one: (one.round, one.pk))
        task.raters.append((name, done is not None))

    def missing(self, interview: Interview) -> list[Interviewer]:
        """List whose scorecard is waited for: of those who were there, unless it goes on in another interview."""
        if any(other.continues_id == interview.pk for other in self.interviews):
            return []
        return [seat for seat in self.seats[interview.pk] if not (seat.absent or is_in(seat))]


def is_in(seat: Interviewer) -> bool:
    """Whether the scorecard of a place on a panel is submitted; the scorecard must have been fetched with it."""
    scorecard = getattr(seat, "scorecard", None)
    return scorecard is not None and scorecard.state == SUBMITTED


def facts_of(organisation: UUID, applications: Sequence[UUID], with_told: bool = False) -> Mapping[UUID, Facts]:
    """Read the facts of applications: three queries, whatever their number.

    with_told: interviews with all that is known of them; else with what the next step needs.
    """
    facts: dict[UUID, Facts] = defaultdict(Facts)
    owners: dict[UUID, Facts] = {}
    keys = tuple(applications)
    for interview in _meetings(organisation, keys, with_told):
        owner = owners[interview.pk] = facts[interview.application_id]
        (owner.dropped if interview.state in (CANCELLED, NO_SHOW) else owner.interviews).append(interview)
        if vars(interview).get("told"):
            owner.told.add(interview.pk)
    for seat in _panels(organisation, keys):
        if seat.interview_id in owners:
            owners[seat.interview_id].seats[seat.interview_id].append(seat)
    for key, application, round_, state, *told, kind in _plans_tasks_decisions(organisation, keys):
        owner = facts[application]
        if kind == TASK:
            owner.add(key, round_, state, told)
        elif kind == DECISION:
            due_at = told[2]
            owner.proposed, owner.due = state == PROPOSED, due_at.date() if due_at else None
        else:
            owner.plans.append(key)
            (owner.locked if state == LOCKED else owner.planned).add(round_)
    return facts


def next_step(application: Application, facts: Facts, now: dt.datetime) -> Step:
    """Name the one thing to do next."""
    if application.stage in ENDED:
        owed = application.stage != WITHDRAWN and application.answered_at is None
        code = TELL.get(application.stage, "tell-closed")
        return Step(code, by=application.promise) if owed else Step("nothing")
    booked = [interview for interview in facts.interviews if interview.state == BOOKED]
    if application.stage == FIRST:
        first = [interview for interview in booked if interview.round == 1]
        return _held(first[0], now) if first else Step("book")
    if application.stage == FEEDBACK:
        return _feedback(facts)
    if application.stage == PLANNING:
        return Step("plan", 2)
    if application.stage == SECOND:
        return _later([interview for interview in booked if interview.round > 1], facts, now)
    return _decision(facts) if application.stage == DECIDING else Step("nothing")


def _decision(facts: Facts) -> Step:
    number = max((i.round for i in facts.interviews), default=2)
    if facts.proposed:
        return Step("confirm", number)
    return Step("remedy", number, by=facts.due) if facts.due is not None else Step("decide", number)


def _held(interview: Interview, now: dt.datetime) -> Step:
    past = interview.starts_at is not None and interview.starts_at + dt.timedelta(minutes=interview.minutes) < now
    code = "was-it-held" if past else "hold"
    return Step(code, interview.round, (), interview.starts_at, interview.day_only, interview.pk)


@prepared
def _meetings(organisation: UUID, applications: tuple[UUID, ...], with_told: bool) -> QuerySet[Interview]:
    rows = Interview.objects.filter(organisation=organisation, application__in=applications)
    rows = rows.annotate(told=tells_now()) if with_told else rows.only(*OF_MEETINGS)
    return rows.order_by("round", "starts_at", "created_at", "id")


@prepared
def _panels(organisation: UUID, applications: tuple[UUID, ...]) -> QuerySet[Interviewer]:
    seats = Interviewer.objects.filter(organisation=organisation, interview__application__in=applications)
    return seats.select_related("member__account", "scorecard").only(*OF_SEATS).order_by("created_at", "id")


@prepared
def _plans_tasks_decisions(
    organisation: UUID, applications: tuple[UUID, ...]
) -> QuerySet[AssessmentRater, tuple[Any, ...]]:
    """Read assessments by who rates them, plans, and decisions that wait, in one query: the first says what a column is."""
    none = {f"n{number}": Value(None, output_field=kind) for number, kind in enumerate(COLUMNS)}
    kinds = {kind: {"which": Value(kind, output_field=IntegerField())} for kind in (TASK, PLAN, DECISION)}
    raters = AssessmentRater.objects.filter(organisation=organisation, assessment__application__in=applications)
    plans = Plan.objects.filter(organisation=organisation, application__in=applications).annotate(**none, **kinds[PLAN])
    decisions = undecided_about(organisation, applications).annotate(**none, **kinds[DECISION])
    of_task = ("title", "live", "due_at", "started_at", "minutes", "extra_minutes")
    of_decision = [*[*none][:2], "remedy__due_on", *[*none][3:]]
    tasks = raters.annotate(**kinds[TASK]).values_list(
        *(f"assessment__{name}" for name in ("id", "application", "round", "state", *of_task)),
        *("member__account__name", "submitted_at", "which"),
    )
    return tasks.order_by().union(
        plans.order_by().values_list("pk", "application", "round", "state", *none, "which"),
        decisions.values_list("pk", "application", "rounds", "state", *of_decision, "which"),
        all=True,
    )


def _assessment(facts: Facts) -> Step | None:
    """Name what an assessment waits for: the candidate, or whoever rates it."""
    for task in facts.assessments:
        if task.awaited and (task.state == HANDED_IN or (task.state == SENT and task.live)):
            return Step("assessment-rate", task.round, task.awaited, assessment=task.pk)
        if task.awaited and task.state in (SENT, STARTED):
            return Step("assessment-out", task.round, task.awaited, task.due_at, assessment=task.pk)
    return None


def _feedback(facts: Facts) -> Step:
    held = [interview for interview in facts.interviews if interview.state != BOOKED]
    for interview in held:
        missing = facts.missing(interview)
        if missing:
            return Step("feedback", interview.round, tuple(seat.name for seat in missing), interview=interview.pk)
    if step := _assessment(facts):
        return step
    last = held[-1] if held else None
    return Step("panel", last.round if last else 1, interview=last.pk if last else None)


def _later(booked: Sequence[Interview], facts: Facts, now: dt.datetime) -> Step:
    if not booked:
        return Step("book", 2)
    step = _held(booked[0], now)
    ready = booked[0].round in facts.locked or booked[0].round in facts.planned
    return step if ready or step.code == "was-it-held" else Step("plan", step.round, (), step.at, step.day_only)
