"""Find out ahead of time what makes a first plan slow: the meaning of what was asked, told and claimed."""

from __future__ import annotations

from contextlib import suppress
from uuid import UUID

from django.db import transaction

from kedua.engine.planning.errors import ImpossiblePlan
from kedua.engine.planning.make import make_plan
from kedua.queries.plan_requests import plan_request
from kedua.records.models import Application
from kedua.usecases.likeness import Comparer
from kedua.usecases.planning import affinity_of
from kedua.usecases.ports import Queue
from kedua.usecases.vectors import comparer_for

JOB = "ready-plan"


def ready_later(application: Application, queue: Queue) -> None:
    """Have it found out in the background, once what was submitted is safely written."""
    key = str(application.pk)
    transaction.on_commit(lambda: queue.enqueue(JOB, application=key))


def ready(key: UUID, shared: Comparer) -> None:
    """Make a plan, keep the sentence vectors it needed, and throw the plan away: whether to plan is for people to say.

    An application that is gone meanwhile, or cannot be planned yet, needs nothing.
    """
    rows = Application.objects.select_related("job__organisation", "job__hiring_manager__account", "candidate")
    application = rows.filter(pk=key).first()
    if application is None:
        return
    request = plan_request(application)
    comparer, kept = comparer_for(application.organisation_id, shared)
    with suppress(ImpossiblePlan):
        make_plan(request.case, request.bank, affinity_of(request, comparer), request.seed)
    kept.keep()
