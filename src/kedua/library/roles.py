"""Role profiles: what common jobs consist of, what they need, and what they are honestly like."""

from __future__ import annotations

from dataclasses import dataclass

from kedua.engine.advert.facts import MustHave
from kedua.engine.planning.bank import Seniority
from kedua.engine.planning.case import Need


@dataclass(frozen=True, slots=True)
class Role:
    """A role profile; `typical_day` pairs an activity with its share of time in percent (they sum to 100).

    hard_everywhere, good_everywhere: the hardships and rewards that hold wherever the job is, those that tell most first.
    """

    id: str
    title: str
    also_called: tuple[str, ...]
    sector: str
    seniority: Seniority
    purpose: str
    duties: tuple[str, ...]
    needs: tuple[Need, ...]
    must_haves: tuple[MustHave, ...]
    typical_day: tuple[tuple[str, int], ...]
    hardships: tuple[str, ...]
    rewards: tuple[str, ...]
    growth: tuple[str, ...]
    hard_everywhere: tuple[str, ...]
    good_everywhere: tuple[str, ...]
