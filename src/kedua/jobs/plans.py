"""Readies plans."""

from __future__ import annotations

from uuid import UUID

from kedua.integrations.embedder.likeness import installed_comparer
from kedua.integrations.queue.background import handles
from kedua.usecases.plan_readying import JOB, ready


@handles(JOB)
def ready_plan(application: str) -> None:
    """Find out what the application's next plan will need."""
    ready(UUID(application), installed_comparer())
