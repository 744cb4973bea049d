"""Querysets of what a member may see: their organisation's, and of that what their role opens."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet

from kedua.records.models import Application, Candidate, Interview, Interviewer, Job, Member, Resume
from kedua.records.models.interview import CANCELLED
from kedua.records.models.member import HIRING_MANAGER, OWNER, RECRUITER


def visible_jobs(actor: Member) -> QuerySet[Job]:
    """All jobs for owners and recruiters; for hiring managers their own; nobody else opens the list."""
    jobs = Job.objects.filter(organisation=actor.organisation_id)
    if actor.role in (OWNER, RECRUITER):
        return jobs
    return jobs.filter(hiring_manager=actor) if actor.role == HIRING_MANAGER else jobs.none()


def visible_applications(actor: Member) -> QuerySet[Application]:
    """All for owners and recruiters; for hiring managers those of their jobs."""
    mine = Application.objects.filter(organisation=actor.organisation_id)
    if actor.role in (OWNER, RECRUITER):
        return mine
    return mine.filter(job__hiring_manager=actor) if actor.role == HIRING_MANAGER else mine.none()


def visible_hand_offs(actor: Member) -> QuerySet[Application]:
    """Those one may see, and those of the interviews in which one asks: their panels need what earlier rounds left."""
    return _with_own(actor, Interviewer.objects.filter(organisation=actor.organisation_id, member=actor))


def visible_kits(actor: Member) -> QuerySet[Application]:
    """Those whose interview kit one may open: those one may see, and those of later rounds in which one asks."""
    seats = Interviewer.objects.filter(organisation=actor.organisation_id, member=actor, interview__round__gt=1)
    return _with_own(actor, seats)


def visible_candidates(actor: Member) -> QuerySet[Candidate]:
    """All for owners and recruiters; for hiring managers those who apply for their jobs."""
    everyone = Candidate.objects.filter(organisation=actor.organisation_id)
    if actor.role in (OWNER, RECRUITER):
        return everyone
    if actor.role != HIRING_MANAGER:
        return everyone.none()
    return everyone.filter(applications__job__hiring_manager=actor).distinct()


def visible_resumes(actor: Member) -> QuerySet[Resume]:
    """Those of candidates one may see, and those one handed in oneself and has yet to confirm."""
    every = Resume.objects.filter(organisation=actor.organisation_id)
    return every.filter(Q(candidate__in=visible_candidates(actor)) | Q(candidate=None, made_by=actor))


def visible_interviews(actor: Member) -> QuerySet[Interview]:
    """Those of the applications one may see, and those in which one asks."""
    every = Interview.objects.filter(organisation=actor.organisation_id)
    if actor.role in (OWNER, RECRUITER):
        return every
    seats = Interviewer.objects.filter(organisation=actor.organisation_id, member=actor).values("interview")
    own = Q(pk__in=seats)
    return every.filter(own | Q(application__job__hiring_manager=actor) if actor.role == HIRING_MANAGER else own)


def visible_seats(actor: Member) -> QuerySet[Interviewer]:
    """One's own places on panels, and those in interviews of applications one runs."""
    every = Interviewer.objects.filter(organisation=actor.organisation_id)
    if actor.role in (OWNER, RECRUITER):
        return every
    own = Q(member=actor)
    managed = Q(interview__application__job__hiring_manager=actor)
    return every.filter(own | managed if actor.role == HIRING_MANAGER else own)


def _with_own(actor: Member, seats: QuerySet[Interviewer]) -> QuerySet[Application]:
    """Add to the applications that one may see those of the places one holds, unless the interview was cancelled."""
    every = Application.objects.filter(organisation=actor.organisation_id)
    if actor.role in (OWNER, RECRUITER):
        return every
    held = seats.exclude(interview__state=CANCELLED).filter(interview__application=OuterRef("pk"))
    own = Exists(held)
    return every.filter(own | Q(job__hiring_manager=actor) if actor.role == HIRING_MANAGER else own)
