"""Looks into the mailbox every few minutes, where one is set."""

from __future__ import annotations

from contextlib import closing

import structlog
from django.conf import settings
from django.utils import timezone
from huey import crontab

from kedua.integrations.mail.inbox import Box, Inbox, MailboxNotRead
from kedua.integrations.mail.reading import read_mail
from kedua.integrations.queue.background import huey
from kedua.integrations.site.addresses import Site
from kedua.usecases.inbox import take_in

EVERY = 3  # minutes
log = structlog.get_logger(__name__)


def read_mailbox() -> None:
    """Take in what was not read yet. A mail is marked as read after it is taken in: a crash between has it taken in twice."""
    if not settings.IMAP:
        return
    try:
        with closing(Inbox(Box(**settings.IMAP))) as inbox:
            _read(inbox)
    except MailboxNotRead as error:
        log.warning("mailbox not read", code=error.code, why=str(error))


def _read(inbox: Inbox) -> None:
    for number, data in inbox.unread():
        try:
            kind = take_in(read_mail(data), Site(), timezone.now())
        except Exception:  # whatever somebody sends, the next mail is read
            log.exception("mail not taken in", number=number)
            kind = "unknown"
        if kind == "copy":
            inbox.remove(number)
        elif kind != "kept-copy":
            inbox.mark_read(number)
        log.info("mail read", kind=kind)


def register() -> None:
    """Put it on the clock."""
    huey().periodic_task(crontab(minute=f"*/{EVERY}"), name="read-mailbox")(read_mailbox)
