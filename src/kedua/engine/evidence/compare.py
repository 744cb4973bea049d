"""Finalists side by side: how far apart two of them are and how surely, on the common core, on the whole, on each point.

There is no number per person on the whole: only differences between two, so that nobody is ranked by a hair.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
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
    """Finalists beside each other. core: the competencies that every one was asked about by the same questions.

    The core may be of some of them only: then no others have a difference on it.
    """

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
        numbers = {one: number for number, one in enumerate(source.ids)}
        means, sds = spread(source, self._shares(source, on), [numbers[one] for one in chosen])
        pairs = np.triu_indices(len(chosen), 1)
        return tuple(
            Difference(first, second, mean, sd, chance := chance_above(mean, sd), _told(chance))
            for (first, second), mean, sd in zip(
                combinations(chosen, 2), means[pairs].tolist(), sds[pairs].tolist(), strict=True
            )
        )

    def _shares(self, source: Together, on: str) -> Array:
        if on not in (CORE, WHOLE):
            return np.array([float(name == on) for name in source.competencies])
        weights = np.array([self.weights[name] for name in source.competencies])
        shares: Array = weights / weights.sum()
        return shares


def compare(finalists: Sequence[Finalist], bars: Sequence[Bar], rule: Rule) -> Comparison:
    """Put two or more finalists side by side on the competencies of `bars`, weighted by the job, and on their core."""
    return replace(compare_whole(finalists, bars, rule), core=on_core(finalists, bars, rule))


def compare_whole(finalists: Sequence[Finalist], bars: Sequence[Bar], rule: Rule) -> Comparison:
    """Put two or more finalists side by side without a core, as where only some of them are compared on one."""
    weights = {bar.competency: bar.weight for bar in bars}
    return Comparison(together(finalists, list(weights), rule), None, weights)


def on_core(finalists: Sequence[Finalist], bars: Sequence[Bar], rule: Rule) -> Together | None:
    """Give what is known of finalists by their answers to the common core; None where they share no competency of it."""
    heard = [Finalist(f.id, tuple(r for r in f.ratings if r.question in f.core), f.core) for f in finalists]
    common = [
        bar.competency for bar in bars if all(any(r.competency == bar.competency for r in f.ratings) for f in heard)
    ]
    return together(heard, common, rule) if common else None


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


def _told(chance: float) -> Told:
    return "apart" if max(chance, 1 - chance) >= APART else "alike"
