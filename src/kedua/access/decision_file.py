"""Who may read and take away the decision file of an application."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from kedua.access.can import can_edit_application
from kedua.access.seal import can_see_ratings
from kedua.access.visible import visible_applications
from kedua.records.models import Application, AssessmentRater, Member
from kedua.records.models.assessment import CANCELLED, LAPSED


def can_open_decision_file(actor: Member, application: Application) -> bool:
    """Whether the member may know that there is one, and who took a copy: whoever runs the application."""
    return can_edit_application(actor, application)


def can_read_decision_file(actor: Member, application: Application) -> bool:
    """Whether the member may read it: ratings are open to them, and they owe none of an assessment themselves."""
    if not can_open_decision_file(actor, application) or not can_see_ratings(actor, application):
        return False
    owed = AssessmentRater.objects.filter(
        organisation=application.organisation_id, assessment__application=application, member=actor, submitted_at=None
    )
    return not owed.exclude(assessment__state__in=(CANCELLED, LAPSED)).exists()


def file_page_or_404(actor: Member, key: UUID) -> Application:
    """Give an application whose decision file the member may know of, with all that the file says of it."""
    rows = visible_applications(actor).select_related("organisation", "job__hiring_manager__account", "candidate")
    found = get_object_or_404(rows, pk=key)
    if not can_open_decision_file(actor, found):
        raise Http404
    return found


def decision_file_or_404(actor: Member, key: UUID) -> Application:
    """Give an application whose decision file the member may read."""
    found = file_page_or_404(actor, key)
    if not can_read_decision_file(actor, found):
        raise Http404
    return found
