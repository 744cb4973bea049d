"""Names by which one thing in a decision file points to another, and who did something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from kedua.records.models import Interviewer, Member

# What a link says: from what comes first to what rests on it.
LinkKind = Literal[
    "asks-for",
    "asked-by",
    "answered-by",
    "seen-in",
    "rated",
    "cited-by",
    "about",
    "reason-of",
    "led-to",
    "told-by",
]
Maker = Literal["person", "kedua"]
GUEST = "guest"


@dataclass(frozen=True, slots=True)
class Who:
    """A member, or a guest on a panel. id: the member's, or that of the guest's place; role: as it is now."""

    id: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Link:
    """That something rests on something else. source comes first: a duty before the competency that it asks for.

    made_by: a person who said so, or Kedua by a measure. likeness: that measure where it is one, 0–1.
    """

    source: str
    target: str
    kind: LinkKind
    made_by: Maker
    likeness: float | None = None


def node(kind: str, key: UUID | str | int) -> str:
    """Name something in the file, such as "reason:0190…": the same every time the file is written."""
    return f"{kind}:{key}"


def question_node(number: int, question: UUID | str) -> str:
    """Name a question of a round; the same question in two rounds was asked twice."""
    return node("question", f"{number}/{question}")


def who(member: Member) -> Who:
    """Say who a member is; their account must be read."""
    return Who(str(member.pk), member.name, member.role)


def who_sits(seat: Interviewer) -> Who:
    """Say who has a place on a panel."""
    return who(seat.member) if seat.member is not None else Who(str(seat.pk), seat.name, GUEST)
