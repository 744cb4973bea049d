"""How promises were kept and how long candidates waited for their answer; docs/explain/promises.md says what is counted."""

from __future__ import annotations

import datetime as dt
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from django.db.models import Count, F, Max, Q, QuerySet
from django.db.models.functions import TruncMonth

from kedua.access.visible import visible_applications, visible_jobs
from kedua.queries.unanswered import owed
from kedua.queries.work_calendar import day_in
from kedua.records.models import Application, Member, PastPromise
from kedua.records.models.application import NOT_PASSED, PASSED
from kedua.records.models.interview import HELD
from kedua.records.models.promise import MOVED, WITHDRAWN

MONTHS = 12
DAY = dt.timedelta(days=1)
Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Tally:
    """Promised days: those kept, those not, and of all those how many were put off instead of answered."""

    kept: int = 0
    missed: int = 0
    moved: int = 0

    @property
    def number(self) -> int:
        """All of them."""
        return self.kept + self.missed

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.kept + other.kept, self.missed + other.missed, self.moved + other.moved)


@dataclass(frozen=True, slots=True)
class Waits:
    """Days from something to the answer: half waited no longer than median, nine in ten no longer than most."""

    number: int = 0
    median: float = 0
    most: float = 0


@dataclass(frozen=True, slots=True)
class PromiseReport:
    """The report of twelve months. lines: by month (its first day) and job, with the title; overdue: who waits past it now."""

    since: dt.date
    until: dt.date
    lines: tuple[tuple[dt.date, UUID, str, Tally], ...]
    overdue: int
    from_interview: Waits
    from_decision: Waits

    @property
    def whole(self) -> Tally:
        """Everything."""
        return sum((tally for *_rest, tally in self.lines), Tally())

    @property
    def by_month(self) -> tuple[tuple[dt.date, Tally], ...]:
        """Month by month, the newest first."""
        return tuple(sorted(_summed((month, tally) for month, _job, _title, tally in self.lines).items(), reverse=True))

    @property
    def by_job(self) -> tuple[tuple[UUID, str, Tally], ...]:
        """Job by job, those with the most missed days first."""
        found = _summed(((job, title), tally) for _month, job, title, tally in self.lines)
        order = sorted(found.items(), key=lambda one: (-one[1].missed, one[0][1], one[0][0]))
        return tuple((job, title, tally) for (job, title), tally in order)


def promise_report(actor: Member, now: dt.datetime) -> PromiseReport:
    """Read the report of the jobs that the member may see: four queries, whatever there is."""
    today = day_in(actor.organisation, now)
    since = _months_back(today, MONTHS - 1)
    mine = visible_applications(actor)
    tallies: dict[tuple[dt.date, UUID], Tally] = defaultdict(Tally)
    for month, job, kept, missed, moved in _past(actor, mine, since, today):
        tallies[month, job] += Tally(kept, missed, moved)
    overdue = 0
    for month, job, missed in _overdue(mine, today):
        overdue += missed
        if month >= since:
            tallies[month, job] += Tally(missed=missed)
    titles = dict(visible_jobs(actor).values_list("pk", "title"))
    lines = sorted((month, job, titles.get(job, ""), tally) for (month, job), tally in tallies.items() if tally.number)
    interviews, decisions = _waits(mine, now - (today - since) - DAY)
    return PromiseReport(since, today, tuple(lines), overdue, waits_of(interviews), waits_of(decisions))


def waits_of(days: Sequence[float]) -> Waits:
    """Sum up waits, by the nearest rank: the smallest that so many did not exceed."""
    ranked = sorted(days)
    if not ranked:
        return Waits()
    return Waits(len(ranked), *(ranked[math.ceil(share * len(ranked)) - 1] for share in (0.5, 0.9)))


Lines = QuerySet[PastPromise, tuple[dt.date, UUID, int, int, int]]


def _past(actor: Member, mine: QuerySet[Application], since: dt.date, today: dt.date) -> Lines:
    """Count what is behind; whoever withdrew in time was not waiting."""
    kept = Q(heard_on__lte=F("day"))
    rows = PastPromise.objects.filter(
        organisation=actor.organisation_id, day__gte=since, application__in=mine.values("pk")
    )
    # Of a day that is still to come one knows already that it was kept, not that it will be missed.
    rows = rows.filter(kept | Q(day__lt=today)).exclude(kept, how=WITHDRAWN)
    grouped = rows.annotate(month=TruncMonth("day")).values("month", "application__job")
    counted = grouped.annotate(
        good=Count("pk", filter=kept), bad=Count("pk", filter=~kept), put_off=Count("pk", filter=Q(how=MOVED))
    )
    return counted.order_by("month").values_list("month", "application__job", "good", "bad", "put_off")


def _overdue(mine: QuerySet[Application], today: dt.date) -> QuerySet[Application, tuple[dt.date, UUID, int]]:
    """Count those who wait past their day."""
    late = mine.filter(owed(), promise__lt=today).annotate(month=TruncMonth("promise"))
    return late.order_by().values("month", "job").annotate(number=Count("pk")).values_list("month", "job", "number")


def _waits(mine: QuerySet[Application], since: dt.datetime) -> tuple[list[float], list[float]]:
    """Give the days from the last interview held, and from the decision, to the answer."""
    rows = mine.filter(answered_at__gte=since).annotate(
        held=Max("interviews__starts_at", filter=Q(interviews__state=HELD))
    )
    interviews, decisions = list[float](), list[float]()
    for stage, decided, held, answered in rows.order_by().values_list("stage", "stage_since", "held", "answered_at"):
        if answered is None:
            continue
        if held is not None and held <= answered:
            interviews.append((answered - held) / DAY)
        if stage in (PASSED, NOT_PASSED):
            decisions.append((answered - decided) / DAY)
    return interviews, decisions


def _summed(pairs: Iterable[tuple[Key, Tally]]) -> dict[Key, Tally]:
    found: dict[Key, Tally] = {}
    for key, tally in pairs:
        found[key] = found.get(key, Tally()) + tally
    return found


def _months_back(day: dt.date, number: int) -> dt.date:
    months = day.year * 12 + day.month - 1 - number
    return dt.date(months // 12, months % 12 + 1, 1)
