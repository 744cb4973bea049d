"""What the use cases need from a language model, as a protocol that an adapter fulfils; the other ports are in `ports`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import urlsplit

from kedua.usecases.ports import Later, Never

LENGTH = "too-long"  # the code of Never where the answer was cut off at the most that it may have


@dataclass(frozen=True, slots=True)
class Commission:
    """What a model is to write. name: of the shape; rules: how it writes; about: all that it may write from.

    shape: the JSON schema of the answer, which is put into words as well for servers that take none.
    """

    name: str
    rules: str
    about: str
    shape: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Usage:
    """What it cost in tokens, as the server counted them."""

    read: int
    written: int


@dataclass(frozen=True, slots=True)
class Drafted:
    """It was written to its end. text: the whole answer, unchecked."""

    text: str


@dataclass(frozen=True, slots=True)
class Declined:
    """The model says that it does not write this. text: in which words, if any."""

    text: str = ""


Ending = Drafted | Declined | Later | Never
Said = str | Usage | Ending


class Writer(Protocol):
    """Has a language model write; may take a minute, and what it gives is unchecked."""

    def write(self, commission: Commission) -> Iterator[Said]:
        """Give the answer piece by piece as it comes, its usage where it is known, and last, once, how it ended.

        What goes wrong is an ending, too; pieces that came before one other than `Drafted` are worth nothing.
        """
        ...

    def close(self) -> None:
        """Let go of connections."""
        ...


@dataclass(frozen=True, slots=True)
class Account:
    """Which model, and where. url: up to and with /v1; most: tokens it may write; seconds: for all of it, tries included."""

    url: str
    model: str
    key: str = field(default="", repr=False)
    most: int = 2000
    seconds: int = 60


Writers = Callable[[Account], Writer]


def checked_url(url: str) -> str:
    """Give an address as it is called. Raises ValueError for one that is not plain HTTP or HTTPS."""
    parts = urlsplit(url.strip())
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username is not None or parts.query:
        raise ValueError(url)
    _port = parts.port  # raises ValueError for what is none
    return url.strip().rstrip("/")
