"""The occasions on which a candidate is written to, and what a message must hold on each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Occasion = Literal[
    "received",
    "invitation",
    "preparation",
    "reminder",
    "thank-you",
    "deciding",
    "undecided",
    "reopened",
    "further",
    "assessment",
    "passed",
    "not-passed",
    "feedback-offer",
    "feedback",
    "withdrawn",
    "job-closed",
    "answer",
    "own",
    "reply",
]


@dataclass(frozen=True, slots=True)
class Duty:
    """What a message owes its reader. outcome: it must say how it ended; step: a next step or a date.

    longest: in words; a longer one is not read to the end.
    """

    outcome: bool = False
    step: bool = False
    longest: int = 220


DUTIES: dict[Occasion, Duty] = {
    "received": Duty(step=True),
    "invitation": Duty(step=True),
    "preparation": Duty(longest=260),
    "reminder": Duty(step=True),
    "thank-you": Duty(step=True),
    "deciding": Duty(step=True),
    "undecided": Duty(step=True),
    "reopened": Duty(step=True),
    "further": Duty(step=True),
    "assessment": Duty(step=True),
    "passed": Duty(outcome=True, step=True),
    "not-passed": Duty(outcome=True),
    "feedback-offer": Duty(step=True),
    "feedback": Duty(longest=320),
    "withdrawn": Duty(outcome=True),
    "job-closed": Duty(outcome=True),
    "answer": Duty(longest=320),
    "own": Duty(longest=400),
    "reply": Duty(longest=4000),
}
# Those for which there are words of ours; one's own words and what comes in have none.
WORDED: tuple[Occasion, ...] = tuple(name for name in DUTIES if name not in ("own", "reply"))


def duty_of(occasion: str) -> Duty:
    """Give what a message owes on an occasion; nothing on one that is not known."""
    return next((duty for name, duty in DUTIES.items() if name == occasion), Duty())
