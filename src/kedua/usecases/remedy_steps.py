"""Keep a remedy in step with its interview: booked, held, cancelled, every scorecard in. Called by `stages`, inside theirs."""

from __future__ import annotations

import datetime as dt

from kedua.access.awaited import awaited
from kedua.queries.decisions import open_remedy
from kedua.records.models import Application, Interview, Interviewer, Remedy
from kedua.records.models.decision import INTERVIEW
from kedua.records.models.interview import CANCELLED, HELD, NO_SHOW
from kedua.records.models.scorecard import SUBMITTED
from kedua.usecases.audit import record

BY_ITSELF = "Kedua"  # in the record of changes


def keep_in_step(application: Application, now: dt.datetime) -> None:
    """Tie the further interview that was asked for to the one that is booked, and note once all its scorecards are in."""
    remedy = open_remedy(application, INTERVIEW)
    if remedy is None:
        return
    interview = _booked(application, remedy)
    if remedy.interview_id != (interview.pk if interview is not None else None):
        remedy.interview = interview
        remedy.save(update_fields=["interview"])
        action = "remedy.booked" if interview is not None else "remedy.unbooked"
        record(BY_ITSELF, remedy.organisation_id, action, "application", application.pk, now)
    if interview is not None and interview.state == HELD and _complete(interview):
        remedy.done_at = now
        remedy.save(update_fields=["done_at"])
        data = {"kind": remedy.kind}
        record(BY_ITSELF, remedy.organisation_id, "remedy.done", "application", application.pk, now, data)


def _booked(application: Application, remedy: Remedy) -> Interview | None:
    """Give the last interview that was added since it was decided, of those that take place."""
    since = remedy.decision.seen_at or remedy.decision.created_at
    rows = Interview.objects.filter(organisation=application.organisation_id, application=application)
    return rows.filter(created_at__gte=since).exclude(state__in=(CANCELLED, NO_SHOW)).order_by("-created_at").first()


def _complete(interview: Interview) -> bool:
    seats = awaited(Interviewer.objects.filter(interview=interview)).order_by()
    states = list(seats.values_list("scorecard__state", flat=True))
    return bool(states) and all(state == SUBMITTED for state in states)
