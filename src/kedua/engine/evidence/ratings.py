"""One rating as evidence: who rated what, in which round, on which question, and on what grounds."""

from __future__ import annotations

import math
from dataclasses import dataclass

from kedua.engine.evidence.components import Kind


class InvalidRating(ValueError):
    """A rating outside the 1–5 scale."""


class InvalidSeverity(ValueError):
    """A severity that is no finite number, or whose SD is below 0."""


@dataclass(frozen=True, slots=True)
class Rating:
    """A rating from 1 to 5 (halves allowed) of one competency by one rater in one round (1, 2, …).

    question: which question, task or call it was given on; None for one overall rating of the competency. note: what
    was said or done. kind: what the rating is of; a task or a call tells less or more than an interview.
    Raises InvalidRating outside 1–5.
    """

    competency: str
    rater: str
    round: int
    value: float
    question: str | None = None
    note: str = ""
    kind: Kind = "interview"

    def __post_init__(self) -> None:
        if not (math.isfinite(self.value) and 1 <= self.value <= 5):
            raise InvalidRating(f"a rating is a number from 1 to 5, not {self.value}")

    @property
    def seen(self) -> str | tuple[int, str]:
        """The answer that was rated: two raters of one interview who name no question saw the same answers."""
        return self.question if self.question is not None else (self.round, self.competency)


@dataclass(frozen=True, slots=True)
class Severity:
    """How far a rater's ratings lie above (+) or below (-) the usual, in rating points, and how sure that is (SD).

    Raises InvalidSeverity when either is not finite or the SD is below 0.
    """

    rater: str
    mean: float
    sd: float

    def __post_init__(self) -> None:
        if not (math.isfinite(self.mean) and math.isfinite(self.sd) and self.sd >= 0):
            raise InvalidSeverity(f"a severity has a finite mean and an SD of 0 or more, not {self.mean} and {self.sd}")
