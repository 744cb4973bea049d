"""How long to wait before something is tried again that did not succeed."""

from __future__ import annotations

FIRST, LONGEST = 60.0, 4 * 3600.0  # seconds
MOST = 12  # attempts; together about six hours, at most twelve


def pause_before(attempt: int, share: float) -> float:
    """Give the seconds to wait before the next attempt, when `attempt` of them (1 or more) did not succeed.

    share: drawn evenly from 0 to 1 by the caller. The pause is drawn from 0 to twice the longest one before, up to four
    hours, so that many who failed together do not come back together ("full jitter", Brooker, AWS Architecture Blog, 2015).
    """
    return share * min(LONGEST, FIRST * 2.0 ** min(attempt - 1, 30))
