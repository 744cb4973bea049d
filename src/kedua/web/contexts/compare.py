"""Finalists side by side, ready for their page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.urls import reverse

from kedua.engine.evidence.compare import Difference
from kedua.integrations.kit.debrief_making import line_of
from kedua.integrations.kit.debrief_sheet import Line
from kedua.queries.compare import MOST, Compared, OnOne, Person, Placed
from kedua.wording.compare import all_alike, difference, not_seen, side_name, sort_name
from kedua.wording.debrief import estimate
from kedua.wording.roles import stage_name


@dataclass(frozen=True, slots=True)
class Row:
    """One candidate on one competency."""

    name: str
    url: str
    estimate: str
    side: str
    line: Line


@dataclass(frozen=True, slots=True)
class Differences:
    """What can be told of pairs: those who can be told apart, then those who cannot."""

    apart: tuple[str, ...]
    alike: tuple[str, ...]
    none: str


@dataclass(frozen=True, slots=True)
class Competency:
    """A competency with all who are compared."""

    name: str
    must: bool
    bar: str
    rows: tuple[Row, ...]
    differences: Differences


@dataclass(frozen=True, slots=True)
class Pick:
    """A candidate to choose."""

    person: Person
    stage: str
    row: Row | None


@dataclass(frozen=True, slots=True)
class Sort:
    """What one can sort by."""

    key: str
    name: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ShownCompared:
    """The page. most: how many can be side by side; over: more were chosen."""

    picks: tuple[Pick, ...]
    sorts: tuple[Sort, ...]
    names: tuple[str, ...]
    competencies: tuple[Competency, ...]
    whole: Differences
    core: Differences
    core_on: tuple[str, ...]
    most: int
    over: bool


def shown_compared(read: Compared) -> ShownCompared:
    """Put the comparison into words and lines."""
    names = read.names
    return ShownCompared(
        picks=tuple(_pick(person) for person in read.people),
        sorts=tuple(Sort(key, sort_name(key, name), key == read.sort) for key, name in read.sorts),
        names=tuple(names[key] for key in read.chosen),
        competencies=tuple(_competency(one, names) for one in read.competencies),
        whole=_differences(read.whole, names),
        core=_differences(read.core, names),
        core_on=read.core_on,
        most=MOST,
        over=sum(person.chosen for person in read.people) > MOST,
    )


def _pick(person: Person) -> Pick:
    placed = person.estimate
    row = _row(placed, person.name) if placed is not None else None
    return Pick(person, stage_name(person.stage), row)


def _competency(one: OnOne, names: Mapping[str, str]) -> Competency:
    return Competency(
        name=one.name,
        must=one.bar.must,
        bar=f"{one.bar.rating:g}",
        rows=tuple(_row(placed, names[placed.id]) for placed in one.placed),
        differences=_differences(one.differences, names),
    )


def _row(placed: Placed, name: str) -> Row:
    known = placed.known
    return Row(
        name=name,
        url=reverse("debrief", args=[placed.id]),
        estimate=estimate(known.mean, known.sd),
        side=side_name(placed.side) if known.ratings else not_seen(),
        line=line_of(known.mean, known.sd, placed.bar),
    )


def _differences(found: Iterable[Difference], names: Mapping[str, str]) -> Differences:
    every = list(found)
    apart = tuple(difference(one, names) for one in every if one.told == "apart")
    alike = tuple(difference(one, names) for one in every if one.told == "alike")
    return Differences(apart, alike, all_alike() if len(every) > 1 and not apart else "")
