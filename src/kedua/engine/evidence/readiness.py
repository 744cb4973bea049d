"""Is there enough to decide on, and what is missing? Never which way: that is for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from kedua.engine.evidence.debrief import Debrief, Item

Code = Literal[
    "scorecard-open",
    "core-not-asked",
    "never-seen",
    "no-grounds",
    "one-person",
    "one-day",
    "differing",
    "near",
    "stays-near",
]
MAY_CROSS = 0.1  # a near call may move when one rating more takes it across with this chance


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that is missing. subject: a competency, or whose scorecard is open, or which core question is not asked.

    needed: without it a decision rests on less than the job asks for; else it would merely be surer with it.
    """

    code: Code
    subject: str
    needed: bool


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether there is enough evidence to decide on, and all that is missing: what is needed first, then by subject."""

    enough: bool
    missing: tuple[Lack, ...]


def readiness(found: Debrief, open_scorecards: Sequence[str] = (), core_left: Sequence[str] = ()) -> Readiness:
    """Say whether the evidence is enough to decide on. It is, however the evidence points, once nothing needed is missing.

    Needed are every scorecard and, for must-haves, that somebody has seen it, that people's difference about it is
    settled, and that the call is not so near that one rating more may well turn it.
    """
    missing = [
        *(Lack("scorecard-open", who, True) for who in open_scorecards),
        *(Lack("core-not-asked", question, False) for question in core_left),
        *(lack for item in found.items for lack in _lacks(item)),
    ]
    ordered = tuple(sorted(missing, key=lambda lack: not lack.needed))
    return Readiness(not any(lack.needed for lack in ordered), ordered)


def _lacks(item: Item) -> Iterator[Lack]:
    name, must = item.bar.competency, item.bar.must
    for code in item.missing:
        yield Lack(code, name, must and code == "never-seen")
    if any(pair.why != "severity" for pair in item.differing):
        yield Lack("differing", name, must)
    if item.ratings and item.sway is not None:
        turns = item.sway.more[0].chance >= MAY_CROSS
        yield Lack("near" if turns else "stays-near", name, must and turns)
