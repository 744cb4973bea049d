"""A decision file ready for a page: every word and figure as it is shown, and where each thing leads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where something leads: an anchor in the file and the words of the link. note: whose link it is, where that is said."""

    id: str
    text: str
    note: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with what stands beside it."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows below heads; the first cell of a row names it."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Rated:
    """A rating with an anchor of its own."""

    id: str
    text: str
    level: str
    down: tuple[Pointer, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in the file. id: its anchor, "" for none. aside: who and when; texts: what was written, line by line.

    up: what it rests on; down: what rests on it; inner: entries that belong to it; marks: short remarks of Kedua's.
    """

    id: str
    title: str
    aside: str = ""
    texts: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    marks: tuple[str, ...] = ()
    rated: Rated | None = None
    table: Table | None = None
    up: tuple[Pointer, ...] = ()
    down: tuple[Pointer, ...] = ()
    inner: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the file with a heading. texts: lines without an entry of their own."""

    id: str
    title: str
    lead: str
    entries: tuple[Entry, ...] = ()
    table: Table | None = None
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole file. lines: what stands below its title."""

    title: str
    candidate: str
    job: str
    organisation: str
    lines: tuple[str, ...]
    sections: tuple[Section, ...]
    labels: Mapping[str, str]
