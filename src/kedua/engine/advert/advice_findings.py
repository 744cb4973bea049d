"""What a look at an advert finds: codes with their inputs, the characters that show it, and a fix where one"
" exists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from kedua.engine.language.rules import Severity

AdvertCode = Literal[
    "exclusion",
    "unpaid",
    "fee",
    "contradiction",
    "gendered",
    "discouraging",
    "no-pay",
    "vague-pay",
    "wide-pay",
    "no-must-haves",
    "many-must-haves",
    "must-have-without-duty",
    "years-filter",
    "impossible-years",
    "contradictory-level",
    "needless-degree",
    "many-tools",
    "licence",
    "lifting",
    "no-place",
    "no-hours",
    "no-apply",
    "no-equal",
    "no-adjustments",
    "opening",
    "too-short",
    "short",
    "too-long",
    "hard-to-read",
    "long-sentences",
    "long-sentence",
    "wall",
    "passive",
    "jargon",
    "abbreviation",
    "hype",
    "coded-word",
    "capitals",
    "exclamation",
]
CODES: tuple[AdvertCode, ...] = get_args(AdvertCode)
_HIGH: frozenset[AdvertCode] = frozenset(("unpaid", "fee", "contradiction", "impossible-years", "contradictory-level"))
_LOW: frozenset[AdvertCode] = frozenset(
    ("must-have-without-duty", "no-equal", "short", "passive", "coded-word", "capitals", "exclamation", "abbreviation")
)
Inputs = tuple[tuple[str, str | int], ...]


@dataclass(frozen=True, slots=True)
class AdvertFinding:
    """One thing that was found. start, end: its characters; 0 and 0 where something is missing from the whole text.

    fix: what can stand in the place of those characters, "" to take them out; None where only a person can say. reach:
    the characters that the fix replaces where they are more, such as the whole line of a list.
    """

    code: AdvertCode
    start: int
    end: int
    severity: Severity
    inputs: Inputs = ()
    fix: str | None = None
    reach: tuple[int, int] | None = None

    @property
    def replaced(self) -> tuple[int, int]:
        """Give the characters that the fix replaces."""
        return self.reach or (self.start, self.end)


def found(code: AdvertCode, start: int = 0, end: int = 0, inputs: Inputs = (), fix: str | None = None) -> AdvertFinding:
    """Make a finding as serious as its code is."""
    severity: Severity = "high" if code in _HIGH else "low" if code in _LOW else "medium"
    return AdvertFinding(code, start, end, severity, inputs, fix)


def in_order(findings: Iterable[AdvertFinding]) -> tuple[AdvertFinding, ...]:
    """Sort what has a place by it; what is missing from the whole comes last, both in the order of codes."""
    rank: Mapping[AdvertCode, int] = {code: number for number, code in enumerate(CODES)}
    return tuple(sorted(findings, key=lambda one: (one.end == 0, one.start, one.end, rank[one.code])))
