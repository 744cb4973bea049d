"""The second look at a clause: how likely each part is in it, beside what its neighbours are likely to hold."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]

PARTS = 4
_CAP, _SCALE = 6.0, 3.0
_PAIRS = [(one, two) for one in range(PARTS) for two in range(one)]
WIDTH = 1 + 7 * PARTS + 2 + 2 * PARTS * PARTS + len(_PAIRS)


def chance(scores: Numbers) -> Numbers:
    """Turn log-odds into chances."""
    given: Numbers = 1 / (1 + np.exp(-scores))
    return given


def context(scores: Numbers) -> Numbers:
    """Describe each clause of a segment by `WIDTH` numbers; `scores` (n, 4) are log-odds of S, T, A, R at first look.

    In columns: one; its own scores; the chances in the two clauses before and the two after; the highest chances
    anywhere before and anywhere after; whether it is the second or the last; its own chances times the highest before,
    times the highest after, and times one another.
    """
    count = len(scores)
    own = chance(scores)
    before, after = _highest(own), _highest(own[::-1])[::-1]
    place = np.arange(count)
    return np.hstack(
        (
            np.ones((count, 1)),
            np.clip(scores, -_CAP, _CAP) / _SCALE,
            *(_moved(own, by) for by in (1, -1, 2, -2)),
            before,
            after,
            np.stack((place == 1, place == count - 1), axis=1),
            (own[:, :, None] * before[:, None, :]).reshape(count, -1),
            (own[:, :, None] * after[:, None, :]).reshape(count, -1),
            np.stack([own[:, one] * own[:, two] for one, two in _PAIRS], axis=1),
        )
    )


def _highest(rows: Numbers) -> Numbers:
    """Give for each row the highest in any row before it, nought in the first."""
    nought = np.zeros((1, PARTS))
    given: Numbers = np.vstack((nought, np.maximum.accumulate(rows, axis=0)[:-1]))
    return given


def _moved(rows: Numbers, by: int) -> Numbers:
    """Give for each row the one `by` rows before it (after it, when negative), nought where there is none."""
    moved = np.zeros_like(rows)
    if by > 0:
        moved[by:] = rows[:-by]
    else:
        moved[:by] = rows[-by:]
    return moved


def any_of(scores: Numbers) -> Numbers:
    """Give the log-odds (4) that a part is in any of the clauses, as if they were independent; -inf for no clauses."""
    if not len(scores):
        return np.full(PARTS, -np.inf)
    none = np.minimum(np.logaddexp(0.0, scores).sum(axis=0), 500.0)
    given: Numbers = np.log(np.expm1(none))
    return given
