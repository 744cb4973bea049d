"""Fetches what candidates wrote to the bot on Telegram, every minute, where one is set."""

from __future__ import annotations

import threading
from contextlib import closing

import structlog
from django.conf import settings
from huey import crontab

from kedua.integrations.messaging.telegram_news import Chats, ChatsNotRead
from kedua.integrations.queue.background import Background, huey
from kedua.usecases.news import hand_in
from kedua.usecases.ports import Queue

MOST_ROUNDS = 20
_one = threading.Lock()  # Telegram answers one at a time
log = structlog.get_logger(__name__)


def read_chats() -> None:
    """Put what was written into the queue, unless this process is at it."""
    if "telegram" not in settings.TELEPHONES or not _one.acquire(blocking=False):
        return
    try:
        with closing(Chats(**settings.TELEPHONES["telegram"])) as chats:
            fetch(chats, Background())
    except ChatsNotRead as error:
        log.warning("chats not read", code=error.code)
    finally:
        _one.release()


def fetch(chats: Chats, queue: Queue) -> None:
    """Put what waits at Telegram into the queue, and only then have Telegram forget it.

    A crash between has it fetched and put there twice; it is taken in once, by the number of the message in its chat.
    """
    following: int | None = None
    for _round in range(MOST_ROUNDS):
        found = chats.waiting(following)
        if not found:
            return
        for number, update in found:
            hand_in("telegram", update, queue)
            following = number + 1
    chats.waiting(following)


def register() -> None:
    """Put it on the clock."""
    huey().periodic_task(crontab(), name="read-chats")(read_chats)
