"""A server with the OpenAI-compatible interface that answers by a script: in pieces, slowly, wrongly, or not to the end."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain, repeat
from typing import cast

from tests.fakes.serving import serving

STREAM: Mapping[str, str] = {"Content-Type": "text/event-stream"}


@dataclass(frozen=True)
class Answer:
    """One answer. body: pieces as they are sent; a number is a pause in seconds. endless: the last piece again and again."""

    body: Sequence[bytes | float] = ()
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: STREAM)
    endless: bool = False


def event(told: object) -> bytes:
    """Write an event."""
    return f"data: {told if isinstance(told, str) else json.dumps(told)}\n\n".encode()


def piece(text: str, finish: str | None = None) -> bytes:
    """Write a chunk with a piece of the answer."""
    return event({"choices": [{"index": 0, "delta": {"content": text}, "finish_reason": finish}]})


USED = event({"choices": [], "usage": {"prompt_tokens": 30, "completion_tokens": 12}})
DONE = event("[DONE]")


def said(text: str, finish: str = "stop") -> Answer:
    """Give an answer as it should be, in three pieces."""
    third = len(text) // 3 + 1
    pieces = [piece(text[at : at + third]) for at in range(0, len(text), third)]
    return Answer([*pieces, piece("", finish), USED, DONE])


def refused(status: int, told: str = "", **headers: str) -> Answer:
    """Give an answer that is none."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(
        [json.dumps({"error": {"message": told}}).encode()], status, {"Content-Type": "application/json", **named}
    )


@dataclass
class Model:
    """What it was asked, and what it answers: one after the other, the last one again."""

    url: str = ""
    answers: list[Answer] = field(default_factory=list)
    asked: list[Mapping[str, object]] = field(default_factory=list)
    headers: list[Mapping[str, str]] = field(default_factory=list)

    def next(self) -> Answer:
        """Give the next answer."""
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    model: Model


class _Talk(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        model = cast(_Server, self.server).model
        model.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        model.headers.append(dict(self.headers))
        answer = model.next()
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(OSError):  # whoever asked has heard enough
            self._send(answer)

    def _send(self, answer: Answer) -> None:
        for part in chain(answer.body, repeat(answer.body[-1]) if answer.endless else ()):
            if isinstance(part, float):
                time.sleep(part)
            else:
                self.wfile.write(part)
                self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Say nothing."""


@contextmanager
def model_server(*answers: Answer) -> Iterator[Model]:
    """Run a server on a free port of this machine."""
    with _Server(("127.0.0.1", 0), _Talk) as server:
        server.model = Model(f"http://127.0.0.1:{server.server_address[1]}/v1", list(answers))
        with serving(server):
            yield server.model
