"""A meeting as a calendar keeps it, to vary; and how other programs read it back."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from typing import Any

import vobject
from dateutil.tz import tzical

from kedua.usecases.ports import Event, Mailbox
from tests.factories.rows import NOW

SAM = Mailbox("Sam Ong", "sam@bakau.example")
GINA = Mailbox("Gina Lee", "gina@mail.example")
USUAL = Event(
    uid="0192b1f0-0000-7000-8000-000000000001@kedua",
    sequence=0,
    stamp=NOW,
    starts_at=NOW + dt.timedelta(days=2),
    minutes=60,
    zone="Asia/Kuala_Lumpur",
    summary="Second interview: Cleo Tan",
    description="You ask.\n\nWith: Sam Ong, Gina Lee",
    location="Room 3",
    url="https://kedua.example/interviews/1/",
    organiser=Mailbox("Bakau Coffee House", "kedua@bakau.example"),
    attendees=(SAM, GINA),
)


def event(**changed: Any) -> Event:
    """Make a meeting that differs from the usual one in this."""
    return replace(USUAL, **changed)


def read_by_vobject(text: str) -> Any:
    """Read the one meeting in a calendar; its times are with a zone made of the rules told beside it."""
    vars(vobject.icalendar)["__tzidMap"].clear()  # it keeps the first rules that it sees of a zone, for good
    return vobject.readOne(text).vevent


def zone_told(text: str, zone: str) -> dt.tzinfo:
    """Build a time zone of nothing but the rules that a calendar tells."""
    found: dt.tzinfo = tzical(io.StringIO(text.replace("\r\n", "\n"))).get(zone)
    return found
