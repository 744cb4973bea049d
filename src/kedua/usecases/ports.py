"""What the use cases need from the outside world, as protocols that adapters fulfil."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO, Literal, Protocol
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Somebody with an e-mail address."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting as a calendar keeps it (VEVENT of RFC 5545).

    uid: stays through all changes; sequence: grows with each. zone: in which its times are told, by its IANA name.
    stamp: when it was written down so. attendees: those who see one another in it.
    """

    uid: str
    sequence: int
    stamp: dt.datetime
    starts_at: dt.datetime
    minutes: int
    zone: str
    summary: str
    description: str
    location: str
    url: str
    organiser: Mailbox
    attendees: tuple[Mailbox, ...]
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """A piece of mail, ready to go: one address, one line, plain text.

    reply_to: who gets the answer, "" for the sender. event: what the reader's calendar is asked to take in, or to drop.
    """

    to: str
    subject: str
    text: str
    reply_to: str = ""
    event: Event | None = None


class Mailer(Protocol):
    """Send mail; may take seconds, so only from the background."""

    def send(self, letter: Letter) -> None:
        """Hand the letter to the mail server, or raise what went wrong."""
        ...


@dataclass(frozen=True, slots=True)
class Envelope:
    """A message to a candidate, ready to go on its channel.

    id: the message's, the same each time it is tried, and in mail the left part of message_id. country: where a telephone
    number without one belongs. subject, sender, reply_to, and those below: for mail alone. thread: ids of the mail it goes
    on from, oldest first. automatic: nobody released it.
    """

    id: UUID
    channel: str
    to: str
    language: str
    country: str
    subject: str
    text: str
    sender: Mailbox
    reply_to: str
    message_id: str
    thread: tuple[str, ...] = ()
    automatic: bool = False


@dataclass(frozen=True, slots=True)
class Delivered:
    """It was taken. remote: its id at whoever took it."""

    remote: str = ""


@dataclass(frozen=True, slots=True)
class Later:
    """It was not taken, and may be another time. after: seconds that were asked for. down: nothing else would be, either."""

    code: str
    after: float = 0.0
    down: bool = False


@dataclass(frozen=True, slots=True)
class Never:
    """It was not taken, and will not be as it is."""

    code: str


UNSURE = "unsure"  # the code of Never where it may have arrived all the same, and nobody can be asked
NOT_DELIVERED = "not-delivered"  # the code of a report that it was taken, and did not arrive
STOPPED = "stopped"  # … because they want nothing more on this channel
Outcome = Delivered | Later | Never
Evidence = Literal["arrived", "again", "unknown"]  # again: it did not arrive, or a second time does no harm


class Courier(Protocol):
    """Hands messages over on one channel; may take minutes, so only from the background."""

    def carry(self, envelope: Envelope, handing: Callable[[], None]) -> Outcome:
        """Hand it over. Calls `handing` once, before the step after which it may arrive; what that raises stops it."""
        ...

    def evidence(self, envelope: Envelope) -> Evidence:
        """Find out whether something arrived that was being handed over when the worker ended."""
        ...

    def close(self) -> None:
        """Let go of connections."""
        ...


class Reporter(Protocol):
    """Knows what became of messages that were taken."""

    def trouble(self, remote: str) -> str:
        """Give the code of what went wrong with a message since, by its id there; "" where nothing did, or nobody knows yet."""
        ...


@dataclass(frozen=True, slots=True)
class Returned:
    """What a mail server reports of a mail (RFC 3464). action: "failed", "delayed", "delivered" …; status: such as "5.1.1".

    about: Message-IDs that it names.
    """

    action: str
    status: str
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arrived:
    """A mail that came in. text: without what it quotes; attached: names of files; automatic: a machine answered."""

    message_id: str
    sender: str
    to: tuple[str, ...]
    subject: str
    text: str
    refers_to: tuple[str, ...] = ()
    attached: tuple[str, ...] = ()
    automatic: bool = False
    returned: Returned | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What whoever took a message tells of it later. trouble: the code of what went wrong; "" where it arrived.

    remote: the message's id there; message: our own, where that is told as well.
    """

    channel: str
    remote: str
    trouble: str = ""
    message: UUID | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """What somebody wrote on a channel. remote: its id there, unlike any other on the channel; sender: a number or a chat.

    known_as: another address of the sender, such as @name. refers_to: the id of the message that is answered. along: kinds
    of what came with it and stays there. stops: the channel knows that they want no more.
    """

    channel: str
    remote: str
    sender: str
    text: str
    known_as: str = ""
    refers_to: str = ""
    along: tuple[str, ...] = ()
    stops: bool = False


News = Report | Reply


class Addresses(Protocol):
    """Where this installation is reached, for what is sent."""

    @property
    def sender(self) -> Mailbox:
        """Give who sends mail."""
        ...

    @property
    def replies(self) -> str:
        """Give the address whose mailbox is read for answers, "" for none; one that ends with + takes an id before its @."""
        ...

    def page(self, name: str, *values: object) -> str:
        """Give the whole address of a page by the name of its route."""
        ...


class Queue(Protocol):
    """Put work off until after the answer; the work is done at least once, so it must bear being done twice."""

    def enqueue(self, job: str, **payload: str | int) -> None:
        """Add a job by the name under which `jobs` handles it."""
        ...


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that was put away. place: where, for `Files` alone; digest: its SHA-256 in hexadecimal."""

    place: str
    size: int
    digest: str


class Files(Protocol):
    """Keeps what candidates hand in: out of reach of the web, never opened by more than it takes to tell its kind."""

    @property
    def most(self) -> int:
        """Give how many bytes a file may have."""
        ...

    def kind_of(self, file: BinaryIO, name: str) -> str:
        """Tell by its content what kind of file it is, "" for none that is known; the name only parts csv from txt."""
        ...

    def keep(self, file: BinaryIO) -> StoredFile:
        """Put a file away under a name nobody can guess."""
        ...

    def read(self, place: str) -> bytes | None:
        """Give what is kept at a place; None when it is gone."""
        ...

    def drop(self, place: str) -> None:
        """Delete what is kept at a place; what is gone already is no mistake."""
        ...
