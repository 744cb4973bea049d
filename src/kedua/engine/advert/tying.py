"""Which duty a must-have serves: the one with which it shares the most telling words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from kedua.engine.advert.facts import MustHave
from kedua.engine.advert.roots import telling

# Words that stand in requirements of every kind, by their root.
_GENERAL = frozenset(
    telling(
        "experience experienced"
        " year month work working job ability able skill skills knowledge good strong least minimum basic"
        " similar related relevant role including use using need require required team day new well 经验 工作 能力 以上"
        " pengalaman tahun kerja sekurang-kurangnya kemahiran"
    )
)
_LEAST = 0.2


def tied(must_haves: Sequence[MustHave], duties: Sequence[str], served: Mapping[int, str]) -> tuple[MustHave, ...]:
    """Tie each must-have to a duty by the words they share, rare ones counting more; some stay untied.

    served: what a must-have says it is needed for, by its place; its words then count in place of its own.
    """
    roots = [frozenset(telling(duty)) - _GENERAL for duty in duties]
    spread = Counter(root for each in roots for root in each)
    weight = {root: math.log(1 + len(duties) / number) for root, number in spread.items()}
    return tuple(
        MustHave(must.text, _nearest(frozenset(telling(served.get(place, must.text))), roots, weight))
        for place, must in enumerate(must_haves)
    )


def _nearest(said: frozenset[str], duties: Sequence[frozenset[str]], weight: dict[str, float]) -> int | None:
    said = said - _GENERAL
    scores = [
        sum(weight[root] for root in duty & said) / math.sqrt(len(duty) * len(said)) if duty and said else 0.0
        for duty in duties
    ]
    best = max(scores, default=0.0)
    return scores.index(best) if best >= _LEAST and scores.count(best) == 1 else None
