"""Finalists of a job side by side, for one reader: estimates per competency, and how two of them differ and how surely."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from uuid import UUID

from kedua.engine.evidence.bars import Bar, Side, side_of
from kedua.engine.evidence.compare import CORE, WHOLE, Comparison, Difference, compare_whole, on_core
from kedua.engine.evidence.estimate import Known
from kedua.engine.evidence.finalists import Finalist
from kedua.queries.finalists import finalists_of
from kedua.queries.job_rules import RULE, rules_of
from kedua.queries.subject_names import subject_names
from kedua.records.models import Application, Job, Member

FEWEST, MOST = 2, 8  # candidates side by side
NAME, DATE = "name", "date"


@dataclass(frozen=True, slots=True)
class Placed:
    """One candidate on one competency. bar: the rating that the job asks for."""

    id: str
    bar: float
    known: Known
    side: Side


@dataclass(frozen=True, slots=True)
class OnOne:
    """One competency: the candidates in their order, and how they differ, pair by pair."""

    name: str
    bar: Bar
    placed: tuple[Placed, ...]
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """A candidate who can be compared. estimate: on the competency by which they are sorted, None where by none."""

    id: str
    name: str
    stage: str
    applied_on: dt.date
    chosen: bool
    estimate: Placed | None


@dataclass(frozen=True, slots=True)
class Compared:
    """The page. people: everybody who can be compared; chosen: ids of those who are, in their order.

    whole, core: differences between two on the whole and on the common core, where everybody has answered some of it.
    core_on: the competencies of which that is so. sorts: (key, name) by what one can sort. sealed: how many have evidence that
    the reader may not read; more: there are more than are looked at.
    """

    people: tuple[Person, ...]
    chosen: tuple[str, ...]
    competencies: tuple[OnOne, ...]
    whole: tuple[Difference, ...]
    core: tuple[Difference, ...]
    core_on: tuple[str, ...]
    sorts: tuple[tuple[str, str], ...]
    sort: str
    sealed: int
    more: bool

    @property
    def names(self) -> dict[str, str]:
        """Name everybody."""
        return {person.id: person.name for person in self.people}


def compared(actor: Member, job: Job, wanted: Sequence[str], sort: str) -> Compared:
    """Read the page: eight queries at most. wanted: ids of those to put side by side; what is none of these is left out.

    sort: "name", "date" or a competency. Strictness is learned from everybody who can be compared, the core from the chosen.
    """
    rules, names = rules_of(job.organisation_id, job.pk), subject_names(job.organisation_id)
    found = finalists_of(actor, job, list(rules.core), named=tuple(_ids(wanted))[:MOST])
    sorts = ((NAME, ""), (DATE, ""), *((bar.competency, names.of(bar.competency)) for bar in rules.bars))
    sort = sort if sort in dict(sorts) else NAME
    every = compare_whole(found.evidence, rules.bars, RULE) if found.people and rules.bars else None
    people = _people(found.people, every, rules.bars, sort, frozenset(wanted))
    chosen = tuple(person.id for person in people if person.chosen)[:MOST]
    mine = [finalist for finalist in found.evidence if finalist.id in chosen]
    core = on_core(mine, rules.bars, RULE) if len(chosen) >= FEWEST else None
    shown = replace(every, core=core) if every is not None and len(chosen) >= FEWEST else None
    return Compared(
        people=people,
        chosen=chosen,
        competencies=tuple(_on_one(shown, bar, names.of(bar.competency), chosen) for bar in rules.bars)
        if shown
        else (),
        whole=shown.among(chosen, WHOLE) if shown else (),
        core=shown.among(chosen, CORE) if shown else (),
        core_on=tuple(names.of(one) for one in core.competencies) if core else (),
        sorts=sorts,
        sort=sort,
        sealed=found.sealed,
        more=found.more,
    )


def _ids(wanted: Iterable[str]) -> Iterator[UUID]:
    for text in wanted:
        with suppress(ValueError):
            yield UUID(text)


def _people(
    rows: Sequence[tuple[Application, Finalist]],
    every: Comparison | None,
    bars: Sequence[Bar],
    sort: str,
    wanted: frozenset[str],
) -> tuple[Person, ...]:
    bar = next((bar for bar in bars if bar.competency == sort), None)
    on = every if bar is not None else None
    found = {
        finalist.id: Person(
            finalist.id,
            row.candidate_name,
            row.stage,
            row.applied_on,
            finalist.id in wanted,
            _placed(on, bar, finalist.id) if on is not None and bar is not None else None,
        )
        for row, finalist in rows
    }
    if on is not None:
        return tuple(found[key] for key in on.ordered(sort))
    return (
        tuple(sorted(found.values(), key=lambda person: person.applied_on)) if sort == DATE else tuple(found.values())
    )


def _on_one(every: Comparison, bar: Bar, name: str, chosen: Sequence[str]) -> OnOne:
    placed = tuple(_placed(every, bar, key) for key in chosen)
    return OnOne(name, bar, placed, every.among(chosen, bar.competency))


def _placed(every: Comparison, bar: Bar, key: str) -> Placed:
    known = every.known(key)[bar.competency]
    return Placed(key, bar.rating, known, side_of(known, bar.rating))
