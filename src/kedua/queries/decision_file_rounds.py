"""Who met the candidate, when, and what became of it: interviews with their panels."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import F

from kedua.queries.content import Content
from kedua.queries.decision_file_ids import Who, node, who, who_sits
from kedua.records.models import Application, Interview, Interviewer, Scorecard
from kedua.records.models.scorecard import SUBMITTED


@dataclass(frozen=True, slots=True)
class Seat:
    """A place on a panel. typed_by: who typed a guest's scorecard. not_covered: names of what they say was not covered."""

    id: str
    by: Who
    absent: bool
    submitted_at: dt.datetime | None
    amended_at: dt.datetime | None
    typed_by: Who | None
    recommendation: str
    not_covered: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meeting:
    """An interview. day_only: only its day is known. why: a person's reason for booking past a warning."""

    id: str
    round: int
    starts_at: dt.datetime | None
    day_only: bool
    minutes: int
    state: str
    why: str
    panel: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class Rounds:
    """Interviews as rows and as the file tells of them. cards: submitted scorecards, by interview, then by place."""

    rows: tuple[Interview, ...]
    meetings: tuple[Meeting, ...]
    cards: tuple[Scorecard, ...]


def rounds_of(application: Application, cards: Sequence[Scorecard], content: Content) -> Rounds:
    """Read an application's interviews, also those that did not take place: two queries. cards: those that are in."""
    rows = Interview.objects.filter(organisation=application.organisation_id, application=application)
    ordered = rows.select_related("room").order_by("round", F("starts_at").asc(nulls_last=True), "id")
    seats = Interviewer.objects.filter(organisation=application.organisation_id, interview__application=application)
    panels: dict[UUID, list[Interviewer]] = {}
    for seat in seats.select_related("member__account", "scorecard__written_by__account").order_by("created_at", "id"):
        panels.setdefault(seat.interview_id, []).append(seat)
    found = tuple(ordered)
    return Rounds(found, tuple(_meeting(row, panels, content) for row in found), tuple(cards))


def _meeting(row: Interview, panels: Mapping[UUID, Sequence[Interviewer]], content: Content) -> Meeting:
    return Meeting(
        id=node("interview", row.pk),
        round=row.round,
        starts_at=row.starts_at,
        day_only=row.day_only,
        minutes=row.minutes,
        state=row.state,
        why=row.why,
        panel=tuple(_seat(seat, content) for seat in panels.get(row.pk, ())),
    )


def _seat(seat: Interviewer, content: Content) -> Seat:
    card = getattr(seat, "scorecard", None)
    stated = card if card is not None and card.state == SUBMITTED else None
    typed = stated.written_by if stated is not None else None
    return Seat(
        id=node("seat", seat.pk),
        by=who_sits(seat),
        absent=seat.absent,
        submitted_at=stated.submitted_at if stated is not None else None,
        amended_at=stated.amended_at if stated is not None else None,
        typed_by=who(typed) if typed is not None else None,
        recommendation=stated.recommendation if stated is not None else "",
        not_covered=tuple(content.subject_name(subject) for subject in stated.not_covered)
        if stated is not None
        else (),
    )
