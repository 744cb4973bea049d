"""Where raters differ on a competency: as strict people and mild ones do, or about this candidate."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

import numpy as np

from kedua.engine.evidence.covariance import covariance
from kedua.engine.evidence.mixed import Array
from kedua.engine.evidence.pairs import apart, far_apart, pairs_of, sds_apart
from kedua.engine.evidence.posterior import Posterior

Why = Literal["severity", "real", "untold"]


@dataclass(frozen=True, slots=True)
class RatersDiffer:
    """Two people's mean ratings of a competency lie further apart than those of equal raters do, or than theirs should.

    gap: `higher`'s mean less `lower`'s, above 0. expected: the gap that everything else says they would have, whoever
    the candidate is to them on other competencies, and what is known of their severity; sd: how far the gap may be from
    it by chance. why: "severity" where that explains the gap, "real" where it does not, "untold" where there is nothing
    to compare with. reference: how many ratings of other competencies by these two are compared with.
    """

    competency: str
    higher: str
    lower: str
    gap: float
    expected: float
    sd: float
    why: Why
    reference: int

    @property
    def beyond(self) -> float:
        """What is left of the gap, in rating points, once what was to be expected is taken off."""
        return self.gap - self.expected


def differing(now: Posterior) -> tuple[RatersDiffer, ...]:
    """Name the pairs of raters who differ, the widest gap first within each competency.

    The ratings of a competency are foreseen from all ratings of the others: with P the inverse of all covariances, what
    is left is (P_cc)⁻¹ (P y)_c and its covariance (P_cc)⁻¹. The more pairs there are to look at, the further apart one
    has to be to be named (Bonferroni): among eight raters some pair is always wide.
    """
    pulled = now.precision @ now.surprise
    return tuple(found for name in now.competencies for found in _of(name, now, pulled))


def _of(competency: str, now: Posterior, pulled: Array) -> list[RatersDiffer]:
    places = [i for i, row in enumerate(now.rows) if row.competency == competency]
    rows = [now.rows[i] for i in places]
    rated_by = [row.rater for row in rows]
    pairs = pairs_of(rated_by)
    if not pairs:
        return []
    left = np.linalg.inv(now.precision[np.ix_(places, places)]).astype(np.float64)
    contrasts = apart(pairs, rated_by)
    gaps, rests = (contrasts @ y for y in (np.array([row.value for row in rows]), left @ pulled[places]))
    by_chance = covariance(rows, now.rule.components, now.rule.by_rater)
    sds, usual = (sds_apart(contrasts, v) for v in (left, by_chance))
    far, signs = far_apart(len(pairs)), np.where(gaps >= 0, 1.0, -1.0)
    wide, odd = np.abs(gaps) > far * usual, np.abs(rests) > far * sds
    elsewhere = Counter(row.rater for row in now.rows if row.competency != competency)
    found = []
    for i in np.flatnonzero(wide | odd).tolist():
        higher, lower = pairs[i] if signs[i] > 0 else pairs[i][::-1]
        reference = elsewhere[higher] + elsewhere[lower]
        compared = reference > 0 or bool({higher, lower} & now.rule.by_rater.keys())
        why: Why = "untold" if not compared else "real" if odd[i] else "severity"
        gap, rest = float(signs[i] * gaps[i]), float(signs[i] * rests[i])
        found.append(RatersDiffer(competency, higher, lower, gap, gap - rest, float(sds[i]), why, reference))
    return sorted(found, key=lambda pair: (-pair.gap, pair.higher, pair.lower))
