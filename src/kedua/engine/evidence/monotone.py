"""A better rating never lowers the estimate of what was rated: weights that would do so are held at nought."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from kedua.engine.evidence.mixed import Array

Marks = NDArray[np.bool_]
ROUNDING = 1e-9


def guarded(weights: Array, v: Array, cross: Array, own: Marks) -> Array:
    """Give the best weights (m, n) of which those that `own` (m, n; true or false) marks are 0 or more.

    weights: the best ones without that. v: (n, n) covariance of the ratings; cross: (m, n) of the levels with them.
    Best linear prediction may weigh a rating below nought where others make it all but superfluous, by a hundredth or
    two of a point: right on average, and not to be explained to whoever gave it. Few evidences are touched.
    """
    bent = np.flatnonzero(((weights < -ROUNDING) & own).any(axis=1))
    if not bent.size:
        return weights
    kept = weights.copy()
    for place in bent:
        kept[place] = _at_least_nought(v, cross[place], own[place])
    return kept


def _at_least_nought(v: Array, c: Array, own: Marks) -> Array:
    """Minimise w'Vw/2 - c'w with w ≥ 0 where `own`: pivoting by the least index, which always ends (Murty 1974)."""
    held = np.zeros(len(c), dtype=bool)
    while True:
        free = ~held
        w = np.zeros(len(c))
        w[free] = np.linalg.solve(v[np.ix_(free, free)], c[free])
        wrong = np.where(held, v @ w - c < -ROUNDING, own & (w < -ROUNDING))
        if not wrong.any():
            kept: Array = np.where(own, np.clip(w, 0, None), w)
            return kept
        first = int(wrong.argmax())
        held[first] = not held[first]
