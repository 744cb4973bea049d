"""Behind the event loop the application sees what any WSGI server would give it, and only requests that came whole."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from typing import IO, cast
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import pytest
from asgiref.typing import ASGIReceiveEvent, ASGISendEvent, HTTPScope

from kedua.config.in_threads import IN_MEMORY, LARGEST, BrokenOff, InThreads, environ_of, read_body

Messages = list[dict[str, object]]


def scope(path: str = "/", method: str = "GET", headers: Iterable[tuple[bytes, bytes]] = ()) -> HTTPScope:
    raw, _mark, query = path.partition("?")
    given = {
        "type": "http", "http_version": "1.1", "method": method, "scheme": "https", "path": raw, "headers": list(headers),
        "raw_path": raw.encode(), "query_string": query.encode(), "server": ("127.0.0.1", 8000), "client": ("10.0.0.7", 5),
    }  # fmt: skip
    return cast(HTTPScope, given)


def pieces(*bodies: bytes, ends: bool = True) -> Iterator[dict[str, object]]:
    for place, body in enumerate(bodies, 1):
        yield {"type": "http.request", "body": body, "more_body": not ends or place < len(bodies)}
    yield {"type": "http.disconnect"}


def answer(application: WSGIApplication, asked: HTTPScope, *bodies: bytes) -> Messages:
    """Ask the application through threads, and give the messages that it answers with."""
    incoming, sent = pieces(*(bodies or (b"",))), Messages()

    async def receive() -> ASGIReceiveEvent:
        return cast(ASGIReceiveEvent, next(incoming))

    async def send(message: ASGISendEvent) -> None:
        sent.append(cast("dict[str, object]", message))

    async def story() -> None:
        with BytesIO() as body:
            await read_body(asked, receive, body)
            made = await InThreads(application, 2).ask(asked, body, {"kedua.extra": 7})
        with made.body:
            await made.send(asked, send)

    asyncio.run(story())
    return sent


def saying(say: Callable[[WSGIEnvironment], bytes], status: str = "200 OK") -> WSGIApplication:
    def application(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        start(status, [("Content-Type", "text/plain"), ("Set-Cookie", "a=b")])
        return [say(environ)]

    return application


def read(environ: WSGIEnvironment) -> bytes:
    body: IO[bytes] = environ["wsgi.input"]
    return body.read()


def test_a_request_is_described_as_to_any_application() -> None:
    asked = scope(
        "/a%2Fb/%C3%A9?x=%ff",
        "POST",
        [(b"host", b"kedua.example"), (b"content-type", b"text/plain"), (b"x-one", b"1"), (b"x-one", b"2")],
    )
    seen: list[WSGIEnvironment] = []

    def look(environ: WSGIEnvironment) -> bytes:
        seen.append(environ)
        return b""

    answer(saying(look), asked, b"ab", b"c")

    told = {name: value for name, value in seen[0].items() if not name.startswith("wsgi.")}
    assert told == {
        "REQUEST_METHOD": "POST", "SCRIPT_NAME": "", "PATH_INFO": "/a/b/Ã©", "QUERY_STRING": "x=%ff",
        "SERVER_PROTOCOL": "HTTP/1.1", "SERVER_NAME": "127.0.0.1", "SERVER_PORT": "8000", "REMOTE_ADDR": "10.0.0.7",
        "CONTENT_LENGTH": "3", "CONTENT_TYPE": "text/plain", "HTTP_HOST": "kedua.example", "HTTP_X_ONE": "1,2",
        "kedua.extra": 7,
    }  # fmt: skip
    assert seen[0]["wsgi.url_scheme"] == "https"


def test_an_answer_comes_back_with_its_head() -> None:
    sent = answer(saying(lambda _environ: b"hello"), scope())

    assert sent == [
        {
            "type": "http.response.start",
            "status": 200,
            "headers": [(b"content-type", b"text/plain"), (b"set-cookie", b"a=b")],
            "trailers": False,
        },
        {"type": "http.response.body", "body": b"hello", "more_body": False},
    ]


@pytest.mark.parametrize("size", [0, 1, 65_536, IN_MEMORY + 1])
def test_bodies_of_any_size_go_in_and_out_unchanged(size: int) -> None:
    body = bytes(range(251)) * (size // 251 + 1)

    sent = answer(saying(read), scope("/", "POST"), *(body[at : at + 9_999] for at in range(0, size + 1, 9_999)))

    back = b"".join(cast(bytes, message["body"]) for message in sent[1:])
    assert back == body[: size // 9_999 * 9_999 + 9_999]


@pytest.mark.parametrize(
    ("method", "status"), [("HEAD", "200 OK"), ("GET", "304 Not Modified"), ("GET", "204 No Content")]
)
def test_answers_without_a_body_have_none(method: str, status: str) -> None:
    sent = answer(saying(lambda _environ: b"hello", status), scope(method=method))

    assert [message.get("body") for message in sent] == [None, b""]


@pytest.mark.parametrize(
    ("asked", "incoming", "status"),
    [
        (scope(), pieces(b"half", ends=False), 408),
        (scope(headers=[(b"content-length", str(LARGEST + 1).encode())]), pieces(), 413),
        (scope(), pieces(*[b"x" * 1_000_000] * (LARGEST // 1_000_000 + 1)), 413),
    ],
    ids=["breaks off", "announced too large", "becomes too large"],
)
def test_a_request_that_does_not_come_whole_is_no_request(
    asked: HTTPScope, incoming: Iterator[dict[str, object]], status: int
) -> None:
    async def receive() -> ASGIReceiveEvent:
        return cast(ASGIReceiveEvent, next(incoming))

    with pytest.raises(BrokenOff) as broken:
        asyncio.run(read_body(asked, receive, BytesIO()))

    assert broken.value.status == status


def test_the_application_runs_in_a_thread_and_is_closed_there() -> None:
    where: list[int] = []

    class Pieces(list[bytes]):
        def close(self) -> None:
            where.append(threading.get_ident())

    def application(_environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        start("200 OK", [])
        where.append(threading.get_ident())
        return Pieces([b"hello"])

    answer(application, scope())

    assert where[0] == where[1] != threading.get_ident()


def test_an_environ_begins_at_the_beginning_of_the_body() -> None:
    body = BytesIO()
    body.write(b"all of it")

    environ = environ_of(scope(), body)

    assert (read(environ), environ["CONTENT_LENGTH"]) == (b"all of it", "9")
