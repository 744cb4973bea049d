"""Who is owed an answer, as Today says it: how late it is, in words, and the day that "still deciding" would promise."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kedua.engine.scheduling.promise import barrier_to_move
from kedua.queries.today import Owed
from kedua.queries.work_calendar import day_in
from kedua.records.models import Member
from kedua.records.models.application import ENDED
from kedua.records.models.member import OWNER, RECRUITER
from kedua.usecases.promises import usual_day


@dataclass(frozen=True, slots=True)
class ShownOwed:
    """An entry. words: how its day stands to today; until: what one click would promise, None where it may not be moved.

    ended: it is decided, and the candidate is to be told.
    """

    entry: Owed
    words: str
    until: dt.date | None
    ended: bool


def shown_owed(entry: Owed, actor: Member, now: dt.datetime) -> ShownOwed:
    """Say it for a member, without a query."""
    application, today = entry.application, day_in(actor.organisation, now)
    application.job.organisation = actor.organisation
    ended = application.stage in ENDED
    barrier = barrier_to_move(application.promise_moves, actor.role in (OWNER, RECRUITER), has_reason=False)
    until = usual_day(application, now) if barrier is None and not ended else None
    words = _words(application.promise, today) if application.promise else ""
    later = until is not None and (application.promise is None or until > application.promise)
    return ShownOwed(entry, words, until if later else None, ended)


def _words(promise: dt.date, today: dt.date) -> str:
    days = (promise - today).days
    if days < 0:
        return ngettext("{days} day late", "{days} days late", -days).format(days=-days)
    if days == 0:
        return _("due today")
    return ngettext("due in {days} day", "due in {days} days", days).format(days=days)
