"""A courier that keeps what it is given, and can be told to fail in each way in which a real one does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from kedua.usecases.ports import Delivered, Envelope, Evidence, Outcome


@dataclass
class KeptCourier:
    """The Courier port. answers: what it gives, the last one again and again. before, after: called around handing over."""

    answers: list[Outcome] = field(default_factory=lambda: [Delivered("remote")])
    carried: list[Envelope] = field(default_factory=list)
    knows: Evidence = "unknown"
    before: Callable[[], None] | None = None
    after: Callable[[], None] | None = None

    def carry(self, envelope: Envelope, handing: Callable[[], None]) -> Outcome:
        """Keep it where the answer is that it was taken."""
        if self.before is not None:
            self.before()
        handing()
        if self.after is not None:
            self.after()
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Delivered):
            self.carried.append(envelope)
        return answer

    def evidence(self, envelope: Envelope) -> Evidence:  # noqa: ARG002 - it was told what it knows
        """Give what it was told to know."""
        return self.knows

    def close(self) -> None:
        """Do nothing."""
