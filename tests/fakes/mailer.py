"""A mailer that keeps what it is given, and a worker that does the jobs of a queue."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from uuid import UUID

from kedua.usecases.invitations import JOB, send
from kedua.usecases.ports import Letter
from tests.fakes.outside import KeptQueue, Nowhere


@dataclass
class KeptMailer:
    """The Mailer port: letters in the order in which they were sent. down: the server takes none."""

    letters: list[Letter] = field(default_factory=list)
    down: bool = False

    def send(self, letter: Letter) -> None:
        """Keep the letter."""
        if self.down:
            raise OSError("no connection")
        self.letters.append(letter)

    def to(self, email: str) -> list[Letter]:
        """Give the letters to an address."""
        return [letter for letter in self.letters if letter.to == email]


def send_all(queue: KeptQueue, mailer: KeptMailer, now: dt.datetime) -> None:
    """Do every job for an invitation that was ever enqueued, also those that were done before."""
    for job, payload in queue.jobs:
        if job == JOB:
            send(UUID(str(payload["key"])), mailer, Nowhere(), now)
