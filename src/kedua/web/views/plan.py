"""The plan of an application's next interview: look at it, make the first one, hold two of the same job side by side."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from kedua.access.can import can_edit_application
from kedua.access.fetch import application_or_404
from kedua.engine.planning.errors import ImpossiblePlan
from kedua.integrations.embedder.likeness import installed_comparer
from kedua.queries.interviews import people_for
from kedua.queries.plan_compare import compared
from kedua.queries.plan_page import plan_page
from kedua.queries.plan_requests import booked_interview, panel_of
from kedua.queries.plan_store import Wishes
from kedua.queries.plans import round_to_plan
from kedua.queries.subject_names import subject_names
from kedua.records.models import Application, Member
from kedua.usecases.errors import Refused
from kedua.usecases.plans import make_first_plan
from kedua.web.contexts.plan import shown_plan
from kedua.web.contexts.plan_compare import shown_comparison
from kedua.web.forms.plan import LengthForm, PanelForm
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.coverage_map import plan_button
from kedua.wording.kit import round_name
from kedua.wording.problems import impossible
from kedua.wording.refusals import refusal


@signed_in
@require_safe
def plan(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Show the plan in force, or an older version; where there is none, what a new one starts from."""
    application = planned_or_404(actor, key)
    asked = request.GET.get("version", "")
    page = plan_page(actor, application, int(asked) if asked.isdecimal() and len(asked) < 9 else None)
    if page is None:
        if asked:
            raise Http404
        return _new(request, application, *_first(application), 200)
    context = {
        "page": page,
        "plan": shown_plan(page),
        "application": application,
        "round_name": round_name(page.row.round),
        "length": LengthForm(initial={"minutes": page.kit.plan.minutes}),
        "next_round": plan_button(page.row.round + 1) if page.over else "",
        "zone": actor.organisation.time_zone,
    }
    return render(request, "plan/plan.html", context)


@signed_in
@require_POST
def plan_make(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Make the first plan for the next interview."""
    application = planned_or_404(actor, key)
    if "person" not in request.POST and "minutes" not in request.POST:
        return _make(request, actor, application, lambda: _first(application), Wishes())
    form, number = _first(application, request.POST)
    if not form.is_valid():
        return _new(request, application, form, number, 422)
    minutes, panel = form.cleaned_data["minutes"], form.panel()
    usual = Wishes(
        None if minutes == form.initial["minutes"] else minutes, None if panel == tuple(form.current) else panel
    )
    return _make(request, actor, application, lambda: (form, number), usual)


@signed_in
@require_safe
def plan_compare(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Show the plans of two candidates for the same job side by side: the common core aligned, the rest below."""
    application = planned_or_404(actor, key)
    try:
        other = UUID(request.GET.get("with", ""))
    except ValueError as error:
        raise Http404 from error
    both = compared(actor, application, planned_or_404(actor, other))
    if both is None:
        raise Http404
    context = {"comparison": shown_comparison(both), "application": application, "back": reverse("plan", args=[key])}
    return render(request, "plan/compare.html", context)


def planned_or_404(actor: Member, key: UUID) -> Application:
    """Give an application whose plan the member may make and change, or answer 404."""
    application = application_or_404(actor, key)
    if not can_edit_application(actor, application):
        raise Http404
    return application


def _first(application: Application, data: QueryDict | None = None) -> tuple[PanelForm, int]:
    """Give the form that a first plan starts from, length and panel as booked, else as usual for the job; and the round."""
    number = round_to_plan(application)
    booked = booked_interview(application, number)
    likely, others = people_for(application, booked)
    form = PanelForm(
        data,
        minutes=booked.minutes if booked else application.job.minutes,
        current=panel_of(application, booked),
        likely=likely,
        others=others,
        subjects=needed_subjects(application),
    )
    return form, number


def needed_subjects(application: Application) -> list[tuple[str, str]]:
    """Give the competencies that the job needs, by id and name; two queries."""
    names = subject_names(application.organisation_id)
    return [(row.subject, names.of(row.subject)) for row in application.job.competencies.all()]


def _make(
    request: HttpRequest,
    actor: Member,
    application: Application,
    first: Callable[[], tuple[PanelForm, int]],
    wishes: Wishes,
) -> HttpResponse:
    """Make the plan; its form is only read where something is in the way, and shows again."""
    try:
        make_first_plan(actor, application, installed_comparer(), timezone.now(), wishes)
    except ImpossiblePlan as error:
        return _new(request, application, *first(), 422, impossible(error))
    except Refused as refused:
        return _new(request, application, *first(), 422, refusal(refused.code, refused.inputs))
    return SeeOther("plan", key=application.pk)


def _new(
    request: HttpRequest, application: Application, form: PanelForm, number: int, status: int, trouble: str = ""
) -> HttpResponse:
    context = {
        "application": application,
        "form": form,
        "trouble": trouble,
        "title": round_name(number),
        "button": plan_button(number),
    }
    return render(request, "plan/new.html", context, status=status)
