"""The map, ready for its page: names and sentences beside what was read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from kedua.engine.evidence.coverage import State
from kedua.queries.coverage_map import Column, CoverageMap, MapCell, MapRow
from kedua.records.models import Application
from kedua.wording import coverage_map as words
from kedua.wording.debrief import kind_name
from kedua.wording.kit import round_name


@dataclass(frozen=True, slots=True)
class ShownCell:
    """A cell with the name of its round."""

    cell: MapCell
    round_name: str


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A subject with its cells."""

    name: str
    must: bool
    importance: str
    standing: State
    cells: tuple[ShownCell, ...]


@dataclass(frozen=True, slots=True)
class ShownMap:
    """The map as the page shows it."""

    lead: str
    summary: str
    columns: tuple[str, ...]
    competencies: tuple[ShownRow, ...]
    fit: tuple[ShownRow, ...]
    beside: tuple[ShownRow, ...]
    other: tuple[ShownCell, ...]
    open: bool
    sealed_because: str
    plan_url: str
    plan_button: str
    back_url: str


def shown_map(read: CoverageMap, sees_application: bool, application: Application) -> ShownMap:
    """Put the map into names and sentences."""
    address = reverse("application", args=[application.pk])
    return ShownMap(
        lead=f"{application.candidate_name} · {application.job.title}",
        summary=words.left_open(
            read.standing("not-covered"),
            read.standing("thin"),
            read.standing("conflicting"),
        ),
        columns=tuple(_column(column) for column in read.columns),
        competencies=_rows(read.competencies),
        fit=_rows(read.fit),
        beside=_rows(read.beside),
        other=_cells(read.other),
        open=read.open,
        sealed_because="" if read.open else words.sealed_because(read.waits_for_own),
        plan_url=reverse("plan", args=[application.pk]) if read.can_plan else "",
        plan_button=words.plan_button(read.next_round),
        back_url=address if sees_application else "",
    )


def _rows(rows: Iterable[MapRow]) -> tuple[ShownRow, ...]:
    return tuple(
        ShownRow(row.name, row.must, words.importance(row.weight), row.standing, _cells(row.cells)) for row in rows
    )


def _cells(cells: Iterable[MapCell]) -> tuple[ShownCell, ...]:
    return tuple(ShownCell(cell, _column(cell.column)) for cell in cells)


def _column(column: Column) -> str:
    return kind_name(column.kind, column.title) if column.title else round_name(column.round)
