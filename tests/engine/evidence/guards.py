"""Whether any weight of an evidence is held at nought: then its estimate is not the best linear one by itself."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kedua.engine.evidence.covariance import stable_with
from kedua.engine.evidence.posterior import Rule, posterior
from kedua.engine.evidence.ratings import Rating


def held(ratings: Sequence[Rating], competencies: Sequence[str], rule: Rule) -> bool:
    """Compare the weights with the best ones."""
    found = posterior(ratings, competencies, rule)
    best = stable_with(competencies, found.rows, rule.components) @ found.precision
    return bool(np.abs(best - found.weights).max(initial=0) > 1e-9)
