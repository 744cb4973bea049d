"""What is read from a text: facts, where each was read, what is unsure, and what was not understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kedua.engine.advert.facts import Facts

# pay-period: none is said, `Pay.per` is a guess by the size of the sum. pay-currency: none is said, or "$" alone; it is
# taken from the country, or the pay is left out. pay-least, pay-most: only the other end of the band is said.
# said-twice: another value for the same fact stands here. day-or-month: 3/4/2026 may be either.
# year: a date without one. language: neither English nor Malay nor Chinese.
UnsureCode = Literal[
    "pay-period", "pay-currency", "pay-least", "pay-most", "said-twice", "day-or-month", "year", "language"
]


@dataclass(frozen=True, slots=True)
class Found:
    """Where a fact was read. field: such as "pay", or "duties.0" for one of a list."""

    field: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Unsure:
    """Something that a person should look at. field: the fact it concerns, "" for the whole text."""

    code: UnsureCode
    field: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PastedFacts:
    """Facts read from a text. The title is "" where none was found. unread: what no fact was made of, in order."""

    facts: Facts
    found: tuple[Found, ...]
    unsure: tuple[Unsure, ...]
    unread: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A stretch that speaks for a competency, and the words in it that do so."""

    start: int
    end: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposed:
    """A competency that the text calls for. weight: 1 to 5. like: the role profiles near the text that need it too."""

    competency: str
    weight: int
    must_have: bool
    evidence: tuple[Evidence, ...]
    like: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is read from a job description. competencies: best first. role: the nearest profile's id, "" if none is near."""

    read: PastedFacts
    competencies: tuple[Proposed, ...]
    role: str
