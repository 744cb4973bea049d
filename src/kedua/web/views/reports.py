"""Reports: how promises were kept, on a page and as a table for a spreadsheet."""

from __future__ import annotations

import csv
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kedua.access.can import can_see_candidates
from kedua.queries.promise_report import PromiseReport, Tally, promise_report
from kedua.records.models import Member
from kedua.web.signed_in import signed_in

FORMULA = "=+-@\t\r"  # a cell that begins so is one to a spreadsheet


@dataclass(frozen=True, slots=True)
class Line:
    """Promised days of a month or a job, as they are shown."""

    name: object
    tally: Tally
    share: str


@signed_in
@require_safe
def promises(request: HttpRequest, actor: Member) -> HttpResponse:
    """Show how promises were kept in the last twelve months."""
    report = _report(actor)
    context = {
        "report": report,
        "share": _share(report.whole),
        "months": [Line(month, tally, _share(tally)) for month, tally in report.by_month],
        "jobs": [Line((job, title), tally, _share(tally)) for job, title, tally in report.by_job],
        "waits": [
            (_("From the last interview to the answer"), report.from_interview),
            (_("From the decision to the answer"), report.from_decision),
        ],
    }
    return render(request, "reports/promises.html", context)


@signed_in
@require_safe
def promises_csv(request: HttpRequest, actor: Member) -> HttpResponse:  # noqa: ARG001 - every view's first
    """Give the same by month and job, as a file in which no cell is a formula."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="promises.csv"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    response.write("\ufeff")
    writer = csv.writer(response)
    writer.writerow([_("Month"), _("Job"), _("Promised days"), _("Kept"), _("Missed"), _("Put off")])
    for month, _job, title, tally in _report(actor).lines:
        safe = f"'{title}" if title.startswith(tuple(FORMULA)) else title
        writer.writerow([f"{month:%Y-%m}", safe, tally.number, tally.kept, tally.missed, tally.moved])
    return response


def _report(actor: Member) -> PromiseReport:
    if not can_see_candidates(actor):
        raise Http404
    return promise_report(actor, timezone.now())


def _share(tally: Tally) -> str:
    """Write the share of days that were kept; rounded down, so that 100 % means all."""
    if not tally.number:
        return ""
    return _("%(share)s %%") % {"share": number_format(100 * tally.kept // tally.number)}
