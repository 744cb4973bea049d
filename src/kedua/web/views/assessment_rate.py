"""Rating an assessment: the guide and the work on one page, a draft that is saved while one types, sent once."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kedua.access.assessments import rating_place_or_404
from kedua.queries.assessment_rating import rating_page
from kedua.records.models import AssessmentRater, Member
from kedua.usecases.assessment_ratings import RatingsMissing, Typed, save_ratings, submit_ratings
from kedua.usecases.errors import Refused
from kedua.usecases.saves import Page
from kedua.web.contexts.assessment_rating import questions, rated_rows
from kedua.web.contexts.assessments import paragraphs, shown_task
from kedua.web.forms.feedback import page_of, revision_of
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.refusals import refusal


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def assessment_rate(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Show what is to be rated; keep or send what was typed."""
    rater = rating_place_or_404(actor, key)
    if request.method != "POST":
        return _page(request, rater, None)
    typed = _typed(request)
    now = timezone.now()
    try:
        saved = save_ratings(actor, rater, typed, now) if rater.submitted_at is None else None
        if saved is not None and saved.late:
            return _page(request, rating_place_or_404(actor, key), typed, status=409)
        if request.POST.get("act") == "send":
            submit_ratings(actor, rater, typed, now)
            messages.success(request, _("Thank you. Your ratings are in."))
        else:
            messages.success(request, _("Saved. You can go on later."))
        return SeeOther("assessment-rate", key=key)
    except RatingsMissing as missing:
        return _page(request, rating_place_or_404(actor, key), typed, missing.problems, status=422)
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
        return _page(request, rating_place_or_404(actor, key), typed, status=409)


@signed_in
@require_POST
def assessment_rate_save(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Keep what a rater types, as they type: 409 when another page saved meanwhile, 410 when it is too late."""
    typed = _typed(request)
    try:
        saved = save_ratings(actor, rating_place_or_404(actor, key), typed, timezone.now())
    except Refused as refused:
        return JsonResponse({"error": refusal(refused.code, refused.inputs)}, status=410)
    answer = {"revision": revision_of(Page(typed.tab, saved.revision)), "saved_at": saved.at.isoformat()}
    return JsonResponse(answer, status=409 if saved.late else 200)


def _typed(request: HttpRequest) -> Typed:
    page = page_of(request.POST.get("revision", ""))
    return Typed({name: request.POST.get(name, "") for name in request.POST}, page.tab, page.revision)


def _page(
    request: HttpRequest,
    rater: AssessmentRater,
    typed: Typed | None,
    problems: Mapping[str, str] | None = None,
    status: int = 200,
) -> HttpResponse:
    page = rating_page(rater, timezone.now())
    fields = typed.fields if typed is not None else page.draft
    late = typed is not None and status == 409
    revision = Page(typed.tab if typed is not None else secrets.token_hex(6), rater.revision)
    context = {
        "page": page,
        "task": shown_task(page.task),
        "guide": page.task.raters,
        "solution": paragraphs(page.task.raters.solution),
        "script": paragraphs(page.task.raters.script),
        "call": page.task.call,
        "asked": questions(page, fields),
        "rows": rated_rows(page, fields, problems or {}),
        "referee": rater.assessment.referee,
        "adjustments": "" if rater.blind else rater.assessment.adjustments,
        "revision": revision_of(revision),
        "zone": rater.organisation.time_zone,
        "late": late,
        "problems": bool(problems),
    }
    answer = render(request, "assessments/rate.html", context, status=status)
    answer["Cache-Control"] = "no-store"
    return answer
