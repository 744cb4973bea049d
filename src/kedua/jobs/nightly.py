"""Tidies up at night: sessions that have run out, files that nobody confirmed."""

from __future__ import annotations

from django.core.management import call_command
from django.utils import timezone
from huey import crontab

from kedua.integrations.queue.background import huey
from kedua.usecases.resumes import remove_forgotten


def clear_sessions() -> None:
    """Delete sessions that have expired."""
    call_command("clearsessions")


def clear_forgotten_files() -> None:
    """Delete résumés that nobody made a candidate of within a week."""
    remove_forgotten(timezone.now())


def register() -> None:
    """Put the nightly work on the clock, at 19:00 UTC: three in the morning in Kuala Lumpur."""
    huey().periodic_task(crontab(hour="19", minute="0"), name="clear-sessions")(clear_sessions)
    huey().periodic_task(crontab(hour="19", minute="10"), name="clear-forgotten-files")(clear_forgotten_files)
