"""The company: what it is for, and what it has set for everything new."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kedua.access.can import can_change_seal, can_edit_company
from kedua.integrations.site.addresses import Site
from kedua.queries.company import defaults_of
from kedua.records.models import Member
from kedua.usecases.company import change_company, change_defaults
from kedua.usecases.errors import Refused
from kedua.web.forms.company import DefaultsForm, MissionForm
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.refusals import refusal


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def company(request: HttpRequest, actor: Member) -> HttpResponse:
    """Name and mission."""
    if not can_edit_company(actor):
        raise Http404
    us = actor.organisation
    usual = {"name": us.name, "mission": us.mission, "about": us.about}
    form = MissionForm(request.POST if request.method == "POST" else None, initial=usual)
    if request.method == "POST" and form.is_valid():
        try:
            typed = form.cleaned_data
            change_company(actor, typed["name"], typed["mission"], typed["about"], timezone.now())
        except Refused as refused:
            form.add_error(None, refusal(refused.code, refused.inputs))
        else:
            messages.success(request, _("Saved."))
            return SeeOther("company")
    address = Site().page("public-adverts", us.slug) if us.slug else ""
    context = {"form": form, "address": address}
    return render(request, "company/mission.html", context, status=422 if form.errors else 200)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def company_defaults(request: HttpRequest, actor: Member) -> HttpResponse:
    """What holds for everything new."""
    if not can_edit_company(actor):
        raise Http404
    posted, usual = request.POST if request.method == "POST" else None, defaults_of(actor.organisation)
    form = DefaultsForm(posted, usual, can_change_seal(actor))
    if request.method == "POST" and form.is_valid():
        try:
            change_defaults(actor, form.defaults(), timezone.now())
        except Refused as refused:
            form.add_error(None, refusal(refused.code, refused.inputs))
        else:
            messages.success(request, _("Saved. It holds for everything new."))
            return SeeOther("company-defaults")
    return render(request, "company/defaults.html", {"form": form}, status=422 if form.errors else 200)
