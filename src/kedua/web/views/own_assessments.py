"""Writing assessments: one's own, an own copy of a shipped one; retired, brought back, restored."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kedua.access.can import can_edit_library
from kedua.queries.assessment_library import Given, one_of
from kedua.queries.content import content_of
from kedua.records.models import Member
from kedua.usecases import own_assessments as own
from kedua.usecases.errors import Refused
from kedua.usecases.own_assessments import Faulty
from kedua.web.forms.own_assessments import OwnAssessmentForm
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.assessment_faults import fault_sentence
from kedua.wording.refusals import refusal

Change = Callable[[Member, str, dt.datetime], None]
CHANGES: dict[str, Change] = {
    "retire": own.retire_assessment, "back": own.bring_back_assessment, "restore": own.restore_assessment,
}  # fmt: skip


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def own_assessment_new(request: HttpRequest, actor: Member) -> HttpResponse:
    """Write one."""
    if not can_edit_library(actor):
        raise Http404
    return _edit(request, actor, None)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def own_assessment_edit(request: HttpRequest, actor: Member, name: str) -> HttpResponse:
    """Change one, or put a shipped one in other words."""
    given = one_of(actor.organisation_id, name)
    if given is None or not can_edit_library(actor):
        raise Http404
    return _edit(request, actor, given)


@signed_in
@require_POST
def own_assessment_state(request: HttpRequest, actor: Member, name: str) -> HttpResponse:
    """Retire, bring back, restore."""
    change = CHANGES.get(request.POST.get("do", ""))
    if one_of(actor.organisation_id, name) is None or not can_edit_library(actor):
        raise Http404
    try:
        if change is not None:
            change(actor, name, timezone.now())
            messages.success(request, _("Done. What was given to candidates stays as it was."))
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
    return SeeOther("library-assessment", name=name)


def _edit(request: HttpRequest, actor: Member, given: Given | None) -> HttpResponse:
    subjects = content_of(actor.organisation_id).bank.subjects.values()
    competencies = sorted((one.id, one.name) for one in subjects if one.kind == "competency")
    form = OwnAssessmentForm(request.POST if request.method == "POST" else None, competencies, given)
    faults: list[str] = []
    if request.method == "POST" and form.is_valid():
        try:
            name = _saved(actor, form, given)
        except Faulty as faulty:
            faults = [fault_sentence(fault.code, fault.facts) for fault in faulty.faults]
            form.add_error(None, refusal(faulty.code, faulty.inputs))
        except Refused as refused:
            form.add_error(None, refusal(refused.code, refused.inputs))
        else:
            messages.success(request, _("Saved. What was given to candidates stays as it was."))
            return SeeOther("library-assessment", name=name)
    context = {"form": form, "given": given, "faults": faults}
    return render(request, "library/own_assessment.html", context, status=422 if form.errors else 200)


def _saved(actor: Member, form: OwnAssessmentForm, given: Given | None) -> str:
    typed, now = form.cleaned_data, timezone.now()
    more = (form.task(), typed["why_long"], typed["pay"], typed["reason"], now)
    if given is None:
        return own.add_assessment(actor, *more).slug
    own.reword_assessment(actor, given.task.id, *more)
    return given.task.id
