"""Editing what a job is and its usual panel: one small form each."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kedua.access.fetch import job_or_404
from kedua.queries.content import content_of
from kedua.queries.job_drafts import facts_of, judges_of, needs_of
from kedua.queries.jobs import possible_managers, possible_panelists
from kedua.records.models import Job, Member
from kedua.records.models.member import HIRING_MANAGER
from kedua.usecases import jobs as usecases
from kedua.usecases.errors import Refused
from kedua.web.contexts.job_panel import panel_rows
from kedua.web.forms.jobs import FactsForm
from kedua.web.forms.jobs_rows import HTMX, SAVE, Asked, asked, ordered, typed_panel
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.refusals import refusal


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def job_edit(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Change what a job is."""
    job = job_or_404(actor, key)
    own_only = actor.role == HIRING_MANAGER
    managers = [] if own_only else possible_managers(actor, job.hiring_manager_id)
    form = FactsForm(request.POST if request.method == "POST" else None, facts_of(job), managers, own_only)
    if request.method == "POST" and form.is_valid():
        try:
            usecases.change_job(actor, job, form.facts(), timezone.now())
        except Refused as refused:
            form.add_error(None, refusal(refused.code, refused.inputs))
        else:
            return _saved(request, job, "facts")
    return render(request, "jobs/facts.html", {"form": form, "job": job}, status=422 if form.errors else 200)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def job_panel(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Change who usually asks, and what each can judge."""
    job = job_or_404(actor, key)
    judges, refused_with, wish = judges_of(job.panel.all()), "", Asked("")
    people = possible_panelists(actor, [judge.member for judge in judges])
    if request.method == "POST":
        wish = asked(request.POST)
        if wish.act == "add":
            wish = Asked("add", request.POST.get("who", ""))
        judges = typed_panel(request.POST, ordered(request.POST.getlist("member"), wish))
        if wish.act == SAVE:
            try:
                usecases.set_panel(actor, job, judges, timezone.now())
            except Refused as refused:
                refused_with = refusal(refused.code, refused.inputs)
            else:
                return _saved(request, job, "panel")
    rows = panel_rows(judges, people, needs_of(job.competencies.all()), content_of(actor.organisation_id))
    chosen = {judge.member for judge in judges}
    context = {
        "job": job, "rows": rows, "refused": refused_with, "moved": wish.row, "scripted": HTMX in request.headers,
        "offered": [member for member in people if member.pk not in chosen and member.active],
    }  # fmt: skip
    return render(request, "jobs/panel.html", context, status=422 if refused_with else 200)


def _saved(request: HttpRequest, job: Job, section: str) -> HttpResponse:
    messages.success(request, _("Saved. Plans made from now on use it."))
    return SeeOther("job", f"#{section}", key=job.pk)
