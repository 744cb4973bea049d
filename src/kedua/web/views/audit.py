"""The record of changes: who changed what and when, and whether the record is whole."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from kedua.access.can import can_see_audit
from kedua.queries.audit import Verified, entries_before, verify_chain
from kedua.records.models import AuditEntry, Member
from kedua.web.signed_in import signed_in
from kedua.wording.changes import change


@dataclass(frozen=True, slots=True)
class Line:
    """An entry as it is shown."""

    entry: AuditEntry
    what: str
    details: tuple[tuple[str, str], ...]


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def audit(request: HttpRequest, actor: Member) -> HttpResponse:
    """List changes, newest first; by POST, also walk the chain and say whether it holds (it only reads, but it is long)."""
    if not can_see_audit(actor):
        raise Http404
    before = request.GET.get("before", "")
    page = entries_before(actor.organisation_id, int(before) if before.isdecimal() and len(before) < 18 else None)
    verified: Verified | None = verify_chain(actor.organisation) if request.method == "POST" else None
    lines = [Line(entry, change(entry.action), tuple(_details(entry))) for entry in page.entries]
    shown = {
        "lines": lines,
        "older": page.older,
        "newest": not before,
        "verified": verified,
        "zone": actor.organisation.time_zone,
    }
    return render(request, "audit/audit.html", shown)


def _details(entry: AuditEntry) -> list[tuple[str, str]]:
    return [
        (name.replace("_", " "), ", ".join(map(str, value)) if isinstance(value, list) else str(value))
        for name, value in entry.data.items()
        if value not in (None, "", [])
    ]
