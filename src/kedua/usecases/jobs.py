"""Jobs: open one, change it section by section, close it when nobody waits for an answer, reopen it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict, replace
from uuid import UUID
from zoneinfo import ZoneInfo

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_edit_job, can_open_job
from kedua.library.loader import load_library
from kedua.queries.job_drafts import (
    JobFacts,
    JobJudge,
    JobNeed,
    OwnQuestion,
    facts_of,
    facts_of_role,
    judges_of,
    needs_of_role,
)
from kedua.queries.job_history import told
from kedua.queries.jobs import planned_candidates
from kedua.queries.subject_names import names_and_needs
from kedua.queries.unanswered import unanswered_of
from kedua.queries.what_if import bound_candidates
from kedua.records.models import CoreQuestion, Job, JobCompetency, JobPanelist, Member, Question
from kedua.records.models.job import CLOSED, OPEN
from kedua.records.models.member import HIRING_MANAGER
from kedua.usecases.audit import Data, Scalar, record
from kedua.usecases.errors import Refused
from kedua.usecases.job_check import check_core, check_manager, check_needs, check_panel, clean_facts
from kedua.usecases.library import add_question
from kedua.usecases.likeness import Comparer

REASON = 300  # characters of a reason


@transaction.atomic
def open_job(actor: Member, facts: JobFacts, now: dt.datetime) -> Job:
    """Open a job; its competencies, core, preview and panel are set afterwards. A hiring manager's job is their own."""
    if not can_open_job(actor):
        raise PermissionDenied
    if actor.role == HIRING_MANAGER and facts.hiring_manager is None:
        facts = replace(facts, hiring_manager=actor.pk)
    facts = clean_facts(facts)
    check_manager(actor, facts.hiring_manager)
    job = Job(organisation_id=actor.organisation_id, opened_on=_day(actor, now), created_at=now)
    _fill(job, facts)
    job.save()
    _record(actor, "job.opened", job, now, {"title": job.title, "role": job.role})
    return job


@transaction.atomic
def open_from_profile(actor: Member, role: str, now: dt.datetime) -> Job:
    """Open a job with what a role profile says, to be adjusted; its preview stays the profile's until it is reviewed."""
    profile = load_library().roles.get(role)
    if profile is None:
        raise Refused("job-role")
    job = open_job(actor, facts_of_role(profile, actor.organisation.minutes, None), now)
    set_competencies(actor, job, needs_of_role(profile), now)
    return job


@transaction.atomic
def change_job(actor: Member, job: Job, facts: JobFacts, now: dt.datetime) -> None:
    """Change what a job is."""
    row = _locked(actor, job)
    facts, before = clean_facts(facts), facts_of(row)
    if facts.hiring_manager != before.hiring_manager:
        check_manager(actor, facts.hiring_manager)
    was, is_now = asdict(before), asdict(facts)
    fields = [name for name in was if was[name] != is_now[name]]
    if not fields:
        return
    _fill(row, facts)
    row.save()
    data: dict[str, Scalar | Sequence[Scalar]] = {"fields": fields}
    for name in fields:
        data |= {f"{name}.from": _plain(was[name]), f"{name}.to": _plain(is_now[name])}
    _record(actor, "job.changed", row, now, data)


@transaction.atomic
def set_competencies(
    actor: Member,
    job: Job,
    needs: Sequence[JobNeed],
    now: dt.datetime,
    why: str = "",
    seen: Sequence[str] | None = None,
) -> None:
    """Say what the job needs, in this order.

    seen: what it needed when somebody looked at how its candidates would move (`job_history.told`). Raises Refused where
    that is no longer so, and where candidates are planned for or rated by what changes and there is no reason for it.
    """
    row = _locked(actor, job)
    names, before = names_and_needs(row.organisation_id, row.pk)
    check_needs(names, needs)
    if tuple(needs) == before:
        return
    if seen is not None and list(seen) != told(before):
        raise Refused("job-what-if")
    # The order is for the eye; whatever else changes makes candidates harder to compare.
    reason = _reason(bound_candidates(row), why) if set(needs) != set(before) else {}
    row.competencies.all().delete()
    JobCompetency.objects.bulk_create(
        JobCompetency(organisation_id=row.organisation_id, job=row, position=place, created_at=now, **asdict(need))
        for place, need in enumerate(needs)
    )
    data = {"from": told(before), "to": told(needs)}
    _record(actor, "job.competencies", row, now, {**data, **reason})


@transaction.atomic
def set_core(actor: Member, job: Job, questions: Sequence[str], now: dt.datetime, why: str = "") -> None:
    """Say what every candidate for the job is asked, in this order, by ids of questions.

    Raises Refused when there are plans with the core as it was and there is no reason for the change.
    """
    row = _locked(actor, job)
    before = [entry.question for entry in row.core.all()]
    check_core(actor, questions, before)
    if list(questions) == before:
        return
    reason = _reason(planned_candidates(row), why)
    row.core.all().delete()
    CoreQuestion.objects.bulk_create(
        CoreQuestion(organisation_id=row.organisation_id, job=row, question=question, position=place, created_at=now)
        for place, question in enumerate(questions)
    )
    _record(actor, "job.core", row, now, {"from": before, "to": list(questions), **reason})


@transaction.atomic
def add_own_to_core(
    actor: Member,
    job: Job,
    questions: Sequence[str],
    own: OwnQuestion,
    comparer: Comparer,
    now: dt.datetime,
    why: str = "",
) -> Question:
    """Write a question of their own and set the core to these questions and it; it is in their library from then on.

    Raises ReasonNeeded for a question with a warning and no reason. why: for changing a core that plans use.
    """
    row = _locked(actor, job)
    question = add_question(actor, own.draft, comparer, own.reason, now)
    set_core(actor, row, [*questions, question.slug], now, why)
    return question


@transaction.atomic
def set_panel(actor: Member, job: Job, panel: Sequence[JobJudge], now: dt.datetime) -> None:
    """Say who usually asks in second interviews, and what each can judge."""
    row = _locked(actor, job)
    before = judges_of(row.panel.all())
    check_panel(actor, panel, [judge.member for judge in before])
    if tuple(panel) == before:
        return
    row.panel.all().delete()
    JobPanelist.objects.bulk_create(
        JobPanelist(
            organisation_id=row.organisation_id,
            job=row,
            member_id=judge.member,
            competencies=list(judge.competencies),
            position=place,
            created_at=now,
        )
        for place, judge in enumerate(panel)
    )
    data = {"from": [str(judge.member) for judge in before], "to": [str(judge.member) for judge in panel]}
    _record(actor, "job.panel", row, now, data)


@transaction.atomic
def close_job(actor: Member, job: Job, now: dt.datetime) -> None:
    """Close a job. Raises Refused while a candidate for it has no answer: nobody is left in silence."""
    row = _locked(actor, job, closed_too=True)
    if row.state == CLOSED:
        return
    if waiting := unanswered_of(row).count():
        raise Refused("job-unanswered", count=waiting)
    row.state, row.closed_on, row.closing_at = CLOSED, _day(actor, now), None
    row.save(update_fields=["state", "closed_on", "closing_at"])
    _record(actor, "job.closed", row, now)


@transaction.atomic
def reopen_job(actor: Member, job: Job, now: dt.datetime) -> None:
    """Open a closed job again."""
    row = _locked(actor, job, closed_too=True)
    if row.state == OPEN:
        return
    row.state, row.closed_on = OPEN, None
    row.save(update_fields=["state", "closed_on"])
    _record(actor, "job.reopened", row, now)


def _locked(actor: Member, job: Job, *, closed_too: bool = False) -> Job:
    row = Job.objects.select_for_update(no_key=True, of=("self",)).get(pk=job.pk)
    if not can_edit_job(actor, row):
        raise PermissionDenied
    if row.state == CLOSED and not closed_too:
        raise Refused("job-ended")
    return row


def _reason(candidates: int, why: str) -> Data:
    if not candidates:
        return {}
    if not why.strip():
        raise Refused("job-planned", candidates=candidates)
    return {"why": why.strip()[:REASON], "candidates": candidates}


def _fill(job: Job, facts: JobFacts) -> None:
    job.title, job.role, job.seniority, job.place = facts.title, facts.role, facts.seniority, facts.place
    job.purpose, job.duties, job.minutes = facts.purpose, list(facts.duties), facts.minutes
    job.hiring_manager_id = facts.hiring_manager
    job.days_to_hear, job.days_to_tell = facts.days_to_hear, facts.days_to_tell


def _day(actor: Member, now: dt.datetime) -> dt.date:
    return now.astimezone(ZoneInfo(actor.organisation.time_zone)).date()


def _plain(value: object) -> Scalar | Sequence[Scalar]:
    if isinstance(value, tuple | list):
        return [str(entry) for entry in value]
    return str(value) if isinstance(value, UUID) else value if isinstance(value, str | int) else None


def _record(actor: Member, action: str, job: Job, now: dt.datetime, data: Data | None = None) -> None:
    record(actor, job.organisation_id, action, "job", job.pk, now, data)
