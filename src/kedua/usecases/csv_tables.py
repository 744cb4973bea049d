"""A file of rows and columns as a spreadsheet saves it: which letters, what parts the cells, what the lines say.

Cells are data and nothing else: one that looks like a formula is kept as it is written.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from kedua.usecases.errors import Refused

MOST_BYTES, MOST_ROWS, MOST_COLUMNS, LONGEST = 10_000_000, 10_000, 60, 2_000
PARTERS = (",", ";", "\t")
# How files begin that are no text: packed (xlsx, ods), PDF, old Office.
_HIGH = re.compile(rb"[\x80-\xff]+")
NOT_TEXT = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True, slots=True)
class Table:
    """What a file says: names of the columns, and its lines with the number each starts at, as long as there are columns."""

    columns: tuple[str, ...]
    lines: tuple[tuple[int, tuple[str, ...]], ...]


def read_table(data: bytes) -> Table:
    """Read a file. Raises Refused when it is no table of text, has no rows or too many."""
    text = _decoded(data)
    rows = list(islice(_rows(text), MOST_ROWS + 2))
    if len(rows) < 2:
        raise Refused("import-no-rows")
    if len(rows) > MOST_ROWS + 1:
        raise Refused("import-too-many", most=MOST_ROWS)
    (_number, header), *rest = rows
    width = min(max(len(header), *(len(cells) for _line, cells in rest[:200])), MOST_COLUMNS)
    columns = [*(cell[:80] for cell in header), *([""] * width)][:width]
    return Table(tuple(columns), tuple((number, _wide(cells, width)) for number, cells in rest))


def _decoded(data: bytes) -> str:
    if len(data) > MOST_BYTES:
        raise Refused("file-large", most=MOST_BYTES // 1_000_000)
    if not data.strip():
        raise Refused("file-empty")
    if data.startswith(NOT_TEXT):
        raise Refused("import-unreadable")
    text = _text(data)
    if "\0" in text:
        raise Refused("import-unreadable")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _text(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _chinese(data) or data.decode("cp1252", errors="replace")


def _chinese(data: bytes) -> str:
    """Read what a Chinese spreadsheet saves: letters beyond ASCII come in pairs there, in Western text mostly one by one."""
    runs = [len(run) for run in _HIGH.findall(data)]
    if sum(run for run in runs if run % 2 == 0) < 0.8 * sum(runs) or sum(runs) < 2 * len(runs):
        return ""
    try:
        return data.decode("gb18030")
    except UnicodeDecodeError:
        return ""


def _rows(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Give the rows that hold anything, each with the number of its first line."""
    skipped = 0
    first, _, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first) == 5:
        parter, text, skipped = first[4], rest, 1
    else:
        parter = _parter(text)
    reader = csv.reader(io.StringIO(text), delimiter=parter)
    start = last = 0
    try:
        for cells in reader:
            kept = tuple(cell.strip()[:LONGEST] for cell in cells)
            if any(kept):
                yield start + 1 + skipped, kept
            last, start = start, reader.line_num
    except csv.Error as error:
        raise Refused("import-unreadable") from error
    if _is_open("\n".join(text.split("\n")[last:]), parter):
        raise Refused("import-open-quote", line=last + 1 + skipped)


def _is_open(row: str, parter: str) -> bool:
    """Tell whether the last row ends within quotation marks, and so has swallowed whatever came after they opened."""
    try:
        list(csv.reader(io.StringIO(row), delimiter=parter, strict=True))
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False


def _parter(text: str) -> str:
    """Choose what parts the cells: that which gives the most of the first rows the same number of cells, and many."""

    def score(parter: str) -> tuple[bool, int, int]:
        try:
            rows = [len(row) for row in islice(csv.reader(io.StringIO(text[:200_000]), delimiter=parter), 30) if row]
        except csv.Error:
            return False, 0, 0
        cells, often = Counter(rows).most_common(1)[0] if rows else (0, 0)
        return cells > 1, often, cells

    return max(PARTERS, key=score)


def _wide(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return (*cells, *([""] * width))[:width]
