"""What needs somebody today: interviews, feedback, plans, decisions and answers that are owed, and by whom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Exists, F, IntegerField, OuterRef, Q, QuerySet, Subquery

from kedua.access.awaited import awaited
from kedua.access.can import can_see_candidates
from kedua.access.visible import visible_applications
from kedua.queries.decisions import seen_to
from kedua.queries.today_calendar import Waits, calendar_waits, waits_for_choice
from kedua.queries.today_ratings import ToRate, rated_and_missing
from kedua.queries.unanswered import owed
from kedua.records.models import Application, Interview, Interviewer, Member, Organisation
from kedua.records.models.application import DECIDING, ENDED, FEEDBACK, FIRST, PLANNING
from kedua.records.models.interview import BOOKED, HELD
from kedua.records.models.member import HIRING_MANAGER
from kedua.records.models.scorecard import DRAFT, SUBMITTED
from kedua.records.prepared import prepared

SHOWN = 6  # entries of a section; the rest is a link to the list
SOON = 2  # days before a promise at which it is shown
COUNTED = 1000
KINDS = ("owing", "rating", "planning", "deciding", "booking", "arriving")


@dataclass(frozen=True, slots=True)
class Owed:
    """Something somebody owes on an application. since: when it began to wait; late: it is past its time."""

    application: Application
    since: dt.datetime | None = None
    due: dt.date | None = None
    late: bool = False
    who: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Entries of one kind, the longest waiting first; more: how many are not shown."""

    entries: tuple[Owed, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Seat:
    """A place on a panel that needs its interviewer: begun says that a draft of the scorecard is there."""

    seat: Interviewer
    begun: bool


@dataclass(frozen=True, slots=True)
class Today:
    """Everything that waits for the member, their own work first. Sections are empty for interviewers."""

    own_feedback: tuple[Seat, ...]
    own_interviews: tuple[Interviewer, ...]
    interviews: tuple[Interviewer, ...]
    answers: Section
    feedback: Section
    plans: Section
    decisions: Section
    bookings: Section
    arrivals: Section = Section((), 0)
    calendar: tuple[Waits, ...] = ()
    questions: tuple[Waits, ...] = ()
    ratings: tuple[ToRate, ...] = ()
    other_times: tuple[Waits, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether nothing waits at all."""
        sections = (self.answers, self.feedback, self.plans, self.decisions, self.bookings, self.arrivals)
        lists = (self.own_feedback, self.own_interviews, self.interviews, self.calendar, self.questions)
        return not any((*lists, self.ratings, self.other_times, *(section.entries for section in sections)))


NONE = Section((), 0)


Queue = tuple[Owed, ...]  # the first entries of one kind, one more than are shown


class _Count(Subquery):
    """How many rows another query gives."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) counted)"
    output_field = IntegerField()


def today_for(actor: Member, now: dt.datetime) -> Today:
    """Gather what waits, in a number of queries that does not grow."""
    day = now.astimezone(ZoneInfo(actor.organisation.time_zone)).date()
    own = _own_seats(actor, now)
    if not can_see_candidates(actor):
        return Today(*own, (), NONE, NONE, NONE, NONE, NONE, ratings=rated_and_missing(actor)[0])
    soon = day + dt.timedelta(days=SOON)
    unanswered, rating, *others = _queues(actor, now, soon)
    missed, ratings = _feedback(actor, rating)
    late = tuple(_promised(entry, day) for entry in unanswered)
    answers, feedback, plans, decisions, bookings, arrivals = _sections(actor, now, soon, (late, missed, *others))
    waits = calendar_waits(actor, now)
    return Today(
        *own,
        interviews=_interviews(actor, day),
        answers=answers,
        feedback=feedback,
        plans=plans,
        decisions=decisions,
        bookings=bookings,
        arrivals=arrivals,
        calendar=tuple(one for one in waits if one.until or one.interview),
        questions=tuple(one for one in waits if one.asked)[:SHOWN],
        ratings=ratings,
        other_times=tuple(one for one in waits if one.other)[:SHOWN],
    )


@prepared
def _seats(actor: Member) -> QuerySet[Interviewer]:
    seats = (
        awaited(Interviewer.objects.filter(organisation=actor.organisation_id, member=actor))
        .filter(Q(interview__state=HELD) | Q(interview__state=BOOKED))
        .exclude(scorecard__state=SUBMITTED)
        .exclude(interview__application__stage__in=ENDED)
        .select_related("interview__application__job", "scorecard")
        .defer(*_unshown("interview__application__"), "scorecard__draft", "scorecard__aside")
        .order_by("interview__starts_at", "id")
    )
    return seats[: 5 * SHOWN]


def _own_seats(actor: Member, now: dt.datetime) -> tuple[tuple[Seat, ...], tuple[Interviewer, ...]]:
    rows = _seats(actor)
    over = [s for s in rows if s.interview.state == HELD or (s.interview.starts_at and _end(s) <= now)]
    ahead = [s for s in rows if s not in over and s.interview.starts_at and _end(s) > now]
    soon = tuple(s for s in ahead if s.interview.starts_at and (s.interview.starts_at - now).days <= SOON + 5)
    return tuple(Seat(s, _begun(s)) for s in over), soon[:SHOWN]


def _interviews(actor: Member, day: dt.date) -> tuple[Interviewer, ...]:
    """List the places on the panels of the day's interviews."""
    start = dt.datetime.combine(day, dt.time(), ZoneInfo(actor.organisation.time_zone))
    return tuple(_panels(actor, start, start + dt.timedelta(days=1)))


@prepared
def _panels(actor: Member, start: dt.datetime, end: dt.datetime) -> QuerySet[Interviewer]:
    """Find the interviews first, by their index, then their panels."""
    booked = Interview.objects.filter(organisation=actor.organisation_id, state=BOOKED, starts_at__range=(start, end))
    if actor.role == HIRING_MANAGER:
        booked = booked.filter(application__job__hiring_manager=actor)
    first = booked.order_by("starts_at", "id").values("pk")[: 4 * SHOWN]
    rows = Interviewer.objects.filter(organisation=actor.organisation_id, interview__in=first).select_related(
        "member__account", "interview__application__job"
    )
    rows = rows.defer(*_unshown("interview__application__"))
    return rows.order_by("interview__starts_at", "interview", "created_at", "id")[: 4 * SHOWN]


def _promised(entry: Owed, day: dt.date) -> Owed:
    due = entry.application.promise
    return replace(entry, due=due, late=due is not None and due < day)


def _feedback(actor: Member, waiting: Queue) -> tuple[Queue, tuple[ToRate, ...]]:
    """Name who is missing, of panels and of those who rate; and give what the member has to rate, which is the same query."""
    ratings, missing = rated_and_missing(actor, tuple(entry.application.pk for entry in waiting[:SHOWN]))
    return tuple(replace(entry, who=missing.get(entry.application.pk, ())) for entry in waiting), ratings


def _kinds(actor: Member, now: dt.datetime, soon: dt.date) -> dict[str, Q]:
    """Say of applications for what they wait."""
    booked = Interview.objects.filter(organisation=actor.organisation_id, state=BOOKED, application=OuterRef("pk"))
    return {
        "owing": owed() & (Q(promise__lte=soon) | Q(stage__in=ENDED)),
        "rating": Q(stage=FEEDBACK),
        "planning": Q(stage=PLANNING),
        # A decision is being seen to, or a first interview has been, without the stage saying so.
        "deciding": Q(stage=DECIDING) & ~Q(seen_to()),
        "booking": Q(stage=FIRST, unseen=False) & ~(Q(Exists(booked)) | Q(waits_for_choice(now))),
        "arriving": Q(unseen=True) & ~Q(stage__in=ENDED),
    }


@prepared
def _waiting(actor: Member, now: dt.datetime, soon: dt.date) -> QuerySet[Application]:
    """Give the first of each kind, found by its index: the first promised, or the longest waiting."""
    applications, kinds = visible_applications(actor), _kinds(actor, now, soon)
    order = (F("promise").asc(nulls_last=True), "stage_since", "id")
    first, *others = (
        Application.objects.filter(
            pk__in=applications.filter(which)
            .order_by(*(order if kind == "owing" else order[1:]))
            .values("pk")[: SHOWN + 1]
        ).values("pk")
        for kind, which in kinds.items()
    )
    rows = applications.filter(pk__in=first.union(*others)).annotate(**kinds).order_by("stage_since", "id")
    return rows.select_related("job").defer(*_unshown(""))


def _queues(actor: Member, now: dt.datetime, soon: dt.date) -> list[Queue]:
    """Give what waits, kind by kind: one query."""
    rows = _waiting(actor, now, soon)
    # One that comes for one kind may be of another as well, and is then in its place there.
    found = {kind: [row for row in rows if vars(row)[kind]] for kind in KINDS}
    found["owing"].sort(key=lambda row: row.promise or dt.date.max)
    return [tuple(Owed(row, row.stage_since) for row in found[kind][: SHOWN + 1]) for kind in KINDS]


@prepared
def _counts(
    actor: Member, now: dt.datetime, soon: dt.date, long: tuple[bool, ...]
) -> QuerySet[Organisation, tuple[Any, ...]]:
    """Count those that wait, of the kinds that are said to be long, never beyond COUNTED."""
    applications = visible_applications(actor)
    counts = [
        _Count(applications.filter(which).values("pk")[:COUNTED])
        for which, wanted in zip(_kinds(actor, now, soon).values(), long, strict=True)
        if wanted
    ]
    return Organisation.objects.filter(pk=actor.organisation_id).values_list(*counts)


def _sections(actor: Member, now: dt.datetime, soon: dt.date, queues: Sequence[Queue]) -> list[Section]:
    """Cut queues to what is shown, and count the long ones: one query, none where all is shown."""
    long = tuple(len(queue) > SHOWN for queue in queues)
    numbers = iter(_counts(actor, now, soon, long)[0] if any(long) else ())
    return [
        Section(queue[:SHOWN], int(next(numbers)) - SHOWN if longer else 0)
        for queue, longer in zip(queues, long, strict=True)
    ]


def _end(seat: Interviewer) -> dt.datetime:
    start = seat.interview.starts_at
    if start is None:
        raise ValueError("an interview that is booked has a time")
    return start + dt.timedelta(minutes=seat.interview.minutes)


def _begun(seat: Interviewer) -> bool:
    card = getattr(seat, "scorecard", None)
    return card is not None and card.state == DRAFT


def _unshown(path: str) -> tuple[str, ...]:
    """Name what is left out of jobs on the way at `path`: only their titles are shown."""
    return tuple(f"{path}job__{name}" for name in ("purpose", "duties"))
