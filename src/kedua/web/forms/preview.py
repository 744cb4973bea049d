"""Statements of a preview as they are typed, row by row: fields of one name for all rows, and buttons that change the rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.http import QueryDict

from kedua.engine.language.preview import ABOUT, Section, Statement
from kedua.web.forms.jobs_rows import Asked

NAMES = ("id", "about", "text", "share", "evidence", "often", "support", "source", "since", "review")
MOST_ROWS, NEW_ROWS = 40, 2


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement as it was typed."""

    id: str = ""
    about: str = ""
    text: str = ""
    share: str = ""
    evidence: str = ""
    often: str = ""
    support: str = ""
    source: str = ""
    since: str = ""
    review: str = ""

    @property
    def number(self) -> int | None:
        """The share as a number from 0 to 100; None for anything else."""
        text = self.share.strip().removesuffix("%").strip()
        return int(text) if text.isascii() and text.isdecimal() and len(text) < 4 and int(text) <= 100 else None

    @property
    def misread(self) -> tuple[str, ...]:
        """The names of fields that hold no number or no date."""
        bad = ["share"] if self.share.strip() and self.number is None else []
        return (
            *bad,
            *(name for name in ("since", "review") if getattr(self, name) and day_in(getattr(self, name)) is None),
        )


@dataclass(frozen=True, slots=True)
class Vouched:
    """Who says so, since when and until when, for all rows that do not say it themselves."""

    source: str
    since: str
    review: str


def rows_of(statements: Iterable[Statement], section: Section) -> list[StatementRow]:
    """Start with the statements there are; where a section asks for certain ones, with a row for each of them."""
    rows = [_row(one) for one in statements]
    wanted = ABOUT.get(section)
    if wanted is None:
        return rows or [StatementRow()] * NEW_ROWS
    found = [
        row for about in wanted for row in [one for one in rows if one.about == about] or [StatementRow(about=about)]
    ]
    return [*found, *(row for row in rows if row.about not in wanted)]


def typed_rows(data: QueryDict, wish: Asked) -> list[StatementRow]:
    """Give the rows as they were typed, after what a button asks of them."""
    lists = {name: data.getlist(name) for name in NAMES}
    number = min(MOST_ROWS, max(map(len, lists.values())))
    rows = [
        StatementRow(**{name: typed[place] for name, typed in lists.items() if place < len(typed)})
        for place in range(number)
    ]
    if wish.act == "more":
        return [*rows, *[StatementRow()] * NEW_ROWS]
    if wish.row in map(str, range(number)):
        place = int(wish.row)
        if wish.act == "remove":
            rows.pop(place)
        elif wish.act in ("up", "down"):
            rows.insert(max(0, place + (1 if wish.act == "down" else -1)), rows.pop(place))
    return rows


def vouched(data: QueryDict) -> Vouched:
    """Give what was typed for all rows."""
    return Vouched(*(data.get(f"all_{name}", "").strip() for name in ("source", "since", "review")))


def statements_typed(
    rows: Sequence[StatementRow], section: Section, every: Vouched | None = None
) -> tuple[Statement, ...]:
    """Give the statements of rows with words in them. every: for those that do not say who says so."""
    written = (row for row in rows if row.text.strip())
    return tuple(_statement(_with(row, every), section, place) for place, row in enumerate(written))


def day_in(text: str) -> dt.date | None:
    """Read a date as browsers send it; None for anything else."""
    try:
        return dt.date.fromisoformat(text.strip())
    except ValueError:
        return None


def _with(row: StatementRow, every: Vouched | None) -> StatementRow:
    if every is None or row.source.strip() or not every.source:
        return row
    return replace(row, source=every.source, since=row.since or every.since, review=row.review or every.review)


def _row(one: Statement) -> StatementRow:
    return StatementRow(
        id=one.id,
        about=one.about,
        text=one.text,
        share=str(one.share) if one.share else "",
        evidence=one.evidence,
        often=one.often,
        support=one.support,
        source=one.source,
        since=_iso(one.since),
        review=_iso(one.review),
    )


def _statement(row: StatementRow, section: Section, place: int) -> Statement:
    since, review = day_in(row.since), day_in(row.review)
    return Statement(
        id=row.id or f"new-{place}",
        section=section,
        text=row.text.strip(),
        about=row.about,
        share=row.number or 0,
        evidence=row.evidence.strip(),
        often=row.often.strip(),
        support=row.support.strip(),
        source=row.source.strip(),
        since=since.toordinal() if since else None,
        review=review.toordinal() if review else None,
    )


def _iso(day: int | None) -> str:
    return dt.date.fromordinal(day).isoformat() if day is not None else ""
