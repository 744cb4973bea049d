"""Amend a scorecard that is in: what it said before stays readable, and so does why."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kedua.access.fetch import seat_or_404
from kedua.access.seal import can_amend
from kedua.queries.drafts import Draft
from kedua.queries.feedback import Sheet, sheet_of
from kedua.queries.stated import read_scorecard, stated_draft
from kedua.records.models import Interviewer, Member
from kedua.usecases.amendments import Reason, amend
from kedua.usecases.errors import Refused
from kedua.usecases.scorecard_check import Incomplete, Problem
from kedua.web.contexts.amendments import amend_page
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.kit import round_name
from kedua.wording.refusals import refusal


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def feedback_amend(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Amend one's own scorecard, or one that one typed for a guest."""
    seat = seat_or_404(actor, key)
    if not can_amend(actor, seat):
        raise Http404
    read_scorecard(seat.scorecard)
    sheet, draft = sheet_of(seat, core=False), stated_draft(seat.scorecard)
    if request.method != "POST":
        return _page(request, sheet, draft, Reason(""))
    fields = {name: text for name in request.POST if isinstance(text := request.POST.get(name), str)}
    wanted, reason = draft.with_fields(fields), Reason(request.POST.get("why", ""), request.POST.get("why-why", ""))
    try:
        amend(actor, seat, wanted, reason, _seen(request), sheet, timezone.now())
    except Incomplete as incomplete:
        return _page(request, sheet, wanted, reason, incomplete.problems, status=422)
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
        return _page(request, sheet, wanted, reason, status=409)
    messages.success(request, _("Amended. What it said before stays readable."))
    return SeeOther("feedback", key=seat.pk)


def _seen(request: HttpRequest) -> int:
    text = request.POST.get("seen", "")
    return int(text) if text.isdecimal() and len(text) < 5 else 0


def _page(
    request: HttpRequest,
    sheet: Sheet,
    draft: Draft,
    reason: Reason,
    problems: tuple[Problem, ...] = (),
    status: int = 200,
) -> HttpResponse:
    seat: Interviewer = sheet.seat
    application = seat.interview.application
    context = {
        "page": amend_page(seat.scorecard, sheet, draft, reason, problems),
        "seen": len(seat.scorecard.amendments.all()) if seat.scorecard.amended_at else 0,
        "seat": seat,
        "title": _("Amend the scorecard on {candidate}").format(candidate=application.candidate_name),
        "lead": f"{round_name(seat.interview.round)} · {application.job.title}",
        "here": request.path,
        "back_url": reverse("feedback", args=[seat.pk]),
        "zone": seat.organisation.time_zone,
    }
    return render(request, "feedback/amend.html", context, status=status)
