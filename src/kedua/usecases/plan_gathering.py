"""What making or changing a plan needs, read once: the request, and how its texts relate."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from kedua.engine.planning.eligible import Affinity
from kedua.queries.plan_request import PlanRequest
from kedua.queries.plan_requests import only_about, plan_request
from kedua.queries.plan_store import Wishes
from kedua.records.models import Application
from kedua.usecases.likeness import Comparer
from kedua.usecases.planning import affinity_of
from kedua.usecases.vectors import comparer_for


@dataclass(frozen=True, slots=True)
class Gathered:
    """A request for a plan, with the affinity of its texts."""

    request: PlanRequest
    affinity: Affinity


@contextmanager
def gathered(application: Application, wishes: Wishes, shared: Comparer) -> Iterator[Gathered]:
    """Gather what a plan with these wishes is made from; what had to be found out about texts is kept at the end.

    shared: the comparer of the installation. Nothing of the wishes counts here but minutes, panel and seed, and which subjects
    alone it is about.
    """
    request = only_about(
        plan_request(application, wishes.minutes, wishes.panel, wishes.seed), wishes.subjects, wishes.on_each
    )
    comparer, kept = comparer_for(application.organisation_id, shared)
    try:
        yield Gathered(request, affinity_of(request, comparer))
    finally:
        kept.keep()
