"""Import a file of candidates: hand it in, say what its columns hold, see what would come of it, carry it out, undo it."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kedua.access.can import can_add_candidates
from kedua.access.fetch import import_or_404
from kedua.access.visible import visible_applications
from kedua.queries.imports import kept_columns, kept_lines, outcome_of
from kedua.records.models import CandidateImport, Member
from kedua.usecases.csv_tables import MOST_BYTES, MOST_ROWS
from kedua.usecases.errors import Refused
from kedua.usecases.import_undo import undo_import
from kedua.usecases.imports import PREVIEWED, Checked, carry_out, check_lines, start_import
from kedua.web.forms.candidate_import import ImportForm
from kedua.web.forms.candidates import UploadForm
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.web.views.candidate_add import open_jobs
from kedua.wording.imports import line_error
from kedua.wording.refusals import refusal

LOOK = "look"  # the button that shows what would come of it, without doing it
SHOWN = 25  # lines of each kind in the preview
SIGNS = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet takes a cell that begins so for a formula


@dataclass(frozen=True, slots=True)
class Bad:
    """A line that cannot be taken, in words."""

    number: int
    name: str
    errors: tuple[str, ...]


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def candidate_import(request: HttpRequest, actor: Member) -> HttpResponse:
    """Hand in a file."""
    if not can_add_candidates(actor):
        raise Http404
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if request.method == "POST" and form.is_valid():
        upload = form.cleaned_data["file"]
        try:
            if upload.size > MOST_BYTES:
                raise Refused("file-large", most=MOST_BYTES // 1_000_000)
            imported = start_import(actor, upload.read(), upload.name, timezone.now())
            return SeeOther("candidate-import-check", key=imported.pk)
        except Refused as refused:
            form.add_error("file", refusal(refused.code, refused.inputs))
    context = {"form": form, "most": MOST_ROWS, "jobs": open_jobs(actor)}
    return render(request, "candidates/import.html", context, status=422 if form.is_bound else 200)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def import_check(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Show what would come of a file, and carry it out; afterwards, what came of it."""
    imported = import_or_404(actor, key)
    if imported.state != PREVIEWED:
        return _result(request, actor, imported)
    columns, lines = kept_columns(imported), kept_lines(imported)
    form = ImportForm(request.POST or None, columns, lines[0][1] if lines else (), open_jobs(actor))
    job, mapping = form.chosen(), form.mapping()
    problem = ""
    if request.method == "POST" and LOOK not in request.POST:
        if job is not None:
            try:
                carry_out(actor, imported, mapping, job, _today(actor), timezone.now())
                return SeeOther("candidate-import-check", key=key)
            except Refused as refused:
                problem = refusal(refused.code, refused.inputs)
        else:
            problem = _("Choose the job for which they apply.")
    checked = check_lines(actor, imported, mapping, job)
    good = [one for one in checked if not one.line.errors]
    context = {
        "imported": imported, "form": form, "problem": problem, "job": job, "total": len(checked),
        "good": good[:SHOWN], "goods": len(good), "bad": _bad(checked)[:SHOWN], "bads": len(checked) - len(good),
        "known": sum(one.known is not None for one in good), "named": {"name", "first", "last"} & set(mapping),
    }  # fmt: skip
    return render(request, "candidates/import_check.html", context, status=422 if problem else 200)


@signed_in
@require_POST
def import_undo(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Take back what an import made."""
    imported = import_or_404(actor, key)
    undo_import(actor, imported, timezone.now())
    imported.refresh_from_db()
    outcome = outcome_of(imported)
    said = ngettext("{count} application is removed.", "{count} applications are removed.", outcome.removed)
    messages.success(request, said.format(count=outcome.removed))
    return SeeOther("candidate-import-check", key=key)


@signed_in
@require_safe
def import_left_out(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:  # noqa: ARG001 - every view's first
    """Give the lines that were not taken as a file again, with what is wrong with each, and no cell a formula."""
    imported = import_or_404(actor, key)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="left-out.csv"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    response.write("\ufeff")
    writer = csv.writer(response)
    writer.writerow([*map(_inert, kept_columns(imported)), _("What is wrong")])
    for left in outcome_of(imported).left:
        said = " ".join(line_error(code, at) for code, at in left.errors)
        writer.writerow([*map(_inert, left.cells), said])
    return response


def _result(request: HttpRequest, actor: Member, imported: CandidateImport) -> HttpResponse:
    outcome = outcome_of(imported)
    stayed = visible_applications(actor).filter(pk__in=outcome.stayed[:SHOWN]).select_related("job")
    context = {
        "imported": imported,
        "outcome": outcome,
        "bad": [
            Bad(left.number, " · ".join(cell for cell in left.cells if cell)[:80], _said(left.errors))
            for left in outcome.left[:SHOWN]
        ],
        "stayed": list(stayed.order_by("candidate_name", "id")),
    }
    return render(request, "candidates/import_result.html", context)


def _bad(checked: Sequence[Checked]) -> list[Bad]:
    lines = (one.line for one in checked if one.line.errors)
    return [
        Bad(line.number, line.record.name or " · ".join(cell for cell in line.cells if cell)[:80], _said(line.errors))
        for line in lines
    ]


def _said(errors: Sequence[tuple[str, int]]) -> tuple[str, ...]:
    return tuple(line_error(code, line) for code, line in errors)


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(SIGNS) else cell


def _today(actor: Member) -> dt.date:
    return timezone.localdate(timezone=ZoneInfo(actor.organisation.time_zone))
