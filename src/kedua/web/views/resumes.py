"""Résumés: hand one in, confirm what was read beside where it was read, get the file back, throw it away."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kedua.access.can import can_add_candidates
from kedua.access.fetch import application_or_404, resume_or_404
from kedua.access.visible import visible_jobs
from kedua.queries.phones import region_of
from kedua.queries.resumes import reading_of
from kedua.records.models import Member
from kedua.usecases.errors import Refused
from kedua.usecases.resumes import MOST_BYTES, add_file, keep_resume, remove_file
from kedua.web.contexts.resume_reading import read_file
from kedua.web.forms.candidates import UploadForm
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.web.views.candidate_add import Adding, add, open_jobs
from kedua.wording.refusals import refusal


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def candidate_resume(request: HttpRequest, actor: Member) -> HttpResponse:
    """Hand in a résumé; what is read in it is shown next, and nothing is made of it before somebody confirms."""
    if not can_add_candidates(actor):
        raise Http404
    form = UploadForm(request.POST or None, request.FILES or None) if request.method == "POST" else UploadForm()
    if request.method == "POST" and form.is_valid():
        upload = form.cleaned_data["file"]
        try:
            if upload.size > MOST_BYTES:
                raise Refused("file-large", most=MOST_BYTES // 1_000_000)
            data = upload.read()
            read = read_file(data, upload.name, region_of(actor.organisation))
            resume = keep_resume(actor, data, upload.name, read, timezone.now())
            query = f"?job={request.GET['job']}" if request.GET.get("job", "").replace("-", "").isalnum() else ""
            return SeeOther("resume-confirm", query, key=resume.pk)
        except Refused as refused:
            form.add_error("file", refusal(refused.code, refused.inputs))
    context = {"form": form, "most": MOST_BYTES // 1_000_000}
    return render(request, "candidates/resume_upload.html", context, status=422 if request.method == "POST" else 200)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def resume_confirm(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Show what was read beside where it was read, to be corrected and confirmed."""
    resume = resume_or_404(actor, key)
    if resume.candidate is not None:
        first = resume.candidate.applications.filter(job__in=visible_jobs(actor)).order_by("-created_at", "id").first()
        if first is None:
            raise Http404
        return redirect("application", key=first.pk)
    jobs, reading = open_jobs(actor), reading_of(resume)
    job = next((job for job in jobs if str(job.pk) == request.GET.get("job")), None)
    adding = Adding("candidates/resume_confirm.html", reading.record, job, resume, reading)
    return add(request, actor, jobs, adding)


@signed_in
@require_safe
def resume_file(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:  # noqa: ARG001 - every view's first
    """Give a file back as it was handed in: to be saved, never to be shown inside the page."""
    resume = resume_or_404(actor, key)
    try:
        with resume.file.open("rb") as file:
            content = file.read()
    except FileNotFoundError as error:
        raise Http404 from error
    response = HttpResponse(content, content_type="application/octet-stream")
    response["Content-Disposition"] = content_disposition_header(True, resume.file_name) or "attachment"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


@signed_in
@require_POST
def resume_drop(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Delete a file."""
    resume = resume_or_404(actor, key)
    candidate = resume.candidate
    remove_file(actor, resume, timezone.now())
    messages.success(request, _("The file is deleted."))
    if candidate is None:
        return SeeOther("candidates")
    first = candidate.applications.filter(job__in=visible_jobs(actor)).order_by("-created_at", "id").first()
    return SeeOther("application", key=first.pk) if first else SeeOther("candidates")


@signed_in
@require_POST
def application_file(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Add a file to those of the candidate."""
    application = application_or_404(actor, key)
    form = UploadForm(request.POST, request.FILES)
    try:
        if not form.is_valid():
            raise Refused("file-empty")
        upload = form.cleaned_data["file"]
        if upload.size > MOST_BYTES:
            raise Refused("file-large", most=MOST_BYTES // 1_000_000)
        add_file(actor, application, upload.read(), upload.name, timezone.now())
        messages.success(request, _("The file is kept."))
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
    return SeeOther("application", key=key)
