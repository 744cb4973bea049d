"""Note that a candidate knows what comes next: from then on the day they were told is the promised one."""

from __future__ import annotations

import datetime as dt

from kedua.queries.decisions import open_remedy
from kedua.records.models import Application
from kedua.usecases.promises import promise_on


def note_next_step_told(application: Application, now: dt.datetime) -> None:
    """Promise the day on which what comes next is due; called by other use cases, inside theirs."""
    rows = Application.objects.select_for_update(no_key=True, of=("self",)).select_related(
        "organisation", "job__organisation"
    )
    row = rows.get(pk=application.pk)
    remedy = open_remedy(row)
    if remedy is not None:
        promise_on(row, remedy.due_on, now)
