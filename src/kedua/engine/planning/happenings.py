"""What happens in an interview room, event by event: kinds and their facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "start",
    "pause",
    "resume",
    "end",
    "reopen",
    "go",
    "skip",
    "unskip",
    "off-plan",
    "rest",
    "absent",
    "present",
    "told",
    "owed",
]
How = Literal["done", "cut-short", "no-show"]


@dataclass(frozen=True, slots=True)
class Facts:
    """What there is to know about an event; each kind has its own, the others are empty.

    end: how, why · go: to (an item of the agenda) · skip: question, why · unskip: question · off-plan: question
    ("own:<uuid>"), text, subject, minutes · rest: questions and parts with minutes, dropped · absent: seat, moved (pairs
    of question and seat) · present: seat · told: part, entry · owed: text.
    """

    how: How = "done"
    why: str = ""
    to: str = ""
    question: str = ""
    text: str = ""
    subject: str = ""
    minutes: int = 0
    questions: tuple[tuple[str, int], ...] = ()
    parts: tuple[tuple[str, int], ...] = ()
    dropped: tuple[str, ...] = ()
    seat: str = ""
    moved: tuple[tuple[str, str], ...] = ()
    part: str = ""
    entry: str = ""


NO_FACTS = Facts()


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened. key: given by the device; at: milliseconds since 1970, by the server's clock; seat: whose."""

    key: str
    kind: Kind
    at: int
    seat: str
    facts: Facts = NO_FACTS
