"""Places in the list of candidates from which a page starts, and how they travel in addresses."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from kedua.records.models import Application


@dataclass(frozen=True, slots=True)
class Place:
    """Beside which row a page starts: after it, or for `back` before it. at: its time, or the day of its promise."""

    at: dt.datetime | dt.date
    key: UUID
    back: bool = False

    def __str__(self) -> str:
        """Write it for an address."""
        return f"{'before' if self.back else 'after'}~{self.at.isoformat()}~{self.key.hex}"


def read_place(text: str, by_promise: bool) -> Place | None:
    """Read a place from an address; None when there is none, or when it is none of this order's."""
    direction, _, rest = text.partition("~")
    at, _, key = rest.partition("~")
    try:
        if by_promise:
            return Place(dt.date.fromisoformat(at), UUID(key), direction == "before")
        moment = dt.datetime.fromisoformat(at)
        return Place(moment, UUID(key), direction == "before") if moment.tzinfo else None
    except ValueError:
        return None


def place_of(application: Application, by_promise: bool, back: bool) -> Place | None:
    """Give the place of a row."""
    at = application.promise if by_promise else application.created_at
    return Place(at, application.pk, back) if at is not None else None


def beyond(place: Place, by_promise: bool) -> Q:
    """Give the condition for rows on the far side of a place; its first half is a range that an index serves."""
    name, rising = ("promise", not place.back) if by_promise else ("created_at", place.back)
    side = "gt" if rising else "lt"
    tie = Q(**{f"{name}__{side}": place.at}) | Q(**{f"id__{side}": place.key})
    return Q(**{f"{name}__{side}e": place.at}) & tie
