"""Tables as documents have them: some hold data in rows, some only put one thing beside another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import zip_longest

from kedua.integrations.resume.document import Line
from kedua.integrations.resume.labels import is_head_of, told_cells
from kedua.integrations.resume.words.headings import known_kind

Cell = list[Line]
_LONG_CELL = 6
_LANES = 1000  # lanes of cells count from here, so that they never meet those of the page
_DATE = re.compile(r"(?:19|20)\d{2}")


def read_grid(rows: list[list[Cell]], new_lane: Callable[[], int]) -> Iterator[Line]:
    """Give the lines of a table: a layout cell by cell, each its own lane; data row by row, cells parted by tabs."""
    filled = [[cell for cell in row if any(line.text.strip() for line in cell)] for row in rows]
    if _is_layout(filled):
        yield from _by_cell(rows, new_lane)
        return
    if filled and _is_head(filled[0]):
        yield from _labelled_rows(rows)
        return
    for row in filled:
        yield from _across(row)


def _is_head(row: list[Cell]) -> bool:
    return len(row) > 1 and is_head_of([_told(cell) for cell in row])


def _told(cell: Cell) -> str:
    return " ".join(line.text.strip() for line in cell if line.text.strip())


def _labelled_rows(rows: list[list[Cell]]) -> Iterator[Line]:
    """Give each cell under a head as "Employer: Maju Foods", whatever the columns are and in whichever order."""
    labels = [_told(cell).strip(" :") for cell in rows[0]]
    for row in rows[1:]:
        cells = [[line for line in cell if line.text.strip()] for cell in row]
        first = next((line for cell in cells for line in cell), None)
        told = told_cells(labels, [cell[0].text.strip() if cell else "" for cell in cells])
        for number, (label, text) in enumerate(told):
            if first is not None:
                yield replace(first, text=f"{label}: {text}", gap=number == 0, bullet=False)
        kept = {label for label, _text in told}
        # As in tables without a head: the widest cell tells the story, and comes last.
        below = [cell[1:] for label, cell in zip(labels, cells, strict=False) if label in kept and cell[1:]]
        for cell in sorted(below, key=lambda cell: sum(len(line.text) for line in cell)):
            yield from cell


def _is_layout(rows: list[list[Cell]]) -> bool:
    """A layout has headings, or much text, in more than one of its columns."""
    for row in rows:
        headed = [sum(1 for line in cell if known_kind(line.text)) for cell in row]
        if len(row) > 1 and sum(1 for n in headed if n) > 1 and max(map(len, row)) > 2:
            return True
        if sum(1 for cell in row if len(cell) >= _LONG_CELL) > 1:
            return True
        if (
            len(row) > 1
            and len(rows) <= 3
            and any(n and len(cell) > n + 1 for n, cell in zip(headed, row, strict=True))
        ):
            return True
    return False


def _by_cell(rows: list[list[Cell]], new_lane: Callable[[], int]) -> Iterator[Line]:
    """Read column by column: a sidebar may be split over several rows."""
    width = max((len(row) for row in rows), default=0)
    if any(len(row) != width for row in rows) or width < 2:
        for row in rows:
            for cell in row:
                yield from _in_lane(cell, new_lane())
        return
    for column in zip_longest(*rows, fillvalue=[]):
        lane = new_lane()
        for cell in column:
            yield from _in_lane(cell, lane)


def _in_lane(cell: Cell, lane: int) -> Iterator[Line]:
    for line in cell:
        yield replace(line, lane=lane) if line.lane == 0 else line


def _across(row: list[Cell]) -> Iterator[Line]:
    """Join the first lines of the cells of a row; a heading at the side stays alone; what else a cell holds follows."""
    cells = [[line for line in cell if line.text.strip()] for cell in row]
    if len(cells) > 1 and _heads_the_row(cells):
        yield cells[0][0]
        cells = cells[1:]
    if len(cells) > 1 and all(len(cell) > 1 for cell in cells) and _paired(cells):
        for number, together in enumerate(zip_longest(*cells)):
            lines = [line for line in together if line is not None]
            yield _joined(lines, number == 0)
        return
    if cells:
        yield _joined([cell[0] for cell in cells], True)
        # The widest cell tells the story; dates and places beside it belong to its head.
        for cell in sorted(cells, key=lambda cell: sum(len(line.text) for line in cell)):
            yield from cell[1:]


def _heads_the_row(cells: list[Cell]) -> bool:
    first, second = cells[0], cells[1]
    text = first[0].text.strip()
    alone = len(first) == 1 and bool(known_kind(text)) and not text.endswith(":")
    return alone and (len(second) > 1 or len(second[0].text) > 40 or first[0].bold)


def _paired(cells: list[Cell]) -> bool:
    """Title and employer on the left, dates and place on the right: line belongs to line."""
    return max(len(cell) for cell in cells) <= 3


def _joined(lines: list[Line], gap: bool) -> Line:
    first = lines[0]
    return replace(
        first,
        text="\t".join(line.text.strip() for line in lines),
        bold=any(line.bold for line in lines),
        gap=gap,
        bullet=first.bullet and len(lines) == 1,
        links=tuple(link for line in lines for link in line.links),
    )
