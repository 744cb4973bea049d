"""How an application ended, and that the candidate knows: recorded on its page, until decisions have a page of their own."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kedua.access.can import can_edit_application
from kedua.access.fetch import application_or_404
from kedua.integrations.site.addresses import Site
from kedua.records.models import Application, Member
from kedua.usecases.errors import Refused
from kedua.usecases.outcomes import record_answer, record_outcome, take_outcome_back
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.refusals import refusal


@signed_in
@require_POST
def application_outcome(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Record passed or not passed."""
    found = _editable(actor, key)
    outcome = request.POST.get("outcome", "")
    return _done(request, key, lambda: record_outcome(actor, found, outcome, timezone.now(), Site()))


@signed_in
@require_POST
def application_outcome_undo(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Take an outcome back that nobody was told."""
    found = _editable(actor, key)
    return _done(request, key, lambda: take_outcome_back(actor, found, timezone.now()))


@signed_in
@require_POST
def application_answered(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Record that the candidate was told."""
    found = _editable(actor, key)
    return _done(request, key, lambda: record_answer(actor, found, timezone.now()))


def _editable(actor: Member, key: UUID) -> Application:
    found = application_or_404(actor, key)
    if not can_edit_application(actor, found):
        raise Http404
    return found


def _done(request: HttpRequest, key: UUID, act: Callable[[], None]) -> HttpResponse:
    try:
        act()
    except Refused as error:
        messages.error(request, refusal(error.code, error.inputs))
    else:
        messages.success(request, _("Saved."))
    return SeeOther("application", key=key)
