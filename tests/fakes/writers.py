"""A writer that gives what it is told to, and keeps what it was asked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from kedua.usecases.writer_port import Account, Commission, Drafted, Ending, Said, Usage


@dataclass
class KeptWriter:
    """The Writer port. endings: how it ends, the last one again and again. accounts: on which it was opened."""

    endings: list[Ending] = field(default_factory=list)
    used: Usage | None = Usage(30, 12)  # noqa: RUF009 - it is frozen
    asked: list[Commission] = field(default_factory=list)
    accounts: list[Account] = field(default_factory=list)

    @classmethod
    def telling(cls, *answers: object) -> KeptWriter:
        """Give one that answers with these, as JSON."""
        return cls([Drafted(json.dumps(answer)) for answer in answers])

    def open(self, account: Account) -> KeptWriter:
        """Be opened on an account."""
        self.accounts.append(account)
        return self

    def write(self, commission: Commission) -> Iterator[Said]:
        """Keep what is asked, and give the next ending; a draft comes in two pieces before it."""
        self.asked.append(commission)
        ending = self.endings.pop(0) if len(self.endings) > 1 else self.endings[0]
        if isinstance(ending, Drafted):
            half = len(ending.text) // 2
            yield from (ending.text[:half], ending.text[half:])
        if self.used is not None:
            yield self.used
        yield ending

    def close(self) -> None:
        """Do nothing."""
