"""Finalists of a job side by side."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kedua.access.fetch import job_or_404
from kedua.queries.compare import compared
from kedua.records.models import Member
from kedua.web.contexts.compare import shown_compared
from kedua.web.signed_in import signed_in


@signed_in
@require_safe
def compare(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Show who can be compared, and those whom `with` names side by side, sorted by `sort`."""
    job = job_or_404(actor, key)
    read = compared(actor, job, request.GET.getlist("with"), request.GET.get("sort", ""))
    return render(request, "compare/compare.html", {"job": job, "read": read, "shown": shown_compared(read)})
