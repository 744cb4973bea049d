"""What a text claims about a job that another text could contradict, such as hours, shifts, pay and travel."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from kedua.engine.language.preview_claim_words import (
    DAYS_A_WEEK,
    FILLER,
    FROM_TO,
    HOME,
    HOURS,
    HYBRID,
    NIGHTS,
    NO_NIGHTS,
    NO_OVERTIME,
    NO_SHIFTS,
    NO_TRAVEL,
    NO_WEEKENDS,
    NUMBERS,
    ON_AND_OFF,
    ONSITE,
    OVERTIME,
    PERMANENT,
    REMOTE,
    REPORTS,
    SHARE,
    SHIFT_HOURS,
    SHIFTS,
    TEAM,
    TEMPORARY,
    TRAVEL,
    WEEK,
    WEEKENDS,
)
from kedua.engine.language.preview_pay import pay_claims
from kedua.engine.language.text import fold, words

Kind = Literal[
    "hours",
    "days",
    "weekends",
    "nights",
    "shifts",
    "shift-hours",
    "overtime",
    "remote",
    "travel",
    "contract",
    "reporting",
    "team",
    "pay",
    "place",
]
Value = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """Something a text says. value: words or figures that two texts have to agree on; start, end: where it stands."""

    kind: Kind
    value: Value
    start: int
    end: int


def claims_in(text: str) -> tuple[Claim, ...]:
    """Find what an English text claims, at most one claim of each kind, in the order of kinds."""
    folded = fold(text)
    found = (finder(folded) for finder in _FINDERS)
    return (
        *(claim for claim in found if claim is not None),
        *(Claim("pay", value, *span) for value, span in pay_claims(folded)),
    )


def disagree(one: Claim, other: Claim) -> bool:
    """Say whether two claims of one kind cannot both be true."""
    if one.kind != other.kind or one.value == other.value:
        return False
    return _RULES.get(one.kind, _differ)(one.value, other.value)


def _differ(one: Value, other: Value) -> bool:
    return one != other


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else NUMBERS[word]


def _hours(text: str) -> Claim | None:
    hit = HOURS.search(text)
    if hit is None:
        return None
    low = _number(hit[1])
    return Claim("hours", (low, _number(hit[2]) if hit[2] else low), hit.start(), hit.end())


def _days(text: str) -> Claim | None:
    hit = DAYS_A_WEEK.search(text)
    # "Two days a week from home" is about where, not about how many days are worked.
    if hit is not None and _number(hit[1]) >= 4 and "home" not in text[hit.end() : hit.end() + 12]:
        return Claim("days", (_number(hit[1]),), hit.start(), hit.end())
    turns = ON_AND_OFF.search(text)
    if turns is not None and _number(turns[1]) + _number(turns[2]) == len(WEEK):
        return Claim("days", (_number(turns[1]),), turns.start(), turns.end())
    span = FROM_TO.search(text)
    if span is None:
        return None
    number = (WEEK.index(span[2]) - WEEK.index(span[1])) % 7 + 1
    return Claim("days", (number,), span.start(), span.end())


def _yes_or_no(kind: Kind, no: re.Pattern[str], yes: re.Pattern[str]) -> Callable[[str], Claim | None]:
    def finder(text: str) -> Claim | None:
        denied, said = no.search(text), yes.search(text)
        hit = denied or said
        return Claim(kind, ("no" if denied else "yes",), hit.start(), hit.end()) if hit else None

    return finder


def _weekends(text: str) -> Claim | None:
    claim = _yes_or_no("weekends", NO_WEEKENDS, WEEKENDS)(text)
    if claim is not None:
        return claim
    span = FROM_TO.search(text)
    if span is not None and (span[1], span[2]) == ("monday", "friday"):
        return Claim("weekends", ("no",), span.start(), span.end())
    return None


def _remote(text: str) -> Claim | None:
    for where, pattern in (("onsite", ONSITE), ("remote", REMOTE), ("hybrid", HYBRID), ("home", HOME)):
        hit = pattern.search(text)
        if hit is not None:
            days = [_number(group) for group in hit.groups() if group] if where == "hybrid" else []
            return Claim("remote", (where, *days), hit.start(), hit.end())
    return None


def _travel(text: str) -> Claim | None:
    claim = _yes_or_no("travel", NO_TRAVEL, TRAVEL)(text)
    share = SHARE.search(text)
    if claim is None or claim.value == ("no",) or share is None or abs(share.start() - claim.start) > 40:
        return claim
    return Claim("travel", ("yes", int(share[1])), claim.start, claim.end)


def _reporting(text: str) -> Claim | None:
    hit = REPORTS.search(text)
    return Claim("reporting", tuple(words(hit[1])), hit.start(1), hit.end(1)) if hit else None


def _team(text: str) -> Claim | None:
    hit = TEAM.search(text)
    return (
        Claim("team", (_number(next(group for group in hit.groups() if group)),), hit.start(), hit.end())
        if hit
        else None
    )


def _shift_hours(text: str) -> Claim | None:
    hit = SHIFT_HOURS.search(text)
    return Claim("shift-hours", (_number(hit[1] or hit[2]),), hit.start(), hit.end()) if hit else None


_FINDERS: tuple[Callable[[str], Claim | None], ...] = (
    _hours,
    _days,
    _weekends,
    _yes_or_no("nights", NO_NIGHTS, NIGHTS),
    _yes_or_no("shifts", NO_SHIFTS, SHIFTS),
    _shift_hours,
    _yes_or_no("overtime", NO_OVERTIME, OVERTIME),
    _remote,
    _travel,
    _yes_or_no("contract", TEMPORARY, PERMANENT),
    _reporting,
    _team,
)


def _ranges_apart(one: Value, other: Value) -> bool:
    """A range disagrees with another where their ends differ; a single figure where it lies outside."""
    (low, high), (least, most) = (tuple(map(int, value)) for value in (one, other))
    if low == high or least == most:
        return high < least or most < low
    return (low, high) != (least, most)


def _places_apart(one: Value, other: Value) -> bool:
    kinds = {str(one[0]), str(other[0])}
    if kinds <= {"home", "remote"} or kinds <= {"home", "hybrid"}:
        return False
    return kinds != {"hybrid"} or (len(one) > 1 and len(other) > 1 and one[1:] != other[1:])


def _travels_apart(one: Value, other: Value) -> bool:
    return one[0] != other[0] or (len(one) > 1 and len(other) > 1)


def _bosses_apart(one: Value, other: Value) -> bool:
    told, said = ({*value} - FILLER for value in (one, other))
    return bool(told and said) and not told & said  # "the manager" may be any of them


def _pays_apart(one: Value, other: Value) -> bool:
    """Pay is compared where currency and period are the same."""
    return one[:2] == other[:2] and _ranges_apart(one[2:], other[2:])


_RULES: dict[Kind, Callable[[Value, Value], bool]] = {
    "hours": _ranges_apart,
    "remote": _places_apart,
    "travel": _travels_apart,
    "reporting": _bosses_apart,
    "pay": _pays_apart,
}
