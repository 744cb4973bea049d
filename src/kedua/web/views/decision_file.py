"""The decision file: what it holds, and a copy to take as HTML, PDF or JSON; every copy is noted."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_POST, require_safe

from kedua.access.decision_file import can_read_decision_file, decision_file_or_404, file_page_or_404
from kedua.integrations.decision_file.building import file_json
from kedua.integrations.decision_file.html import file_html
from kedua.integrations.decision_file.pdf import PdfNotInstalled, file_pdf
from kedua.integrations.embedder.likeness import installed_comparer
from kedua.queries.decision_file import DecisionFile
from kedua.queries.decision_file_copies import copies_of
from kedua.records.models import Application, Member
from kedua.usecases.decision_file import Form, decision_file_of, note_taken
from kedua.web.signed_in import signed_in
from kedua.wording.decision_file import left_out

Writer = Callable[[DecisionFile], bytes]
KINDS: dict[Form, str] = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "json": "application/json; charset=utf-8",
}


@signed_in
@require_safe
def file_page(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Say what the file holds, offer copies to whoever may read it, and list who took one."""
    application = file_page_or_404(actor, key)
    return render(request, "decision_file/page.html", _context(actor, application))


@signed_in
@require_POST
def file_as_html(_request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Give the file as one HTML file that works without a network."""
    return _copy(actor, decision_file_or_404(actor, key), "html", lambda found: file_html(found).encode())


@signed_in
@require_POST
def file_as_json(_request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Give the file in the open schema."""
    return _copy(actor, decision_file_or_404(actor, key), "json", lambda found: file_json(found).encode())


@signed_in
@require_POST
def file_as_pdf(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Give the file as PDF; where that is not installed, say so and offer the others."""
    application = decision_file_or_404(actor, key)
    try:
        return _copy(actor, application, "pdf", file_pdf)
    except PdfNotInstalled as error:
        context = {**_context(actor, application), "trouble": str(error)}
        return render(request, "decision_file/page.html", context, status=501)


def _copy(actor: Member, application: Application, form: Form, write: Writer) -> HttpResponse:
    """Answer with a file to keep, once it is noted who took it: as a download nothing in it can act on our pages."""
    now = timezone.now()
    content = write(decision_file_of(actor, application, installed_comparer(), now))
    note_taken(actor, application, form, sha256(content).hexdigest(), now)
    who = slugify(application.candidate.name) or str(application.pk)
    name = f"decision-{who}.{form}"
    head = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=KINDS[form], headers=head)


def _context(actor: Member, application: Application) -> dict[str, object]:
    return {
        "application": application,
        "may_read": can_read_decision_file(actor, application),
        "copies": copies_of(application),
        "left_out": left_out(),
        "zone": actor.organisation.time_zone,
    }
