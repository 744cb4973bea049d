"""What is done on the page of a decision: ask the panel, confirm or decline, reverse, plan the further interview."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kedua.access.can import can_decide
from kedua.access.decisions import can_be_second, may_decide_now
from kedua.access.fetch import application_or_404
from kedua.engine.planning.errors import ImpossiblePlan
from kedua.integrations.embedder.likeness import installed_comparer
from kedua.integrations.site.addresses import Site
from kedua.queries.decisions import standing_decision
from kedua.records.models import Application, Decision, Member
from kedua.records.models.decision import PROPOSED
from kedua.usecases.decision_reversal import reverse
from kedua.usecases.decisions import confirm, decline
from kedua.usecases.errors import Refused
from kedua.usecases.panel_views import ask_views
from kedua.usecases.undecided import plan_remedy
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.problems import impossible
from kedua.wording.refusals import refusal


@signed_in
@require_POST
def views_ask(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Ask the panel what it thinks."""
    application = _decider(actor, key)
    if not may_decide_now(actor, application):
        raise Http404
    text = request.POST.get("days", "")
    days = int(text) if text.isascii() and text.isdecimal() and len(text) < 3 else 0
    told = _("Asked. Nobody reads what the others say before all have said it, or time is up.")
    return _done(request, key, lambda: ask_views(actor, application, timezone.now(), days), told)


@signed_in
@require_POST
def decision_second(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Confirm or decline what somebody else decided."""
    application = _decider(actor, key)
    made = _standing(application)
    if made.state != PROPOSED or not can_be_second(actor, application, made.made_by):
        raise Http404
    why, now = request.POST.get("why", ""), timezone.now()
    if request.POST.get("act") == "confirm":
        return _done(
            request, key, lambda: confirm(actor, made, now, Site(), why), _("Confirmed. It counts from now on.")
        )
    return _done(request, key, lambda: decline(actor, made, why, now), _("Declined. It never counted."))


@signed_in
@require_POST
def decision_reverse(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Reverse the decision that stands."""
    application = _decider(actor, key)
    made = _standing(application)
    why = request.POST.get("why", "")
    told = _("Reversed. It stays in the history, with your reason.")
    return _done(request, key, lambda: reverse(actor, made, why, timezone.now(), Site()), told)


@signed_in
@require_POST
def remedy_plan(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Plan the further interview that is asked for."""
    application = _decider(actor, key)
    try:
        plan_remedy(actor, application, installed_comparer(), timezone.now())
    except ImpossiblePlan as error:
        messages.error(request, impossible(error))
        return SeeOther("decision", key=key)
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
        return SeeOther("plan" if refused.code == "plan-already" else "decision", key=key)
    return SeeOther("plan", key=key)


def _decider(actor: Member, key: UUID) -> Application:
    application = application_or_404(actor, key)
    if not can_decide(actor, application):
        raise Http404
    return application


def _standing(application: Application) -> Decision:
    made = standing_decision(application)
    if made is None:
        raise Http404
    made.application = application
    return made


def _done(request: HttpRequest, key: UUID, act: Callable[[], object], told: str) -> HttpResponse:
    try:
        act()
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
    else:
        messages.success(request, told)
    return SeeOther("decision", key=key)
