"""Who is to be reminded of what now: of interviews ahead, and of feedback that is missing on those that are over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, cast
from uuid import UUID
from zoneinfo import ZoneInfo

from kedua.queries.office_hours import OfficeHours
from kedua.queries.reach import reach_of
from kedua.queries.work_calendar import hours_at_work
from kedua.records.models import Interview, Interviewer, Organisation, Reminder, RoomEvent
from kedua.records.models.application import ENDED
from kedua.records.models.interview import BOOKED, HELD
from kedua.records.models.scorecard import SUBMITTED

Kind = Literal["feedback", "escalated", "prepare", "soon", "expect", "recall"]
Sent = Mapping[tuple[UUID, UUID | None, str, str], dt.datetime]  # by interview, place, kind and mark: when

FIRST_AFTER = dt.timedelta(hours=1)  # from the end of an interview to the first reminder of its feedback
ESCALATE_AFTER = dt.timedelta(hours=24)
SOON = dt.timedelta(hours=1)  # before the start
JUST_PREPARED = dt.timedelta(hours=3)  # whoever was told so lately is not told again an hour before
EXPECT = dt.timedelta(days=3)  # before an interview, a candidate is told what to expect
CHASED_FOR = dt.timedelta(days=31)

AHEAD = dt.timedelta(days=11)  # far enough for the working day before the longest holidays


@dataclass(frozen=True, slots=True)
class Due:
    """A reminder to send. seat: whose, None for the candidate's. mark: which of several; with it, it is sent once."""

    kind: Kind
    interview: Interview
    seat: Interviewer | None
    mark: str = ""


def due_reminders(organisation: Organisation, now: dt.datetime) -> tuple[Due, ...]:
    """List what is due now and was not sent: three queries. The quiet hours of whoever it goes to are kept.

    Feedback: first an hour after the end, then each working morning while it is missing, at most for a month; after a
    day it goes to whoever runs the application as well. Before an interview: the kit on the working day before, a word
    an hour before; for the candidate what to expect three days before, and a reminder on the day before.
    """
    seats = list(_seats(organisation, now))
    interviews = {seat.interview_id: seat.interview for seat in seats}
    sent = _sent(organisation, interviews)
    ends = _ends(interviews)
    found: list[Due] = []
    for seat in seats:
        hours = hours_of(seat, organisation)
        if not hours.is_quiet(now):
            end = ends[seat.interview_id]
            found.extend(_after(seat, end, hours, now) if end <= now else _before(seat, hours, now, sent))
    for interview in interviews.values():
        found.extend(_for_candidate(interview, organisation, now))
    return tuple(due for due in found if _key(due) not in sent)


def hours_of(seat: Interviewer, organisation: Organisation) -> OfficeHours:
    """Give the hours of somebody on a panel: where they work, else where the interview is, else the organisation's."""
    own = seat.member.time_zone if seat.member is not None else seat.interview.time_zone
    zone = ZoneInfo(own or organisation.time_zone)
    return hours_at_work(organisation, zone, (seat.interview.starts_at or seat.interview.created_at).date())


def zone_of(interview: Interview, organisation: Organisation) -> ZoneInfo:
    """Give the time zone in which the candidate is told of an interview."""
    return ZoneInfo(interview.application.candidate.time_zone or interview.time_zone or organisation.time_zone)


def _seats(organisation: Organisation, now: dt.datetime) -> Iterator[Interviewer]:
    rows = Interviewer.objects.filter(
        organisation=organisation,
        absent=False,
        interview__organisation=organisation,
        interview__state__in=(BOOKED, HELD),
        interview__starts_at__range=(now - CHASED_FOR, now + AHEAD),
    ).exclude(scorecard__state=SUBMITTED)
    open_ = rows.exclude(interview__application__stage__in=ENDED).exclude(
        interview__continued_by__state__in=(BOOKED, HELD)
    )
    related = open_.select_related(
        "member__account", "interview__application__job", "interview__application__candidate"
    )
    return related.order_by("interview__starts_at", "interview", "created_at", "id").iterator()


def _sent(organisation: Organisation, interviews: Mapping[UUID, Interview]) -> Sent:
    rows = Reminder.objects.filter(organisation=organisation, interview__in=interviews)
    values = rows.values_list("interview", "seat", "kind", "mark", "created_at")
    return {(interview, seat, kind, mark): at for interview, seat, kind, mark, at in values}


def _ends(interviews: Mapping[UUID, Interview]) -> Mapping[UUID, dt.datetime]:
    """Say when each interview is, or will be, over: as the room says, or as booked; not before it was written down."""
    ended: dict[UUID, dt.datetime] = {}
    latest: dict[UUID, dt.datetime] = {key: _booked_end(interview) for key, interview in interviews.items()}
    events = RoomEvent.objects.filter(room__interview__in=interviews).order_by("at", "number")
    for key, kind, at in events.values_list("room__interview", "kind", "at"):
        if kind == "end":
            ended[key] = at
        elif kind == "reopen":
            ended.pop(key, None)
        length = dt.timedelta(minutes=interviews[key].minutes) if kind == "start" else dt.timedelta()
        latest[key] = max(latest[key], at + length)
    return {key: max(ended.get(key, latest[key]), interview.created_at) for key, interview in interviews.items()}


def _booked_end(interview: Interview) -> dt.datetime:
    start = cast(dt.datetime, interview.starts_at)  # those without a time were left out
    return start + (dt.timedelta(hours=12) if interview.day_only else dt.timedelta(minutes=interview.minutes))


def _after(seat: Interviewer, end: dt.datetime, hours: OfficeHours, now: dt.datetime) -> Iterator[Due]:
    """Remind of missing feedback; after days without a reminder, as when the worker stood still, of the newest only.

    What would come in quiet hours waits for a working morning; nobody is told of somebody late who was not asked before.
    """
    first = hours.once_at_work(end + FIRST_AFTER)
    if now < first:
        return
    morning = hours.last_working_morning(now)
    mark = "first" if morning <= first else f"{morning.astimezone(hours.zone):%Y-%m-%d}"
    yield Due("feedback", seat.interview, seat, mark)
    if mark != "first" and now >= end + ESCALATE_AFTER and hours.works_on(now.astimezone(hours.zone).date()):
        yield Due("escalated", seat.interview, seat)


def _before(seat: Interviewer, hours: OfficeHours, now: dt.datetime, sent: Sent) -> Iterator[Due]:
    interview = seat.interview
    start = interview.starts_at
    if start is None or start <= now or interview.state != BOOKED or interview.day_only:
        return
    mark = f"{start.astimezone(dt.UTC):%Y-%m-%dT%H:%M}"  # one that is moved is told of again
    prepare = Due("prepare", interview, seat, mark)
    told = sent.get(_key(prepare))
    if now >= hours.morning(hours.working_day_before(start.astimezone(hours.zone).date())):
        yield prepare
    if told is not None and told < start - JUST_PREPARED and now >= start - SOON:
        yield Due("soon", interview, seat, mark)


def _for_candidate(interview: Interview, organisation: Organisation, now: dt.datetime) -> Iterator[Due]:
    """Tell a candidate what to expect three days before, and remind them on the day before, working days or not."""
    start, zone = interview.starts_at, zone_of(interview, organisation)
    hours = OfficeHours(zone, organisation.quiet_from, organisation.quiet_to)
    if start is None or start <= now or interview.state != BOOKED or interview.day_only or hours.is_quiet(now):
        return
    if not reach_of(interview.application.candidate, organisation).address:
        return
    day, mark = start.astimezone(zone).date(), f"{start.astimezone(dt.UTC):%Y-%m-%dT%H:%M}"
    if now >= hours.morning(day - dt.timedelta(days=1)):
        yield Due("recall", interview, None, mark)
    elif now >= hours.morning(day - EXPECT):
        yield Due("expect", interview, None, mark)


def _key(due: Due) -> tuple[UUID, UUID | None, str, str]:
    return due.interview.pk, due.seat.pk if due.seat else None, due.kind, due.mark
