"""Who may read a job's description before the public does: whoever runs the job, and whoever asks in its interviews."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from django.shortcuts import get_object_or_404

from kedua.records.models import Interviewer, Job, JobPanelist, Member
from kedua.records.models.member import HIRING_MANAGER, OWNER, RECRUITER


def described_or_404(actor: Member, key: UUID) -> Job:
    """Give a job whose description the member may read, with its organisation and its description, if it has one."""
    jobs = Job.objects.filter(organisation=actor.organisation_id).select_related("organisation", "advert__published")
    if actor.role in (OWNER, RECRUITER):
        return get_object_or_404(jobs, pk=key)
    usual = JobPanelist.objects.filter(job=OuterRef("pk"), member=actor)
    seats = Interviewer.objects.filter(interview__application__job=OuterRef("pk"), member=actor)
    mine = Q(hiring_manager=actor) if actor.role == HIRING_MANAGER else Q()
    asks = Q(Exists(usual)) | Q(Exists(seats))
    return get_object_or_404(jobs.filter(mine | asks if mine else asks), pk=key)
