"""What stands on public pages: the description as it was published, in the organisation's words, and nothing behind it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from kedua.access.public_adverts import every_public_advert, is_open, public_adverts
from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import Advert as Text
from kedua.queries.adverts import checked_against, text_of
from kedua.records.models import Advert, Organisation

MOST_LISTED = 500  # on one page, and in a feed


@dataclass(frozen=True, slots=True)
class PublicAdvert:
    """An advert as the public reads it. advert: its row; until: the last moment to apply, None where there is none."""

    advert: Advert
    text: Text
    facts: Facts
    posted: dt.datetime
    until: dt.datetime | None

    @property
    def updated(self) -> dt.datetime:
        """When the version that is published was written or published, whichever was later."""
        version = self.advert.published
        return max(self.posted, version.created_at) if version else self.posted


def shown(advert: Advert) -> PublicAdvert:
    """Read a public advert with what it says."""
    if advert.published is None or advert.published_at is None:
        raise ValueError("an advert that the public reads is published")
    return PublicAdvert(
        advert, text_of(advert.published), checked_against(advert.published), advert.published_at, _until(advert)
    )


def open_adverts(organisation: Organisation, now: dt.datetime) -> list[PublicAdvert]:
    """List what is open at an organisation, the newest first: one query."""
    rows = public_adverts(organisation, now).order_by("-published_at", "id")
    return [shown(row) for row in rows[:MOST_LISTED]]


@dataclass(frozen=True, slots=True)
class Place:
    """A public page: the two parts of its address, and when it changed last."""

    organisation: str
    advert: str
    updated: dt.datetime


def count_public(now: dt.datetime) -> int:
    """Count the public adverts of all organisations; those that ended today somewhere are still in it."""
    return every_public_advert(now).count()


def public_places(now: dt.datetime, start: int, many: int) -> list[Place]:
    """List public pages in an order that stays, from one on: one query."""
    rows = every_public_advert(now).order_by("organisation", "id")
    found = rows.values_list(
        "organisation__slug", "slug", "published_at", "published__created_at", "apply_by", "organisation__time_zone"
    )
    return [
        Place(organisation, advert, max(posted, written))
        for organisation, advert, posted, written, apply_by, zone in found[start : start + many]
        if organisation and posted and is_open(apply_by, zone, now)
    ]


def _until(advert: Advert) -> dt.datetime | None:
    """Give the end of the last day to apply, on the organisation's clocks."""
    if advert.apply_by is None:
        return None
    return dt.datetime.combine(advert.apply_by, dt.time(23, 59, 59), ZoneInfo(advert.organisation.time_zone))
