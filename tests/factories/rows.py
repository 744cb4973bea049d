"""Rows for tests, each made with as little as it needs, by the same names as the tables."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from kedua.records.models import (
    Account,
    Answer,
    Application,
    Assessment,
    AssessmentRater,
    AssessmentRating,
    Candidate,
    CompetencyRating,
    CoreQuestion,
    Interview,
    Interviewer,
    Invitation,
    Job,
    JobCompetency,
    JobPanelist,
    Member,
    Organisation,
    Remark,
    Scorecard,
)
from kedua.records.models.member import HIRING_MANAGER, INTERVIEWER, RECRUITER

NOW = dt.datetime(2026, 11, 24, 2, 0, tzinfo=dt.UTC)  # a Tuesday, ten in the morning in Kuala Lumpur
TODAY = NOW.date()
PASSWORD = "correct horse battery"  # noqa: S105 - a test's own


def make_organisation(name: str = "Bakau Coffee House", **fields: Any) -> Organisation:
    """An organisation with the usual defaults."""
    usual: dict[str, Any] = {"languages": ["en"], "jurisdictions": ["my"], "sealed_for": [RECRUITER, HIRING_MANAGER]}
    return Organisation.objects.create(name=name, created_at=NOW, **(usual | fields))


def make_member(organisation: Organisation, name: str, role: str = INTERVIEWER, **fields: Any) -> Member:
    """A member with an account that can sign in with PASSWORD."""
    email = f"{name.split(maxsplit=1)[0].lower()}@{organisation.name.split()[0].lower()}.example"
    account = Account.objects.filter(email=email).first() or Account.objects.create_user(email, PASSWORD, name)
    return Member.objects.create(organisation=organisation, account=account, role=role, created_at=NOW, **fields)


def make_job(organisation: Organisation, title: str = "Outlet Manager", **fields: Any) -> Job:
    """A job with two needed competencies, one of them a must-have."""
    usual: dict[str, Any] = {"opened_on": TODAY, "seniority": "manager", "role": "outlet-manager"}
    job = Job.objects.create(organisation=organisation, title=title, created_at=NOW, **(usual | fields))
    for position, (subject, weight, must, bar) in enumerate(
        [
            ("leading-teams", 5.0, True, 3.5),
            ("customer-service", 4.0, True, 3.0),
            ("resource-management", 3.0, False, 3.0),
        ]
    ):
        JobCompetency.objects.create(
            organisation=organisation, job=job, subject=subject, weight=weight, must_have=must, bar=bar,
            position=position, created_at=NOW,
        )  # fmt: skip
    return job


def make_core_question(job: Job, question: str, position: int = 0) -> CoreQuestion:
    """A question that every candidate for the job gets."""
    return CoreQuestion.objects.create(
        organisation=job.organisation, job=job, question=question, position=position, created_at=NOW
    )


def make_job_panelist(job: Job, member: Member, competencies: Sequence[str] = (), position: int = 0) -> JobPanelist:
    """Somebody who usually asks in second interviews for the job."""
    return JobPanelist.objects.create(
        organisation=job.organisation, job=job, member=member, competencies=list(competencies), position=position,
        created_at=NOW,
    )  # fmt: skip


def make_candidate(organisation: Organisation, name: str = "Cleo Tan", **fields: Any) -> Candidate:
    """A candidate with an address."""
    usual: dict[str, Any] = {"email": f"{name.replace(' ', '.').lower()}@mail.example"}
    return Candidate.objects.create(organisation=organisation, name=name, created_at=NOW, **(usual | fields))


def make_application(job: Job, candidate: Candidate, **fields: Any) -> Application:
    """A candidate on a job."""
    usual: dict[str, Any] = {
        "applied_on": TODAY,
        "stage_since": NOW,
        "candidate_name": candidate.name,
        "promise": TODAY + dt.timedelta(days=7),
        "created_at": NOW,
    }
    return Application.objects.create(organisation=job.organisation, job=job, candidate=candidate, **(usual | fields))


def make_interview(application: Application, round: int = 1, **fields: Any) -> Interview:  # noqa: A002 - the field's name
    """A held interview."""
    usual: dict[str, Any] = {"starts_at": NOW, "state": "held", "minutes": 45, "created_at": NOW}
    return Interview.objects.create(
        organisation=application.organisation, application=application, round=round, **(usual | fields)
    )


def make_seat(interview: Interview, member: Member | None = None, guest: str = "") -> Interviewer:
    """A place on the panel of an interview."""
    return Interviewer.objects.create(
        organisation=interview.organisation, interview=interview, member=member, guest_name=guest,
        guest_email="guest@elsewhere.example" if guest else "", created_at=NOW,
    )  # fmt: skip


def make_scorecard(seat: Interviewer, **fields: Any) -> Scorecard:
    """A submitted scorecard with one answer, one rating and three remarks."""
    usual: dict[str, Any] = {"state": "submitted", "saved_at": NOW, "submitted_at": NOW, "recommendation": "yes"}
    card = Scorecard.objects.create(
        organisation=seat.organisation, interviewer=seat, created_at=NOW, **(usual | fields)
    )
    owner = {"organisation": seat.organisation, "scorecard": card, "created_at": NOW}
    Answer.objects.create(
        **owner, question="", text="Tell us about a time your team missed a target. What did you do?",
        subject="leading-teams", topic="the missed sales target in March", rating=4, note="Met all six that day.",
    )  # fmt: skip
    CompetencyRating.objects.create(
        **owner, subject="customer-service", rating=2, note="Named no guest and no outcome."
    )
    Remark.objects.create(**owner, kind="strength", text="Prepares well", subject="leading-teams")
    Remark.objects.create(**owner, kind="doubt", text="Little about guests", subject="customer-service", position=1)
    Remark.objects.create(
        **owner, kind="request", text="Ask how stock is counted", subject="resource-management", position=2
    )
    return card


def make_rated_task(application: Application, by: Member, rating: int | None = 4, **fields: Any) -> AssessmentRater:
    """A work sample that was handed in and rated for leading teams; rating: None where it is still to be rated."""
    owner: dict[str, Any] = {"organisation": application.organisation, "created_at": NOW}
    usual: dict[str, Any] = {"task": "rota", "kind": "work-sample", "title": "Plan a rota", "round": 3, "minutes": 45}
    state: dict[str, Any] = {"state": "handed in", "handed_in_at": NOW, "due_at": NOW, "made_by": by}
    given = Assessment.objects.create(**owner, application=application, **(usual | state | fields))
    rater = AssessmentRater.objects.create(
        **owner, assessment=given, member=by, submitted_at=NOW if rating is not None else None
    )
    if rating is not None:
        AssessmentRating.objects.create(
            **owner, rater=rater, subject="leading-teams", rating=rating, note="Covered every shift."
        )
    return rater


def make_invitation(by: Member, email: str = "nora@bakau.example", **fields: Any) -> Invitation:
    """An invitation that can still be accepted: it ends a thousand days from now on any real clock."""
    usual: dict[str, Any] = {"role": INTERVIEWER, "expires_at": NOW + dt.timedelta(days=1000), "created_at": NOW}
    return Invitation.objects.create(organisation=by.organisation, email=email, invited_by=by, **(usual | fields))
