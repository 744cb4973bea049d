"""What candidates ask about the data kept of them: listed, answered, carried out."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kedua.access.can import can_answer_requests
from kedua.access.fetch import request_or_404
from kedua.integrations.queue.background import Background
from kedua.queries.today_wishes import answered_requests, open_requests
from kedua.records.models import Member
from kedua.usecases.errors import Refused
from kedua.usecases.privacy_requests import LONGEST, answer_request, delete_as_asked
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.own_data import request_name
from kedua.wording.refusals import refusal


@signed_in
@require_safe
def requests(request: HttpRequest, actor: Member) -> HttpResponse:
    """List what waits, and what was answered."""
    if not can_answer_requests(actor):
        raise Http404
    return _page(request, actor)


@signed_in
@require_POST
def request_answer(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Say what became of a request."""
    found = request_or_404(actor, key)
    try:
        answer_request(actor, found, request.POST.get("outcome", ""), timezone.now())
    except Refused as refused:
        return _page(request, actor, key, refusal(refused.code, refused.inputs))
    messages.success(request, _("Kept, and the candidate is told."))
    return SeeOther("requests")


@signed_in
@require_POST
def request_delete(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Delete the candidate who asked for it."""
    found = request_or_404(actor, key)
    try:
        delete_as_asked(actor, found, timezone.now(), Background())
    except Refused as refused:
        return _page(request, actor, key, refusal(refused.code, refused.inputs))
    messages.success(request, _("Everything about this candidate is deleted, and they are told."))
    return SeeOther("requests")


def _page(request: HttpRequest, actor: Member, key: UUID | None = None, wrong: str = "") -> HttpResponse:
    context = {
        "open": [(request_name(one.kind), one) for one in open_requests(actor)],
        "answered": [(request_name(one.kind), one) for one in answered_requests(actor)],
        "zone": actor.organisation.time_zone,
        "wrong_key": key,
        "wrong": wrong,
        "typed": request.POST.get("outcome", ""),
        "longest": LONGEST,
    }
    return render(request, "requests/list.html", context, status=422 if wrong else 200)
