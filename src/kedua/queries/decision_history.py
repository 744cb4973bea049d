"""The decisions on an application as one reader may see them: what was decided, by whom, why, and what it rests on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import F, IntegerField, TextField, Value

from kedua.queries.assessment_library import Given, catalogue
from kedua.queries.decisions import decisions_of
from kedua.queries.subject_names import Names
from kedua.records.models import (
    Answer,
    Application,
    AssessmentRating,
    CompetencyRating,
    Decision,
    Member,
    Reason,
    Remark,
    Remedy,
)
from kedua.records.models.decision import IN_FORCE, PROPOSED

OF_CARD = ("scorecard__interviewer__interview__round", "scorecard__interviewer__member__account__name",
           "scorecard__interviewer__guest_name")  # fmt: skip
OF_TASK = ("rater__assessment__round", "rater__member__account__name", "guest")


@dataclass(frozen=True, slots=True)
class Rests:
    """Something a reason rests on: what was noted, by whom, in which round. rating: None where there is none."""

    text: str
    about: str
    by: str
    round: int
    rating: int | None


@dataclass(frozen=True, slots=True)
class ShownReason:
    """A reason. more: how many pieces of evidence it names beside those shown, such as what was told of one's goals."""

    subject: str
    name: str
    text: str
    rests: tuple[Rests, ...]
    more: int
    kept: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownRemedy:
    """What "undecided" asked for. people: names of the panel; task: what the assessment is called; given: the one given."""

    row: Remedy
    unresolved: tuple[str, ...]
    people: tuple[str, ...]
    task: str
    given: UUID | None
    late: bool


@dataclass(frozen=True, slots=True)
class ShownDecision:
    """A decision. sealed: what was decided and why is not for the reader now: then neither is in it."""

    row: Decision
    sealed: bool
    outcome: str
    reasons: tuple[ShownReason, ...]
    remedy: ShownRemedy | None

    @property
    def stands(self) -> bool:
        """Whether it counts, or waits for a second pair of eyes."""
        return self.row.state in (PROPOSED, IN_FORCE)


def decision_history(application: Application, names: Names, reads: bool, today: dt.date) -> tuple[ShownDecision, ...]:
    """List the decisions, the newest first: five queries at most. reads: whether what people thought is open."""
    rows = decisions_of(application)
    reasons = [reason for row in rows for reason in row.reasons.all()] if reads else []
    rests = _rests(application, reasons) if reasons else {}
    people, tasks = _people(application, rows), _tasks(application, rows)
    return tuple(
        ShownDecision(
            row,
            sealed=not reads,
            outcome=row.outcome if reads else "",
            reasons=tuple(_reason(reason, names, rests) for reason in row.reasons.all()) if reads else (),
            remedy=_remedy(row, names, people, tasks, today),
        )
        for row in rows
    )


def _reason(reason: Reason, names: Names, rests: Mapping[str, Rests]) -> ShownReason:
    found = tuple(rests[key] for key in reason.evidence if key in rests)
    kept = tuple(dict.fromkeys(entry["why"] for entry in reason.kept))
    more = len(reason.evidence) - len(found)
    return ShownReason(reason.subject, names.of(reason.subject), reason.text, found, more, kept)


def _remedy(
    row: Decision, names: Names, people: Mapping[str, str], tasks: Mapping[str, Given], today: dt.date
) -> ShownRemedy | None:
    remedy = getattr(row, "remedy", None)
    if not isinstance(remedy, Remedy):
        return None
    given = tasks.get(remedy.task)
    open_ = row.state == IN_FORCE and remedy.done_at is None
    return ShownRemedy(
        remedy,
        tuple(names.of(subject) for subject in remedy.unresolved),
        tuple(people[key] for key in remedy.panel if key in people),
        given.task.title if given is not None else remedy.task,
        vars(row)["given"],
        late=open_ and remedy.due_on < today,
    )


def _tasks(application: Application, rows: Iterable[Decision]) -> Mapping[str, Given]:
    """Name the assessments that were asked for, the retired ones too; no query where none was."""
    asked = any(isinstance(remedy := getattr(row, "remedy", None), Remedy) and remedy.task for row in rows)
    return catalogue(application.organisation_id) if asked else {}


def _people(application: Application, rows: Iterable[Decision]) -> Mapping[str, str]:
    """Name those who are to ask; no query where nobody is."""
    keys = {key for row in rows if isinstance(remedy := getattr(row, "remedy", None), Remedy) for key in remedy.panel}
    if not keys:
        return {}
    members = Member.objects.filter(organisation=application.organisation_id, pk__in=keys).select_related("account")
    return {str(member.pk): member.name for member in members}


def _rests(application: Application, reasons: Iterable[Reason]) -> Mapping[str, Rests]:
    """Read what reasons rest on, in scorecards and in ratings of assessments, in one query."""
    keys = [UUID(key) for reason in reasons for key in reason.evidence]
    mine = {"organisation": application.organisation_id, "pk__in": keys}
    nothing, none = Value("", output_field=TextField()), Value(None, output_field=IntegerField())
    answers = Answer.objects.filter(**mine).order_by().annotate(about=F("text"), said=F("note"))
    ratings = CompetencyRating.objects.filter(**mine).order_by().annotate(about=nothing, said=F("note"))
    remarks = Remark.objects.filter(**mine).order_by().annotate(about=nothing, said=F("text"), rating=none)
    tasks = AssessmentRating.objects.filter(**mine).order_by()
    tasks = tasks.annotate(about=F("rater__assessment__title"), said=F("note"), guest=nothing)
    fields = ("pk", "about", "said", "rating")
    rows = answers.values_list(*fields, *OF_CARD).union(
        ratings.values_list(*fields, *OF_CARD),
        remarks.values_list(*fields, *OF_CARD),
        tasks.values_list(*fields, *OF_TASK),
        all=True,
    )
    return dict(_named(rows))


def _named(rows: Iterable[tuple[UUID, str, str, int | None, int, str | None, str]]) -> Iterator[tuple[str, Rests]]:
    for key, about, said, rating, number, member, guest in rows:
        yield str(key), Rests(said, about, member or guest, number, rating)
