"""A mail server on a socket that takes mail, or fails at the step and in the way it is told to."""

from __future__ import annotations

import socket
import socketserver
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import cast

from tests.fakes.serving import serving


@dataclass
class Fault:
    """Something that goes wrong. step: "connect", "ehlo", "mail", "rcpt", "data", "text" or "dot".

    answer: what it says there, "" to break off. times: how often, then all is well. seconds: how long it thinks before.
    kept: at "dot", whether it has taken the mail all the same.
    """

    step: str
    answer: str = ""
    times: int = 1_000_000
    seconds: float = 0.0
    kept: bool = False


@dataclass
class Taken:
    """A mail that the server took, with the addresses it is for."""

    to: list[str]
    data: bytes


class Broken(Exception):
    """The server breaks the connection off."""


@dataclass
class MailServer:
    """What it took, what it is told to do wrong, and how many connections it has had and has.

    delivers: called with each mail before the server says that it has it.
    """

    port: int = 0
    fault: Fault | None = None
    taken: list[Taken] = field(default_factory=list)
    connections: int = 0
    open: int = 0
    delivers: Callable[[Taken], None] | None = None

    def take(self, mail: Taken) -> None:
        """Keep a mail."""
        if self.delivers is not None:
            self.delivers(mail)
        self.taken.append(mail)

    def settle(self, seconds: float = 60.0) -> None:
        """Wait until nobody is connected any more."""
        deadline = time.monotonic() + seconds
        while self.open:
            assert time.monotonic() < deadline, "somebody stays connected"
            time.sleep(0.001)

    def about(self, step: str) -> Fault | None:
        """Give the fault at a step, if it is to happen now."""
        fault = self.fault
        if fault is None or fault.step != step or fault.times < 1:
            return None
        fault.times -= 1
        time.sleep(fault.seconds)
        return fault


_count = threading.Lock()


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False
    state: MailServer

    def process_request(self, request: object, client_address: object) -> None:
        """Count who is connected, in the thread that lets them in."""
        with _count:
            self.state.connections += 1
            self.state.open += 1
        super().process_request(request, client_address)  # type: ignore[arg-type]  # what the library gives itself


class _Talk(socketserver.StreamRequestHandler):
    """One connection."""

    def handle(self) -> None:
        self.state = cast(_Server, self.server).state
        self.to: list[str] = []
        try:
            self._answer("connect", "220 here")
            while line := self.rfile.readline():
                self._obey(line.decode("utf-8", "replace").strip())
        except (Broken, OSError):
            self.connection.close()
        finally:
            with _count:
                self.state.open -= 1

    def _obey(self, line: str) -> None:
        verb = line[:4].upper()
        if verb in ("EHLO", "HELO"):
            self._answer("ehlo", "250 here")
        elif verb == "MAIL":
            self.to = []
            self._answer("mail", "250 yes")
        elif verb == "RCPT":
            if self._answer("rcpt", "250 yes"):
                self.to.append(line.partition("<")[2].partition(">")[0])
        elif verb == "DATA":
            if self._answer("data", "354 go on"):
                self._take()
        elif verb == "QUIT":
            self._say("221 bye")
            raise Broken
        else:
            self._say("250 yes")

    def _take(self) -> None:
        lines: list[bytes] = []
        while (line := self.rfile.readline()) != b".\r\n":
            if not line or self.state.about("text"):
                raise Broken
            lines.append(line[1:] if line.startswith(b"..") else line)
        fault = self.state.about("dot")
        if fault is None or fault.kept:
            self.state.take(Taken(list(self.to), b"".join(lines)))
        if fault is None or (fault.seconds and not fault.answer):
            self._say("250 taken")
        elif fault.answer:
            self._say(fault.answer)
        else:
            raise Broken

    def _answer(self, step: str, well: str) -> bool:
        fault = self.state.about(step)
        if fault is not None and not fault.answer and not fault.seconds:
            raise Broken
        self._say(fault.answer if fault is not None and fault.answer else well)
        return fault is None or not fault.answer

    def _say(self, line: str) -> None:
        self.wfile.write(line.encode() + b"\r\n")


@contextmanager
def mail_server() -> Iterator[MailServer]:
    """Run a mail server on a free port of this machine."""
    with _Server(("127.0.0.1", 0), _Talk) as server:
        server.state = MailServer(server.server_address[1])
        server.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        with serving(server):
            yield server.state
