"""Sends invitations into calendars, and looks for those that were forgotten."""

from __future__ import annotations

from uuid import UUID

import structlog
from django.utils import timezone
from huey import crontab

from kedua.integrations.mail.smtp import DjangoMailer
from kedua.integrations.queue.background import handles, huey
from kedua.integrations.site.addresses import Site
from kedua.usecases.invitations import JOB, overdue, send

EVERY = 5  # minutes
log = structlog.get_logger(__name__)


@handles(JOB)
def send_invitation(key: str) -> None:
    """Send one invitation, if it was not sent yet."""
    send(UUID(key), DjangoMailer(), Site(), timezone.now())


def send_overdue() -> None:
    """Send those whose job was lost, one by one: a refused one stops no other."""
    for key in overdue(timezone.now()):
        try:
            send_invitation(str(key))
        except Exception:
            log.exception("invitation not sent", invitation=str(key))


def register() -> None:
    """Put it on the clock."""
    huey().periodic_task(crontab(minute=f"*/{EVERY}"), name="send-overdue-invitations")(send_overdue)
