"""What a change of a job's bars and weights would do, and past changes, as pages show them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from kedua.queries.content import Content
from kedua.queries.job_drafts import JobNeed
from kedua.queries.job_history import PastChange
from kedua.queries.subject_names import Names
from kedua.queries.what_if import Moves
from kedua.wording import what_if as words


@dataclass(frozen=True, slots=True)
class ShownPerson:
    """A candidate and how they would move."""

    name: str
    moves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownMoves:
    """The page. changes: what would be asked otherwise; still: names of those who would not move."""

    changes: tuple[str, ...]
    people: tuple[ShownPerson, ...]
    still: tuple[str, ...]
    turned: tuple[str, ...]
    sealed: int
    more: bool


@dataclass(frozen=True, slots=True)
class ShownChange:
    """A past change that can be gone back on."""

    number: int
    at: dt.datetime
    by: str
    why: str
    changes: tuple[str, ...]


def shown_moves(moves: Moves, before: Sequence[JobNeed], after: Sequence[JobNeed], names: Names) -> ShownMoves:
    """Put what would happen into words."""
    return ShownMoves(
        changes=tuple(_changes(before, after, names.of)),
        people=tuple(
            ShownPerson(one.name, tuple(words.moved(moved, names.of(moved.competency)) for moved in one.moves))
            for one in moves.people
            if one.moves
        ),
        still=tuple(one.name for one in moves.people if not one.moves),
        turned=tuple(words.turned(one.first, one.second, one.before, one.after) for one in moves.turned),
        sealed=moves.sealed,
        more=moves.more,
    )


def shown_change(change: PastChange, content: Content) -> ShownChange:
    """Put a past change into words."""
    changes = tuple(_changes(change.before, change.after, content.subject_name))
    return ShownChange(change.number, change.at, change.by, change.why, changes)


def _changes(before: Sequence[JobNeed], after: Sequence[JobNeed], name: Callable[[str], str]) -> Iterator[str]:
    old, new = ({need.subject: need for need in needs} for needs in (before, after))
    for subject in dict.fromkeys([*old, *new]):
        was, becomes = (_told(needs.get(subject)) for needs in (old, new))
        if was != becomes:
            yield words.changed(name(subject), was, becomes)


def _told(need: JobNeed | None) -> str:
    return words.need(need.weight, need.bar, must=need.must_have) if need is not None else ""
