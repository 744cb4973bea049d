"""That the candidate knows how it ended: noted on the application's page. What is decided has a page of its own."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kedua.access.can import can_edit_application
from kedua.access.fetch import application_or_404
from kedua.records.models import Member
from kedua.usecases.errors import Refused
from kedua.usecases.outcomes import record_answer
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.refusals import refusal


@signed_in
@require_POST
def application_answered(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Record that the candidate was told."""
    found = application_or_404(actor, key)
    if not can_edit_application(actor, found):
        raise Http404
    try:
        record_answer(actor, found, timezone.now())
    except Refused as error:
        messages.error(request, refusal(error.code, error.inputs))
    else:
        messages.success(request, _("Saved."))
    return SeeOther("application", key=key)
