"""What people have to do already: read around a time that is wanted, as the engine takes it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from kedua.access.visible import visible_interviews
from kedua.engine.scheduling.diary import Clash, Diary, Span, all_clashes
from kedua.records.models import Candidate, Interview, Interviewer, Member, Offer, Organisation
from kedua.records.models.interview import BOOKED, HELD

AROUND = dt.timedelta(days=8)  # a week in any time zone, on either side
MONDAY = dt.date(1970, 1, 5)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a diary: a member, or the candidate, who takes on any number."""

    key: UUID
    name: str
    zone: ZoneInfo
    most_a_day: int | None = None
    most_a_week: int | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """What speaks against a time.

    at, minutes: of what overlaps; candidate: whose it is, where the reader may know. count: how many it would be; most:
    how many the person takes on.
    """

    code: str
    person: str
    at: dt.datetime | None = None
    minutes: int = 0
    candidate: str = ""
    count: int = 0
    most: int = 0


def person_of(member: Member, organisation: Organisation) -> Person:
    """Give a member as somebody with a diary, with the limits that hold for them."""
    day = organisation.most_a_day if member.most_a_day is None else member.most_a_day
    week = organisation.most_a_week if member.most_a_week is None else member.most_a_week
    return Person(member.pk, member.name, ZoneInfo(member.time_zone or organisation.time_zone), day, week)


def people_of(members: Iterable[Member], candidate: Candidate) -> tuple[Person, ...]:
    """Give members and then the candidate as people with diaries."""
    organisation = candidate.organisation
    zone = ZoneInfo(candidate.time_zone or organisation.time_zone)
    return (*(person_of(member, organisation) for member in members), Person(candidate.pk, candidate.name, zone))


def span_of(starts_at: dt.datetime, minutes: int, zone: ZoneInfo, about: str = "") -> Span:
    """Give a time as somebody in a zone sees it."""
    start, day = int(starts_at.timestamp() // 60), starts_at.astimezone(zone).date().toordinal()
    return Span(start, start + minutes, day, (day - MONDAY.toordinal()) // 7, about)


def diaries_of(
    organisation: UUID,
    people: Sequence[Person],
    first: dt.datetime,
    last: dt.datetime,
    without: Interview | None = None,
) -> tuple[tuple[Diary, ...], dict[str, Interview]]:
    """Read the diaries of members and of the candidate, who comes last, with what is in them by its id: two queries.

    without: an interview that is to be moved, and so is not in its own way.
    """
    *members, candidate = people
    every = _between(organisation, first, last)
    every = every.exclude(pk=without.pk) if without is not None else every
    seats = Interviewer.objects.filter(
        organisation=organisation, member__in=[person.key for person in members], interview__in=every.values("pk")
    )
    taken: dict[UUID, list[Interview]] = defaultdict(list)
    for seat in seats.select_related("interview"):
        if seat.member_id is not None:
            taken[seat.member_id].append(seat.interview)
    taken[candidate.key].extend(every.filter(application__candidate=candidate.key))
    diaries = (_diary(person, taken[person.key]) for person in people)
    return tuple(diaries), {str(one.pk): one for some in taken.values() for one in some}


def conflicts(
    actor: Member,
    people: Sequence[Person],
    starts_at: dt.datetime,
    minutes: int,
    without: Interview | None = None,
) -> tuple[Conflict, ...]:
    """Say what speaks against a time: three queries, two where nothing overlaps."""
    diaries, interviews = diaries_of(actor.organisation_id, people, starts_at, starts_at, without)
    wanted = (span_of(starts_at, minutes, person.zone) for person in people)
    found = all_clashes(zip(diaries, wanted, strict=True))
    overlapping = [clash.about for clash in found if clash.about]
    known = visible_interviews(actor).filter(pk__in=overlapping).select_related("application") if overlapping else ()
    candidates = {str(one.pk): one.application.candidate_name for one in known}
    names = {str(person.key): person.name for person in people}
    return tuple(_conflict(clash, names, interviews, candidates) for clash in found)


def offered_to_others(
    organisation: UUID, members: Sequence[Person], first: dt.datetime, last: dt.datetime, now: dt.datetime
) -> list[tuple[UUID, dt.datetime, int]]:
    """List times, with their minutes, that wait for another candidate's answer, by the member who is to ask: two queries."""
    wanted = {str(person.key): person.key for person in members}
    rows = Offer.objects.filter(organisation=organisation, picked_at=None, revoked_at=None, expires_at__gt=now)
    found = []
    for offer in rows.filter(slots__starts_at__range=(first, last)).distinct().prefetch_related("slots"):
        for member in wanted.keys() & set(offer.panel):
            found += [(wanted[member], slot.starts_at, offer.minutes) for slot in offer.slots.all()]
    return found


def _conflict(
    clash: Clash, names: Mapping[str, str], interviews: Mapping[str, Interview], candidates: Mapping[str, str]
) -> Conflict:
    person, other = names[clash.person], interviews.get(clash.about)
    if other is None:
        return Conflict(clash.code, person, count=clash.count, most=clash.most)
    return Conflict(clash.code, person, other.starts_at, other.minutes, candidates.get(clash.about, ""))


def _between(organisation: UUID, first: dt.datetime, last: dt.datetime) -> QuerySet[Interview]:
    rows = Interview.objects.filter(organisation=organisation, state__in=(BOOKED, HELD), day_only=False)
    return rows.filter(starts_at__range=(first - AROUND, last + AROUND))


def _diary(person: Person, interviews: Iterable[Interview]) -> Diary:
    spans = (
        span_of(one.starts_at, one.minutes, person.zone, str(one.pk)) for one in interviews if one.starts_at is not None
    )
    return Diary(str(person.key), tuple(spans), person.most_a_day, person.most_a_week)
