"""Plan a second interview: from a case and the library to a kit for the recruiter or the panel."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from kedua.engine.planning.bank import Bank, Question
from kedua.engine.planning.case import Case
from kedua.engine.planning.eligible import Affinity
from kedua.engine.planning.make import make_plan
from kedua.engine.planning.plan import Audience, Plan
from kedua.engine.planning.seal import seal
from kedua.usecases.likeness import Comparer


@dataclass(frozen=True, slots=True)
class CompanyValue:
    """A value of the organisation and what people do that shows it."""

    name: str
    behaviours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """The honest picture of the job: typical_day pairs an activity with its share in percent, summing to 100.

    from_profile: whether any of it is a role profile's general text that nobody in the job has confirmed.
    """

    summary: str
    expectations: tuple[str, ...]
    typical_day: tuple[tuple[str, int], ...]
    hard: tuple[str, ...]
    good: tuple[str, ...]
    growth: tuple[str, ...]
    source: str
    reviewed: dt.date | None
    from_profile: bool


@dataclass(frozen=True, slots=True)
class Setting:
    """What surrounds a plan and is shown with it: the organisation, the job, the person, the dates."""

    organisation: str
    mission: str
    values: tuple[CompanyValue, ...]
    job: str
    purpose: str
    candidate: str
    experience: tuple[str, ...]
    round: int
    date: dt.date | None
    earlier: tuple[dt.date, ...]
    preview: Preview
    jurisdictions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanRequest:
    """Everything a plan is made from. duties: texts that say what the job does, to prefer questions close to it."""

    case: Case
    bank: Bank
    setting: Setting
    duties: tuple[str, ...]
    seed: int


@dataclass(frozen=True, slots=True)
class Kit:
    """A plan with its setting: what an interview kit is rendered from."""

    setting: Setting
    plan: Plan


def plan_interview(request: PlanRequest, comparer: Comparer, audience: Audience = "recruiter") -> Kit:
    """Plan the second interview for an audience; the panel's kit is sealed.

    Raises an ImpossiblePlan (kedua.engine.planning.errors) that says which wish cannot be met.
    """
    relevance = _relevance(request, comparer)
    affinity = Affinity(lambda left, right: comparer.alike(left, right).tolist(), comparer.same_from, relevance)
    plan = make_plan(request.case, request.bank, affinity, request.seed)
    return Kit(request.setting, seal(plan) if audience == "panel" else plan)


def _relevance(request: PlanRequest, comparer: Comparer) -> Mapping[str, float]:
    """Say how near each question of the bank is to the nearest duty of the job, 0–1, stretched over its subject.

    Within a subject the nearest question gets 1 and the farthest 0: raw cosines bunch up and mean little by themselves.
    """
    by_subject: dict[str, list[Question]] = {}
    for question in request.bank.questions:
        by_subject.setdefault(question.subject, []).append(question)
    duties = comparer.vectors(request.duties)
    if duties is None or not request.duties:
        return {}
    relevance: dict[str, float] = {}
    for questions in by_subject.values():
        vectors = comparer.vectors([question.text for question in questions])
        if vectors is None:
            continue
        near = (vectors @ duties.T).max(axis=1)
        low, high = float(near.min()), float(near.max())
        spread = max(high - low, 1e-6)
        relevance |= {q.id: (float(score) - low) / spread for q, score in zip(questions, near, strict=True)}
    return relevance
