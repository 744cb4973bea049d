"""Jobs: the list, opening one from a role profile or blank, one job with everything that belongs to it, closing it."""

from __future__ import annotations

import datetime as dt
from typing import cast
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kedua.access.can import can_open_job
from kedua.access.fetch import job_or_404
from kedua.queries.content import content_of
from kedua.queries.job_drafts import JobFacts
from kedua.queries.job_roles import found_roles, sectors
from kedua.queries.jobs import State, job_list, job_page
from kedua.queries.unanswered import unanswered_of
from kedua.records.models import Job, Member
from kedua.usecases import jobs as usecases
from kedua.usecases.errors import Refused
from kedua.web.contexts.jobs import core_rows, day_shares, lines, need_rows, preview_parts, stages
from kedua.web.forms.jobs import BlankForm, JobFilter
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.lists import listed
from kedua.wording.refusals import refusal
from kedua.wording.roles import seniority_name, stage_name

NAMED = 10  # candidates without an answer that are named when a job cannot be closed


@signed_in
@require_safe
def jobs(request: HttpRequest, actor: Member) -> HttpResponse:
    """List the jobs: open ones, closed ones or all."""
    if not can_open_job(actor):
        raise Http404
    form = JobFilter(request.GET)
    form.is_valid()
    text, state = form.cleaned_data.get("q", ""), form.cleaned_data.get("state", "") or "open"
    page = form.cleaned_data.get("page") or 1
    found = job_list(actor, _today(actor), text, cast(State, state), page)
    context = {
        "form": form, "text": text, "state": state, "lines": lines(found.lines),
        "number": len(found.lines), "page": page,
        "before": _page_of(request, page - 1) if page > 1 else "",
        "after": _page_of(request, page + 1) if found.more else "",
    }  # fmt: skip
    return render(request, "jobs/list.html", context)


def _page_of(request: HttpRequest, number: int) -> str:
    """Give the address of another page of the same list."""
    asked = request.GET.copy()
    asked["page"] = str(number)
    return f"{request.path}?{asked.urlencode()}"


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def job_new(request: HttpRequest, actor: Member) -> HttpResponse:
    """Open a job from a role profile that is looked for, or from a title alone."""
    if not can_open_job(actor):
        raise Http404
    role = request.POST.get("role", "")
    form = BlankForm(request.POST if request.method == "POST" and not role else None)
    if request.method == "POST" and (role or form.is_valid()):
        try:
            job = _opened(actor, role, form)
        except Refused as refused:
            messages.error(request, refusal(refused.code, refused.inputs))
        else:
            messages.success(request, _("The job is open. Look through it, and change what is different with you."))
            return SeeOther("job", key=job.pk)
    query = request.GET.get("q", "").strip()[:120]
    content = content_of(actor.organisation_id)
    context = {
        "form": form, "query": query, "sectors": () if query else sectors(content),
        "found": found_roles(query, content) if query else (),
    }  # fmt: skip
    return render(request, "jobs/new.html", context, status=422 if request.method == "POST" else 200)


@signed_in
@require_safe
def job(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Show a job."""
    return _page(request, actor, job_or_404(actor, key))


@signed_in
@require_POST
def job_close(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Close a job, or say who has no answer yet."""
    row = job_or_404(actor, key)
    try:
        usecases.close_job(actor, row, timezone.now())
    except Refused as refused:
        waiting = list(unanswered_of(row).order_by("promise", "created_at", "id")[:NAMED])
        told: dict[str, object] = {
            "refused": refusal(refused.code, refused.inputs),
            "waiting": [(application, stage_name(application.stage)) for application in waiting],
        }
        return _page(request, actor, row, told, status=422)
    messages.success(request, _("The job is closed. You can reopen it on its page."))
    return SeeOther("job", key=key)


@signed_in
@require_POST
def job_reopen(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Open a closed job again."""
    usecases.reopen_job(actor, job_or_404(actor, key), timezone.now())
    messages.success(request, _("The job is open again."))
    return SeeOther("job", key=key)


def _page(
    request: HttpRequest, actor: Member, row: Job, told: dict[str, object] | None = None, status: int = 200
) -> HttpResponse:
    page = job_page(actor, row, _today(actor))
    context = {
        "page": page,
        "job": row,
        "lead": " · ".join(part for part in (row.place, seniority_name(row.seniority)) if part),
        "needs": need_rows(page.needs),
        "core": core_rows(page.core),
        "day": day_shares(page.preview),
        "parts": preview_parts(page.preview),
        "stages": stages(page.standing, str(row.pk)),
        "candidates": [(application, stage_name(application.stage)) for application in page.applications],
        "unjudged": listed(page.unjudged),
        "is_open": row.state == "open",
        "advert": getattr(row, "advert", None),
        **(told or {}),
    }
    return render(request, "jobs/job.html", context, status=status)


def _opened(actor: Member, role: str, form: BlankForm) -> Job:
    now = timezone.now()
    if role:
        return usecases.open_from_profile(actor, role, now)
    facts = JobFacts(form.cleaned_data["title"], minutes=actor.organisation.minutes)
    return usecases.open_job(actor, facts, now)


def _today(actor: Member) -> dt.date:
    return timezone.localdate(timezone=ZoneInfo(actor.organisation.time_zone))
