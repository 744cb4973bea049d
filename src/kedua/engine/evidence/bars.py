"""A bar and what is known beside it: the chance to be at or above it, and what more knowledge would be worth."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np

from kedua.engine.evidence.estimate import Known

Side = Literal["above", "below", "near"]
NOTHING = 1e-9  # moves of this share of the uncertainty, and less, are none
CLEAR = 0.8  # a chance this high, or as low as its rest, is a clear call; between them the bar is near
_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(40)


@dataclass(frozen=True, slots=True)
class Bar:
    """The rating (1-5) that a job asks for on one competency, fixed when it opened, and how much the competency weighs.

    must: the job cannot be done without it.
    """

    competency: str
    rating: float = 3.0
    weight: float = 1.0
    must: bool = False


def side_of(known: Known, bar: float) -> Side:
    """Say on which side of its bar a competency lies: "above" or "below" where that is clear, else "near"."""
    chance = known.chance_at_least(bar)
    if chance >= CLEAR:
        return "above"
    return "below" if chance <= 1 - CLEAR else "near"


def normal_loss(z: float) -> float:
    """Give the unit normal loss E[max(0, Z - z)] (Raiffa & Schlaifer 1961)."""
    density = math.exp(-z * z / 2) / math.sqrt(2 * math.pi)
    return density - z * 0.5 * math.erfc(z / math.sqrt(2))


def worth(gap: float, sd: float) -> float:
    """Give the expected value of information, in rating points: sd · normal_loss(|gap| / sd).

    gap: estimate less bar. sd: that of the estimate's move. With the whole uncertainty it is the value of perfect
    information, with the root of what a sample takes off the variance that of the sample. What is lost by a call on the
    wrong side of the bar is how far the level lies from it.
    """
    return sd * normal_loss(abs(gap) / sd) if sd > 0 else 0.0


def wrong(gap: float, sd: float) -> float:
    """Give the chance (0-0.5) that a call by the estimate is on the wrong side of the bar."""
    return 0.5 * math.erfc(abs(gap) / (sd * math.sqrt(2))) if sd > 0 else 0.0


def wrong_after(gap: float, sd: float, move: float) -> float:
    """Give the chance that a call will be wrong once evidence is in that moves the estimate by an SD of `move`.

    Estimate and level are normal together, with a correlation of move / sd, so the chance that they lie on different
    sides is Φ(a) + Φ(b) - 2 Φ₂(a, b; correlation), where a = gap / move and b = gap / sd.
    """
    if move <= NOTHING * sd:
        return wrong(gap, sd)
    a, b = abs(gap) / move, abs(gap) / sd
    return max(0.0, _below(a) + _below(b) - 2 * _both_below(a, b, min(1.0, move / sd)))


def _below(z: float) -> float:
    return 0.5 * math.erfc(-z / math.sqrt(2))


def _both_below(a: float, b: float, correlation: float) -> float:
    """Give Φ₂(a, b; correlation): Plackett's integral, over the angle, by 40 points of Gauss and Legendre."""
    angle = math.asin(correlation)
    at = angle * (_NODES + 1) / 2
    sine, cosine = np.sin(at), np.cos(at)
    inner = np.exp(-(a * a - 2 * a * b * sine + b * b) / (2 * cosine * cosine))
    return _below(a) * _below(b) + float(_WEIGHTS @ inner) * angle / 2 / (2 * math.pi)
