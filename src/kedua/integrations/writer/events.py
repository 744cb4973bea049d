"""Server-sent events, read strictly: what is none is an error, and no more is read than an answer may have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

LONGEST_LINE, LONGEST_STREAM = 256_000, 4_000_000  # bytes: a token comes in about 300, an answer has a few thousand
FIELDS = (b"", b"data", b"event", b"id", b"retry")  # b"": a comment, which keeps a connection open


class NoEvents(Exception):
    """What came is not a stream of events."""


class TooMuch(Exception):
    """More came than an answer may have."""


def read_events(chunks: Iterable[bytes]) -> Iterator[str]:
    """Give the data of each event as soon as it is whole (WHATWG HTML, "Server-sent events"); other fields are left out.

    An event that was cut off is not given. Raises NoEvents, and TooMuch.
    """
    data: list[bytes] = []
    for line in _lines(chunks):
        if not line:
            if data:
                yield _text(b"\n".join(data))
            data = []
            continue
        field, _colon, value = line.partition(b":")
        if field not in FIELDS:
            raise NoEvents
        if field == b"data":
            data.append(value.removeprefix(b" "))


def _lines(chunks: Iterable[bytes]) -> Iterator[bytes]:
    held, size = b"", 0
    for chunk in chunks:
        size += len(chunk)
        *whole, held = (held + chunk).split(b"\n")
        if size > LONGEST_STREAM or len(held) > LONGEST_LINE:
            raise TooMuch
        for line in whole:
            yield line.removesuffix(b"\r")


def _text(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise NoEvents from error
