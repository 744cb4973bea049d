"""Drafts by AI: whether there are any, by which model, what it was asked, and what it cost."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kedua.access.can import can_set_writer
from kedua.integrations.writer.opening import open_writer
from kedua.queries.writer import call_or_404, log_of, settings_of, used
from kedua.records.models import Member
from kedua.usecases.errors import Refused
from kedua.usecases.writer_settings import change_writer
from kedua.usecases.writer_trial import try_writer
from kedua.web.contexts.writer import shown_call
from kedua.web.forms.writer import WriterForm
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.refusals import refusal


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def company_writer(request: HttpRequest, actor: Member) -> HttpResponse:
    """Switch it on or off, say which model, and see what was used."""
    if not can_set_writer(actor):
        raise Http404
    row, now = settings_of(actor.organisation_id), timezone.now()
    form = WriterForm(request.POST if request.method == "POST" else None, row)
    if request.method == "POST" and form.is_valid():
        try:
            row = change_writer(actor, form.choice(), now)
        except Refused as refused:
            form.add_error("key" if refused.code == "writer-key-again" else None, refusal(refused.code, refused.inputs))
        else:
            messages.success(request, _("Saved. Drafts by AI are on.") if row.on else _("Saved. Drafts by AI are off."))
            return SeeOther("company-writer")
    context = {
        "form": form,
        "row": row,
        "ready": row is not None and row.url and row.model,
        "use": used(actor.organisation, now),
    }
    return render(request, "company/writer.html", context, status=422 if form.errors else 200)


@signed_in
@require_POST
def writer_try(request: HttpRequest, actor: Member) -> HttpResponse:
    """Ask the model for a word."""
    if not can_set_writer(actor):
        raise Http404
    try:
        said = try_writer(actor, open_writer, timezone.now())
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
    else:
        messages.success(request, _("It answered, in the form it should: “{said}”").format(said=said[:80]))
    return SeeOther("company-writer")


@signed_in
@require_safe
def writer_log(request: HttpRequest, actor: Member) -> HttpResponse:
    """List what the model was asked, the newest first."""
    number = request.GET.get("page", "")
    page = int(number) if number.isdecimal() and len(number) < 6 else 0
    log, here = log_of(actor, page), reverse("writer-log")
    context = {
        "calls": [shown_call(call) for call in log.calls],
        "zone": actor.organisation.time_zone,
        "newer": f"{here}?page={page - 1}" if page else "",
        "older": f"{here}?page={page + 1}" if log.more else "",
    }
    return render(request, "company/writer_log.html", context)


@signed_in
@require_safe
def writer_call(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Show one thing that the model was asked, as it was sent and came back."""
    call = shown_call(call_or_404(actor, key))
    return render(request, "company/writer_call.html", {"call": call, "zone": actor.organisation.time_zone})
