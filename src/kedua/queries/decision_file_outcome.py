"""What people decided: the debrief opened early, views once they were open, decisions with their reasons and remedies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from kedua.access.decisions import opened_views
from kedua.queries.content import Content
from kedua.queries.decision_file_ids import Who, node, who
from kedua.queries.decision_file_standing import Standing, standing_of
from kedua.records.models import Application, DebriefOpening, Decision, Member, Reason, Remedy, View


@dataclass(frozen=True, slots=True)
class OpenedEarly:
    """That somebody opened the debrief before every scorecard was in, and why there was no waiting."""

    by: Who
    at: dt.datetime
    why: str


@dataclass(frozen=True, slots=True)
class Said:
    """A view, once all were open. outcome: "" for somebody who gave none. number: of the asking, 1 for the first."""

    id: str
    number: int
    by: Who
    outcome: str
    text: str
    said_at: dt.datetime | None
    opened_at: dt.datetime


@dataclass(frozen=True, slots=True)
class KeptFinding:
    """Something the check of reasons pointed out and a person kept. code: what it was; why: the person's words."""

    code: str
    why: str


@dataclass(frozen=True, slots=True)
class Ground:
    """One reason. subject: a competency, "value:…", "goals" or "mission"; evidence: what it cites, as ids in this file.

    missing: how many of the things it cites are no longer kept.
    """

    id: str
    competency: str
    subject: str
    name: str
    text: str
    evidence: tuple[str, ...]
    missing: int
    kept: tuple[KeptFinding, ...]


@dataclass(frozen=True, slots=True)
class Eyes:
    """Who confirmed or declined a decision as a second person, when, in which words."""

    by: Who
    at: dt.datetime | None
    why: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What an undecided decision asked for. panel: by whom; task: the assessment's id in the library."""

    kind: str
    unresolved: tuple[str, ...]
    panel: tuple[str, ...]
    questions: int
    task: str
    why: str
    owner: Who
    due_on: dt.date
    done_at: dt.datetime | None
    interview: str


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision. rounds: how many were over by then; standing: what was known then. reversed: who took it back."""

    id: str
    number: int
    outcome: str
    state: str
    rounds: int
    made_by: Who
    made_at: dt.datetime
    reasons: tuple[Ground, ...]
    standing: Standing
    seen: Eyes | None
    reversed: Eyes | None
    remedy: Asked | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """All of it, the oldest first. sealed: how many views were given that are not open yet. rows: ids of the decisions."""

    opened_early: tuple[OpenedEarly, ...]
    views: tuple[Said, ...]
    sealed: int
    decisions: tuple[Decided, ...]
    rows: tuple[UUID, ...]


def outcome_of(application: Application, content: Content, evidence: Collection[str], now: dt.datetime) -> Outcome:
    """Read it: five queries. evidence: ids of what is in the file; a view that is sealed is counted, never read."""
    mine = {"organisation": application.organisation_id}
    openings = DebriefOpening.objects.filter(**mine, application=application).select_related("opened_by__account")
    asked = View.objects.filter(**mine, asked__application=application)
    opened = asked.filter(opened_views(now)).select_related("asked", "member__account")
    views = tuple(_said(row) for row in opened.order_by("asked__number", "created_at", "id"))
    sealed = asked.exclude(opened_views(now)).filter(said_at__isnull=False).count()
    people = ("made_by__account", "seen_by__account", "reversed_by__account", "remedy__owner__account")
    rows = Decision.objects.filter(**mine, application=application).select_related(*people).prefetch_related("reasons")
    decisions = list(rows)
    names = _names(application, decisions)
    return Outcome(
        opened_early=tuple(OpenedEarly(who(row.opened_by), row.created_at, row.why) for row in openings),
        views=views,
        sealed=sealed,
        decisions=tuple(_decided(row, content, set(evidence), names) for row in decisions),
        rows=tuple(row.pk for row in decisions),
    )


def _said(row: View) -> Said:
    opened = row.asked.opened_at or row.asked.closes_at
    return Said(node("view", row.pk), row.asked.number, who(row.member), row.outcome, row.text, row.said_at, opened)


def _names(application: Application, decisions: Sequence[Decision]) -> Mapping[str, str]:
    """Name the people whom remedies name by id; one query, and none without a remedy."""
    wanted = {str(key) for row in decisions if (remedy := _remedy(row)) is not None for key in remedy.panel}
    if not wanted:
        return {}
    rows = Member.objects.filter(organisation=application.organisation_id, pk__in=wanted).select_related("account")
    return {str(row.pk): row.name for row in rows}


def _remedy(row: Decision) -> Remedy | None:
    found: Remedy | None = getattr(row, "remedy", None)
    return found


def _decided(row: Decision, content: Content, evidence: set[str], names: Mapping[str, str]) -> Decided:
    remedy = _remedy(row)
    return Decided(
        id=node("decision", row.number),
        number=row.number,
        outcome=row.outcome,
        state=row.state,
        rounds=row.rounds,
        made_by=who(row.made_by),
        made_at=row.created_at,
        reasons=tuple(_ground(reason, content, evidence) for reason in row.reasons.all()),
        standing=standing_of(row.standing, content),
        seen=Eyes(who(row.seen_by), row.seen_at, row.seen_why) if row.seen_by is not None else None,
        reversed=Eyes(who(row.reversed_by), row.reversed_at, row.why_reversed) if row.reversed_by is not None else None,
        remedy=_asked(remedy, content, names) if remedy is not None else None,
    )


def _ground(row: Reason, content: Content, evidence: set[str]) -> Ground:
    cited = [node("evidence", str(key)) for key in row.evidence]
    there = tuple(name for name in dict.fromkeys(cited) if name in evidence)
    return Ground(
        id=node("reason", row.pk),
        competency=node("competency", row.subject),
        subject=row.subject,
        name=content.subject_name(row.subject),
        text=row.text,
        evidence=there,
        missing=len(set(cited)) - len(there),
        kept=tuple(_kept(row)),
    )


def _kept(row: Reason) -> Iterator[KeptFinding]:
    for entry in row.kept if isinstance(row.kept, list) else ():
        if isinstance(entry, dict):
            yield KeptFinding(str(entry.get("code", "")), str(entry.get("why", "")))


def _asked(row: Remedy, content: Content, names: Mapping[str, str]) -> Asked:
    return Asked(
        kind=row.kind,
        unresolved=tuple(content.subject_name(str(subject)) for subject in row.unresolved),
        panel=tuple(names.get(str(key), str(key)) for key in row.panel),
        questions=row.questions,
        task=row.task,
        why=row.why,
        owner=who(row.owner),
        due_on=row.due_on,
        done_at=row.done_at,
        interview=node("interview", row.interview_id) if row.interview_id is not None else "",
    )
