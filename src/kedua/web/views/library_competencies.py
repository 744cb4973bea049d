"""Editing competencies: add one, put one in other words, restore the shipped wording, take one away."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kedua.access.can import can_edit_library
from kedua.queries.content import content_of
from kedua.queries.library_drafts import draft_of_subject
from kedua.queries.library_page import subject_state
from kedua.records.models import Member
from kedua.usecases import competencies
from kedua.usecases.errors import Refused
from kedua.web.forms.library import CompetencyForm
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.refusals import refusal


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def competency_new(request: HttpRequest, actor: Member) -> HttpResponse:
    """Add a competency of one's own."""
    if not can_edit_library(actor):
        raise Http404
    form = CompetencyForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            row = competencies.add_competency(actor, form.draft(), timezone.now())
        except Refused as refused:
            form.add_error("name", refusal(refused.code, refused.inputs))
        else:
            messages.success(request, _("Added. Now add questions about it."))
            return _to(row.slug)
    return render(request, "library/competency.html", {"form": form}, status=422 if form.errors else 200)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def competency_edit(request: HttpRequest, actor: Member, subject: str) -> HttpResponse:
    """Put a competency in other words."""
    content = content_of(actor.organisation_id)
    known = content.bank.subjects.get(subject)
    if known is None or known.kind != "competency" or not can_edit_library(actor):
        raise Http404
    usual = draft_of_subject(known, content.families.get(subject, ""))
    form = CompetencyForm(request.POST if request.method == "POST" else None, usual)
    if request.method == "POST" and form.is_valid():
        try:
            competencies.reword_competency(actor, subject, form.draft(), timezone.now())
        except Refused as refused:
            form.add_error(None, refusal(refused.code, refused.inputs))
        else:
            messages.success(request, _("Saved. Plans that are locked keep the wording they had."))
            return _to(subject)
    context = {"form": form, "subject": known, "state": subject_state(subject, content)}
    return render(request, "library/competency.html", context, status=422 if form.errors else 200)


@signed_in
@require_POST
def competency_restore(request: HttpRequest, actor: Member, subject: str) -> HttpResponse:
    """Go back to the shipped wording."""
    if subject not in content_of(actor.organisation_id).bank.subjects or not can_edit_library(actor):
        raise Http404
    try:
        competencies.restore_competency(actor, subject, timezone.now())
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
    else:
        messages.success(request, _("The shipped wording is back."))
    return _to(subject)


@signed_in
@require_POST
def competency_remove(request: HttpRequest, actor: Member, subject: str) -> HttpResponse:
    """Take a competency of one's own away."""
    if subject not in content_of(actor.organisation_id).bank.subjects or not can_edit_library(actor):
        raise Http404
    try:
        competencies.remove_competency(actor, subject, timezone.now())
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
        return _to(subject)
    messages.success(request, _("The competency is removed."))
    return SeeOther("library")


def _to(subject: str) -> HttpResponse:
    return SeeOther("library-subject", subject=subject)
