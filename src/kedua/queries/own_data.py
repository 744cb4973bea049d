"""Everything that a candidate may take with them: what they gave, what was said, whom they met, what they agreed to.

What others thought of them is not read here: no scorecard, plan, evidence or decision; nor anything of other candidates.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from django.db.models import QuerySet

from kedua.queries.candidate_page import OwnMeeting, meetings_by_application, told_outcome, words_said
from kedua.queries.candidate_records import CandidateRecord, record_of
from kedua.records.models import (
    Application,
    Assessment,
    Candidate,
    CandidateQuestion,
    Message,
    PreviewAnswer,
    PreviewShown,
    PrivacyRequest,
    Resume,
)

Row = TypeVar("Row", PreviewShown, PreviewAnswer, CandidateQuestion, Assessment)


@dataclass(frozen=True, slots=True)
class OwnApplication:
    """An application with everything about it that is the candidate's to know."""

    application: Application
    outcome: str
    meetings: tuple[OwnMeeting, ...]
    shown: tuple[PreviewShown, ...]
    answers: tuple[PreviewAnswer, ...]
    questions: tuple[CandidateQuestion, ...]
    assessments: tuple[Assessment, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnData:
    """All of it. at: when it was read."""

    at: dt.datetime
    candidate: Candidate
    record: CandidateRecord
    organisation: str
    files: tuple[Resume, ...]
    applications: tuple[OwnApplication, ...]
    messages: tuple[Message, ...]
    requests: tuple[PrivacyRequest, ...]


def own_data(application: Application, now: dt.datetime) -> OwnData:
    """Read it, for all of the candidate's applications here: thirteen queries."""
    candidate = application.candidate
    mine = {"organisation": application.organisation_id, "candidate": candidate.pk}
    applications = list(
        Application.objects.filter(**mine)
        .select_related("organisation", "job", "candidate")
        .order_by("applied_on", "id")
    )
    keys = [one.pk for one in applications]
    theirs = {"organisation": application.organisation_id, "application__in": keys}
    meetings = meetings_by_application(applications, now)
    shown = _by_application(PreviewShown.objects.filter(**theirs).select_related("preview"))
    answers = _by_application(PreviewAnswer.objects.filter(**theirs).select_related("preview"))
    questions = _by_application(CandidateQuestion.objects.filter(**theirs))
    assessments = _by_application(Assessment.objects.filter(**theirs).prefetch_related("files"))
    return OwnData(
        at=now,
        candidate=candidate,
        record=record_of(candidate),
        organisation=application.organisation.name,
        files=files_of(application),
        applications=tuple(
            OwnApplication(
                one,
                told_outcome(one),
                meetings.get(one.pk, ()),
                tuple(shown.get(one.pk, ())),
                tuple(answers.get(one.pk, ())),
                tuple(questions.get(one.pk, ())),
                tuple(assessments.get(one.pk, ())),
            )
            for one in applications
        ),
        messages=words_said(Message.objects.filter(**mine)),
        requests=requests_of(application),
    )


def files_of(application: Application) -> tuple[Resume, ...]:
    """List the files that a candidate handed in: one query."""
    rows = Resume.objects.filter(organisation=application.organisation_id, candidate=application.candidate_id)
    return tuple(rows.defer("read").order_by("created_at", "id"))


def requests_of(application: Application) -> tuple[PrivacyRequest, ...]:
    """List what a candidate asked about their data, the newest first: one query."""
    rows = PrivacyRequest.objects.filter(organisation=application.organisation_id, candidate=application.candidate_id)
    return tuple(rows.order_by("-created_at", "-id"))


def _by_application(rows: QuerySet[Row]) -> dict[UUID, list[Row]]:
    found: dict[UUID, list[Row]] = {}
    for row in rows:
        found.setdefault(row.application_id, []).append(row)
    return found
