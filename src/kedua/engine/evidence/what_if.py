"""What if the bars or weights of a job were others: how every candidate would move."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kedua.engine.evidence.bars import Bar, Side, side_of
from kedua.engine.evidence.compare import chance_above, spread
from kedua.engine.evidence.finalists import Finalist, Together, together
from kedua.engine.evidence.mixed import Array
from kedua.engine.evidence.posterior import Rule


@dataclass(frozen=True, slots=True)
class Moved:
    """One candidate on one competency: side of the bar and chance to be at or above it, before and after.

    None where the job has no bar for the competency.
    """

    candidate: str
    competency: str
    before: float | None
    after: float | None
    was: Side | None
    now: Side | None


@dataclass(frozen=True, slots=True)
class Crossed:
    """Two candidates whose order on the whole turns round; chances that the first one's level is the higher."""

    first: str
    second: str
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class WhatIf:
    """All that would move: nothing where nothing would."""

    moved: tuple[Moved, ...]
    crossed: tuple[Crossed, ...]


def what_if(candidates: Sequence[Finalist], before: Sequence[Bar], after: Sequence[Bar], rule: Rule) -> WhatIf:
    """Say how the candidates of a job would move from the bars and weights of `before` to those of `after`.

    moved: by candidate, then competency, wherever a chance or side differs. crossed: pairs whose order on the whole
    turns. One candidate or none has nobody to cross with.
    """
    if not candidates:
        return WhatIf((), ())
    old, new = ({bar.competency: bar for bar in bars} for bars in (before, after))
    found = together(candidates, [*old, *new], rule)
    moved = []
    for candidate in found.ids:
        for name, known in found.known(candidate).items():
            (was, first), (now, second) = (
                (side_of(known, bar.rating), known.chance_at_least(bar.rating)) if bar else (None, None)
                for bar in (old.get(name), new.get(name))
            )
            if (was, first) != (now, second):
                moved.append(Moved(candidate, name, first, second, was, now))
    return WhatIf(tuple(moved), _crossed(found, _shares(found, old), _shares(found, new)))


def _shares(found: Together, bars: dict[str, Bar]) -> Array:
    weights = np.array([bars[name].weight if name in bars else 0.0 for name in found.competencies])
    return weights / max(float(weights.sum()), 1e-12)


def _crossed(found: Together, old: Array, new: Array) -> tuple[Crossed, ...]:
    (was, was_sd), (now, now_sd) = spread(found, old), spread(found, new)
    turned = np.triu(np.sign(was.round(9)) * np.sign(now.round(9)) < 0, 1)
    return tuple(
        Crossed(
            found.ids[a],
            found.ids[b],
            chance_above(float(was[a, b]), float(was_sd[a, b])),
            chance_above(float(now[a, b]), float(now_sd[a, b])),
        )
        for a, b in zip(*np.nonzero(turned), strict=True)
    )
