"""What channels tell us: handed in at a door, taken in by the worker."""

from __future__ import annotations

import datetime as dt

from kedua.usecases.ports import News, Queue, Report
from kedua.usecases.receipts import take_report
from kedua.usecases.replies import take_reply

JOB = "channel-news"


def hand_in(provider: str, body: bytes, queue: Queue, query: str = "") -> None:
    """Put what a provider tells into the queue, unread. query: what stood in the address that it called, after its "?"."""
    queue.enqueue(JOB, provider=provider, body=body.decode("utf-8", "replace"), query=query)


def take(news: News, now: dt.datetime) -> str:
    """Take one piece of news in; taking it in again changes nothing. Says in a word what it was, for the log."""
    if isinstance(news, Report):
        return "report" if take_report(news, now) else "old-report"
    return take_reply(news, now)
