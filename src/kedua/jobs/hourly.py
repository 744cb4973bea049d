"""Work on the clock, every hour: the database keeps knowing what it holds."""

from __future__ import annotations

from huey import crontab

from kedua.integrations.queue.background import huey
from kedua.usecases.statistics import refresh_statistics


def register() -> None:
    """Put the hourly work on the clock."""
    huey().periodic_task(crontab(minute="40"), name="refresh-statistics")(refresh_statistics)
