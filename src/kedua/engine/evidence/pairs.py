"""Pairs of raters: how their mean ratings differ, and from when on a pair among so many is too far apart for chance."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from statistics import NormalDist

import numpy as np

from kedua.engine.evidence.mixed import Array

BY_CHANCE = 0.05  # of what equal raters rate, how much may name a pair all the same


def pairs_of(raters: Sequence[str]) -> list[tuple[str, str]]:
    """Give every pair of different people, in the order of their names."""
    return list(itertools.combinations(sorted(set(raters)), 2))


def apart(pairs: Sequence[tuple[str, str]], rated_by: Sequence[str]) -> Array:
    """Give (p, n) how each pair's means differ: the first one's mean of n ratings less the second one's."""
    means = {}
    for rater in dict.fromkeys(rated_by):
        own = np.array([float(name == rater) for name in rated_by])
        means[rater] = own / own.sum()
    return np.stack([means[first] - means[second] for first, second in pairs])


def sds_apart(contrasts: Array, v: Array) -> Array:
    """Give the SD (p,) of differences (p, n) between ratings whose covariance is v (n, n)."""
    sds: Array = np.sqrt(((contrasts @ v) * contrasts).sum(axis=1))
    return sds


def far_apart(pairs: int) -> float:
    """Give the SDs beyond which a pair among so many is named: 1.96 for one pair, 2.64 for six, 3.12 for 28.

    The more pairs there are to look at, the further apart one has to be (Bonferroni): among eight raters some is always wide.
    """
    return NormalDist().inv_cdf(1 - BY_CHANCE / 2 / pairs)
