"""Looks every few minutes for reminders that are due."""

from __future__ import annotations

from django.utils import timezone
from huey import crontab

from kedua.integrations.queue.background import Background, huey
from kedua.integrations.site.addresses import Site
from kedua.records.models import Organisation
from kedua.usecases.promise_reminders import remind_of_promises
from kedua.usecases.reminders import remind

EVERY = 5  # minutes


def send_reminders() -> None:
    """Send, organisation by organisation, what is due."""
    now = timezone.now()
    for organisation in Organisation.objects.order_by("id").iterator():
        remind(organisation, now, Background(), Site())
        remind_of_promises(organisation, now, Background(), Site())


def register() -> None:
    """Put it on the clock."""
    huey().periodic_task(crontab(minute=f"*/{EVERY}"), name="send-reminders")(send_reminders)
