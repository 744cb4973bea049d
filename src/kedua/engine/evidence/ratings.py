"""One rating as evidence: who rated what, in which round, on which question, and on what grounds."""

from __future__ import annotations

import math
from dataclasses import dataclass


class InvalidRating(ValueError):
    """A rating outside the 1–5 scale."""


@dataclass(frozen=True, slots=True)
class Rating:
    """A rating from 1 to 5 (halves allowed) of one competency by one rater in one round (1, 2, …).

    question: which question it was given on; None for one overall rating of the competency. note: what
    was said or done.
    Raises InvalidRating outside 1–5.
    """

    competency: str
    rater: str
    round: int
    value: float
    question: str | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if not (math.isfinite(self.value) and 1 <= self.value <= 5):
            raise InvalidRating(f"a rating is a number from 1 to 5, not {self.value}")

    @property
    def seen(self) -> str:
        """The answer that was rated: two raters of one interview who name no question saw the same answers."""
        return self.question if self.question is not None else f"{self.round}/{self.competency}"


@dataclass(frozen=True, slots=True)
class Severity:
    """How far a rater's ratings lie above (+) or below (-) the usual, in rating points, and how sure that is (SD)."""

    rater: str
    mean: float
    sd: float
