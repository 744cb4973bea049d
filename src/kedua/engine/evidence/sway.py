"""What would change a near call: the least change of evidence that moves an estimate across its bar."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from kedua.engine.evidence.bars import Bar, side_of, worth
from kedua.engine.evidence.estimate import known_of
from kedua.engine.evidence.posterior import Foreseen, Posterior, foresee
from kedua.engine.evidence.ratings import Rating

LOWEST, HIGHEST = 1, 5
SOMEBODY_NEW = "\N{NULL}somebody new"  # no id of a person, so that it stands for none who has rated
By = Literal["new", "same"]


@dataclass(frozen=True, slots=True)
class OneMore:
    """One rating more, on a new question another day, by somebody new or by `rater`, who has rated it most.

    needed: the rating at which the estimate meets the bar, which may lie outside 1-5. rating: the nearest whole rating
    that takes it across, None where no rating does. expected: the rating to be expected. chance: that it comes out so far.
    """

    by: By
    rater: str
    needed: float
    rating: int | None
    expected: float
    chance: float


@dataclass(frozen=True, slots=True)
class Changed:
    """A rating that was given, and the one that would have put the estimate on the bar; `by` how many points apart."""

    rating: Rating
    to: float
    by: float


@dataclass(frozen=True, slots=True)
class Sway:
    """What would change a near call.

    gap: estimate less bar, in rating points. more: one rating more, by somebody new, then by the same person if anybody
    has rated it. changed: the smallest change of one rating that would do, None where none within 1-5 would. perfect and
    sample: what knowing the level for certain, and what one rating by somebody new, is expected to be worth, in rating
    points times the competency's weight (`worth`): the larger, the more its uncertainty matters.
    """

    competency: str
    gap: float
    more: tuple[OneMore, ...]
    changed: Changed | None
    perfect: float
    sample: float


def sway(now: Posterior, bars: Sequence[Bar]) -> tuple[Sway, ...]:
    """Say for each near call what would change it, where one rating more is worth most first."""
    known = known_of(now)
    near = [bar for bar in bars if side_of(known[bar.competency], bar.rating) == "near"]
    if not near:
        return ()
    asked = [(bar, by, rater) for bar in near for by, rater in _askers(now, bar.competency)]
    day = max((row.round for row in now.rows), default=0) + 1
    usual = now.rule.components.prior_mean
    hoped = [Rating(bar.competency, rater, day, usual, f"{SOMEBODY_NEW}/{bar.competency}") for bar, _, rater in asked]
    told = foresee(now, hoped)
    found = [_sway(now, bar, [(i, a[1], a[2]) for i, a in enumerate(asked) if a[0] is bar], told) for bar in near]
    return tuple(sorted(found, key=lambda one: -one.sample))


def _askers(now: Posterior, competency: str) -> list[tuple[By, str]]:
    rated = Counter(row.rater for row in now.rows if row.competency == competency)
    most = min(rated, key=lambda rater: (-rated[rater], rater), default=None)
    found: list[tuple[By, str]] = [("new", SOMEBODY_NEW)]
    if most is not None:
        found.append(("same", most))
    return found


def _sway(now: Posterior, bar: Bar, asked: Sequence[tuple[int, By, str]], told: Foreseen) -> Sway:
    place = now.place(bar.competency)
    gap, sd = float(now.means[place]) - bar.rating, float(now.sds[place])
    move = abs(float(told.pull[place, asked[0][0]])) / math.sqrt(float(told.covariance[asked[0][0], asked[0][0]]))
    return Sway(
        competency=bar.competency,
        gap=gap,
        more=tuple(_one_more(place, gap, told, *one) for one in asked),
        changed=_changed(now, place, gap),
        perfect=bar.weight * worth(gap, sd),
        sample=bar.weight * worth(gap, move),
    )


def _one_more(place: int, gap: float, told: Foreseen, i: int, by: By, rater: str) -> OneMore:
    expected, variance = float(told.expected[i]), float(told.covariance[i, i])
    needed = expected - gap * variance / float(told.pull[place, i])
    z = abs(needed - expected) / math.sqrt(2 * variance)
    whole = math.ceil(needed - 1e-9) if gap < 0 else math.ceil(needed - 1e-9) - 1
    return OneMore(
        by=by,
        rater="" if by == "new" else rater,
        needed=needed,
        rating=min(HIGHEST, max(LOWEST, whole)) if _within(whole, gap) else None,
        expected=expected,
        chance=0.5 * math.erfc(z),
    )


def _within(whole: int, gap: float) -> bool:
    """Whether a rating that goes far enough is on the scale: for a rise one below the scale would do too, and so on."""
    return whole <= HIGHEST if gap < 0 else whole >= LOWEST


def _changed(now: Posterior, place: int, gap: float) -> Changed | None:
    found = []
    for row, weight in zip(now.rows, now.weights[place].tolist(), strict=True):
        if row.competency == now.competencies[place] and weight > 0:
            by = -gap / weight
            if LOWEST <= row.value + by <= HIGHEST:
                found.append(Changed(row, row.value + by, by))
    return min(found, key=lambda change: abs(change.by), default=None)
