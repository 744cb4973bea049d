"""A queue that keeps what it is given, and addresses of a site that is nowhere."""

from __future__ import annotations

from dataclasses import dataclass, field

from kedua.usecases.ports import Mailbox


@dataclass
class KeptQueue:
    """The Queue port: jobs in the order in which they came."""

    jobs: list[tuple[str, dict[str, str | int]]] = field(default_factory=list)

    def enqueue(self, job: str, **payload: str | int) -> None:
        """Keep the job."""
        self.jobs.append((job, payload))

    @property
    def letters(self) -> list[tuple[str, str, str]]:
        """Give to, subject and text of the letters among them."""
        return [(str(p["to"]), str(p["subject"]), str(p["text"])) for job, p in self.jobs if job == "send-letter"]


class Nowhere:
    """The Addresses port."""

    @property
    def sender(self) -> Mailbox:
        """Give who sends mail."""
        return Mailbox("Kedua", "kedua@nowhere.example")

    @property
    def replies(self) -> str:
        """Give the address whose mailbox is read: none."""
        return ""

    def page(self, name: str, *values: object) -> str:
        """Give an address that says what it is of."""
        return "/".join(("https://nowhere.example", name, *map(str, values)))
