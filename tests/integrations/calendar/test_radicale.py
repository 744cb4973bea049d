"""A CalDAV server that others wrote takes meetings in, gives them back, and finds them at their time."""

from __future__ import annotations

import datetime as dt
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kedua.integrations.calendar.ical import calendar_text
from kedua.usecases.ports import Event
from tests.factories.events import event, read_by_vobject

RADICALE = Path(sys.prefix) / "peers" / "bin" / "radicale"
START = 20  # seconds
pytestmark = [
    pytest.mark.xdist_group("radicale"),
    pytest.mark.skipif(
        not RADICALE.exists() and not os.environ.get("CI"), reason="no Radicale: make .venv/peers.done installs it"
    ),
]
QUERY = """<?xml version="1.0"?>
<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:prop><D:getetag/></D:prop><C:filter>
<C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT"><C:time-range start="{start:%Y%m%dT%H%M%SZ}"
 end="{end:%Y%m%dT%H%M%SZ}"/></C:comp-filter></C:comp-filter></C:filter></C:calendar-query>"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start Radicale for this machine alone, and give the address of an empty calendar in it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    folder = tmp_path_factory.mktemp("radicale")
    options = ["--server-hosts", f"127.0.0.1:{port}", "--auth-type", "none", "--storage-filesystem-folder", str(folder)]
    process = subprocess.Popen(
        [RADICALE, "--config", "", *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        calendar = f"http://127.0.0.1:{port}/sam/interviews/"
        _wait_for(port, process)
        assert call("MKCALENDAR", calendar)[0] == 201
        yield calendar
    finally:
        process.terminate()
        process.wait(START)


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START
    while time.monotonic() < deadline:
        assert process.poll() is None, "Radicale did not start"
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError(port)


def call(method: str, address: str, body: str = "", kind: str = "text/calendar; charset=utf-8") -> tuple[int, str]:
    """Ask the server, and give the status and the text of its answer."""
    headers = {"Content-Type": kind, "Depth": "1", "Authorization": f"Basic {b64encode(b'sam:any').decode()}"}
    request = urllib.request.Request(address, body.encode() or None, headers, method=method)  # noqa: S310 - our own server
    try:
        with urllib.request.urlopen(request, timeout=START) as answer:  # noqa: S310 - as above
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read().decode()


def found(calendar: str, start: dt.datetime, minutes: int) -> bool:
    """Ask the server whether something is on between two moments."""
    query = QUERY.format(start=start, end=start + dt.timedelta(minutes=minutes))
    status, answer = call("REPORT", calendar, query, "application/xml")
    assert status == 207
    return ".ics" in answer


def test_a_meeting_is_taken_in_changed_and_given_back_as_it_is(server: str) -> None:
    place = f"{server}meeting.ics"
    later = event(sequence=1, starts_at=event().starts_at + dt.timedelta(hours=3), location="第二会议室")

    statuses = [call("PUT", place, calendar_text(one))[0] for one in (event(), later)]
    status, text = call("GET", place)

    read = read_by_vobject(text)
    assert (statuses[0], statuses[1] // 100, status) == (201, 2, 200)
    assert (read.uid.value, read.sequence.value, read.location.value) == (later.uid, "1", "第二会议室")
    assert (read.dtstart.value, read.dtend.value) == (later.starts_at, later.starts_at + dt.timedelta(hours=1))
    assert call("DELETE", place)[0] in (200, 204)


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Asia/Kuala_Lumpur", dt.date(2026, 3, 29)),
        *(("Europe/London", dt.date(2026, month, number)) for month, number in ((3, 28), (3, 29), (10, 24), (10, 25))),
        *(("America/New_York", dt.date(2026, month, number)) for month, number in ((3, 7), (3, 8), (10, 31), (11, 1))),
        *(
            ("Australia/Lord_Howe", dt.date(2026, month, number))
            for month, number in ((4, 4), (4, 5), (10, 3), (10, 4))
        ),
    ],
)
def test_the_server_finds_a_meeting_at_its_moment_and_at_no_other(server: str, zone: str, day: dt.date) -> None:
    starts_at = dt.datetime.combine(day, dt.time(9), ZoneInfo(zone)).astimezone(dt.UTC)
    place = f"{server}found.ics"
    assert call("PUT", place, calendar_text(told(starts_at, zone)))[0] in (201, 204)

    at_its_time = found(server, starts_at, 30)
    before = found(server, starts_at - dt.timedelta(minutes=30), 30)
    after = found(server, starts_at + dt.timedelta(minutes=30), 30)

    call("DELETE", place)
    assert (before, at_its_time, after) == (False, True, False)


def told(starts_at: dt.datetime, zone: str) -> Event:
    return event(starts_at=starts_at, minutes=30, zone=zone)
