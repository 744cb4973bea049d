"""A real server with two processes, and people who listen to it."""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.e2e.conftest import database, free_port, wait_for

__all__ = ["database"]
ROOT = Path(__file__).parents[3]
PATIENCE = 30  # seconds
CSRF = "k" * 32
MOST_BEATS = 60


@dataclass(frozen=True, slots=True)
class Message:
    """Something that a stream told. id: as the browser would send it back."""

    id: str
    data: Mapping[str, Any]

    @property
    def numbers(self) -> list[int]:
        """The numbers of its events."""
        return [event["number"] for event in self.data["events"]]


@dataclass(frozen=True, slots=True)
class Site:
    """A server to talk to as people who are signed in."""

    port: int
    seats: Mapping[str, str]
    sessions: Mapping[str, str]

    def ask(
        self, who: str, method: str, path: str, body: str | None = None, **headers: str
    ) -> http.client.HTTPResponse:
        """Send a request as somebody, "" for nobody. Whoever does not read the answer to its end closes it."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        cookies = f"kedua_csrf={CSRF}" + (f"; kedua_session={self.sessions[who]}" if who else "")
        connection.request(method, path, body, {"Cookie": cookies, "Connection": "close", **headers})
        return connection.getresponse()

    def send(self, who: str, **sent: object) -> dict[str, Any]:
        """Bring somebody's device and the room together."""
        headers = {"X-CSRFToken": CSRF, "Content-Type": "application/json"}
        answer = self.ask(who, "POST", f"/room/{self.seats[who]}/sync/", json.dumps(sent), **headers)
        assert answer.status == 200
        told: dict[str, Any] = json.loads(answer.read())
        return told

    def live(self, who: str, seat: str = "", after: int = 0, **headers: str) -> http.client.HTTPResponse:
        """Ask to be told what happens."""
        return self.ask(who, "GET", f"/room/{self.seats[seat or who]}/live/?{urlencode({'after': after})}", **headers)

    @contextmanager
    def listen(self, who: str, after: int = 0, **headers: str) -> Iterator[Iterator[Message]]:
        """Listen, and be gone at the end."""
        with self.live(who, after=after, **headers) as answer:
            assert (answer.status, answer.headers["Content-Type"]) == (200, "text/event-stream; charset=utf-8")
            yield messages(answer)


def messages(answer: http.client.HTTPResponse) -> Iterator[Message]:
    """Read what a stream tells, to its end, or until it has long told nothing."""
    name, beats = "", 0
    for line in iter(answer.readline, b""):
        beats += line == b":\n"
        assert beats < MOST_BEATS, "the stream does not tell what it should"
        field, _colon, value = line.decode().rstrip("\n").partition(": ")
        if field == "id":
            name = value
        if field == "data":
            yield Message(name, json.loads(value))


def new_to(told: Iterator[Message]) -> Message:
    """Give the next message that tells of something: the first after connecting may have nothing to tell."""
    return next(message for message in told if message.numbers)


@contextmanager
def serving(around: Mapping[str, str], port: int, settings: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run a server until the end."""
    command = [sys.executable, "-m", "gunicorn", "--config", f"python:{settings}", "--bind", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, env=around, cwd=ROOT)
    try:
        wait_for(f"http://127.0.0.1:{port}", process)
        yield process
    finally:
        process.terminate()
        process.wait(PATIENCE)


@pytest.fixture(scope="session")
def around(database: dict[str, str]) -> dict[str, str]:
    """Variables of a server with two processes."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("KEDUA_", "DJANGO_"))}
    return own | database | {"KEDUA_LOG_LEVEL": "error", "KEDUA_WORKERS": "2", "KEDUA_BASE_URL": "http://127.0.0.1"}


@pytest.fixture(scope="session")
def seeded(around: dict[str, str]) -> dict[str, Any]:
    """Rows, and people who are signed in."""
    command = [sys.executable, "-m", "tests.web.live.seeding"]
    done = subprocess.run(command, env=around, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="session")
def site(around: dict[str, str], seeded: dict[str, Any]) -> Iterator[Site]:
    """A server that is quick to say that its answers go on."""
    port = free_port()
    with serving(around, port, "tests.web.live.quick"):
        yield Site(port, **seeded)
