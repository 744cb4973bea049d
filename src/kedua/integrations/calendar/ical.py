"""Writes a meeting as iCalendar (RFC 5545), for an invitation by mail (iTIP, RFC 5546) or as a file."""

from __future__ import annotations

import datetime as dt
from typing import Literal
from zoneinfo import ZoneInfo

import icalendar

from kedua import __version__
from kedua.integrations.calendar.zones import zone_rules
from kedua.usecases.ports import Event, Mailbox

Method = Literal["REQUEST", "CANCEL"]


def method_of(event: Event) -> Method:
    """Say what the reader's calendar is asked to do."""
    return "CANCEL" if event.cancelled else "REQUEST"


def calendar_text(event: Event, method: Method | None = None) -> str:
    """Write one meeting with the rules of its time zone. method: None for a file, which asks nothing of anybody."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", f"-//Kedua//Kedua {__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    if method:
        calendar.add("method", method)
    start, end = _times(event)
    if start.tzinfo is not dt.UTC:
        calendar.add_component(zone_rules(event.zone, event.starts_at))
    calendar.add_component(_event(event, start, end))
    written: bytes = calendar.to_ical()
    return written.decode("utf-8")


def _event(event: Event, start: dt.datetime, end: dt.datetime) -> icalendar.Event:
    component = icalendar.Event()
    for name, value in (
        ("uid", event.uid),
        ("sequence", event.sequence),
        ("dtstamp", event.stamp.astimezone(dt.UTC)),
        ("dtstart", start),
        ("dtend", end),
        ("summary", _line(event.summary)),
        ("description", event.description),
        ("location", _line(event.location)),
        ("url", event.url),
        ("status", "CANCELLED" if event.cancelled else "CONFIRMED"),
        ("class", "PRIVATE"),  # colleagues who see the calendar need not know who is interviewed
        ("transp", "OPAQUE"),
    ):
        if value != "":
            component.add(name, value)
    component.add("organizer", _person(event.organiser))
    for attendee in event.attendees:
        component.add("attendee", _attendee(attendee, event.cancelled))
    return component


def _times(event: Event) -> tuple[dt.datetime, dt.datetime]:
    """Give start and end in the meeting's zone; in UTC where clocks go back, since its hour comes twice there.

    A local time that comes twice means the first of the two (RFC 5545, 3.3.5): the second has no other name than UTC, and
    there are programs that take the first for the second.
    """
    ends_at = event.starts_at + dt.timedelta(minutes=event.minutes)
    zone = ZoneInfo(event.zone)
    local = event.starts_at.astimezone(zone), ends_at.astimezone(zone)
    if event.zone == "UTC" or any(map(_comes_twice, local)):
        return event.starts_at.astimezone(dt.UTC), ends_at.astimezone(dt.UTC)
    return local


def _comes_twice(local: dt.datetime) -> bool:
    return local.utcoffset() != local.replace(fold=1 - local.fold).utcoffset()


def _person(mailbox: Mailbox) -> icalendar.vCalAddress:
    address = icalendar.vCalAddress(f"mailto:{mailbox.email}")
    if mailbox.name:
        address.params["CN"] = _line(mailbox.name).replace('"', "'")
    return address


def _attendee(mailbox: Mailbox, cancelled: bool) -> icalendar.vCalAddress:
    address = _person(mailbox)
    address.params.update({"CUTYPE": "INDIVIDUAL", "ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION"})
    if not cancelled:
        address.params["RSVP"] = "TRUE"
    return address


def _line(text: str) -> str:
    """Make one line of a text: a name or a place may have been typed with breaks."""
    return " ".join(text.split())
