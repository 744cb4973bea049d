"""Changing a plan: each wish makes a new version, and says so when it cannot be met or leads past a warning."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast, get_args
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kedua.engine.planning.errors import ImpossiblePlan
from kedua.integrations.embedder.likeness import installed_comparer
from kedua.integrations.writer.opening import open_writer
from kedua.queries.interviews import people_for
from kedua.queries.plan_page import PlanPage, plan_page
from kedua.queries.plan_store import read_kit, read_wishes
from kedua.queries.plans import newest_plan
from kedua.queries.writer import is_on
from kedua.records.models import Application, Member
from kedua.usecases import plans
from kedua.usecases.errors import Refused
from kedua.usecases.plan_edits import Edit, EditCode, inputs_of
from kedua.usecases.plan_offers import offers_for
from kedua.usecases.writer_questions import draft_build_upon
from kedua.web.contexts.plan import anchor, shown_offers, shown_plan
from kedua.web.contexts.plan_held_up import HeldUp, kept_fields
from kedua.web.contexts.writer import WISH, ShownDraft, draft_in, put_back, settle_draft, wants_draft
from kedua.web.forms.plan import LengthForm, OwnForm, PanelForm, SettingsForm, WordsForm
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.web.views.plan import needed_subjects, planned_or_404
from kedua.wording import plans as words
from kedua.wording.problems import impossible
from kedua.wording.refusals import refusal

CODES: tuple[str, ...] = get_args(EditCode)
PLAIN = ("up", "down", "pin", "unpin", "drop", "bring-back", "usual-words", "as-booked", "again", "start-over")
No = Callable[[str], HttpResponse]  # answers with the page that the wish came from, and a sentence


@signed_in
@require_POST
def plan_edit(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Carry out a wish that one button or one drag says: `do` is its code and, after a colon, the question."""
    application = planned_or_404(actor, key)
    code, _colon, question = request.POST.get("do", "order").partition(":")
    if code == "length":
        form = LengthForm(request.POST)
        if not form.is_valid():
            return _held_up(request, application, HeldUp("no", _("Give the length as a number of minutes.")))
        edit = Edit("length", minutes=form.cleaned_data["minutes"])
    elif code == "order":
        edit = Edit("order", order=tuple(request.POST.getlist("order")))
    elif code in ("swap", "add"):
        edit = Edit(cast(EditCode, code), question=request.POST.get("question", ""), other=question)
    elif code in PLAIN:
        edit = Edit(cast(EditCode, code), question=question)
    else:
        raise Http404
    return _carry_out(request, actor, application, edit)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def plan_question(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Change one question of the plan: its words, who asks and how long, or what is asked in its place."""
    application = planned_or_404(actor, key)
    name = request.GET.get("id", "")
    page = _open_page(actor, application)
    if page is None or all(planned.question.id != name for planned in page.kit.plan.questions):
        return SeeOther("plan", key=key)
    wants, data = request.POST.get("do", ""), request.POST if request.method == "POST" else None
    text, draft = WordsForm(data if wants in ("reword", WISH) else None), draft_in(request.POST)
    if wants_draft(request):
        text, draft = _drafted(request, actor, page, name)
    edits = page.wishes.edits
    initial = {"person": dict(edits.asked_by).get(name, ""), "minutes": dict(edits.minutes).get(name)}
    settings = SettingsForm(data if wants == "settings" else None, page.kit.plan.panel, initial)

    def show(trouble: str = "") -> HttpResponse:
        return _question_page(request, actor, page, name, (text, settings, draft), trouble)

    if wants == "reword" and text.is_valid():
        edit = Edit("reword", question=name, text=" ".join(text.cleaned_data["text"].split()))
        answer = _carry_out(request, actor, application, edit, show)
        if isinstance(answer, SeeOther):
            settle_draft(request, actor, timezone.now(), taken=True)
        return answer
    if wants == "settings" and settings.is_valid():
        minutes = settings.cleaned_data["minutes"] or 0
        edit = Edit("settings", question=name, person=settings.cleaned_data["person"], minutes=minutes)
        return _carry_out(request, actor, application, edit, show)
    return show()


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def plan_add(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Add a question: one of those that would add most, or one of one's own."""
    application = planned_or_404(actor, key)
    page = _open_page(actor, application)
    if page is None:
        return SeeOther("plan", key=key)
    subjects = [(entry.subject.id, entry.subject.name) for entry in page.kit.plan.outlook]
    form = OwnForm(request.POST if request.method == "POST" else None, subjects)

    def show(trouble: str = "") -> HttpResponse:
        offers = offers_for(actor, application, page.kit.plan, page.wishes, "", installed_comparer())
        context = {
            **_about(page),
            "offers": shown_offers(offers, page.kit.plan),
            "points": words.points_told(),
            "form": form,
            "trouble": trouble,
        }
        return render(request, "plan/add.html", context, status=422 if form.errors or trouble else 200)

    if form.is_bound and form.is_valid():
        return _carry_out(request, actor, application, Edit("own", own=form.question()), show)
    return show()


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def plan_panel(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Change who asks, and what each of them can judge."""
    application = planned_or_404(actor, key)
    page = _open_page(actor, application)
    if page is None:
        return SeeOther("plan", key=key)
    likely, others = people_for(application, page.booked)
    form = PanelForm(
        request.POST if request.method == "POST" else None,
        minutes=page.kit.plan.minutes,
        current=page.kit.plan.panel,
        likely=likely,
        others=others,
        subjects=needed_subjects(application),
    )
    form.fields["minutes"].required = False

    def show(trouble: str = "") -> HttpResponse:
        context = {**_about(page), "form": form, "trouble": trouble}
        return render(request, "plan/panel.html", context, status=422 if form.errors or trouble else 200)

    if form.is_bound and form.is_valid():
        return _carry_out(request, actor, application, Edit("panel", panel=form.panel()), show)
    return show()


@signed_in
@require_POST
def plan_back(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Go back to an earlier version."""
    application = planned_or_404(actor, key)
    seen, version = _number(request, "version"), _number(request, "to")
    try:
        plans.back_to(actor, application, seen, version, timezone.now())
    except Refused as refused:
        return _refused(request, application, refused, None, words.change_told("back", {"version": version}))
    return SeeOther("plan", key=key)


@signed_in
@require_POST
def plan_lock(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Make the panel's kit final, or open the plan again with a reason."""
    application = planned_or_404(actor, key)
    newest = newest_plan(application)
    opening = request.POST.get("do") == "unlock"
    try:
        if newest is None:
            raise Refused("plan-missing")
        if newest.version != _number(request, "version"):
            raise plans.Stale(newest)
        if opening:
            plans.unlock_plan(actor, newest, request.POST.get("why", ""), timezone.now())
        else:
            plans.lock_plan(actor, newest, timezone.now())
    except Refused as refused:
        told = words.change_told("unlocked" if opening else "locked", {})
        return _refused(request, application, refused, None, told)
    messages.success(
        request, _("Open for changes.") if opening else _("Locked. The kit is final: print it, or send it.")
    )
    return SeeOther("plan", key=key)


def _open_page(actor: Member, application: Application) -> PlanPage | None:
    """Give the newest plan if it may be changed."""
    page = plan_page(actor, application)
    return page if page is not None and page.may_edit else None


def _question_page(
    request: HttpRequest,
    actor: Member,
    page: PlanPage,
    name: str,
    forms: tuple[WordsForm, SettingsForm, ShownDraft | None],
    trouble: str,
) -> HttpResponse:
    plan, (text, settings, draft) = page.kit.plan, forms
    offers = offers_for(actor, page.application, plan, page.wishes, name, installed_comparer())
    asks = [shown for part in shown_plan(page).parts for shown in part.questions]
    asked = next(shown for shown in asks if shown.id == name)
    context = {
        **_about(page),
        "asked": asked,
        "text": text,
        "words": text["text"].value() if text.is_bound else asked.ask.text,
        "settings": settings,
        "offers": shown_offers(offers, plan),
        "points": words.points_told(),
        "trouble": trouble,
        "drafts": is_on(actor.organisation_id),
        "draft": draft,
    }
    wrong = bool(text.errors or settings.errors or trouble or (draft and draft.trouble))
    return render(request, "plan/question.html", context, status=422 if wrong else 200)


def _drafted(request: HttpRequest, actor: Member, page: PlanPage, name: str) -> tuple[WordsForm, ShownDraft]:
    """Have the question worded by AI; give the form with its words, or with those that were typed and why there are none."""
    typed, now = request.POST.copy(), timezone.now()
    asked = next(planned for planned in page.kit.plan.questions if planned.question.id == name)
    shown, before = put_back(typed), str(typed.get("text", ""))
    if shown is None:
        try:
            draft = draft_build_upon(actor, page.application, asked, page.kit.plan.panel, open_writer, now)
        except Refused as refused:
            shown = ShownDraft.none(refused)
        else:
            settle_draft(request, actor, now, taken=False)
            typed["text"], shown = draft.text, ShownDraft.of(draft.call, draft.not_in_facts, before)
    form = WordsForm(typed)
    form.is_valid()
    form.errors.clear()
    return form, shown


def _about(page: PlanPage) -> dict[str, object]:
    return {"page": page, "application": page.application, "back": reverse("plan", args=[page.application.pk])}


def _carry_out(
    request: HttpRequest, actor: Member, application: Application, edit: Edit, no: No | None = None
) -> HttpResponse:
    """Carry out a wish, or say what stands in its way and keep it."""
    seen, why = _number(request, "version"), request.POST.get("why", "")
    try:
        plans.change_plan(actor, application, seen, edit, installed_comparer(), timezone.now(), why)
    except ImpossiblePlan as error:
        return no(impossible(error)) if no else _held_up(request, application, HeldUp("no", impossible(error)))
    except Refused as refused:
        return _refused(request, application, refused, no, _told(application, edit))
    about = edit.other if edit.code == "swap" else edit.own.id if edit.own else edit.question
    return SeeOther("plan", f"#{anchor(about)}" if about else "", key=application.pk)


def _refused(
    request: HttpRequest, application: Application, refused: Refused, no: No | None, told: str
) -> HttpResponse:
    if isinstance(refused, plans.WhyNeeded):
        # By now it is known which question takes the place of another.
        told = words.change_told(refused.change.code, dict(refused.change.inputs), whole=True) or told
        return _held_up(request, application, HeldUp.why(refused, told))
    if isinstance(refused, plans.Stale):
        return _held_up(request, application, HeldUp.stale(refused, told))
    said = refusal(refused.code, refused.inputs)
    return no(said) if no else _held_up(request, application, HeldUp("no", said, told))


def _told(application: Application, edit: Edit) -> str:
    """Say what was wished, in the words of the plan in force."""
    newest = newest_plan(application)
    if newest is None:
        return ""
    plan, wishes = read_kit(newest.kit).plan, read_wishes(newest.wishes)
    return words.change_told(edit.code, dict(inputs_of(edit, plan, wishes)), whole=True)


def _held_up(request: HttpRequest, application: Application, held: HeldUp) -> HttpResponse:
    context = {
        "held": held,
        "application": application,
        "action": request.get_full_path(),
        "fields": kept_fields(request.POST, held.version),
        "back": reverse("plan", args=[application.pk]),
    }
    return render(request, "plan/held_up.html", context, status=422)


def _number(request: HttpRequest, name: str) -> int:
    value = request.POST.get(name, "")
    return int(value) if value.isdecimal() and len(value) < 9 else 0
