"""Promised days: "still deciding" in one click, and taken back while nobody has read it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kedua.access.can import can_edit_application
from kedua.access.fetch import application_or_404
from kedua.integrations.site.addresses import Site
from kedua.queries.deciding import held
from kedua.records.models import Application, Member
from kedua.usecases.errors import Refused
from kedua.usecases.messages import undo
from kedua.usecases.still_deciding import still_deciding
from kedua.web.forms.candidates import PromiseForm
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.dates import day
from kedua.wording.refusals import refusal


@signed_in
@require_POST
def application_still_deciding(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Promise another day and tell the candidate so."""
    found, form = _editable(actor, key), PromiseForm(request.POST)
    try:
        if not form.is_valid():
            raise Refused("day-missing")
        promise, why = form.cleaned_data["promise"], form.cleaned_data["why"]
        still_deciding(actor, found, timezone.now(), Site(), promise, why)
        told = {"name": found.candidate_name, "day": day(promise)}
        messages.success(
            request, _("%(name)s is told that they hear by %(day)s. You have a minute to hold it back.") % told
        )
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
    return _back(request, key)


@signed_in
@require_POST
def application_deciding_undo(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Hold the message back, and the promise is what it was."""
    found = _editable(actor, key)
    message = held(found)
    try:
        if message is None:
            raise Refused("message-moved")
        undo(actor, message, timezone.now())
        messages.success(request, _("Held back. The promise is what it was."))
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
    return _back(request, key)


def _editable(actor: Member, key: UUID) -> Application:
    found = application_or_404(actor, key)
    if not can_edit_application(actor, found):
        raise Http404
    return found


def _back(request: HttpRequest, key: UUID) -> HttpResponse:
    """Go back to where the button was."""
    return (
        SeeOther("today", "#owed")
        if request.POST.get("to") == "today"
        else SeeOther("application", "#promise", key=key)
    )
