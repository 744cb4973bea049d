"""Times that could be offered to a candidate: the panel is free then, and at work."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from uuid import UUID
from zoneinfo import ZoneInfo

from kedua.engine.scheduling.diary import Diary, Span
from kedua.engine.scheduling.slots import Opening, suggest
from kedua.queries.diaries import Person, diaries_of, offered_to_others, people_of, span_of
from kedua.queries.office_hours import OfficeHours
from kedua.queries.work_calendar import hours_at_work
from kedua.records.models import Application, Member, Organisation

MOST = 8
NOTICE = dt.timedelta(hours=20)  # so that a candidate who is asked today can come tomorrow, and has slept on it
DAYS = 14  # looked through
FIRST, LAST, STEP = 9, 18, 30  # o'clock at which a day begins and ends in the organisation's zone; minutes
NOON = 12


def slot_suggestions(
    application: Application, members: Sequence[Member], minutes: int, now: dt.datetime, most: int = MOST
) -> tuple[dt.datetime, ...]:
    """Suggest times at which nobody is busy, no day or week too full, and nobody asleep: four queries."""
    organisation = application.organisation
    people = people_of(members, application.candidate)
    first, last = now, now + dt.timedelta(days=DAYS + 2)
    diaries, _interviews = diaries_of(organisation.pk, people, first, last)
    waiting = offered_to_others(organisation.pk, people[:-1], first, last, now)
    diaries = tuple(_with(diary, person, waiting) for diary, person in zip(diaries, people, strict=True))
    found = suggest(tuple(_openings(organisation, people, minutes, now)), diaries, most)
    return tuple(dt.datetime.fromtimestamp(opening.start * 60, dt.UTC) for opening in found)


def _with(diary: Diary, person: Person, waiting: Sequence[tuple[UUID, dt.datetime, int]]) -> Diary:
    """Add what is offered to other candidates to a diary."""
    mine: dict[UUID, list[Span]] = defaultdict(list)
    for key, starts_at, minutes in waiting:
        mine[key].append(span_of(starts_at, minutes, person.zone))
    return replace(diary, taken=(*diary.taken, *mine[person.key]))


def _openings(
    organisation: Organisation, people: Sequence[Person], minutes: int, now: dt.datetime
) -> Iterator[Opening]:
    *panel, candidate = people
    hours = [hours_at_work(organisation, person.zone, now.date()) for person in panel]
    # The candidate has a job to go to perhaps, but no working days of ours.
    hours.append(OfficeHours(candidate.zone, organisation.quiet_from, organisation.quiet_to))
    for starts_at in _starts(organisation, minutes, now):
        ends_at = starts_at + dt.timedelta(minutes=minutes)
        if all(_suits(one, starts_at, ends_at) for one in hours):
            local = starts_at.astimezone(people[-1].zone)
            spans = tuple(span_of(starts_at, minutes, person.zone) for person in people)
            yield Opening(spans[0].start, spans[0].end, local.date().toordinal(), local.hour >= NOON, spans)


def _starts(organisation: Organisation, minutes: int, now: dt.datetime) -> Iterator[dt.datetime]:
    zone, earliest = ZoneInfo(organisation.time_zone), now + NOTICE
    today = now.astimezone(zone).date()
    for day in (today + dt.timedelta(days=number) for number in range(DAYS + 1)):
        opens = dt.datetime.combine(day, dt.time(FIRST), zone).astimezone(dt.UTC)
        closes = dt.datetime.combine(day, dt.time(LAST), zone).astimezone(dt.UTC)
        while opens + dt.timedelta(minutes=minutes) <= closes:
            if opens >= earliest:
                yield opens
            opens += dt.timedelta(minutes=STEP)


def _suits(hours: OfficeHours, starts_at: dt.datetime, ends_at: dt.datetime) -> bool:
    works = hours.works_on(starts_at.astimezone(hours.zone).date())
    return works and not hours.is_quiet(starts_at) and not hours.is_quiet(ends_at - dt.timedelta(minutes=1))
