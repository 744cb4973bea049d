"""Rows of statements as their form shows them, each with what was found in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kedua.web.contexts.preview import Seen
from kedua.web.forms.preview import StatementRow
from kedua.wording.preview import about_names


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row of the form: which fields it has is up to its section. misread: those that hold no number or date."""

    row: StatementRow
    about: str
    misread: tuple[str, ...]
    seen: tuple[Seen, ...]


def shown_rows(rows: Sequence[StatementRow], seen: Sequence[Seen]) -> list[ShownRow]:
    """Give the rows, each with what was found in it; rows without words count for nothing."""
    names, shown, place = about_names(), list[ShownRow](), 0
    for row in rows:
        place += bool(row.text.strip())
        mine = tuple(one for one in seen if row.text.strip() and place in one.rows)
        shown.append(ShownRow(row, names.get(row.about, ""), row.misread, mine))
    return shown
