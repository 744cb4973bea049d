"""A server over HTTP that answers as it is told, and keeps what it was asked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import cast

from tests.fakes.serving import serving


@dataclass(frozen=True)
class Asked:
    """A request that came whole."""

    method: str
    path: str
    headers: dict[str, str]
    body: str


@dataclass
class ApiServer:
    """What it was asked. answers: status, headers and body of what it says, the last one again; None to break off."""

    port: int = 0
    asked: list[Asked] = field(default_factory=list)
    answers: list[tuple[int, dict[str, str], object] | None] = field(default_factory=list)

    @property
    def address(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.port}"

    def next(self) -> tuple[int, dict[str, str], object] | None:
        """Give the next answer."""
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    state: ApiServer


class _Talk(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        state = cast(_Server, self.server).state
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        if len(body) < length:
            self.close_connection = True
            return
        state.asked.append(Asked(self.command, self.path, dict(self.headers), body.decode()))
        answer = state.next()
        if answer is None:
            self.close_connection = True
            self.connection.close()
            return
        status, headers, told = answer
        data = told if isinstance(told, bytes) else json.dumps(told).encode()
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", "Content-Length": str(len(data)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    do_GET = do_POST  # noqa: N815 - the name is the library's

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Say nothing."""


@contextmanager
def api_server() -> Iterator[ApiServer]:
    """Run a server on a free port of this machine."""
    with _Server(("127.0.0.1", 0), _Talk) as server:
        server.state = ApiServer(server.server_address[1])
        with serving(server):
            yield server.state
