"""Today: what needs the member, the most pressing first."""

from __future__ import annotations

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from kedua.access.can import can_add_candidates, can_edit_company, can_open_job, can_see_candidates
from kedua.queries.start import first_steps
from kedua.queries.today import SHOWN, today_for
from kedua.queries.today_decisions import decisions_today
from kedua.queries.today_messages import MessagesToday, messages_today
from kedua.queries.today_wishes import open_requests
from kedua.records.models import Member
from kedua.web.contexts.messages import shown_message
from kedua.web.contexts.owed import shown_owed
from kedua.web.signed_in import signed_in


@require_safe
@signed_in
def today(request: HttpRequest, actor: Member) -> HttpResponse:
    """Show what waits; for a new organisation, how to begin."""
    now = timezone.now()
    found, zone = today_for(actor, now), actor.organisation.time_zone
    said = messages_today(actor) if can_see_candidates(actor) else MessagesToday()
    requests, deciding = open_requests(actor)[:SHOWN], decisions_today(actor, now)
    meetings = [(interview, list(seats)) for interview, seats in groupby(found.interviews, lambda seat: seat.interview)]
    nothing = found.nothing and said.nothing and not requests and not deciding
    page = {
        "today": found,
        "meetings": meetings,
        "owed": [shown_owed(entry, actor, now) for entry in found.answers.entries],
        "held": said.held.entries,
        "now": now,
        "zone": zone,
        "requests": requests,
        "deciding": deciding,
        "steps": first_steps(actor) if can_edit_company(actor) and nothing else (),
        "nothing": nothing,
        "said": said,
        "said_failed": [(entry, shown_message(entry, now, zone)) for entry in said.failed.entries],
        "said_drafts": [(entry, shown_message(entry, now, zone)) for entry in said.drafts.entries],
        "can_list": can_edit_company(actor),
        "can_add": can_add_candidates(actor),
        "can_open": can_open_job(actor),
    }
    return render(request, "today/today.html", page)
