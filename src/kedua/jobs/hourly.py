"""Work on the clock: every hour the database gets to know what it holds; assessments whose time is over are handed in."""

from __future__ import annotations

from django.utils import timezone
from huey import crontab

from kedua.integrations.queue.background import huey
from kedua.usecases.assessment_work import close_over
from kedua.usecases.statistics import refresh_statistics


def close_assessments() -> None:
    """Hand in what was saved where the time of an assessment is over."""
    close_over(timezone.now())


def register() -> None:
    """Put the work on the clock."""
    huey().periodic_task(crontab(minute="40"), name="refresh-statistics")(refresh_statistics)
    huey().periodic_task(crontab(minute="*/5"), name="close-assessments")(close_assessments)
