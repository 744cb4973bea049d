"""What was to be asked, and why: the versions of the plans, and the questions of those by which interviews were held."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from kedua.engine.planning.plan import PlannedQuestion
from kedua.queries.decision_file_ids import Who, node, question_node, who
from kedua.queries.plan_request import Kit
from kedua.queries.plan_store import read_kit
from kedua.records.models import Application, Interview, Plan
from kedua.wording.reasons import reason

DIGITS = 6
INTERVIEWER = "interviewer"  # the source of a question that no plan holds
Scalar = str | int | float


@dataclass(frozen=True, slots=True)
class PlanVersion:
    """One version of the plan for a round. used: the interview was held by it, or it is the newest of a round to come.

    value, bound: share of the uncertainty that its questions were expected to take away, and the most there was, 0–1.
    why: a person's reason for going past a warning.
    """

    id: str
    round: int
    version: int
    used: bool
    state: str
    made_by: Who
    made_at: dt.datetime
    why: str
    value: float
    bound: float
    minutes: int | None


@dataclass(frozen=True, slots=True)
class Why:
    """Why a question is in the plan: a code with its inputs for programs, a sentence for people."""

    code: str
    inputs: Mapping[str, Scalar]
    text: str


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question of a round. plan: the version that holds it, "" for one that an interviewer asked without a plan.

    question: its id in the library or the organisation's own part; source: where it came from. asked_by: whose it was by
    the plan, "" without one.
    """

    id: str
    round: int
    plan: str
    question: str
    text: str
    competency: str
    core: bool
    asked_by: str
    minutes: int | None
    source: str
    builds_on: str
    why: tuple[Why, ...]


@dataclass(frozen=True, slots=True)
class Plans:
    """All versions, and the questions of those that were used."""

    versions: tuple[PlanVersion, ...]
    questions: tuple[AskedQuestion, ...]


def plans_of(application: Application, meetings: Sequence[Interview]) -> Plans:
    """Read the plans of an application: two queries. meetings: its interviews, with their rooms."""
    rows = Plan.objects.filter(organisation=application.organisation_id, application=application)
    versions = list(rows.defer("kit", "wishes").select_related("made_by__account").order_by("round", "version"))
    used = _used(versions, meetings)
    kits = {key: read_kit(kit) for key, kit in rows.filter(pk__in=used.values()).values_list("pk", "kit")}
    return Plans(
        versions=tuple(_version(row, used, kits) for row in versions),
        questions=tuple(
            _question(planned, number, node("plan", key), kits[key])
            for number, key in used.items()
            for planned in kits[key].plan.questions
        ),
    )


def _used(versions: Sequence[Plan], meetings: Sequence[Interview]) -> dict[int, UUID]:
    """Give, by round, the version by which it was run, else the newest."""
    used = {row.round: row.pk for row in versions}
    for interview in meetings:
        room = getattr(interview, "room", None)
        if room is not None and room.plan_id is not None:
            used[interview.round] = room.plan_id
    return used


def _version(row: Plan, used: Mapping[int, UUID], kits: Mapping[UUID, Kit]) -> PlanVersion:
    return PlanVersion(
        id=node("plan", row.pk),
        round=row.round,
        version=row.version,
        used=used[row.round] == row.pk,
        state=row.state,
        made_by=who(row.made_by),
        made_at=row.created_at,
        why=row.why,
        value=round(row.value, DIGITS),
        bound=round(row.bound, DIGITS),
        minutes=kits[row.pk].plan.minutes if row.pk in kits else None,
    )


def _question(planned: PlannedQuestion, number: int, plan: str, kit: Kit) -> AskedQuestion:
    names = {person.id: person.name for person in kit.plan.panel}
    question = planned.question
    return AskedQuestion(
        id=question_node(number, question.id),
        round=number,
        plan=plan,
        question=question.id,
        text=question.text,
        competency=node("competency", question.subject),
        core=planned.core,
        asked_by=names.get(planned.asked_by, ""),
        minutes=planned.minutes,
        source=question.source,
        builds_on=question.builds_on,
        why=tuple(_why(planned)),
    )


def _why(planned: PlannedQuestion) -> Iterator[Why]:
    for entry in planned.reasons:
        inputs = {name: round(value, DIGITS) if isinstance(value, float) else value for name, value in entry.inputs}
        yield Why(entry.code, inputs, reason(entry.code, entry.inputs, planned.subject.name))
