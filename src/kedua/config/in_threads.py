"""Runs the WSGI application in threads behind an ASGI server.

A request comes to a thread when all of it is there, and the thread is free again when the answer is made: however slowly
somebody sends or reads, nobody else waits for them. A request that breaks off never reaches the application.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextvars import Context
from dataclasses import dataclass, field
from tempfile import SpooledTemporaryFile
from typing import IO, Protocol, runtime_checkable
from urllib.parse import unquote_to_bytes
from wsgiref.types import WSGIApplication, WSGIEnvironment

from asgiref.typing import ASGIReceiveCallable, ASGISendCallable, HTTPScope

IN_MEMORY = 1_000_000  # bytes of a request or an answer; what is longer goes through a temporary file
LARGEST = 16_000_000  # bytes of a request: the largest file that a form takes, and room around it
PIECE = 65_536
NO_BODY = (204, 304)


class BrokenOff(Exception):
    """A request that did not come whole. status: what is answered, should anybody still be there."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


@dataclass(slots=True)
class Answer:
    """What the application answers, with its body from the beginning."""

    body: IO[bytes]
    status: int = 500
    headers: list[tuple[bytes, bytes]] = field(default_factory=list)

    def start(self, status: str, headers: list[tuple[str, str]], _error: object = None, /) -> object:
        """Note the head, as the application tells it; the WSGI name for this is start_response."""
        self.status = int(status[:3])
        self.headers = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]
        return self.body.write

    async def send(self, scope: HTTPScope, send: ASGISendCallable) -> None:
        """Send it whole."""
        await begin(send, self.status, self.headers)
        silent = scope["method"] == "HEAD" or self.status in NO_BODY
        while len(piece := b"" if silent else self.body.read(PIECE)) == PIECE:
            await say(send, piece)
        await say(send, piece, more=False)


class InThreads:
    """The WSGI application, asked from an event loop."""

    def __init__(self, application: WSGIApplication, threads: int) -> None:
        self._application = application
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="request")

    async def ask(self, scope: HTTPScope, body: IO[bytes], around: Mapping[str, object]) -> Answer:
        """Give the answer to a request with that body. around: further entries for its environ."""
        environ = {**environ_of(scope, body), **around}
        # Each request has a context of its own: the language of one is never that of the next in the same thread.
        return await asyncio.get_running_loop().run_in_executor(self._threads, Context().run, self._answer, environ)

    def _answer(self, environ: WSGIEnvironment) -> Answer:
        answer = Answer(new_file())
        try:
            self._fill(answer, environ)
        except BaseException:
            answer.body.close()
            raise
        answer.body.seek(0)
        return answer

    def _fill(self, answer: Answer, environ: WSGIEnvironment) -> None:
        pieces = self._application(environ, answer.start)  # type: ignore[arg-type]  # typeshed wants its own protocol
        try:
            for piece in pieces:
                answer.body.write(piece)
        finally:
            if isinstance(pieces, _Closing):
                pieces.close()


def new_file() -> IO[bytes]:
    """Make a file in memory that becomes one on the disk when it grows."""
    return SpooledTemporaryFile(IN_MEMORY)


async def read_body(scope: HTTPScope, receive: ASGIReceiveCallable, body: IO[bytes]) -> None:
    """Read a request's body to its end. Raises BrokenOff when it does not come whole, or is too large."""
    announced = dict(scope["headers"]).get(b"content-length", b"0")
    if int(announced) > LARGEST:
        raise BrokenOff(413)
    while True:
        message = await receive()
        if message["type"] != "http.request":
            raise BrokenOff(408)
        body.write(message["body"])
        if body.tell() > LARGEST:
            raise BrokenOff(413)
        if not message["more_body"]:
            return


def environ_of(scope: HTTPScope, body: IO[bytes]) -> WSGIEnvironment:
    """Describe a request as PEP 3333 says; what was written into `body` is read from its beginning."""
    length = body.tell()
    body.seek(0)
    server, client = scope["server"] or ("localhost", None), scope["client"] or ("", 0)
    environ: WSGIEnvironment = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(scope["raw_path"]).decode("latin-1"),
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
        "SERVER_NAME": server[0],
        "SERVER_PORT": str(server[1] or 0),
        "REMOTE_ADDR": client[0],
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope["scheme"],
        "wsgi.input": body,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    for name, value in _headers(scope):
        environ[name] = f"{environ[name]},{value}" if name in environ else value
    environ["CONTENT_LENGTH"] = str(length)  # also where it came in chunks
    return environ


async def begin(send: ASGISendCallable, status: int, headers: list[tuple[bytes, bytes]]) -> None:
    """Send the head of an answer."""
    await send({"type": "http.response.start", "status": status, "headers": headers, "trailers": False})


async def say(send: ASGISendCallable, piece: bytes, *, more: bool = True) -> None:
    """Send a piece of an answer's body."""
    await send({"type": "http.response.body", "body": piece, "more_body": more})


@runtime_checkable
class _Closing(Protocol):
    def close(self) -> None: ...


def _headers(scope: HTTPScope) -> Iterator[tuple[str, str]]:
    for given, value in scope["headers"]:
        name = given.decode("latin-1").upper().replace("-", "_")
        if name != "CONTENT_LENGTH":
            yield name if name == "CONTENT_TYPE" else f"HTTP_{name}", value.decode("latin-1")
