"""From rows to what a plan is made from: the job's needs, the candidate, what earlier rounds left, the panel."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import cast
from zoneinfo import ZoneInfo

from django.db.models import F

from kedua.engine.planning.bank import Question, Seniority
from kedua.engine.planning.case import (
    TOPICS,
    Candidate,
    Case,
    Claim,
    Experience,
    MemberRole,
    Need,
    Panelist,
    Trait,
    targeted,
)
from kedua.library.loader import load_library
from kedua.queries.content import Content, content_of
from kedua.queries.evidence import LATER, Left, evidence_from, submitted_scorecards, submitted_tasks
from kedua.queries.job_preview import preview_of
from kedua.queries.plan_request import TOPIC_WEIGHTS, CompanyValue, PlanRequest, Setting
from kedua.records.models import Application, Interview, Interviewer, Job, JobPanelist, Organisation
from kedua.records.models import Candidate as CandidateRow
from kedua.records.models.interview import CANCELLED, HELD, NO_SHOW

Rows = Iterable[Mapping[str, str]]


def plan_request(
    application: Application,
    minutes: int | None = None,
    panel: Sequence[Panelist] | None = None,
    seed: int = 0,
    before: int = LATER,
) -> PlanRequest:
    """Gather everything for the plan of the application's next interview.

    minutes and panel override those of the booked interview, else of the job. A panelist's id is the member's, or the
    place's on the panel for a guest. before: only what earlier rounds left counts.
    """
    content, meetings = content_of(application.organisation_id), _meetings(application)
    held, tasks = [one.round for one in meetings if one.state == HELD], submitted_tasks(application)
    left = evidence_from(submitted_scorecards(application), held, before, tasks)
    booked = _booked(meetings, left.round)
    job = application.job
    people = tuple(panel if panel is not None else panel_of(application, booked))
    length = minutes or (booked.minutes if booked else job.minutes)
    case = _case(application, content, left, people, length)
    return PlanRequest(
        case, content.bank, _setting(application, content, left, booked, meetings), tuple(job.duties), seed
    )


def only_about(request: PlanRequest, subjects: Sequence[str], on_each: int) -> PlanRequest:
    """Leave everything out of a request but these subjects; nothing where none is named. The core was asked already.

    on_each: the most questions on each of them.
    """
    return replace(request, case=targeted(request.case, subjects, on_each)) if subjects else request


def booked_interview(application: Application, round: int) -> Interview | None:  # noqa: A002 - the field's name
    """Give the interview of that round or later that is booked or under way, the earliest if several."""
    return _booked(_meetings(application), round)


def _meetings(application: Application) -> list[Interview]:
    """List the application's interviews by round and time, without those that were cancelled or missed; one query."""
    rows = Interview.objects.filter(organisation=application.organisation_id, application=application)
    return list(
        rows.exclude(state__in=(CANCELLED, NO_SHOW)).order_by("round", F("starts_at").asc(nulls_last=True), "id")
    )


def _booked(meetings: Iterable[Interview], number: int) -> Interview | None:
    return next((one for one in meetings if one.round >= max(number, 2)), None)


def panel_of(application: Application, booked: Interview | None) -> tuple[Panelist, ...]:
    """Give the panel of the booked interview, else the job's usual one, else its hiring manager."""
    usual = list(JobPanelist.objects.filter(job=application.job_id).select_related("member__account"))
    judges = {str(person.member_id): tuple(person.competencies) for person in usual}
    if booked is not None:
        seats = Interviewer.objects.filter(interview=booked).select_related("member__account")
        people = [
            (str(seat.member_id or seat.pk), seat.name, seat.member.role if seat.member else "interviewer")
            for seat in seats
        ]
        if people:
            return tuple(Panelist(key, name, cast(MemberRole, role), judges.get(key, ())) for key, name, role in people)
    members = [person.member for person in usual if person.member.active]
    if not members and application.job.hiring_manager is not None:
        members = [application.job.hiring_manager]
    return tuple(
        Panelist(str(member.pk), member.name, cast(MemberRole, member.role), judges.get(str(member.pk), ()))
        for member in members
    )


def _case(application: Application, content: Content, left: Left, panel: tuple[Panelist, ...], minutes: int) -> Case:
    job = application.job
    needs = _needs(job, content)
    core = tuple(_core(job, content))
    known = {need.subject for need in needs}
    extra = tuple(Need(subject, 1.0) for subject in dict.fromkeys(q.subject for q in core) if subject not in known)
    return Case(
        needs=(*needs, *extra),
        candidate=_candidate(application.candidate),
        panel=panel,
        minutes=minutes,
        seniority=cast(Seniority, job.seniority),
        core=core,
        asked=left.asked,
        ratings=left.ratings,
        remarks=left.remarks,
        not_covered=left.not_covered,
        goals_known=left.goals_known,
        contribution_known=left.contribution_known,
        round=left.round,
    )


def _needs(job: Job, content: Content) -> tuple[Need, ...]:
    subjects = content.bank.subjects
    competencies = [
        Need(row.subject, row.weight, row.must_have, row.bar)
        for row in job.competencies.all()
        if row.subject in subjects
    ]
    values = [Need(subject, content.weights[subject]) for subject in content.values]
    return (*competencies, *values, *(Need(topic, TOPIC_WEIGHTS[topic]) for topic in TOPICS))


def _core(job: Job, content: Content) -> Iterable[Question]:
    shipped = {question.id: question for question in load_library().bank.questions}
    for row in job.core.all():
        question = content.questions.get(row.question) or shipped.get(row.question)
        if question is not None:
            yield question


def _candidate(row: CandidateRow) -> Candidate:
    return Candidate(
        name=row.name,
        claims=tuple(Claim(c["text"], c.get("competency", ""), bool(c.get("verified"))) for c in row.claims),
        skills=tuple(_traits(row.skills)),
        strengths=tuple(_traits(row.strengths)),
        experience=tuple(Experience(job["title"], job["employer"]) for job in row.experience),
    )


def _traits(rows: Rows) -> Iterable[Trait]:
    return (Trait(row["text"], row.get("competency", "")) for row in rows)


def _setting(
    application: Application, content: Content, left: Left, booked: Interview | None, meetings: Iterable[Interview]
) -> Setting:
    organisation, job, candidate = application.job.organisation, application.job, application.candidate
    role = load_library().roles.get(job.role)
    names = content.bank.subjects
    return Setting(
        organisation=organisation.name,
        mission=organisation.mission,
        values=tuple(CompanyValue(names[value].name, content.behaviours.get(value, ())) for value in content.values),
        job=job.title,
        purpose=job.purpose or (role.purpose if role else ""),
        candidate=candidate.name,
        experience=tuple(
            f"{entry['title']}, {entry['employer']}" + (f" ({entry['years']})" if entry.get("years") else "")
            for entry in candidate.experience
        ),
        round=left.round,
        date=booked.starts_at.astimezone(ZoneInfo(organisation.time_zone)).date()
        if booked and booked.starts_at
        else None,
        earlier=_earlier(organisation, left, meetings),
        preview=preview_of(job, role),
        jurisdictions=tuple(organisation.jurisdictions),
    )


def _earlier(organisation: Organisation, left: Left, meetings: Iterable[Interview]) -> tuple[dt.date, ...]:
    zone = ZoneInfo(organisation.time_zone)
    times = sorted(one.starts_at for one in meetings if one.round < left.round and one.starts_at is not None)
    return tuple(time.astimezone(zone).date() for time in times)
