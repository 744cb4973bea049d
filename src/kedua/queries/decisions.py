"""Decisions on applications: the last one, the one that stands, and the remedy that somebody is to see to."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from kedua.records.models import Application, Assessment, Decision, Remedy
from kedua.records.models.application import ENDED
from kedua.records.models.assessment import CANCELLED, LAPSED
from kedua.records.models.decision import IN_FORCE, INTERVIEW, PROPOSED, UNDECIDED


def decisions_of(application: Application) -> tuple[Decision, ...]:
    """List all decisions, the newest first, with who made them, their reasons and remedies: two queries.

    given: on each, the id of the assessment that was given for its remedy.
    """
    people = ("made_by", "seen_by", "reversed_by")
    rows = _of(application).select_related(*(f"{one}__account" for one in people), "remedy__owner__account")
    tasks = Assessment.objects.filter(remedy__decision=OuterRef("pk")).exclude(state__in=(CANCELLED, LAPSED))
    rows = rows.annotate(given=Subquery(tasks.order_by("-created_at").values("pk")[:1]))
    return tuple(rows.prefetch_related("reasons").order_by("-number"))


def newest_decision(application: Application) -> Decision | None:
    """Give the last decision, whatever became of it; one query."""
    return _of(application).order_by("-number").first()


def newest_parts() -> dict[str, Subquery]:
    """Give of the last decision, to read with an application: its number, its state and what was decided."""
    rows = Decision.objects.filter(organisation=OuterRef("organisation"), application=OuterRef("pk"))
    newest = rows.order_by("-number")
    return {f"decision_{part}": Subquery(newest.values(part)[:1]) for part in ("number", "state", "outcome")}


def standing_decision(application: Application) -> Decision | None:
    """Give the decision that counts, or waits for a second pair of eyes; one query."""
    return _of(application).filter(state__in=(PROPOSED, IN_FORCE)).first()


def undecided_about(organisation: UUID, applications: Iterable[UUID]) -> QuerySet[Decision]:
    """Give the decisions that wait for a second person, and those by which people are undecided while that is seen to."""
    rows = Decision.objects.filter(organisation=organisation, application__in=applications).order_by()
    return rows.filter(Q(state=PROPOSED) | Q(state=IN_FORCE, outcome=UNDECIDED, remedy__done_at=None))


def seen_to() -> Exists:
    """Say of an application whether a decision waits for a second person, or what is unresolved is being seen to."""
    rows = Decision.objects.filter(application=OuterRef("pk"))
    return Exists(rows.filter(Q(state=PROPOSED) | Q(state=IN_FORCE, outcome=UNDECIDED, remedy__done_at=None)))


def open_remedies() -> Q:
    """Say of remedies that somebody is to see to them: undecided still holds, and nothing came of them yet."""
    return Q(done_at=None, decision__state=IN_FORCE) & ~Q(decision__application__stage__in=ENDED)


def open_remedy(application: Application, kind: str = "") -> Remedy | None:
    """Give the remedy that somebody is to see to, of a kind if one is named; one query."""
    rows = Remedy.objects.filter(
        open_remedies(), organisation=application.organisation_id, decision__application=application
    )
    rows = rows.filter(kind=kind) if kind else rows
    return rows.select_related("decision", "interview").first()


def further_interview(application: Application) -> Remedy | None:
    """Give the further interview that is asked for and not booked, or no longer; one query."""
    remedy = open_remedy(application, INTERVIEW)
    return remedy if remedy is not None and remedy.interview is None else None


def _of(application: Application) -> QuerySet[Decision]:
    return Decision.objects.filter(organisation=application.organisation_id, application=application)
