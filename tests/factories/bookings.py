"""Wishes for interviews."""

from __future__ import annotations

import datetime as dt

from kedua.queries.bookings import Booking
from tests.cast import Cast


def booking(cast: Cast, starts_at: dt.datetime, number: int = 1, *, held: bool = False) -> Booking:
    """An interview of Sam's."""
    return Booking(number, starts_at, 45, "Room 3", (cast.sam.pk,), held=held)
