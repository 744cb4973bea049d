"""Takes in what channels tell: of messages that were sent, and from candidates."""

from __future__ import annotations

import structlog
from django.conf import settings
from django.utils import timezone

from kedua.integrations.messaging.telegram_news import read_telegram
from kedua.integrations.messaging.twilio_news import read_twilio
from kedua.integrations.messaging.whatsapp_news import read_whatsapp
from kedua.integrations.queue.background import handles
from kedua.usecases.news import JOB, take
from kedua.usecases.ports import News

log = structlog.get_logger(__name__)


class NewsNotTaken(Exception):
    """Some of it could not be taken in; the queue tries again, and what was taken in changes nothing then."""


@handles(JOB)
def take_news(provider: str, body: str, query: str = "") -> None:
    """Take in what a provider tells. query: what stood in the address that it called, after the question mark."""
    missed = 0
    for news in news_of(provider, body, query):
        try:
            log.info("news taken in", provider=provider, kind=take(news, timezone.now()))
        except Exception:  # whatever it is, the rest is taken in
            log.exception("news not taken in", provider=provider)
            missed += 1
    if missed:
        raise NewsNotTaken(missed)


def news_of(provider: str, body: str, query: str) -> list[News]:
    """Read what a provider tells, as far as it is about the account that is set up here."""
    data, hooks = body.encode("utf-8", "replace"), settings.HOOKS
    if provider == "whatsapp" and provider in hooks:
        return list(read_whatsapp(data, hooks[provider]["number"]))
    if provider == "twilio" and provider in hooks:
        return list(read_twilio(data, hooks[provider]["account"], query))
    reply = read_telegram(data) if provider == "telegram" else None
    return [reply] if reply is not None else []
