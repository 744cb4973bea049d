"""The decision on an application: how it stands and how it came to that, and the form in which it is made."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from kedua.integrations.site.addresses import Site
from kedua.queries.decision_form import DecisionForm, decision_form, decision_start
from kedua.queries.decision_page import DecisionPage, decision_page
from kedua.records.models import Application, Member
from kedua.records.models.decision import PROPOSED
from kedua.usecases.decision_drafts import DecisionDraft, Problem, RemedyDraft, Unsound
from kedua.usecases.decisions import decide
from kedua.usecases.errors import Refused
from kedua.usecases.panel_views import MOST_DAYS, USUAL_DAYS
from kedua.web.contexts.decision import shown_decisions, told_of, views_shown
from kedua.web.contexts.decision_form import decision_form_page
from kedua.web.forms.decisions import posted_decision
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.refusals import refusal

CHECK = "check"  # the button that reads the reasons and ranks what would resolve what is ticked


@signed_in
@require_safe
def decision(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Show how it stands."""
    page = _page_or_404(actor, key)
    history = shown_decisions(page)
    context = {
        "page": page,
        "views": views_shown(page),
        "standing": next((one for one in history if one.shown.stands), None),
        "history": history,
        "told": told_of(page),
        "days": range(1, MOST_DAYS + 1),
        "usual_days": USUAL_DAYS,
        "zone": actor.organisation.time_zone,
        **_about(page.application),
    }
    return render(request, "decision/decision.html", context)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def decision_new(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Write a decision, have its reasons read, make it."""
    now = timezone.now()
    start = decision_start(actor, key, now)
    application = start.application
    if not start.eyes.decides:
        raise Http404
    if request.method != "POST":
        if not start.can_start:
            return SeeOther("decision", key=key)
        blank = DecisionDraft(remedy=RemedyDraft(owner=actor.pk), seen=start.seen)
        return _form(request, decision_form(application, start.eyes.door, now), blank, fresh=True)
    form = decision_form(application, start.eyes.door, now, request.POST.getlist("unresolved"))
    draft = posted_decision(request.POST, form.ground.subjects)
    if request.POST.get("act") == CHECK:
        return _form(request, form, draft)
    try:
        made = decide(actor, application, draft, now, Site())
    except Unsound as unsound:
        return _form(request, form, draft, unsound.problems, status=422)
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
        return _form(request, form, draft, status=409)
    proposed = made.state == PROPOSED
    messages.success(request, _("A second person is to confirm it.") if proposed else _("Decided."))
    return SeeOther("decision", key=key)


def _page_or_404(actor: Member, key: UUID) -> DecisionPage:
    page = decision_page(actor, key, timezone.now())
    if page is None:
        raise Http404
    return page


def _form(
    request: HttpRequest,
    form: DecisionForm,
    draft: DecisionDraft,
    problems: tuple[Problem, ...] = (),
    status: int = 200,
    *,
    fresh: bool = False,
) -> HttpResponse:
    context = {
        "form": decision_form_page(form, draft, problems, fresh=fresh),
        "four_eyes": form.application.job.organisation.four_eyes,
        "checked": request.method == "POST" and not problems and status == 200,
        **_about(form.application),
    }
    return render(request, "decision/new.html", context, status=status)


def _about(application: Application) -> dict[str, object]:
    return {
        "application": application,
        "lead": f"{application.candidate_name} · {application.job.title}",
        "back": reverse("application", args=[application.pk]),
    }
