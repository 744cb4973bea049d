"""How much each sign weighs that a sentence says more than its facts: a fitted logistic regression over signs."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.floating]


@dataclass(frozen=True, slots=True, eq=False)
class Scales:
    """Weights of signs in logits. before: that of no sign at all; most: the chance of an invention up to which none is seen.

    number: the same where a number differs, which a reader relies on more than on a word.
    beyond: weights of what `guard_meaning.beyond` measures, and of the doubt; empty where meaning is not measured.
    """

    weights: Mapping[str, float]
    before: float
    most: float
    number: float
    beyond: Vector = field(default_factory=lambda: np.zeros(0))


def chance(signs: Collection[str], scales: Scales, beyond: Vector | None = None) -> float:
    """Give the chance, 0 to 1, that a sentence with these signs says more than its facts; unknown signs weigh nothing."""
    weight = scales.before + sum(scales.weights.get(sign, 0.0) for sign in signs)
    if beyond is not None:
        weight += float(scales.beyond @ beyond)
    return 1 / (1 + math.exp(-weight))
