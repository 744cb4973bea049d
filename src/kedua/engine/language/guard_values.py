"""What a number measures, and whether what one text says of it holds another: money, times, dates, shares, lengths, counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["money", "time", "date", "percent", "count", "address", "days"]
# exact; from and up to it; the lower and the upper end of a range; about it
Bound = Literal["exact", "min", "max", "low", "high", "about"]


@dataclass(frozen=True, slots=True)
class Value:
    """One value with its span. amount: a number, minutes after midnight, day.month.year, or the address.

    unit: the currency, or a unit of time or measure, "" for things that are counted. per: "hour" to "year".
    """

    kind: Kind
    amount: float | str
    unit: str
    per: str
    bound: Bound
    start: int
    end: int


_HELD = {
    "exact": {"exact", "about", "min"},
    "min": {"min", "low"},
    "max": {"max", "high"},
    "low": {"low", "min"},
    "high": {"high", "max"},
    "about": {"exact", "about", "low", "high"},
}


_FILLS = {"minute": (60, "hour"), "hour": (24, "day"), "day": (7, "week"), "month": (12, "year")}
_HOLDS = {"fortnight": (2, "week"), "quarter": (3, "month")}
_ON_A_DAY = ("day", "night", "weekend", "evening", "morning")


def supports(fact: Value, said: Value) -> bool:
    """Say whether a value of a fact holds what a sentence says, apart from what it is said of."""
    if _is_how_often(fact, said):
        return fact.amount == said.amount and fact.per == said.per and {fact.bound, said.bound} != {"min", "max"}
    if not _same_amount(fact, said):
        return False
    if fact.per and said.per and fact.per != said.per:
        return False
    if said.kind == "money" and said.per not in ("", "month") and not fact.per:
        return False
    if said.kind in ("time", "date", "address", "days") or fact.kind == "date":
        return {fact.bound, said.bound} != {"low", "high"}
    return _holds_bound(fact, said)


def _is_how_often(fact: Value, said: Value) -> bool:
    """Say whether one tells how many times in a period, and the other that or how many things in it."""
    if said.unit == "times":
        return fact.kind == "count"
    if fact.unit != "times" or said.kind != "count":
        return False
    return (not said.unit and bool(said.per)) or (said.unit in _ON_A_DAY and bool(said.per))


def _same_amount(fact: Value, said: Value) -> bool:
    if said.kind == "time" or fact.kind == "time":
        return _same_time(fact, said)
    if fact.kind == "date":
        return _is_in_date(str(fact.amount), said)
    if {fact.kind, said.kind} == {"money", "count"}:
        return fact.amount == said.amount and not (fact.unit and said.unit)
    if fact.kind != said.kind:
        return False
    if said.kind == "count":
        of_turns = {fact.unit, said.unit} == {"every", ""} and fact.amount == said.amount
        return of_turns or _in_one_unit(fact) == _in_one_unit(said)
    return fact.amount == said.amount and (not said.unit or not fact.unit or said.unit == fact.unit)


def _is_in_date(fact: str, said: Value) -> bool:
    """Say whether a date holds another, or a year of the calendar."""
    if said.kind == "date":
        return _same_date(fact, str(said.amount))
    return isinstance(said.amount, float) and said.amount > 1900 and fact.endswith(f".{said.amount:.0f}")


def _in_one_unit(value: Value) -> tuple[float, str]:
    """Give the same length in the largest of its units that it fills: 14 days are 2 weeks, 24 hours a day."""
    amount, unit = float(value.amount), "day" if value.unit == "night" else value.unit
    while unit in _FILLS and amount and amount % _FILLS[unit][0] == 0:
        size, larger = _FILLS[unit]
        amount, unit = amount / size, larger
    size, larger = _HOLDS.get(unit, (1, unit))
    return amount * size, larger


def _same_time(fact: Value, said: Value) -> bool:
    if not isinstance(fact.amount, float) or not isinstance(said.amount, float):
        return False
    one, other = (_minutes(value) for value in (fact, said))
    if one is None or other is None:
        return False
    open_ended = one >= 10_000 or other >= 10_000
    return one % 10_000 % 720 == other % 10_000 % 720 if open_ended else one == other


def _minutes(value: Value) -> float | None:
    amount = float(value.amount)
    if value.kind == "time":
        return amount
    if value.kind == "count" and not value.unit and not value.per and amount <= 12:
        return amount * 60 % 720 + 10_000
    return None


def _same_date(fact: str, said: str) -> bool:
    return all(ours == theirs or not theirs for ours, theirs in zip(fact.split("."), said.split("."), strict=True))


def _holds_bound(fact: Value, said: Value) -> bool:
    if said.bound in ("min", "low", "high") and fact.bound == "exact":
        return said.bound == "min" and fact.unit in ("year", "month")
    if said.bound == "exact" and fact.bound == "min":
        return fact.unit in ("year", "month")
    if said.bound == "max" and fact.bound == "exact":
        return fact.unit in ("workday",) or (fact.kind == "count" and fact.unit in ("day", "week", "hour"))
    return fact.bound in _HELD[said.bound]
