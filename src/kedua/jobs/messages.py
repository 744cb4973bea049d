"""Sends messages to candidates, every minute, and asks what became of those that telephone companies took."""

from __future__ import annotations

import random
import threading

import structlog
from django.utils import timezone
from huey import crontab

from kedua.integrations.messaging.couriers import couriers
from kedua.integrations.messaging.sms import Sms
from kedua.integrations.queue.background import huey
from kedua.integrations.site.addresses import Site
from kedua.usecases.receipts import ask_for_receipts
from kedua.usecases.sending import send_due

_one = threading.Lock()  # a long run must not take every thread of the worker
log = structlog.get_logger(__name__)


def send_messages() -> None:
    """Send what is due, unless this process is at it."""
    if not _one.acquire(blocking=False):
        return
    try:
        with couriers() as ready:
            tally = send_due(ready, Site(), timezone.now, random.Random())
        if tally.sent or tally.failed or tally.down:
            log.info("messages sent", sent=tally.sent, failed=tally.failed, down=sorted(tally.down))
    finally:
        _one.release()


def ask_what_became() -> None:
    """Ask about messages on channels that tell only when asked."""
    with couriers() as ready:
        reporters = {name: courier for name, courier in ready.items() if isinstance(courier, Sms)}
        if reporters:
            ask_for_receipts(reporters, timezone.now())


def register() -> None:
    """Put both on the clock."""
    huey().periodic_task(crontab(minute="*/10"), name="ask-what-became")(ask_what_became)
    huey().periodic_task(crontab(), name="send-messages")(send_messages)
