"""One assessment for who runs the application: how far it is, until when, taken back, and the files of it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kedua.access.assessments import assessment_or_404, handed_file_or_404
from kedua.integrations.files.folder import Folder
from kedua.integrations.site.addresses import Site
from kedua.queries.assessment_page import assessment_page
from kedua.queries.assessments import code_of
from kedua.queries.candidate_page import zone_for
from kedua.queries.subject_names import subject_names
from kedua.records.models import HandedFile, Member
from kedua.usecases.assessments import cancel_assessment, change_time
from kedua.usecases.errors import Refused
from kedua.web.contexts.assessments import shown_task
from kedua.web.forms.assessments import DueForm, due_form
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.assessments import standing_name
from kedua.wording.refusals import refusal


@signed_in
@require_safe
def assessment(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Show the page."""
    return _page(request, actor, key, None)


@signed_in
@require_POST
def assessment_time(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Move until when it is due, allow more time, note adjustments."""
    row = assessment_or_404(actor, key)
    form = due_form(request.POST, row, zone_for(row.application))
    if form.is_valid():
        typed = form.cleaned_data
        try:
            change_time(
                actor, row, form.due_at, form.extra_minutes(row.minutes), typed["adjustments"], timezone.now(), Site()
            )
        except Refused as refused:
            form.add_error(None, refusal(refused.code, refused.inputs))
        else:
            messages.success(request, _("Saved. The candidate's page says so at once."))
            return SeeOther("assessment", key=key)
    return _page(request, actor, key, form)


@signed_in
@require_POST
def assessment_cancel(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Take it back."""
    row = assessment_or_404(actor, key)
    try:
        cancel_assessment(actor, row, timezone.now())
        messages.success(request, _("Taken back. If the candidate knows of it already, write to them."))
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
    return SeeOther("assessment", key=key)


@signed_in
@require_safe
def assessment_file(_request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Give a file that was handed in: to be saved, never shown inside a page; to who rates blind under another name."""
    file, named = handed_file_or_404(actor, key)
    before = HandedFile.objects.filter(assessment=file.assessment_id, created_at__lt=file.created_at).count()
    name = file.name if named else f"{code_of(file.assessment)}-{before + 1}.{file.kind}"
    return sent_file(file, name)


def sent_file(file: HandedFile, name: str) -> HttpResponse:
    """Send a file as something to save. Raises Http404 where it is gone."""
    content = Folder().read(file.place)
    if content is None:
        raise Http404
    answer = HttpResponse(content, content_type="application/octet-stream")
    answer["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["Cache-Control"] = "private, no-store"
    return answer


def _page(request: HttpRequest, actor: Member, key: UUID, form: DueForm | None) -> HttpResponse:
    row, now = assessment_or_404(actor, key), timezone.now()
    page = assessment_page(actor, row, now)
    zone = zone_for(row.application)
    context = {
        "page": page,
        "row": row,
        "application": row.application,
        "task": shown_task(page.task),
        "standing": standing_name(page.standing),
        "names": [subject_names(actor.organisation_id).of(subject) for subject in page.task.competencies],
        "form": form or due_form(None, row, zone),
        "form_open": form is not None,
        "zone": actor.organisation.time_zone,
        "theirs": zone,
        "own": next((rater for rater in page.raters if rater.member_id == actor.pk), None),
    }
    return render(request, "assessments/assessment.html", context, status=422 if form is not None else 200)
