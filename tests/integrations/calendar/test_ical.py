"""Meetings as iCalendar: read back by two libraries that know nothing of the one that wrote them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from zoneinfo import ZoneInfo

import ics
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kedua.integrations.calendar.ical import calendar_text, method_of
from kedua.usecases.ports import Mailbox
from tests.factories.events import event, read_by_vobject, zone_told

CHANGES = {
    "Asia/Kuala_Lumpur": (dt.datetime(2026, 6, 15),),  # noqa: DTZ001 - local times, on purpose, here and below
    "Europe/London": (dt.datetime(2026, 3, 29), dt.datetime(2026, 10, 25)),  # noqa: DTZ001 - as above
    "America/New_York": (dt.datetime(2026, 3, 8), dt.datetime(2026, 11, 1)),  # noqa: DTZ001 - as above
    "Australia/Lord_Howe": (dt.datetime(2026, 4, 5), dt.datetime(2026, 10, 4)),  # noqa: DTZ001 - as above
}
# Clocks go back for a month that follows the moon; the law calls winter the other time; the day is not the nth of its kind;
# the shift is two hours, or half of one; a change was made for good.
ODD_ZONES = (
    *("Africa/Casablanca", "Africa/El_Aaiun", "Africa/Cairo", "Europe/Dublin", "America/Santiago", "Asia/Gaza"),
    *("Asia/Jerusalem", "Asia/Beirut", "Antarctica/Troll", "Pacific/Easter", "Asia/Almaty", "Asia/Kathmandu"),
)
ODD = "Ölçer, Çelik: “Room 3”; 第二次\r\nBcc: all@bakau.example"


def wrong(told: dt.tzinfo, zone: str, moments: Iterable[dt.datetime]) -> list[dt.datetime]:
    """List the local times that the rules told put elsewhere than the zone does; an hour that clocks skip is nowhere."""
    real = ZoneInfo(zone)
    there = ((moment, moment.replace(tzinfo=real)) for moment in moments)
    return [
        moment
        for moment, local in there
        if local.astimezone(dt.UTC).astimezone(real).replace(tzinfo=None) == moment
        and moment.replace(tzinfo=told).utcoffset() != local.utcoffset()
    ]


def logical_lines(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def test_an_invitation_says_what_rfc_5546_asks_for() -> None:
    lines = logical_lines(calendar_text(event(sequence=3), "REQUEST"))

    assert {
        "METHOD:REQUEST",
        "UID:0192b1f0-0000-7000-8000-000000000001@kedua",
        "SEQUENCE:3",
        "DTSTAMP:20261124T020000Z",
        "DTSTART;TZID=Asia/Kuala_Lumpur:20261126T100000",
        "DTEND;TZID=Asia/Kuala_Lumpur:20261126T110000",
        'ORGANIZER;CN="Bakau Coffee House":mailto:kedua@bakau.example',
        "STATUS:CONFIRMED",
    } <= {line.replace("CN=Bakau Coffee House", 'CN="Bakau Coffee House"') for line in lines}
    (sam, _gina) = (line for line in lines if line.startswith("ATTENDEE"))
    assert {*sam.removesuffix(":mailto:sam@bakau.example").replace('"', "").split(";")} == {
        *("ATTENDEE", "CN=Sam Ong", "CUTYPE=INDIVIDUAL", "ROLE=REQ-PARTICIPANT", "PARTSTAT=NEEDS-ACTION", "RSVP=TRUE")
    }


def test_a_meeting_that_is_off_asks_for_no_answer() -> None:
    off = event(cancelled=True)
    text = calendar_text(off, method_of(off))

    assert {"METHOD:CANCEL", "STATUS:CANCELLED"} <= {*logical_lines(text)}
    assert "RSVP" not in text


def test_a_file_asks_nothing_of_anybody() -> None:
    assert "METHOD" not in calendar_text(event())


def test_lines_are_short_and_end_as_they_must() -> None:
    text = calendar_text(event(description="第二次面试 " * 60), "REQUEST")

    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")


@pytest.mark.parametrize("zone", CHANGES)
def test_the_rules_of_a_zone_hold_on_the_days_its_clocks_change(zone: str) -> None:
    for day in CHANGES[zone]:
        told = zone_told(calendar_text(event(starts_at=day.replace(hour=12, tzinfo=ZoneInfo(zone)), zone=zone)), zone)

        assert wrong(told, zone, (day + dt.timedelta(minutes=minutes) for minutes in range(-1440, 2880, 15))) == []


@pytest.mark.parametrize("zone", ODD_ZONES)
def test_the_rules_of_an_odd_zone_hold_for_a_year_and_longer(zone: str) -> None:
    begin = dt.datetime(2026, 12, 1)  # noqa: DTZ001 - a local time, on purpose
    told = zone_told(calendar_text(event(starts_at=begin.replace(tzinfo=ZoneInfo(zone)), zone=zone)), zone)

    assert wrong(told, zone, (begin + dt.timedelta(hours=6 * quarters, minutes=7) for quarters in range(4 * 500))) == []


def test_a_rule_that_holds_every_year_is_told_as_one() -> None:
    lines = logical_lines(calendar_text(event(zone="Europe/Dublin")))

    assert [line for line in lines if line.startswith(("BEGIN:", "TZOFFSETTO", "RRULE", "RDATE"))] == [
        *("BEGIN:VCALENDAR", "BEGIN:VTIMEZONE"),
        *("BEGIN:DAYLIGHT", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "TZOFFSETTO:+0100"),
        *("BEGIN:STANDARD", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "TZOFFSETTO:+0000"),
        "BEGIN:VEVENT",
    ]


def test_a_zone_whose_clocks_stay_has_one_rule() -> None:
    lines = logical_lines(calendar_text(event(zone="Asia/Kuala_Lumpur")))

    assert lines[lines.index("BEGIN:STANDARD") : lines.index("END:VTIMEZONE")] == [
        *(
            "BEGIN:STANDARD",
            "DTSTART:19700101T000000",
            "TZNAME:+08",
            "TZOFFSETFROM:+0800",
            "TZOFFSETTO:+0800",
            "END:STANDARD",
        )
    ]


@settings(deadline=None)
@given(st.sampled_from(sorted(CHANGES)), st.integers(0, 2 * 366 * 24 * 4), st.integers(10, 480))
def test_any_moment_is_the_same_moment_for_whoever_reads_it(zone: str, quarters: int, minutes: int) -> None:
    starts_at = dt.datetime(2026, 1, 1, tzinfo=dt.UTC) + dt.timedelta(minutes=15 * quarters)
    text = calendar_text(event(starts_at=starts_at, minutes=minutes, zone=zone), "REQUEST")

    read, other = read_by_vobject(text), next(iter(ics.Calendar(text).events))

    ends_at = starts_at + dt.timedelta(minutes=minutes)
    assert (read.dtstart.value, read.dtend.value) == (starts_at, ends_at)
    assert (other.begin.datetime, other.end.datetime) == (starts_at, ends_at)


def test_an_hour_that_comes_twice_is_told_in_utc_both_times() -> None:
    second = dt.datetime(2026, 10, 25, 1, 30, tzinfo=dt.UTC)  # half past one in London, after the clocks went back

    lines = logical_lines(calendar_text(event(starts_at=second, zone="Europe/London")))
    first = logical_lines(
        calendar_text(event(starts_at=second - dt.timedelta(hours=1), minutes=20, zone="Europe/London"))
    )
    into_it = logical_lines(
        calendar_text(event(starts_at=second - dt.timedelta(hours=2), minutes=60, zone="Europe/London"))
    )

    assert "DTSTART:20261025T013000Z" in lines
    assert "DTSTART:20261025T003000Z" in first
    assert "DTEND:20261025T003000Z" in into_it


def test_a_backslash_is_no_line_break() -> None:
    assert read_by_vobject(calendar_text(event(location="C:\\new"))).location.value == "C:\\new"


def test_names_and_places_in_any_letters_stay_in_their_place() -> None:
    sam = Mailbox(ODD, "sam@bakau.example")
    text = calendar_text(event(summary=ODD, location=ODD, description=ODD, attendees=(sam,)), "REQUEST")

    read, other = read_by_vobject(text), next(iter(ics.Calendar(text).events))

    one_line = " ".join(ODD.split())
    assert (read.summary.value, read.location.value) == (one_line, one_line)
    assert (other.name, other.location) == (one_line, one_line)
    assert read.attendee.value == "mailto:sam@bakau.example"
    assert [line for line in logical_lines(text) if line.startswith("Bcc")] == []
