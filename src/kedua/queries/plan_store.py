"""Kits, wishes and changes as rows keep them: dataclasses to JSON and back, exactly, in this one place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pydantic import TypeAdapter

from kedua.engine.planning.case import Panelist
from kedua.engine.planning.edits import NO_EDITS, Edits, Ignored
from kedua.engine.planning.plan_warnings import PlanWarning
from kedua.queries.plan_request import Kit

Stored = dict[str, object]  # JSON, as a row's field holds it


@dataclass(frozen=True, slots=True)
class Wishes:
    """What people want of a plan, all of it so far. minutes and panel: None for what is booked, else usual for the job.

    texts: by id, of questions that were left out, so that they can be named when nothing else knows them any more.
    subjects: those alone that are asked about, as in a further interview on what is unresolved, with so many
    questions `on_each` at most; none for everything.
    """

    minutes: int | None = None
    panel: tuple[Panelist, ...] | None = None
    edits: Edits = NO_EDITS
    seed: int = 0
    texts: tuple[tuple[str, str], ...] = ()
    subjects: tuple[str, ...] = ()
    on_each: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """What a version did, as a code with inputs, and what there is to know about the plan since.

    before: value of the version before, None for the first. best: value of the best plan that no hand had touched, None
    where there is none. faults: codes of what a review found in the words of somebody's own.
    """

    code: str
    inputs: tuple[tuple[str, str | int], ...] = ()
    before: float | None = None
    best: float | None = None
    ignored: tuple[Ignored, ...] = ()
    warnings: tuple[PlanWarning, ...] = ()
    faults: tuple[str, ...] = ()


def stored_kit(kit: Kit) -> Stored:
    """Turn a kit into JSON that reads back equal."""
    stored: Stored = _kits().dump_python(kit, mode="json")
    return stored


def read_kit(stored: object) -> Kit:
    """Read a kit back. Raises pydantic's ValidationError where it is none."""
    return _kits().validate_python(stored)


def stored_wishes(wishes: Wishes) -> Stored:
    """Turn wishes into JSON that reads back equal."""
    stored: Stored = _wishes().dump_python(wishes, mode="json")
    return stored


def read_wishes(stored: object) -> Wishes:
    """Read wishes back; a row without any had none."""
    return _wishes().validate_python(stored)


def stored_change(change: Change) -> Stored:
    """Turn a change into JSON that reads back equal."""
    stored: Stored = _changes().dump_python(change, mode="json")
    return stored


def read_change(stored: object) -> Change:
    """Read a change back."""
    return _changes().validate_python(stored)


@cache
def _kits() -> TypeAdapter[Kit]:
    return TypeAdapter(Kit)


@cache
def _wishes() -> TypeAdapter[Wishes]:
    return TypeAdapter(Wishes)


@cache
def _changes() -> TypeAdapter[Change]:
    return TypeAdapter(Change)
