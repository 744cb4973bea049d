"""Who may see an assessment, who rates it and whether with the candidate's name; and whose rating is still owed."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from kedua.access.can import can_edit_application
from kedua.access.visible import visible_applications
from kedua.records.models import Application, Assessment, AssessmentRater, HandedFile, Interviewer, Member
from kedua.records.models.application import ENDED
from kedua.records.models.assessment import CANCELLED, LAPSED

OVER = (CANCELLED, LAPSED)  # nothing is rated in these


def knows_candidate(member: Member, application: Application) -> bool:
    """Whether a member knows whose work it would be: they run the application, or sat on a panel of the candidate's."""
    if can_edit_application(member, application):
        return True
    seats = Interviewer.objects.filter(organisation=member.organisation_id, member=member)
    return seats.filter(interview__application__candidate=application.candidate_id).exists()


def assessment_or_404(actor: Member, key: UUID) -> Assessment:
    """Give an assessment of an application that the member runs, with its job and candidate."""
    rows = Assessment.objects.filter(
        organisation=actor.organisation_id, application__in=visible_applications(actor).values("pk")
    )
    related = rows.select_related(
        "application__job__organisation", "application__candidate", "remedy", "made_by__account"
    )
    found = get_object_or_404(related, pk=key)
    if not can_edit_application(actor, found.application):
        raise Http404
    return found


def rating_place_or_404(actor: Member, key: UUID) -> AssessmentRater:
    """Give the member's own place among the raters of an assessment that was not taken back."""
    rows = AssessmentRater.objects.filter(organisation=actor.organisation_id, member=actor, assessment=key)
    related = rows.exclude(assessment__state__in=OVER).select_related(
        "organisation", "member__account", "assessment__application__job", "assessment__application__candidate"
    )
    return get_object_or_404(related)


def handed_file_or_404(actor: Member, key: UUID) -> tuple[HandedFile, bool]:
    """Give a file of an assessment that the member runs or rates, and whether they are to know whose it is."""
    rows = HandedFile.objects.filter(organisation=actor.organisation_id)
    runs = Q(assessment__application__in=visible_applications(actor).values("pk"))
    place = AssessmentRater.objects.filter(assessment=OuterRef("assessment"), member=actor)
    rates = Exists(place.exclude(assessment__state__in=OVER))
    found = get_object_or_404(
        rows.annotate(blind=Exists(place.filter(blind=True))).select_related("assessment").filter(runs | rates), pk=key
    )
    return found, not vars(found)["blind"]


def ratings_owed(actor: Member) -> QuerySet[AssessmentRater]:
    """List the member's places among raters whose ratings are not in, of assessments that go on."""
    rows = AssessmentRater.objects.filter(organisation=actor.organisation_id, member=actor, submitted_at=None)
    return rows.exclude(assessment__state__in=OVER).exclude(assessment__application__stage__in=ENDED)


def owes_rating(actor: Member, application: Application) -> bool:
    """Whether the member is to rate an assessment of the application and has not yet: they rate it without the others'."""
    return ratings_owed(actor).filter(assessment__application=application).exists()
