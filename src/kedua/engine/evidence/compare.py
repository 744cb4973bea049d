"""Finalists side by side: how far apart two of them are and how surely, on the common core, on the whole, on each point.

There is no number per person on the whole: only differences between two, so that nobody is ranked by a hair.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

import numpy as np

from kedua.engine.evidence.bars import Bar
from kedua.engine.evidence.estimate import Known
from kedua.engine.evidence.finalists import Finalist, Together, together
from kedua.engine.evidence.mixed import Array
from kedua.engine.evidence.posterior import Rule

APART = 0.9  # two are told apart when the chance that one's level is higher is this, or more
CORE, WHOLE = "core", "whole"
Told = Literal["apart", "alike"]


@dataclass(frozen=True, slots=True)
class Difference:
    """How far `first` is above `second` (below 0: under) in rating points, with its SD.

    chance: that the first one's level is the higher. told: "alike" where the two cannot be told apart.
    """

    first: str
    second: str
    mean: float
    sd: float
    chance: float
    told: Told


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """Finalists beside each other. core: the competencies that every one was asked about by the same questions."""

    whole: Together
    core: Together | None
    weights: dict[str, float]

    @property
    def finalists(self) -> tuple[str, ...]:
        """The ids, in the order given."""
        return self.whole.ids

    def known(self, finalist: str) -> dict[str, Known]:
        """Give what is known of one finalist per competency."""
        return self.whole.known(finalist)

    def ordered(self, competency: str) -> tuple[str, ...]:
        """Give the finalists by their estimate on one competency, the highest first; equal ones as given."""
        column = self.whole.means[:, self.whole.competencies.index(competency)]
        return tuple(self.finalists[k] for k in np.argsort(-column.round(9), kind="stable"))

    def differences(self, on: str) -> tuple[Difference, ...]:
        """Give every pair's difference on "whole", "core" or one competency; none on a core that there is not."""
        return self.among(self.finalists, on)

    def difference(self, first: str, second: str, on: str) -> Difference | None:
        """Give one pair's difference; None on a core that there is not."""
        return next(iter(self.among((first, second), on)), None)

    def among(self, chosen: Sequence[str], on: str) -> tuple[Difference, ...]:
        """Give the differences of every pair of some of the finalists, in their order; none on a core that there is not."""
        source = self.core if on == CORE else self.whole
        if source is None:
            return ()
        places = [self.finalists.index(one) for one in chosen]
        means, sds = spread(source, self._shares(source, on), places)
        numbers = enumerate(chosen)
        rows, spreads = means.tolist(), sds.tolist()
        return tuple(
            _difference((one, other), rows[a][b], spreads[a][b]) for (a, one), (b, other) in combinations(numbers, 2)
        )

    def _shares(self, source: Together, on: str) -> Array:
        if on not in (CORE, WHOLE):
            return np.array([float(name == on) for name in source.competencies])
        weights = np.array([self.weights[name] for name in source.competencies])
        shares: Array = weights / weights.sum()
        return shares


def compare(finalists: Sequence[Finalist], bars: Sequence[Bar], rule: Rule) -> Comparison:
    """Put two or more finalists side by side on the competencies of `bars`, weighted by the job."""
    weights = {bar.competency: bar.weight for bar in bars}
    heard = [Finalist(f.id, tuple(r for r in f.ratings if r.question in f.core), f.core) for f in finalists]
    common = [name for name in weights if all(any(r.competency == name for r in f.ratings) for f in heard)]
    core = together(heard, common, rule) if common else None
    return Comparison(together(finalists, list(weights), rule), core, weights)


def spread(source: Together, shares: Array, places: Sequence[int] | None = None) -> tuple[Array, Array]:
    """Give (k, k) how far each candidate is above each other on a weighted mean (m shares), and the SD of that.

    The SD is of the difference: what two share through the same raters cancels out.
    """
    chosen = list(range(len(source.ids))) if places is None else list(places)
    level = source.means[chosen] @ shares
    own = np.einsum("i,kij,j->k", shares, source.own[chosen], shares)
    tied = np.einsum("i,kis->ks", shares, source.shared[chosen])
    variance = own[:, None] + own[None, :] - 2 * tied @ tied.T
    return level[:, None] - level[None, :], np.sqrt(np.clip(variance, 0, None))


def chance_above(mean: float, sd: float) -> float:
    """Give the chance that a difference is above nought; one half where nothing is known to differ."""
    if sd <= 0:
        return 0.5 if mean == 0 else float(mean > 0)
    return 0.5 * math.erfc(-mean / (sd * math.sqrt(2)))


def _difference(pair: tuple[str, str], mean: float, sd: float) -> Difference:
    chance = chance_above(mean, sd)
    return Difference(*pair, mean, sd, chance, "apart" if max(chance, 1 - chance) >= APART else "alike")
