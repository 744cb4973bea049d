"""Fetch one row for a member, or answer 404: what is not theirs does not exist for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.expressions import Combinable
from django.http import Http404
from django.shortcuts import get_object_or_404

from kedua.access import visible
from kedua.access.can import can_answer_requests
from kedua.records.models import (
    Application,
    Candidate,
    CandidateImport,
    FeedbackLink,
    Interview,
    Interviewer,
    Job,
    Member,
    Message,
    Offer,
    Preview,
    PrivacyRequest,
    Resume,
)
from kedua.records.models.preview import PUBLISHED
from kedua.records.prepared import prepared

Row = TypeVar("Row")

NOTHING: Mapping[str, Combinable] = MappingProxyType({})


def job_or_404(actor: Member, key: UUID, beside: Mapping[str, Combinable] = NOTHING) -> Job:
    """Give a job that the member may see, with its description if there is one; beside: what is read with it, by name.

    `told` on it is what the preview in force says, None where there is none.
    """
    return get_object_or_404(_jobs(actor).annotate(**beside), pk=key) if beside else _only(_job(actor, key))


@prepared
def _job(actor: Member, key: UUID) -> QuerySet[Job]:
    return _jobs(actor).filter(pk=key)


def _jobs(actor: Member) -> QuerySet[Job]:
    told = Preview.objects.filter(job=OuterRef("pk"), state=PUBLISHED).order_by("-version").values("statements")[:1]
    rows = visible.visible_jobs(actor).select_related("hiring_manager__account", "organisation", "advert")
    return rows.annotate(told=Subquery(told))


def application_or_404(actor: Member, key: UUID, beside: Mapping[str, Combinable] = NOTHING) -> Application:
    """Give an application that the member may see, with its job and candidate; beside: what is read with it, by name."""
    if beside:
        return get_object_or_404(_applications(actor).annotate(**beside), pk=key)
    return _only(_application(actor, key))


@prepared
def _application(actor: Member, key: UUID) -> QuerySet[Application]:
    return _applications(actor).filter(pk=key)


def _applications(actor: Member) -> QuerySet[Application]:
    return visible.visible_applications(actor).select_related("job__organisation", "candidate")


def among_others(actor: Member, key: UUID) -> QuerySet[Application]:
    """Give an application as above, and the others of its candidate that the member may see, the newest first."""
    rows = visible.visible_applications(actor).filter(candidate__applications=key)
    return rows.select_related("job__organisation", "candidate").order_by("-created_at", "id")


def one_of_or_404(every: Sequence[Application], key: UUID) -> tuple[Application, tuple[Application, ...]]:
    """Tell the one with this key from the others."""
    for row in every:
        if row.pk == key:
            return row, tuple(other for other in every if other is not row)
    raise Http404


def candidate_or_404(actor: Member, key: UUID) -> Candidate:
    """Give a candidate that the member may see."""
    return get_object_or_404(visible.visible_candidates(actor), pk=key)


def resume_or_404(actor: Member, key: UUID) -> Resume:
    """Give a résumé that the member may see, with its candidate."""
    return get_object_or_404(visible.visible_resumes(actor).select_related("candidate"), pk=key)


def import_or_404(actor: Member, key: UUID) -> CandidateImport:
    """Give a file of candidates that the member brought in."""
    return get_object_or_404(CandidateImport, organisation=actor.organisation_id, made_by=actor, pk=key)


def interview_or_404(actor: Member, key: UUID) -> Interview:
    """Give an interview that the member may see, with its application, job, the job's description and the candidate."""
    rows = visible.visible_interviews(actor).select_related("application__job__advert", "application__candidate")
    return get_object_or_404(rows, pk=key)


def seat_or_404(actor: Member, key: UUID) -> Interviewer:
    """Give a place on a panel that the member may see, with its scorecard, interview, application, job and candidate."""
    rows = visible.visible_seats(actor).select_related(
        "organisation",
        "member__account",
        "scorecard",
        "interview__application__job",
        "interview__application__candidate",
    )
    return get_object_or_404(rows, pk=key)


def feedback_link_or_404(actor: Member, key: UUID) -> FeedbackLink:
    """Give a guest's link to a place on a panel that the member may see, with its interview, application and job."""
    rows = FeedbackLink.objects.filter(
        organisation=actor.organisation_id, interviewer__in=visible.visible_seats(actor).values("pk")
    )
    related = rows.select_related("interviewer__member__account", "interviewer__interview__application__job")
    return get_object_or_404(related, pk=key)


def offer_or_404(actor: Member, key: UUID) -> Offer:
    """Give times offered for an application that the member may see, with its job and candidate."""
    rows = Offer.objects.filter(
        organisation=actor.organisation_id, application__in=visible.visible_applications(actor).values("pk")
    )
    related = rows.select_related("application__job", "application__candidate", "application__organisation")
    return get_object_or_404(related, pk=key)


def message_or_404(actor: Member, key: UUID) -> Message:
    """Give a message about an application that the member may see, with its job and candidate."""
    rows = Message.objects.filter(
        organisation=actor.organisation_id, application__in=visible.visible_applications(actor).values("pk")
    )
    return get_object_or_404(rows.select_related("application__job", "candidate", "made_by__account"), pk=key)


def request_or_404(actor: Member, key: UUID) -> PrivacyRequest:
    """Give what a candidate asked about their data, for whoever may answer it."""
    if not can_answer_requests(actor):
        raise Http404
    return get_object_or_404(PrivacyRequest.objects.filter(organisation=actor.organisation_id), pk=key)


def hand_off_or_404(actor: Member, key: UUID) -> Application:
    """Give an application whose hand-off the member may read, with its job and candidate."""
    return _only(_hand_off(actor, key))


@prepared
def _hand_off(actor: Member, key: UUID) -> QuerySet[Application]:
    return visible.visible_hand_offs(actor).select_related("job", "candidate").filter(pk=key)


def debrief_or_404(actor: Member, key: UUID, beside: Mapping[str, Subquery]) -> Application:
    """Give an application whose debrief the member may come to, with job and candidate; beside: what is read with it."""
    rows = visible.visible_hand_offs(actor).select_related("job", "candidate", "organisation")
    return get_object_or_404(rows.annotate(**beside), pk=key)


def kit_or_404(actor: Member, key: UUID) -> Application:
    """Give an application whose interview kit the member may open, with its job and candidate."""
    return _only(_kit(actor, key))


@prepared
def _kit(actor: Member, key: UUID) -> QuerySet[Application]:
    return visible.visible_kits(actor).select_related("job", "candidate").filter(pk=key)


def _only(rows: list[Row]) -> Row:
    """Give the one row that a prepared query found."""
    if not rows:
        raise Http404
    return rows[0]
