"""Offered times as pages show them: to choose from, and waiting for the candidate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.urls import reverse

from kedua.queries.offers import WaitingOffer, token_of
from kedua.web.templatetags.times import day


@dataclass(frozen=True, slots=True)
class ShownTime:
    """A time to tick or to pick: its value in a form, from when to when."""

    value: str
    label: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class ShownDay:
    """A day with its times."""

    name: str
    times: tuple[ShownTime, ...]


@dataclass(frozen=True, slots=True)
class ShownOffer:
    """An offer that waits: its link to copy, its times by day."""

    key: UUID
    url: str
    days: tuple[ShownDay, ...]
    expires_at: dt.datetime
    made_by: str
    round: int


def shown_days(
    starts: Iterable[dt.datetime], minutes: int, zone: str, chosen: Iterable[dt.datetime] = ()
) -> tuple[ShownDay, ...]:
    """Give times by their day in a zone, each with its end."""
    there, ticked = ZoneInfo(zone), {*chosen}
    ordered = sorted({*starts})
    return tuple(
        ShownDay(day(date), tuple(_time(at, minutes, there, at in ticked) for at in times))
        for date, times in groupby(ordered, lambda at: at.astimezone(there).date())
    )


def shown_offer(waiting: WaitingOffer, zone: str) -> ShownOffer:
    """Give an offer that waits."""
    offer = waiting.offer
    return ShownOffer(
        key=offer.pk,
        url=settings.BASE_URL + reverse("slots", args=[token_of(offer)]),
        days=shown_days(waiting.starts, offer.minutes, zone),
        expires_at=offer.expires_at,
        made_by=offer.made_by.name,
        round=offer.round,
    )


def _time(at: dt.datetime, minutes: int, zone: ZoneInfo, chosen: bool) -> ShownTime:
    start, end = at.astimezone(zone), (at + dt.timedelta(minutes=minutes)).astimezone(zone)
    return ShownTime(at.astimezone(dt.UTC).isoformat(), f"{start:%H:%M}–{end:%H:%M}", chosen)
