"""What ratings may have in common, each thing by a number, so that who shares what is found at one go."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from kedua.engine.evidence.components import Kind
from kedua.engine.evidence.ratings import Rating

Codes = NDArray[np.int64]
T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True, slots=True, eq=False)
class Labels:
    """Ratings by what they may share: equal numbers in one array mean the same thing.

    The arrays are (n,), or (k, n) for the ratings of k candidates. kinds, competencies, raters: what is behind the numbers.
    """

    kind: Codes
    competency: Codes
    rater: Codes
    day: Codes
    answer: Codes
    kinds: tuple[Kind, ...]
    competencies: tuple[str, ...]
    raters: tuple[str, ...]

    def at(self, places: Codes | NDArray[np.bool_] | slice) -> Labels:
        """Give the ratings at some places, with the same numbers; places (k, n) give the ratings of k candidates."""
        return replace(
            self,
            kind=self.kind[places],
            competency=self.competency[places],
            rater=self.rater[places],
            day=self.day[places],
            answer=self.answer[places],
        )

    def of_competencies(self, wanted: Sequence[str]) -> NDArray[np.bool_]:
        """Say (…, m, n) which ratings are of which of m competencies."""
        numbers = {name: number for number, name in enumerate(self.competencies)}
        codes = np.array([numbers.get(name, -1) for name in wanted], dtype=np.int64)
        same: NDArray[np.bool_] = codes[:, None] == self.competency[..., None, :]
        return same


def labelled(rows: Sequence[Rating]) -> Labels:
    """Number what n ratings may have in common, in the order in which it is met."""
    kind, kinds = _numbered(row.kind for row in rows)
    competency, competencies = _numbered(row.competency for row in rows)
    rater, raters = _numbered(row.rater for row in rows)
    day, _ = _numbered(row.round for row in rows)
    answer, _ = _numbered(row.seen for row in rows)
    return Labels(kind, competency, rater, day, answer, kinds, competencies, raters)


def _numbered(values: Iterable[T]) -> tuple[Codes, tuple[T, ...]]:
    found: dict[T, int] = {}
    numbers = [found.setdefault(value, len(found)) for value in values]
    return np.array(numbers, dtype=np.int64), tuple(found)
