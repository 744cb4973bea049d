"""What the candidate was given to do besides interviews, what they handed in, and how it was rated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Prefetch

from kedua.queries.content import Content
from kedua.queries.decision_file_evidence import Evidence, Rating
from kedua.queries.decision_file_ids import Who, node, who
from kedua.records.models import Application, Assessment, AssessmentRater, AssessmentRating
from kedua.records.models.assessment import HANDED_IN


@dataclass(frozen=True, slots=True)
class FileIn:
    """A file that was handed in, by its name; kind: as its content shows; digest: SHA-256 of its bytes."""

    id: str
    name: str
    kind: str
    size: int
    digest: str


@dataclass(frozen=True, slots=True)
class Rater:
    """Somebody who rates it. blind: the candidate's name was kept from them. submitted_at: None while it is not in."""

    by: Who
    blind: bool
    submitted_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Given:
    """An assessment. minutes: its limit; extra_minutes: more for this candidate. text: what was handed in as text.

    remedy: the decision that asked for it, "" for none. why_long, pay: asked for above two hours.
    """

    id: str
    task: str
    kind: str
    title: str
    round: int
    state: str
    minutes: int
    extra_minutes: int
    adjustments: str
    why_long: str
    pay: str
    made_by: Who
    made_at: dt.datetime
    due_at: dt.datetime
    started_at: dt.datetime | None
    handed_in_at: dt.datetime | None
    remedy: str
    text: str
    files: tuple[FileIn, ...]
    raters: tuple[Rater, ...]


@dataclass(frozen=True, slots=True)
class Assessed:
    """Assessments, and what their raters found."""

    given: tuple[Given, ...]
    evidence: tuple[Evidence, ...]


def assessed_of(application: Application, content: Content) -> Assessed:
    """Read an application's assessments: four queries. What a rater has not handed in is left out."""
    rows = Assessment.objects.filter(organisation=application.organisation_id, application=application)
    raters = AssessmentRater.objects.select_related("member__account").defer("draft").prefetch_related("ratings")
    found = rows.select_related("made_by__account", "remedy__decision").prefetch_related(
        "files", Prefetch("raters", raters)
    )
    every = list(found)
    return Assessed(
        tuple(_given(row) for row in every),
        tuple(one for row in every for rater in row.raters.all() for one in _rated(row, rater, content)),
    )


def _given(row: Assessment) -> Given:
    files = tuple(
        FileIn(node("file", file.pk), file.name, file.kind, file.size, file.digest) for file in row.files.all()
    )
    return Given(
        id=node("assessment", row.pk),
        task=row.task,
        kind=row.kind,
        title=row.title,
        round=row.round,
        state=row.state,
        minutes=row.minutes,
        extra_minutes=row.extra_minutes,
        adjustments=row.adjustments,
        why_long=row.why_long,
        pay=row.pay,
        made_by=who(row.made_by),
        made_at=row.created_at,
        due_at=row.due_at,
        started_at=row.started_at,
        handed_in_at=row.handed_in_at,
        remedy=node("decision", row.remedy.decision.number) if row.remedy is not None else "",
        text=row.draft if row.state == HANDED_IN else "",
        files=files,
        raters=tuple(Rater(who(rater.member), rater.blind, rater.submitted_at) for rater in row.raters.all()),
    )


def _rated(row: Assessment, rater: AssessmentRater, content: Content) -> Iterator[Evidence]:
    if rater.submitted_at is None:
        return
    levels = _levels(row)
    for entry in rater.ratings.all():
        yield Evidence(
            id=node("evidence", entry.pk),
            kind="assessment",
            source=node("assessment", row.pk),
            round=row.round,
            by=who(rater.member),
            at=rater.submitted_at,
            competency=node("competency", entry.subject),
            question="",
            topic="",
            text=entry.note,
            rating=_rating(entry, levels, content),
            amended=(),
        )


def _rating(entry: AssessmentRating, levels: Mapping[str, Sequence[str]], content: Content) -> Rating | None:
    if entry.rating is None:
        return None
    known = content.bank.subjects.get(entry.subject)
    anchored = levels.get(entry.subject) or (known.levels if known else ())
    level = anchored[entry.rating - 1] if len(anchored) >= entry.rating else ""
    return Rating(node("rating", entry.pk), entry.rating, level)


def _levels(row: Assessment) -> dict[str, tuple[str, ...]]:
    """Read the levels of its rubric as they were when it was sent; nothing where it is kept in another shape."""
    rubric = row.body.get("rubric") if isinstance(row.body, dict) else None
    found: dict[str, tuple[str, ...]] = {}
    for entry in rubric if isinstance(rubric, list) else ():
        levels = entry.get("levels") if isinstance(entry, dict) else None
        if isinstance(levels, dict):
            levels = [levels.get(str(number), "") for number in range(1, 6)]
        if isinstance(levels, list) and "competency" in entry:
            found[str(entry["competency"])] = tuple(str(level) for level in levels)
    return found
