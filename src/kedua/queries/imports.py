"""What a file of candidates came to: how its row keeps it, before and after it is carried out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from kedua.records.models import CandidateImport

Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Left:
    """A line that was not taken, and why."""

    number: int
    cells: Cells
    errors: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import did. made: applications of new candidates; joined: of candidates who were known."""

    made: tuple[UUID, ...]
    joined: tuple[UUID, ...]
    left: tuple[Left, ...]
    removed: int
    stayed: tuple[UUID, ...]


def kept_columns(imported: CandidateImport) -> Cells:
    """Give the names of the file's columns."""
    return tuple(str(name) for name in _list(_kept(imported).get("columns")))


def kept_lines(imported: CandidateImport) -> tuple[tuple[int, Cells], ...]:
    """Give the file's lines, as long as it is not carried out."""
    lines = (_list(line) for line in _list(_kept(imported).get("lines")))
    return tuple((int(str(number)), tuple(map(str, cells))) for number, *cells in lines)


def outcome_of(imported: CandidateImport) -> Outcome:
    """Give what the import did."""
    kept = _kept(imported)
    return Outcome(
        made=_keys(kept.get("made")),
        joined=_keys(kept.get("joined")),
        left=tuple(_left(_list(line)) for line in _list(kept.get("left"))),
        removed=int(str(kept.get("removed") or 0)),
        stayed=_keys(kept.get("stayed")),
    )


def _left(line: Sequence[object]) -> Left:
    number, cells, errors = line
    pairs = ((str(code), int(str(at))) for code, at in map(_pair, _list(errors)))
    return Left(int(str(number)), tuple(map(str, _list(cells))), tuple(pairs))


def _pair(value: object) -> tuple[object, object]:
    code, at = _list(value)
    return code, at


def _kept(imported: CandidateImport) -> Mapping[str, object]:
    rows: object = imported.rows
    return rows if isinstance(rows, Mapping) else {}


def _keys(value: object) -> tuple[UUID, ...]:
    return tuple(UUID(str(key)) for key in _list(value))


def _list(value: object) -> Sequence[object]:
    return value if isinstance(value, list | tuple) else ()
