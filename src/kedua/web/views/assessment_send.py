"""Giving an assessment to a candidate: choose one, then until when, how, and who rates it."""

from __future__ import annotations

from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kedua.access.can import can_edit_application
from kedua.access.fetch import application_or_404
from kedua.integrations.site.addresses import Site
from kedua.queries.assessment_library import one_of
from kedua.queries.assessment_sending import choices_for, may_rate, open_remedy, usual_raters
from kedua.queries.candidate_page import zone_for
from kedua.queries.reach import reach_of
from kedua.queries.rounds import rounds_to_go
from kedua.queries.subject_names import subject_names
from kedua.records.models import Application, Assessment, Member
from kedua.usecases.assessments import USUAL_RATERS, send_assessment
from kedua.usecases.errors import Refused
from kedua.web.contexts.assessments import shown_given
from kedua.web.forms.assessments import SendForm
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.refusals import refusal

FIELD_OF = {
    "assessment-long": "why_long", "raters-none": "raters", "raters-many": "raters", "raters-one": "why_one",
    "referee-missing": "referee_name", "referee-consent": "referee_agreed", "due-past": "due_day", "due-far": "due_day",
}  # fmt: skip


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def assessment_send(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Choose an assessment; with `task` in the address, say how, and give it."""
    application = application_or_404(actor, key)
    if not can_edit_application(actor, application):
        raise Http404
    application.organisation = application.candidate.organisation = actor.organisation
    name = request.POST.get("task") or request.GET.get("task", "")
    remedy = open_remedy(application, request.POST.get("remedy") or request.GET.get("remedy", ""))
    name = name or (remedy.task if remedy else "")
    given = one_of(actor.organisation_id, name) if name else None
    if given is None or given.retired:
        return _choose(request, application)
    people, zone, now = may_rate(application), zone_for(application), timezone.now()
    usual = usual_raters(application, people, USUAL_RATERS)
    posted = request.POST if request.method == "POST" else None
    form = SendForm(posted, zone, given, people, usual, now.astimezone(ZoneInfo(zone)).date())
    if posted is not None and form.is_valid():
        try:
            made = send_assessment(actor, application, form.sending(remedy.pk if remedy else None), now, Site())
        except Refused as refused:
            form.add_error(FIELD_OF.get(refused.code), refusal(refused.code, refused.inputs))
        else:
            return _given(request, application, made)
    context = {
        "application": application,
        "form": form,
        "given": shown_given(given, subject_names(actor.organisation_id)),
        "task": given.task,
        "remedy": remedy,
        "left": rounds_to_go(application),
        "address": reach_of(application.candidate, actor.organisation).address,
    }
    return render(request, "assessments/send.html", context, status=422 if form.errors else 200)


def _given(request: HttpRequest, application: Application, made: Assessment) -> HttpResponse:
    if made.kind == "reference-call":
        messages.success(request, _("The call is prepared. Whoever makes it finds the questions under Today."))
    elif reach_of(application.candidate, application.organisation).address:
        messages.success(
            request, _("Given. The message to the candidate is on its way; for a minute you can hold it back.")
        )
    else:
        messages.success(
            request, _("Given. No address of the candidate is known: send them the link to their own page.")
        )
    return SeeOther("assessment", key=made.pk)


def _choose(request: HttpRequest, application: Application) -> HttpResponse:
    choices, names = choices_for(application), subject_names(application.organisation_id)
    context = {
        "application": application,
        "fitting": [shown_given(given, names) for given in choices.fitting],
        "others": [shown_given(given, names) for given in choices.others],
    }
    return render(request, "assessments/choose.html", context)
