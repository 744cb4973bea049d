"""What the interviews held so far left, from a case file: questions asked, ratings, remarks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from kedua.engine.evidence.ratings import Rating
from kedua.engine.planning.case import Asked, Remark
from kedua.integrations.casefile.lookup import Lookup
from kedua.integrations.casefile.schema import Interview, RemarkEntry
from kedua.integrations.datafile.reading import Path_
from kedua.wording.translate import gettext as _

Remarks = tuple[Literal["strength", "doubt", "request"], str, Sequence[str | RemarkEntry]]


def asked_in(number: int, held: Interview, lookup: Lookup) -> Iterator[Asked]:
    """Give the questions asked in a round."""
    for i, entry in enumerate(held.asked):
        path = (*_held(number), "asked", i)
        known = lookup.shipped.get(entry.id or "")
        if entry.id and known is None and entry.question is None:
            lookup.unknown((*path, "id"), entry.id, lookup.shipped, _("the id of a library question"))
            continue
        subject = lookup.competency(entry.competency, (*path, "competency")) or (known.subject if known else "")
        text = entry.question or (known.text if known else "")
        by = entry.by or (entry.ratings[0].by if entry.ratings else "")
        yield Asked(text, subject, entry.topic or "", known.id if known else "", by, number)


def ratings_in(number: int, held: Interview, lookup: Lookup) -> Iterator[Rating]:
    """Give the ratings of a round, those of single answers and those of a whole competency."""
    for i, asked in enumerate(held.asked):
        known = lookup.shipped.get(asked.id or "")
        subject = asked.competency or (known.subject if known else "")
        if asked.ratings and not subject:
            lookup.problem((*_held(number), "asked", i), _("the `competency` that these ratings are about"))
            continue
        for given in asked.ratings:
            yield Rating(subject, given.by, number, given.rating, f"{number}/{i}", given.note or "")
    for i, overall in enumerate(held.ratings):
        name = lookup.competency(overall.competency, (*_held(number), "ratings", i, "competency"))
        yield Rating(name, overall.by, number, overall.rating, None, overall.note or "")


def remarks_in(number: int, held: Interview, lookup: Lookup) -> Iterator[Remark]:
    """Give strengths, doubts and requests of a round."""
    kinds: tuple[Remarks, ...] = (
        ("strength", "strengths", held.strengths),
        ("doubt", "doubts", held.doubts),
        ("request", "requests", held.requests),
    )
    for kind, field, entries in kinds:
        for i, entry in enumerate(entries):
            remark = RemarkEntry(text=entry) if isinstance(entry, str) else entry
            name = lookup.competency(remark.competency, (*_held(number), field, i, "competency"))
            yield Remark(kind, remark.text, name, remark.by or "", number)


def not_covered_in(number: int, held: Interview, lookup: Lookup) -> Iterator[str]:
    """Give the competencies that a round says it did not cover."""
    for i, name in enumerate(held.not_covered):
        yield lookup.competency(name, (*_held(number), "not_covered", i))


def _held(number: int) -> Path_:
    return ("first_interview",) if number == 1 else ("later_interviews", number - 2)
