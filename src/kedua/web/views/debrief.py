"""The debrief of an application: on screen and paper, as PDF, and before it opens, what it waits for."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kedua.access.can import can_decide, can_edit_application
from kedua.access.fetch import application_or_404
from kedua.integrations.kit.debrief_pdf import debrief_pdf as typeset_debrief
from kedua.integrations.kit.typesetting import PdfNotInstalled
from kedua.queries.debrief import Debriefing, debriefing
from kedua.records.models import Member
from kedua.usecases.debriefs import open_debrief
from kedua.usecases.errors import Refused
from kedua.web.contexts.debrief import adding_up, shown_debrief, shown_waiting
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.refusals import refusal


@signed_in
@require_safe
def debrief(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Show the debrief; `open` names the competency that is revealed, "all" for paper."""
    return _page(request, actor, debriefing(actor, key))


@signed_in
@require_POST
def debrief_open(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Open it before every scorecard is in."""
    found = application_or_404(actor, key)
    if not can_edit_application(actor, found):
        raise Http404
    try:
        open_debrief(actor, found, request.POST.get("why", ""), timezone.now())
    except Refused as refused:
        return _page(request, actor, debriefing(actor, key), refusal(refused.code, refused.inputs))
    messages.success(request, _("The debrief is open. Whoever has yet to hand in a scorecard does not see it."))
    return SeeOther("debrief", key=key)


@signed_in
@require_safe
def debrief_pdf(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Give the debrief as PDF; where that is not installed, say so on its page."""
    read = debriefing(actor, key)
    if read.evidence is None:
        raise Http404
    try:
        made = typeset_debrief(read, read.evidence)
    except PdfNotInstalled as error:
        messages.error(request, str(error))
        return SeeOther("debrief", key=key)
    name = f"debrief-{slugify(read.application.candidate_name) or read.application.pk}.pdf"
    return HttpResponse(made, "application/pdf", headers={"Content-Disposition": f'attachment; filename="{name}"'})


@signed_in
@require_safe
def how_evidence_adds_up(request: HttpRequest, _actor: Member) -> HttpResponse:
    """Say at length how ratings become an estimate, with the weights in force."""
    return render(request, "debrief/adds_up.html", adding_up())


def _page(request: HttpRequest, actor: Member, read: Debriefing, refused: str = "") -> HttpResponse:
    status = 422 if refused else 200
    if read.evidence is None:
        context = {
            "read": read,
            "waiting": shown_waiting(read, actor),
            "refused": refused,
            "why": request.POST.get("why", ""),
        }
        return render(request, "debrief/waiting.html", context, status=status)
    shown = shown_debrief(read, read.evidence, request.GET.get("open", ""))
    context = {
        "read": read,
        "shown": shown,
        "sheet": shown.sheet,
        "decision_url": reverse("decision", args=[read.application.pk]) if can_decide(actor, read.application) else "",
    }
    return render(request, "debrief/debrief.html", context, status=status)
