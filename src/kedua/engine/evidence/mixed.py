"""The linear mixed model: best linear unbiased estimates and predictions for given variances."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
BLOCK = 64  # rows solved at once: few enough to be quick, many enough that most of the work is multiplying


@dataclass(frozen=True, slots=True)
class Prediction:
    """Fixed effects (p,), predicted random effects (m,) and the prediction-error covariance (m, m)."""

    fixed: Array
    random: Array
    covariance: Array


def same_group(rows: Sequence[Hashable], columns: Sequence[Hashable]) -> Array:
    """Give the (n, m) matrix with 1 where a row and a column carry the same label; None matches nothing."""
    codes: dict[Hashable, int] = {}
    left = np.array([-1 if label is None else codes.setdefault(label, len(codes)) for label in rows], dtype=np.int64)
    right = left
    if columns is not rows:
        own = [-1 if label is None else codes.setdefault(label, len(codes)) for label in columns]
        right = np.array(own, dtype=np.int64)
    same: Array = ((left[:, None] == right[None, :]) & (left[:, None] >= 0)).astype(np.float64)
    return same


def predict(y: Array, x: Array, v: Array, cross: Array, prior: Array) -> Prediction:
    """Predict random effects u from y = x·b + u-terms + error by generalised least squares.

    y: (n,) observations. x: (n, p) design of the fixed effects; p = 0 when the mean is known and already taken off.
    v: (n, n) covariance of y. cross: (m, n) covariance of u with y. prior: (m, m) covariance of u.
    Formulae: Henderson 1975, "Best linear unbiased estimation and prediction under a selection model", eq. 4–6.
    Raises numpy.linalg.LinAlgError when v is not positive definite, or x not of full column rank.
    """
    if y.size == 0:
        return Prediction(np.zeros(x.shape[1]), np.zeros(prior.shape[0]), prior)
    lower = np.linalg.cholesky(v).astype(np.float64)
    white = forward(lower, np.column_stack((x, y, cross.T)))
    wx, wy, wc = white[:, : x.shape[1]], white[:, x.shape[1]], white[:, x.shape[1] + 1 :]
    information = wx.T @ wx
    fixed = np.linalg.solve(information, wx.T @ wy).astype(np.float64)
    random = wc.T @ (wy - wx @ fixed)
    # Not knowing the fixed effects makes predictions less sure: the last term is zero when p = 0.
    leak = wx.T @ wc
    covariance: Array = prior - wc.T @ wc + leak.T @ np.linalg.solve(information, leak)
    return Prediction(fixed, random, covariance)


def forward(lower: Array, right: Array) -> Array:
    """Solve lower · x = right for x (n, m), `lower` (n, n) having nothing above its diagonal: by blocks, from the top.

    A general solver would factor it first, at twice the cost where there are as many columns as rows.
    """
    x = np.empty_like(right)
    for top in range(0, len(lower), BLOCK):
        rows = slice(top, top + BLOCK)
        x[rows] = np.linalg.inv(lower[rows, rows]) @ (right[rows] - lower[rows, :top] @ x[:top])
    return x
