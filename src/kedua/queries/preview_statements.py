"""Statements of a preview between rows and the engine, and the first draft of them that a role profile gives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from kedua.engine.language.preview import SECTIONS, Section, Statement
from kedua.library.roles import Role
from kedua.records.models import Job
from kedua.wording.preview import wonder

Stored = dict[str, str | int]
TEXTS = ("id", "section", "text", "about", "evidence", "often", "support", "source")


def statements_of(kept: Iterable[Mapping[str, object]]) -> tuple[Statement, ...]:
    """Read statements as a row keeps them, in the order of sections."""
    read = [_read(entry) for entry in kept]
    return tuple(sorted(read, key=lambda one: SECTIONS.index(one.section)))


def stored_statements(statements: Iterable[Statement]) -> list[Stored]:
    """Give statements as JSON that reads back equal; what is empty is left out."""
    return [_stored(one) for one in statements]


def first_draft(job: Job, role: Role | None) -> tuple[Statement, ...]:
    """Draft a preview from what the job says of itself, else from its role profile; nobody vouches for it yet."""
    return tuple(
        Statement(id=f"{section}-{number}", section=section, text=text, about=about, share=share)
        for number, (section, text, about, share) in enumerate(_drafted(job, role), 1)
    )


def _drafted(job: Job, role: Role | None) -> Iterator[tuple[Section, str, str, int]]:
    purpose = job.purpose or (role.purpose if role else "")
    if purpose:
        yield "role", purpose, "purpose", 0
    if job.place:
        yield "role", job.place, "place", 0
    for text in tuple(job.duties) or (role.duties if role else ()):
        yield "expectations", str(text), "", 0
    if role is None:
        return
    for what, share in role.typical_day:
        yield "day", what, "", share
    lists: tuple[tuple[Section, tuple[str, ...]], ...] = (
        ("good", role.rewards),
        ("hard", role.hardships),
        ("growth", role.growth),
        ("check", tuple(wonder(text) for text in role.hardships)),
    )
    for section, texts in lists:
        for text in texts:
            yield section, text, "", 0


def _read(entry: Mapping[str, object]) -> Statement:
    texts = {name: str(entry.get(name, "")) for name in TEXTS}
    return Statement(
        **{**texts, "section": cast(Section, texts["section"])},  # type: ignore[arg-type]  # rows hold known sections only
        share=int(str(entry.get("share", 0))),
        since=_ordinal(entry.get("since")),
        review=_ordinal(entry.get("review")),
    )


def _stored(one: Statement) -> Stored:
    kept: Stored = {name: getattr(one, name) for name in TEXTS if getattr(one, name)}
    if one.share:
        kept["share"] = one.share
    for name, day in (("since", one.since), ("review", one.review)):
        if day is not None:
            kept[name] = dt.date.fromordinal(day).isoformat()
    return kept


def _ordinal(kept: object) -> int | None:
    return dt.date.fromisoformat(str(kept)).toordinal() if kept else None
