"""A job as it is written, section by section: what a form or the API hands to the use cases, and what it starts from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from kedua.library.roles import Role
from kedua.queries.library_drafts import QuestionDraft
from kedua.records.models import Job, JobCompetency, JobPanelist


@dataclass(frozen=True, slots=True)
class JobFacts:
    """What a job is. role: id of the role profile it started from, "" for none; hiring_manager: a member's id.

    days_to_hear, days_to_tell: working days until candidates hear, from an interview or other news, and from a decision.
    """

    title: str
    role: str = ""
    seniority: str = "experienced"
    place: str = ""
    purpose: str = ""
    duties: tuple[str, ...] = ()
    minutes: int = 60
    hiring_manager: UUID | None = None
    days_to_hear: int = 5
    days_to_tell: int = 2


@dataclass(frozen=True, slots=True)
class JobNeed:
    """A competency the job needs: how much it matters (weight, 1–5), and the rating it asks for (bar, 1–5)."""

    subject: str
    weight: float = 3
    must_have: bool = False
    bar: float = 3


@dataclass(frozen=True, slots=True)
class JobJudge:
    """A member who usually asks in second interviews for the job; competencies they can judge, none for any."""

    member: UUID
    competencies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnQuestion:
    """A question somebody wrote for the core, and why it should be used in spite of a warning."""

    draft: QuestionDraft
    reason: str = ""


def facts_of(job: Job) -> JobFacts:
    """Start from a job as it is."""
    return JobFacts(
        title=job.title,
        role=job.role,
        seniority=job.seniority,
        place=job.place,
        purpose=job.purpose,
        duties=tuple(job.duties),
        minutes=job.minutes,
        hiring_manager=job.hiring_manager_id,
        days_to_hear=job.days_to_hear,
        days_to_tell=job.days_to_tell,
    )


def facts_of_role(role: Role, minutes: int, hiring_manager: UUID | None) -> JobFacts:
    """Start from a role profile."""
    return JobFacts(
        title=role.title,
        role=role.id,
        seniority=role.seniority,
        purpose=role.purpose,
        duties=role.duties,
        minutes=minutes,
        hiring_manager=hiring_manager,
    )


def needs_of(rows: Iterable[JobCompetency]) -> tuple[JobNeed, ...]:
    """Start from a job's competencies."""
    return tuple(JobNeed(row.subject, row.weight, row.must_have, row.bar) for row in rows)


def needs_of_role(role: Role) -> tuple[JobNeed, ...]:
    """Start from what a role profile asks for."""
    return tuple(JobNeed(need.subject, need.weight, need.must_have, need.bar) for need in role.needs)


def judges_of(rows: Iterable[JobPanelist]) -> tuple[JobJudge, ...]:
    """Start from a job's usual panel."""
    return tuple(JobJudge(row.member_id, tuple(row.competencies)) for row in rows)
