"""Which promises somebody is to be reminded of now, and whom: the day before, the morning of, then each day until they hear."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, QuerySet

from kedua.engine.scheduling.promise import WorkCalendar
from kedua.queries.in_charge import answerable
from kedua.queries.office_hours import EVERY_DAY, OfficeHours
from kedua.queries.unanswered import TELLING, owed
from kedua.queries.work_calendar import calendar_of, day_in
from kedua.records.models import Application, Member, Message, Organisation, PromiseReminder
from kedua.records.models.message import SENDING, WAITING

Kind = Literal["late", "today", "before"]
Key = tuple[UUID, UUID, str, dt.date]
AHEAD = dt.timedelta(days=30)  # far enough for the working day before the longest holidays
TO_MANAGER, TO_OWNERS = 2, 3  # working days late from which the hiring manager hears too, then the owners


@dataclass(frozen=True, slots=True)
class DuePromise:
    """A promise of which a member is to be reminded. mark: with it, once. days: working days that it is late.

    keeper: whose it is; somebody else is written to because it was left too long.
    """

    application: Application
    member: Member
    keeper: Member
    kind: Kind
    mark: dt.date
    days: int = 0

    @property
    def key(self) -> Key:
        """What it is known by."""
        return self.application.pk, self.member.pk, self.kind, self.mark


def due_promises(organisation: Organisation, now: dt.datetime) -> Mapping[Member, Sequence[DuePromise]]:
    """List by member what is due now and was not sent: at most five queries. Their quiet hours and days off are kept.

    After days without reminders, as when the worker stood still, each promise counts once.
    """
    today = day_in(organisation, now)
    calendar = calendar_of(organisation, today)
    if not calendar.works_on(today.toordinal()):
        return {}
    found = {
        row.pk: (row, standing) for row in waiting(organisation, today) if (standing := _standing(row, today, calendar))
    }
    if not found:
        return {}
    chains = answerable(organisation, [row for row, _standing in found.values()])
    every = list(chain.from_iterable(_for(*found[key], members) for key, members in chains.items()))
    known = _sent(organisation, every)
    due: dict[Member, list[DuePromise]] = {}
    for one in every:
        if one.key not in known and not hours_of(one.member, organisation).is_quiet(now):
            due.setdefault(one.member, []).append(one)
    return due


def waiting(organisation: Organisation, today: dt.date) -> QuerySet[Application]:
    """Give those who are owed an answer soon, the earliest first, unless it is on its way to them already."""
    on_its_way = Message.objects.filter(application=OuterRef("pk"), occasion__in=TELLING, state__in=(WAITING, SENDING))
    rows = Application.objects.filter(owed(), organisation=organisation, promise__lte=today + AHEAD)
    return rows.exclude(Exists(on_its_way)).select_related("job", "organisation").order_by("promise", "id")


def hours_of(member: Member, organisation: Organisation) -> OfficeHours:
    """Give the hours in which a member may be written to."""
    zone = ZoneInfo(member.time_zone or organisation.time_zone)
    return OfficeHours(zone, organisation.quiet_from, organisation.quiet_to, organisation.working_days or EVERY_DAY)


@dataclass(frozen=True, slots=True)
class _Standing:
    """How a promise stands to today."""

    kind: Kind
    mark: dt.date
    days: int = 0


def _standing(application: Application, today: dt.date, calendar: WorkCalendar) -> _Standing | None:
    promise = application.promise
    if promise is None:
        return None
    number, day = promise.toordinal(), today.toordinal()
    if day > number:
        return _Standing("late", today, sum(calendar.works_on(one) for one in range(number + 1, day + 1)))
    last = number if calendar.works_on(number) else calendar.before(number)  # the last working day on which to answer
    if day >= last:
        return _Standing("today", promise)
    if day >= calendar.before(last) and not _just_promised(application, today):
        return _Standing("before", promise)
    return None


def _just_promised(application: Application, today: dt.date) -> bool:
    """Whether somebody chose that day only today, and knows it."""
    return application.promised_at is not None and day_in(application.organisation, application.promised_at) == today


def _for(application: Application, standing: _Standing, members: Sequence[Sequence[Member]]) -> Iterator[DuePromise]:
    """Give whom to remind: whoever it is of, and those above them the longer it is late."""
    keepers, managers, owners = members
    late = standing.days if standing.kind == "late" else 0
    told = (*keepers, *(managers if late >= TO_MANAGER else ()), *(owners if late >= TO_OWNERS else ()))
    for member in dict.fromkeys(told):
        yield DuePromise(application, member, keepers[0], standing.kind, standing.mark, standing.days)


def _sent(organisation: Organisation, every: Sequence[DuePromise]) -> set[Key]:
    rows = PromiseReminder.objects.filter(organisation=organisation, mark__in={one.mark for one in every})
    rows = rows.filter(application__in={one.application.pk for one in every})
    return set(rows.values_list("application", "member", "kind", "mark"))
