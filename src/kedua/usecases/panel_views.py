"""Ask the panel what they think before a decision, and keep what each says: sealed until all have said it, or time is up."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.decisions import can_say_view, may_decide_now, views_are_open
from kedua.queries.decision_views import newest_asked, panel_with_scorecards
from kedua.queries.work_calendar import calendar_of
from kedua.records.models import Application, Member, Organisation, View, ViewsAsked
from kedua.records.models.application import ENDED
from kedua.records.models.decision import OUTCOMES
from kedua.usecases.audit import record
from kedua.usecases.errors import Refused
from kedua.usecases.kept_text import kept_text

USUAL_DAYS = 1  # working days in which to say what one thinks
MOST_DAYS = 5
LONGEST = 1000  # characters: a sentence or two


@transaction.atomic
def ask_views(actor: Member, application: Application, now: dt.datetime, days: int = USUAL_DAYS) -> ViewsAsked:
    """Ask everybody on a panel whose scorecard is in what they think should be decided. days: working days to say so.

    Raises Refused while the last asking is open, where the application has ended, and where nobody could be asked.
    """
    row = _locked(application)
    if not may_decide_now(actor, row):
        raise PermissionDenied
    if row.stage in ENDED:
        raise Refused("application-ended")
    if days not in range(1, MOST_DAYS + 1):
        raise Refused("views-days", most=MOST_DAYS)
    before = newest_asked(row)
    if before is not None and not views_are_open(before, now):
        raise Refused("views-asked")
    people = panel_with_scorecards(row)
    if not people:
        raise Refused("views-nobody")
    asked = ViewsAsked.objects.create(
        organisation_id=row.organisation_id,
        application=row,
        number=before.number + 1 if before is not None else 1,
        asked_by=actor,
        closes_at=_after(row.organisation, now, days),
        created_at=now,
    )
    for member in people:
        View.objects.create(organisation_id=row.organisation_id, asked=asked, member_id=member, created_at=now)
    data = {"people": len(people), "days": days}
    record(actor, row.organisation_id, "views.asked", "application", row.pk, now, data)
    return asked


@transaction.atomic
def say_view(actor: Member, view: View, outcome: str, text: str, now: dt.datetime) -> None:
    """Say what one thinks, or change it until the views are open. They open with the last one that is said.

    Raises Refused without an outcome or a sentence, and once they are open. The record of changes tells that somebody said
    something, and never what.
    """
    asked = ViewsAsked.objects.select_for_update(no_key=True).get(pk=view.asked_id)
    row = View.objects.select_related("asked__application").get(pk=view.pk)
    if row.member_id != actor.pk:
        raise PermissionDenied
    if not can_say_view(actor, row, now):
        raise Refused("views-open")
    if row.asked.application.stage in ENDED:
        raise Refused("application-ended")
    said = kept_text(text)
    if outcome not in OUTCOMES:
        raise Refused("view-outcome")
    if not said:
        raise Refused("view-empty")
    if len(said) > LONGEST:
        raise Refused("view-long", most=LONGEST)
    row.outcome, row.text, row.said_at = outcome, said, now
    row.save(update_fields=["outcome", "text", "said_at"])
    record(actor, row.organisation_id, "view.said", "application", asked.application_id, now)
    if not View.objects.filter(organisation=row.organisation_id, asked=asked, outcome="").exists():
        asked.opened_at = now
        asked.save(update_fields=["opened_at"])
        record(actor, row.organisation_id, "views.opened", "application", asked.application_id, now)


def _after(organisation: Organisation, now: dt.datetime, days: int) -> dt.datetime:
    """Give the same time of day so many working days later, on the organisation's clock."""
    here = now.astimezone(ZoneInfo(organisation.time_zone))
    day = calendar_of(organisation, here.date()).after(here.date().toordinal(), days)
    return dt.datetime.combine(dt.date.fromordinal(day), here.time(), here.tzinfo)


def _locked(application: Application) -> Application:
    rows = Application.objects.select_for_update(no_key=True, of=("self",)).select_related(
        "job__organisation", "organisation"
    )
    return rows.get(pk=application.pk)
