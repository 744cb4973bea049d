"""Rows of a job's section as they are typed: competencies, questions, people. Buttons change the rows.

A button is called `do` and says what it does and to which row, as in "up:leading-teams"; "save" alone writes anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from django.http import QueryDict

from kedua.queries.job_drafts import JobJudge, JobNeed

DO, SAVE = "do", "save"
HTMX = "HX-Request"  # a header: htmx keeps the focus on the button that was pressed, so the page need not
MOST_ROWS = 60


@dataclass(frozen=True, slots=True)
class Asked:
    """What a button asks for. act: save, up, down, remove, add, find …; row: the key of the row it is about."""

    act: str
    row: str = ""


def asked(data: QueryDict) -> Asked:
    """Say which button was pressed; a form sent without one shows itself again."""
    act, _colon, row = data.get(DO, "").partition(":")
    return Asked(act, row)


def ordered(keys: Sequence[str], wish: Asked) -> list[str]:
    """Carry out what a button asks of the rows' order."""
    rows = list(dict.fromkeys(key for key in keys if key))[:MOST_ROWS]
    if wish.act == "add" and wish.row and wish.row not in rows:
        return [*rows, wish.row]
    if wish.row not in rows:
        return rows
    place = rows.index(wish.row)
    if wish.act == "remove":
        rows.remove(wish.row)
    elif wish.act in ("up", "down"):
        rows.insert(max(0, place + (1 if wish.act == "down" else -1)), rows.pop(place))
    return rows


def typed_needs(data: QueryDict, keys: Sequence[str]) -> tuple[JobNeed, ...]:
    """Give the competencies of these rows as they were typed; one that is new starts in the middle."""
    return tuple(
        JobNeed(
            subject=key,
            weight=_number(data.get(f"weight-{key}")),
            must_have=f"must-{key}" in data,
            bar=_number(data.get(f"bar-{key}")),
        )
        for key in keys
    )


def typed_panel(data: QueryDict, keys: Sequence[str]) -> tuple[JobJudge, ...]:
    """Give the people of these rows with what was marked for them."""
    judges = []
    for key in keys:
        with suppress(ValueError):
            judges.append(JobJudge(UUID(key), tuple(data.getlist(f"judges-{key}"))))
    return tuple(judges)


def _number(text: str | None) -> float:
    """Read a weight or a bar; 0, which no job accepts, for what is none."""
    if text is None:
        return 3.0
    try:
        number = float(text)
    except ValueError:
        return 0.0
    return number if 0 <= number <= 10 else 0.0
