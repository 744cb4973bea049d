"""Editing a job's competencies and its core: rows that buttons add, move and remove, and one button that saves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kedua.access.fetch import job_or_404
from kedua.integrations.embedder.likeness import installed_comparer
from kedua.queries.content import content_of
from kedua.queries.job_drafts import JobNeed, OwnQuestion, needs_of
from kedua.queries.job_history import past_changes, told
from kedua.queries.job_offers import CORE_SHARE, core_subjects, offered_competencies, offered_questions, suggested_core
from kedua.queries.jobs import core_entries, minutes_of, need_entry, planned_candidates
from kedua.queries.subject_names import Names, names_and_needs
from kedua.queries.what_if import bound, bound_candidates, moves_of
from kedua.records.models import Job, Member
from kedua.usecases import jobs as usecases
from kedua.usecases.errors import Refused
from kedua.usecases.job_check import check_needs
from kedua.usecases.library import ReasonNeeded
from kedua.web.contexts.jobs import core_rows, need_rows, question_rows
from kedua.web.contexts.review import shown_review
from kedua.web.contexts.what_if import shown_change, shown_moves
from kedua.web.forms.jobs_rows import HTMX, SAVE, Asked, asked, ordered, typed_needs
from kedua.web.forms.library import QuestionForm
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.refusals import refusal

OWN, SUGGEST = "own", "suggest"
BACK, CONFIRM = "back", "confirm"
TYPED = 120  # characters of a search


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def job_competencies(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Change what the job needs."""
    job = job_or_404(actor, key, bound())
    names, before = names_and_needs(actor.organisation_id, job.pk)
    needs, refused_with, wish = before, "", Asked("")
    if request.method == "POST":
        wish = asked(request.POST)
        needs = typed_needs(request.POST, ordered(request.POST.getlist("subject"), wish))
        if wish.act == BACK:
            needs = next((change.before for change in past_changes(job) if str(change.number) == wish.row), before)
        try:
            if wish.act in (SAVE, BACK, CONFIRM):
                check_needs(names, needs)
            if wish.act in (SAVE, BACK) and set(needs) != set(before) and vars(job)["bound"]:
                return _what_if(request, actor, job, _Change(names, before, needs))
            if wish.act == SAVE:
                usecases.set_competencies(actor, job, needs, timezone.now())
                return _saved(request, job, "competencies")
            if wish.act == CONFIRM:
                return _confirmed(request, actor, job, _Change(names, before, needs))
        except Refused as refused:
            refused_with = refusal(refused.code, refused.inputs)
    content = content_of(actor.organisation_id)
    query = request.POST.get("q", "").strip()[:TYPED]
    context = {
        "job": job,
        "rows": need_rows(need_entry(need, content) for need in needs),
        "offered": offered_competencies(content, [need.subject for need in needs], query),
        "query": query,
        "refused": refused_with,
        "moved": wish.row,
        "scripted": HTMX in request.headers,
        "bound": bound_candidates(job),
        "past": [shown_change(change, content) for change in past_changes(job)],
        "zone": actor.organisation.time_zone,
    }
    return render(request, "jobs/competencies.html", context, status=422 if refused_with else 200)


@dataclass(frozen=True, slots=True)
class _Change:
    """What the job needs and what it would need, and what that is called."""

    names: Names
    before: tuple[JobNeed, ...]
    needs: Sequence[JobNeed]


def _confirmed(request: HttpRequest, actor: Member, job: Job, change: _Change) -> HttpResponse:
    """Carry out a change whose consequences were looked at; show them again where that cannot be."""
    why, seen = request.POST.get("why", ""), request.POST.getlist("seen")
    try:
        usecases.set_competencies(actor, job, change.needs, timezone.now(), why, seen)
    except Refused as refused:
        return _what_if(request, actor, job, change, refusal(refused.code, refused.inputs))
    messages.success(request, _("Changed. You can go back on it where the job's competencies are edited."))
    return SeeOther("job", "#competencies", key=job.pk)


def _what_if(request: HttpRequest, actor: Member, job: Job, change: _Change, refused: str = "") -> HttpResponse:
    """Show how every candidate would move, before anything is changed."""
    moves = moves_of(actor, job, change.before, change.needs)
    context = {
        "job": job, "needs": change.needs, "seen": told(change.before), "refused": refused,
        "why": request.POST.get("why", ""), "moves": shown_moves(moves, change.before, change.needs, change.names),
    }  # fmt: skip
    return render(request, "jobs/what_if.html", context, status=422 if refused else 200)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def job_core(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Change what every candidate for the job is asked."""
    job = job_or_404(actor, key)
    wish = asked(request.POST) if request.method == "POST" else Asked("")
    questions = [row.question for row in job.core.all()]
    if request.method == "POST":
        questions = ordered(request.POST.getlist("question"), wish)
    own = QuestionForm(request.POST if request.method == "POST" else None)
    told: dict[str, object] = {}
    if wish.act in (SAVE, OWN):
        told = _carried_out(request, actor, job, questions, wish, own)
        if not told:
            return _saved(request, job, "core")
    if wish.act != OWN:
        own.errors.clear()
    return _core_page(request, actor, job, questions, wish, own, told)


def _carried_out(
    request: HttpRequest, actor: Member, job: Job, questions: list[str], wish: Asked, own: QuestionForm
) -> dict[str, object]:
    """Save the core, with a question that was written if that was asked for; give what to say when it cannot be."""
    typed, now = request.POST, timezone.now()
    why = typed.get("why", "")
    try:
        if wish.act == SAVE:
            usecases.set_core(actor, job, questions, now, why)
            return {}
        if not own.is_valid():
            return {"failed": True}
        written = OwnQuestion(own.draft(typed.get("own_subject", "")), own.cleaned_data["reason"])
        usecases.add_own_to_core(actor, job, questions, written, installed_comparer(), now, why)
    except ReasonNeeded as needed:
        own.add_error("reason", refusal(needed.code, needed.inputs))
        return {"failed": True, "review": shown_review(needed.told)}
    except Refused as refused:
        return {"failed": True, "refused": refusal(refused.code, refused.inputs)}
    return {}


def _core_page(
    request: HttpRequest,
    actor: Member,
    job: Job,
    questions: list[str],
    wish: Asked,
    own: QuestionForm,
    told: dict[str, object],
) -> HttpResponse:
    typed: QueryDict = request.POST
    content, needs = content_of(actor.organisation_id), needs_of(job.competencies.all())
    if wish.act == SUGGEST and not questions:
        questions = suggested_core(content, needs, job.seniority, job.minutes)
    subjects, entries = core_subjects(content, needs), core_entries(questions, content)
    about, query = typed.get("about", ""), typed.get("q", "").strip()[:TYPED]
    about = about if about in {subject.id for subject in subjects} else ""
    offers = offered_questions(content, needs, questions, job.seniority, about, query)
    used = minutes_of(entries)
    own.fields["reason"].required = bool(own.errors.get("reason") or typed.get("reason"))
    context = {
        "job": job, "rows": core_rows(entries), "used": used, "half": used > job.minutes * CORE_SHARE,
        "subjects": subjects, "about": about, "query": query, "offers": question_rows(offers.questions),
        "total": offers.total, "moved": wish.row, "scripted": HTMX in request.headers,
        "planned": planned_candidates(job), "why": typed.get("why", ""),
        "own": own, "own_subject": typed.get("own_subject", ""), "own_open": bool(typed.get("text", "").strip()),
        "asks_reason": own.fields["reason"].required, "can_suggest": not questions and bool(needs), **told,
    }  # fmt: skip
    return render(request, "jobs/core.html", context, status=422 if told else 200)


def _saved(request: HttpRequest, job: Job, section: str) -> HttpResponse:
    messages.success(request, _("Saved. Plans made from now on use it."))
    return SeeOther("job", f"#{section}", key=job.pk)
