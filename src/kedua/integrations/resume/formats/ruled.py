"""Tables of a page that have a head: each cell under its label, however many lines the cell runs over."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kedua.integrations.resume.formats.pieces import Piece
from kedua.integrations.resume.labels import is_table_head, labelled
from kedua.integrations.resume.words.headings import known_kind

Row = list[Piece]
_APART = 1.4  # heights of a letter between two rows of a table; lines of one cell stand closer
_SLACK = 4.0  # points by which a cell may begin left of its head
_WORTH = {"employer", "title", "school", "degree"}


def unfolded(rows: list[Row]) -> Iterator[Row]:
    """Give the rows of a page; those of a table with a head cell by cell, as "Employer: Maju Foods"."""
    head: Row | None = None
    record: list[Row] = []
    for above, row in pairwise([[], *rows]):
        if _is_head(row):
            yield from _cells(head, record)
            head, record = row, []
        elif head is None or not _fits(row, head):
            yield from _cells(head, record)
            head, record = None, []
            yield row
        else:
            if record and above[0].base - row[0].base > _APART * row[0].size:
                yield from _cells(head, record)
                record = []
            record.append(row)
    yield from _cells(head, record)


def _is_head(row: Row) -> bool:
    text = "\t".join(piece.text for piece in row)
    return len(row) > 1 and is_table_head(text) and any(labelled(f"{p.text}:")[0] in _WORTH for p in row)


def _fits(row: Row, head: Row) -> bool:
    """Tell whether each piece stands in a column of the table."""
    if len(row) == 1 and known_kind(row[0].text):
        return False
    return row[0].left > head[0].left - _SLACK and all(p.right < _ends(head, _column(p, head)) for p in row)


def _column(piece: Piece, head: Row) -> int:
    return max((n for n, top in enumerate(head) if top.left - _SLACK <= piece.left), default=0)


def _ends(head: Row, column: int) -> float:
    return head[column + 1].left + _SLACK if column + 1 < len(head) else float("inf")


def _cells(head: Row | None, record: list[Row]) -> Iterator[Row]:
    for number, label in enumerate(head or ()):
        inside = [piece for row in record for piece in row if _column(piece, head or []) == number]
        if inside:
            text = f"{label.text.strip(' :')}: " + " ".join(piece.text for piece in inside)
            first = inside[0]
            yield [Piece(text, label.left, max(p.right for p in inside), first.base, first.size, first.bold)]
