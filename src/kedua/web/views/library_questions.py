"""Editing questions: write one, put one in other words, retire, bring back, restore the shipped wording."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kedua.access.can import can_edit_library
from kedua.engine.planning.bank import Question, Subject
from kedua.integrations.embedder.likeness import installed_comparer
from kedua.integrations.writer.opening import open_writer
from kedua.queries.content import content_of
from kedua.queries.library_drafts import draft_of
from kedua.queries.library_page import is_made, subject_of
from kedua.queries.writer import is_on
from kedua.records.models import Member
from kedua.usecases import library
from kedua.usecases.errors import Refused
from kedua.usecases.library import ReasonNeeded
from kedua.usecases.question_review import review_text
from kedua.usecases.writer_questions import draft_question
from kedua.web.contexts.review import shown_review
from kedua.web.contexts.writer import ShownDraft, draft_in, put_back, settle_draft, wants_draft
from kedua.web.forms.library import QuestionForm
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.refusals import refusal

Change = Callable[[Member, str, dt.datetime], None]


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def question_new(request: HttpRequest, actor: Member, subject: str) -> HttpResponse:
    """Write a question about a subject."""
    about = content_of(actor.organisation_id).bank.subjects.get(subject)
    if about is None or not can_edit_library(actor):
        raise Http404
    if wants_draft(request):
        return _drafted(request, actor, about, None)
    form = QuestionForm(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return _page(request, actor, form, about)
    draft, reason = form.draft(subject), form.cleaned_data["reason"]
    try:
        row = library.add_question(actor, draft, installed_comparer(), reason, timezone.now())
    except Refused as refused:
        return _again(request, actor, form, about, refused)
    settle_draft(request, actor, timezone.now(), taken=True)
    messages.success(request, _("Added. Plans can use it from now on."))
    return _to(subject, row.slug)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def question_edit(request: HttpRequest, actor: Member, question: str) -> HttpResponse:
    """Put a question in other words: one's own, or an own copy of a shipped one."""
    content = content_of(actor.organisation_id)
    known = content.questions.get(question)
    if known is None or is_made(known) or not can_edit_library(actor):
        raise Http404
    about = content.bank.subjects[known.subject]
    if wants_draft(request):
        return _drafted(request, actor, about, known)
    form = QuestionForm(request.POST if request.method == "POST" else None, draft_of(known))
    if request.method != "POST" or not form.is_valid():
        return _page(request, actor, form, about, question)
    draft, reason = form.draft(known.subject), form.cleaned_data["reason"]
    try:
        library.reword_question(actor, question, draft, installed_comparer(), reason, timezone.now())
    except Refused as refused:
        return _again(request, actor, form, about, refused, question)
    settle_draft(request, actor, timezone.now(), taken=True)
    messages.success(request, _("Saved. Plans that are locked keep the wording they had."))
    return _to(known.subject, question)


@signed_in
@require_POST
def question_retire(request: HttpRequest, actor: Member, question: str) -> HttpResponse:
    """Offer a question no more."""
    return _changed(request, actor, question, library.retire_question, _("Retired. You can bring it back at the end."))


@signed_in
@require_POST
def question_bring_back(request: HttpRequest, actor: Member, question: str) -> HttpResponse:
    """Offer a retired question again."""
    return _changed(request, actor, question, library.bring_back_question, _("Brought back. Plans can use it again."))


@signed_in
@require_POST
def question_restore(request: HttpRequest, actor: Member, question: str) -> HttpResponse:
    """Go back to the shipped wording."""
    return _changed(request, actor, question, library.restore_question, _("The shipped wording is back."))


def _changed(request: HttpRequest, actor: Member, question: str, change: Change, said: str) -> HttpResponse:
    subject = subject_of(actor.organisation_id, question)
    if subject is None or not can_edit_library(actor):
        raise Http404
    try:
        change(actor, question, timezone.now())
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
    else:
        messages.success(request, said)
    return _to(subject, question)


def _to(subject: str, question: str) -> HttpResponse:
    return SeeOther("library-subject", f"#{question}", subject=subject)


def _drafted(request: HttpRequest, actor: Member, about: Subject, known: Question | None) -> HttpResponse:
    """Show the form again with a question that AI worded, or with what was typed and why there is none."""
    typed, now, besides = request.POST.copy(), timezone.now(), known.id if known else ""
    shown, before = put_back(typed), str(typed.get("text", ""))
    if shown is None:
        try:
            draft = draft_question(actor, about.id, str(typed.get("kind", "")), before, open_writer, now)
        except Refused as refused:
            shown = ShownDraft.none(refused)
        else:
            settle_draft(request, actor, now, taken=False)
            typed["text"], shown = draft.text, ShownDraft.of(draft.call, draft.not_in_facts, before)
    more: dict[str, object] = {"draft": shown}
    if shown.call:
        told = review_text(actor.organisation, str(typed["text"]), about.id, installed_comparer(), besides)
        more["review"] = shown_review(told)
    form = QuestionForm(typed, draft_of(known) if known else None)
    form.is_valid()
    form.errors.clear()
    return _page(request, actor, form, about, besides, more)


def _again(
    request: HttpRequest, actor: Member, form: QuestionForm, about: Subject, refused: Refused, besides: str = ""
) -> HttpResponse:
    form.add_error("reason" if isinstance(refused, ReasonNeeded) else None, refusal(refused.code, refused.inputs))
    told = refused.told if isinstance(refused, ReasonNeeded) else None
    return _page(request, actor, form, about, besides, {"review": shown_review(told) if told else None})


def _page(
    request: HttpRequest,
    actor: Member,
    form: QuestionForm,
    about: Subject,
    besides: str = "",
    more: dict[str, object] | None = None,
) -> HttpResponse:
    asks = bool(form.errors.get("reason")) or bool(form.data.get("reason"))
    form.fields["reason"].required = asks
    context = {
        "form": form,
        "subject": about,
        "besides": besides,
        "asks_reason": asks,
        "drafts": is_on(actor.organisation_id),
        "draft": draft_in(request.POST),
        **(more or {}),
    }
    wrong = bool(form.errors) or bool(getattr(context["draft"], "trouble", ""))
    return render(request, "library/question.html", context, status=422 if wrong else 200)
