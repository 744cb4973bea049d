"""How much each sign weighs that a sentence says more than its facts: a fitted logistic regression over signs."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class Scales:
    """Weights of signs in logits. before: that of no sign at all; most: the chance of an invention up to which none is seen.

    alike, lead: weights of how near the sentence is in meaning to the nearest fact, and of how much nearer than to the
    next; 0 where meaning is not measured.
    """

    weights: Mapping[str, float]
    before: float
    most: float
    alike: float = 0.0
    lead: float = 0.0


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near a sentence is in meaning to the nearest of its facts, a cosine, and how much nearer than to the next."""

    alike: float
    lead: float


def chance(signs: Collection[str], scales: Scales, near: Nearness | None = None) -> float:
    """Give the chance, 0 to 1, that a sentence with these signs says more than its facts; unknown signs weigh nothing."""
    weight = scales.before + sum(scales.weights.get(sign, 0.0) for sign in signs)
    if near:
        weight += scales.alike * near.alike + scales.lead * near.lead
    return 1 / (1 + math.exp(-weight))


def nearness(sentence: Vector, facts: Vector, centre: Vector) -> Nearness:
    """Measure from the vector of a sentence (d) and those of its facts (n, d), once the centre of all texts (d) is taken off.

    Raises ValueError without facts.
    """
    rows = np.vstack((sentence, facts)) - centre
    rows = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    cosines = np.sort(rows[1:] @ rows[0])
    if not cosines.size:
        raise ValueError("expected at least one fact")
    return Nearness(float(cosines[-1]), float(cosines[-1] - cosines[-2]) if cosines.size > 1 else 0.0)
