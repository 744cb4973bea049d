"""What was known when a decision was made, read from what it kept; whatever is not kept stays unsaid."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kedua.queries.content import Content
from kedua.queries.decision_file_ids import node

DIGITS = 6


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the rule by its name, such as "stable"."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class Known:
    """What was known of a competency: an estimate with its uncertainty, and the chance to be at or above the bar, 0–1."""

    competency: str
    name: str
    bar: float | None
    weight: float | None
    must_have: bool
    mean: float | None
    sd: float | None
    chance: float | None
    ratings: int | None


@dataclass(frozen=True, slots=True)
class Standing:
    """kept: whether the decision kept anything of it. rule, numbers: by what ratings were weighed."""

    kept: bool
    rule: str
    numbers: tuple[Number, ...]
    competencies: tuple[Known, ...]


def standing_of(kept: object, content: Content) -> Standing:
    """Read what a decision kept, whatever is missing in it."""
    whole = _mapping(kept)
    rule = _mapping(whole.get("rule"))
    return Standing(
        kept=bool(whole),
        rule=str(rule.get("name", "")),
        numbers=tuple(_numbers(_mapping(rule.get("numbers")))),
        competencies=tuple(_known(whole.get("competencies"), content)),
    )


def _numbers(numbers: Mapping[object, object]) -> Iterator[Number]:
    for name, value in numbers.items():
        number = _number(value)
        if number is not None:
            yield Number(str(name), number)


def _known(entries: object, content: Content) -> Iterator[Known]:
    for entry in map(_mapping, entries if isinstance(entries, list) else ()):
        subject = str(entry.get("subject", ""))
        if subject:
            ratings = _number(entry.get("ratings"))
            yield Known(
                competency=node("competency", subject),
                name=content.subject_name(subject),
                bar=_number(entry.get("bar")),
                weight=_number(entry.get("weight")),
                must_have=bool(entry.get("must")),
                mean=_number(entry.get("mean")),
                sd=_number(entry.get("sd")),
                chance=_number(entry.get("chance")),
                ratings=None if ratings is None else round(ratings),
            )


def _mapping(value: object) -> Mapping[object, object]:
    return value if isinstance(value, dict) else {}


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return round(float(value), DIGITS)
