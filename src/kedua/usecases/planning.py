"""Plan a second interview: from a case and the library to a kit for the recruiter or the panel."""

from __future__ import annotations

from collections.abc import Mapping

from kedua.engine.planning.bank import Question
from kedua.engine.planning.eligible import Affinity
from kedua.engine.planning.make import make_plan
from kedua.engine.planning.plan import Audience
from kedua.engine.planning.seal import seal
from kedua.queries.plan_request import Kit, PlanRequest
from kedua.usecases.likeness import Comparer


def plan_interview(request: PlanRequest, comparer: Comparer, audience: Audience = "recruiter") -> Kit:
    """Plan the second interview for an audience; the panel's kit is sealed.

    Raises an ImpossiblePlan (kedua.engine.planning.errors) that says which wish cannot be met.
    """
    plan = make_plan(request.case, request.bank, affinity_of(request, comparer), request.seed)
    return Kit(request.setting, seal(plan) if audience == "panel" else plan)


def affinity_of(request: PlanRequest, comparer: Comparer) -> Affinity:
    """Say how the texts of a request relate: which ask the same, and how near questions are to the job."""
    comparer.learn(request.texts)
    relevance = _relevance(request, comparer)
    return Affinity(lambda left, right: comparer.alike(left, right).tolist(), comparer.same_from, relevance)


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
