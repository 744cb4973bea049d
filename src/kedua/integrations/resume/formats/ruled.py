"""Tables of a page that have a head: each cell under its label, however many lines the cell runs over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kedua.integrations.resume.dates import dates
from kedua.integrations.resume.formats.pieces import Piece
from kedua.integrations.resume.labels import is_table_head, labelled, told_cells
from kedua.integrations.resume.words.headings import known_kind

Row = list[Piece]
_APART = 1.4  # heights of a letter between two rows of a table; lines of one cell stand closer
_SLACK = 4.0  # points by which a cell may begin left of its head
_WORTH = {"employer", "title", "school", "degree"}


def unfolded(rows: list[Row]) -> Iterator[Row]:
    """Give the rows of a page; those of a table with a head cell by cell, as "Employer: Maju Foods"."""
    head: Row | None = None
    record: list[Row] = []
    for above, row in pairwise([[], *_with_whole_heads(rows)]):
        if _is_head(row):
            yield from _cells(head, record)
            head, record = row, []
        elif head is None or not _fits(row, head):
            yield from _cells(head, record)
            head, record = None, []
            yield row
        else:
            if record and (above[0].base - row[0].base > _APART * row[0].size or _dated_anew(record, row, head)):
                yield from _cells(head, record)
                record = []
            record.append(row)
    yield from _cells(head, record)


def _with_whole_heads(rows: list[Row]) -> Iterator[Row]:
    """Put the head of a table together where a cell of it runs over two lines: "Reason for" and "leaving"."""
    rest = list(rows)
    while rest:
        row = rest.pop(0)
        if len(row) > 1 and rest and len(rest[0]) < len(row) and not _is_head(row):
            whole = [replace(piece) for piece in row]
            for piece in rest[0]:
                top = whole[_column(piece, row)]
                whole[_column(piece, row)] = replace(top, text=f"{top.text} {piece.text}")
            if _is_head(whole) and row[0].base - rest[0][0].base < _APART * row[0].size:
                row = [replace(piece, base=rest[0][0].base) for piece in whole]
                del rest[0]
        yield row


def _dated_anew(record: list[Row], row: Row, head: Row) -> bool:
    """Tell whether a row brings a second date into a column that has one: then it is the next record."""
    dated = {_column(piece, head) for before in record for piece in before if dates(piece.text)}
    return len(row) > 1 and any(dates(piece.text) and _column(piece, head) in dated for piece in row)


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
    if not head or not record:
        return
    inside = [
        [piece for row in record for piece in row if _column(piece, head) == number] for number in range(len(head))
    ]
    labels = [label.text.strip(" :") for label in head]
    first, right = record[0][0], max(piece.right for row in record for piece in row)
    for label, text in told_cells(labels, [" ".join(piece.text for piece in cell) for cell in inside]):
        yield [Piece(f"{label}: {text}", head[0].left, right, first.base, first.size, first.bold)]
