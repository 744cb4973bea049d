"""The order in which the pieces of a page are read: columns one after the other, rows of a table across."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from kedua.engine.language.places import is_place
from kedua.integrations.resume.formats.pieces import Piece
from kedua.integrations.resume.formats.ruled import unfolded
from kedua.integrations.resume.labels import labelled
from kedua.integrations.resume.words.headings import known_kind
from kedua.integrations.resume.words.particulars import is_label

_GUTTER = 7.0  # points that must stay empty between columns
_FEWEST_ROWS = 3
_SAME_LANE = 18.0  # points by which a column may shift from page to page
_DATE = re.compile(
    r"\b(?:19|20)\d{2}\b|\b(?:present|now|current|kini|sekarang|to date)\b|至今|\b\d{1,2}/\d{2,4}\b", re.IGNORECASE
)
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a column: its text with tabs, how it looks, its lane and box."""

    text: str
    size: float
    bold: bool
    gap: bool
    lane: int
    box: Box


@dataclass(slots=True)
class _Region:
    page: int
    rows: list[list[Piece]]  # from top to bottom, each from left to right
    column: bool

    @property
    def left(self) -> float:
        return min(row[0].left for row in self.rows)

    @property
    def right(self) -> float:
        return max(piece.right for row in self.rows for piece in row)


def reading_order(pages: list[list[Piece]]) -> Iterator[tuple[int, Row]]:
    """Give the lines of all pages with the index of their page; a column that goes on overleaf keeps its lane."""
    lanes: list[tuple[float, int]] = []  # left edge and page of each lane so far
    for number, page in enumerate(pages):
        regions = _cut(_rows(page), number, column=False, depth=0)
        for region in regions:
            lane = _lane(region, lanes, number)
            yield from ((number, row) for row in _read(region, lane))


def _lane(region: _Region, lanes: list[tuple[float, int]], page: int) -> int:
    """Find the lane of the page before that a column goes on from; whatever spans the page is one lane for all."""
    for index in range(len(lanes) - 1, -1, -1):
        left, last = lanes[index]
        if abs(left - region.left) < _SAME_LANE and last in (page - 1, page):
            lanes[index] = (left, page)
            return index
    lanes.append((region.left, page))
    return len(lanes) - 1


def _rows(page: list[Piece]) -> list[list[Piece]]:
    """Gather pieces whose base lines are the same, from top to bottom."""
    rows: list[list[Piece]] = []
    for piece in sorted(page, key=lambda p: (-p.base, p.left)):
        if rows and abs(rows[-1][0].base - piece.base) < 0.35 * min(piece.size, rows[-1][0].size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda p: p.left) for row in rows]


def _cut(rows: list[list[Piece]], page: int, column: bool, depth: int) -> list[_Region]:
    """Split rows at the best gutter: what is above it, its columns from left to right, what is below it."""
    if not rows:
        return []
    best = _best_gutter(rows) if depth < 8 else None
    if best is None:
        return [_Region(page, rows, column)]
    first, last, at = best
    left = [kept for row in rows[first:last] if (kept := [p for p in row if p.left < at])]
    right = [kept for row in rows[first:last] if (kept := [p for p in row if p.left >= at])]
    above = _cut(rows[:first], page, column, depth + 1)
    below = _cut(rows[last:], page, column, depth + 1)
    return [*above, *_cut(left, page, True, depth + 1), *_cut(right, page, True, depth + 1), *below]


def _best_gutter(rows: list[list[Piece]]) -> tuple[int, int, float] | None:
    """Find the rows that an empty strip parts into two columns over the greatest height: first, last, left edge."""
    edges = _edges(rows)
    best: tuple[float, int, int, float] | None = None
    for at in edges:
        for first, last in _free_runs(rows, at):
            height = _columns_height(rows[first:last], at)
            if height and (best is None or height > best[0] + 1.0):
                best = (height, first, last, at)
    return best[1:] if best else None


def _edges(rows: list[list[Piece]]) -> list[float]:
    """Give the left edges at which several pieces begin, a little to their left."""
    lefts = sorted(piece.left for row in rows for piece in row)
    groups: list[list[float]] = []
    for left in lefts:
        if groups and left - groups[-1][0] < 6.0:
            groups[-1].append(left)
        else:
            groups.append([left])
    return [group[0] - 0.5 for group in groups if len(group) >= 2]


def _free_runs(rows: list[list[Piece]], at: float) -> Iterator[tuple[int, int]]:
    first = None
    for index, row in enumerate([*rows, []]):
        crossed = index == len(rows) or any(piece.left < at and piece.right > at - _GUTTER for piece in row)
        if not crossed and first is None:
            first = index
        if crossed and first is not None:
            yield first, index
            first = None


def _columns_height(rows: list[list[Piece]], at: float) -> float:
    """Give the height that two columns share, 0 where the pieces left and right belong together row by row."""
    left = [[p for p in row if p.left < at] for row in rows]
    right = [[p for p in row if p.left >= at] for row in rows]
    left_at = [i for i, row in enumerate(left) if row]
    right_at = [i for i, row in enumerate(right) if row]
    if min(len(left_at), len(right_at)) < _FEWEST_ROWS:
        return 0.0
    shared_top = min(rows[left_at[0]][0].base, rows[right_at[0]][0].base)
    shared_end = max(rows[left_at[-1]][0].base, rows[right_at[-1]][0].base)
    if shared_top - shared_end < 20.0 or _across(left, right):
        return 0.0
    return shared_top - shared_end


Side = list[list[Piece]]  # what of each row stands on one side of a gutter


def _across(left: Side, right: Side) -> bool:
    """Tell whether the pieces belong to rows: dates beside entries, labels beside values."""
    heads_left, heads_right = _headings(left), _headings(right)
    strict = bool(heads_left and heads_right) and not _beside(left, right)
    bands = [band for band in _bands(left, right) if any(band[0]) and any(band[1])]
    across = sum(_shared(*band) for band in bands if _band_across(*band, strict=strict))
    return across >= 0.75 * sum(_shared(*band) for band in bands) > 0


def _shared(left: Side, right: Side) -> int:
    return min(sum(1 for row in left if row), sum(1 for row in right if row))


def _bands(left: Side, right: Side) -> Iterator[tuple[Side, Side]]:
    """Split at rows that hold nothing but a heading: each part of a page may be set in its own way."""
    start = 0
    for index, (a, b) in enumerate(zip(left, right, strict=True)):
        if not (a and b) and known_kind((a or b)[0].text):
            yield left[start:index], right[start:index]
            start = index + 1
    yield left[start:], right[start:]


def _band_across(left: Side, right: Side, *, strict: bool) -> bool:
    """Tell whether a part is read across; with headings on both sides only where dates or labels say so."""
    lefts, rights = [row for row in left if row], [row for row in right if row]
    fewer, more = sorted((lefts, rights), key=len)
    if any(len(side) == len(fewer) and _dated(side) for side in (lefts, rights)):
        return True
    together = sum(1 for a, b in zip(left, right, strict=True) if a and b)
    if together < 0.75 * len(fewer):
        return False
    if strict:
        return _labels(lefts)
    if len(fewer) <= 0.6 * len(more):
        return _short(fewer)
    if (
        together >= 0.9 * len(more)
        and _short(lefts)
        and len(more) >= 4
        and not any("@" in row[0].text for row in lefts)
    ):
        return True
    return _labels(lefts) or (_short(lefts) and _short(rights) and not any("@" in row[0].text for row in lefts))


def _dated(rows: Side) -> bool:
    """Tell whether at least half of the pieces are dates or places."""
    told = sum(1 for row in rows if any(_DATE.search(p.text) or is_place(p.text) for p in row))
    return told >= 0.5 * len(rows)


def _labels(rows: Side) -> bool:
    """Tell whether most pieces are labels: "Name", "Phone:", "Marital status"."""
    told = sum(1 for row in rows if is_label(row[0].text) or labelled(row[0].text.rstrip(" :：") + ":")[0])
    return told >= 0.5 * len(rows)


def _beside(left: Side, right: Side) -> bool:
    """Tell whether every heading on the right stands on a row with a heading on the left, as in "Language | Level"."""
    both = [(a, b) for a, b in zip(left, right, strict=True) if b and known_kind(b[0].text)]
    return bool(both) and all(a and known_kind(a[0].text) for a, _b in both) and len(both) == 1 and len(left) < 8


def _headings(rows: Side) -> int:
    return sum(1 for row in rows if row and known_kind(row[0].text))


def _short(rows: Side) -> bool:
    return median(sum(len(piece.text) for piece in row) for row in rows) <= 28


def _read(region: _Region, lane: int) -> Iterator[Row]:
    """Give the rows of a region as lines; a heading at the side of its part is a line of its own."""
    rows = list(unfolded(region.rows))
    spaces = [a[0].base - b[0].base for a, b in pairwise(rows)]
    usual = median(spaces) if spaces else 0.0
    before: list[Piece] | None = None
    for row in rows:
        gap = before is not None and before[0].base - row[0].base > 1.35 * min(usual, 1.6 * row[0].size) + 0.5
        before = row
        if len(row) > 1 and known_kind(row[0].text) and not row[0].text.rstrip().endswith(":"):
            yield _row(row[:1], gap, lane)
            yield _row(row[1:], False, lane)
        else:
            yield _row(row, gap, lane)


def _row(row: list[Piece], gap: bool, lane: int) -> Row:
    longest = max(row, key=lambda piece: len(piece.text))
    left, right = min(p.left for p in row), max(p.right for p in row)
    box = (left, min(p.base for p in row), right, max(p.top for p in row))
    return Row("\t".join(p.text for p in row), max(p.size for p in row), row[0].bold or longest.bold, gap, lane, box)
