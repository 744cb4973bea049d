"""What somebody on the panel thinks should be decided: said here, and sealed until all have said it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kedua.access.decisions import can_say_view, eyes_of
from kedua.queries.decision_views import asked_views, own_view
from kedua.records.models import Member, View
from kedua.records.models.application import ENDED
from kedua.records.models.decision import OUTCOMES
from kedua.usecases.errors import Refused
from kedua.usecases.panel_views import LONGEST, say_view
from kedua.web.contexts.decision import shown_views
from kedua.web.contexts.fields import Choice
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.decisions import outcome_name
from kedua.wording.refusals import refusal


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def panel_view(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Say what one thinks, or look at it."""
    view = own_view(actor, key)
    if view is None:
        raise Http404
    if request.method != "POST":
        return _page(request, actor, view, view.outcome, view.text)
    outcome, text = request.POST.get("outcome", ""), request.POST.get("text", "")
    try:
        say_view(actor, view, outcome, text, timezone.now())
    except Refused as refused:
        return _page(request, actor, view, outcome, text, refusal(refused.code, refused.inputs), status=422)
    messages.success(request, _("Kept. You can change it until the views are open."))
    return SeeOther("panel-view", key=key)


def _page(
    request: HttpRequest, actor: Member, view: View, outcome: str, text: str, trouble: str = "", status: int = 200
) -> HttpResponse:
    application, now = view.asked.application, timezone.now()
    eyes = eyes_of(actor, application)
    asked = asked_views(actor, application, eyes, now)
    context = {
        "application": application,
        "view": view,
        "outcomes": [Choice(one, outcome_name(one), "", one == outcome) for one in OUTCOMES],
        "text": text,
        "longest": LONGEST,
        "trouble": trouble,
        "may_say": can_say_view(actor, view, now) and application.stage not in ENDED,
        "open": asked is not None and asked.open,
        "others": [one for one in shown_views(asked) if one.view.outcome and not one.view.mine] if asked else [],
        "asked": asked,
        "own": outcome_name(view.outcome) if view.outcome else "",
        "zone": actor.organisation.time_zone,
    }
    return render(request, "decision/view.html", context, status=status)
