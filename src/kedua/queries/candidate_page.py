"""What a candidate sees of their own application: where it stands, what comes next, by when and from whom.

Only what was told to them or concerns them is read. Nothing here reads a scorecard, a plan, a recommendation, or an
outcome that has not been told: where an application stands is worked out from its interviews.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from django.db.models import Q, QuerySet

from kedua.queries.assessments import Standing as AssessmentStanding
from kedua.queries.assessments import needs_work, standing_of, task_of
from kedua.queries.in_charge import in_charge
from kedua.queries.invitations import meeting_of
from kedua.queries.offers import WaitingOffer, offers_of
from kedua.queries.previews import published_of
from kedua.queries.work_calendar import day_in
from kedua.records.models import Application, Assessment, Interview, Interviewer, Member, Message
from kedua.records.models.application import ENDED, JOB_CLOSED, NOT_PASSED, PASSED, WITHDRAWN
from kedua.records.models.interview import BOOKED, CANCELLED, HELD
from kedua.records.models.message import PHONE, RECEIVED, SENT
from kedua.wording.kit import round_name
from kedua.wording.reminders import Meeting

Standing = Literal[
    "applied", "choose", "booked", "task", "between", "after", "withdrawn", "passed", "not passed", "job closed"
]
When = Literal["ahead", "over", "cancelled", "missed"]


@dataclass(frozen=True, slots=True)
class OwnMeeting:
    """One of the candidate's interviews. told: as letters tell of it, in their zone; None where its time is unknown."""

    interview: Interview
    when: When
    told: Meeting | None
    people: tuple[str, ...]

    @property
    def name(self) -> str:
        """Name it by its round."""
        return round_name(self.interview.round)

    @property
    def form(self) -> str:
        """Name the form by which it is answered."""
        return f"interview-{self.interview.pk}"


@dataclass(frozen=True, slots=True)
class OwnTask:
    """An assessment that was given to the candidate. open: they can still do something for it."""

    row: Assessment
    standing: AssessmentStanding
    open: bool


@dataclass(frozen=True, slots=True)
class OwnPage:
    """The page. promise: the day by which they hear, None where nothing is owed; late: that day is over.

    person: who answers to them. newest: the last thing that was written to them. described: there is a preview of the job.
    tasks: assessments that were given to them.
    """

    application: Application
    standing: Standing
    promise: dt.date | None
    late: bool
    person: Member | None
    meetings: tuple[OwnMeeting, ...]
    offers: tuple[WaitingOffer, ...]
    newest: Message | None
    described: bool
    zone: str
    tasks: tuple[OwnTask, ...] = ()

    @property
    def ahead(self) -> tuple[OwnMeeting, ...]:
        """The interviews to come, the next one first."""
        return tuple(meeting for meeting in self.meetings if meeting.when == "ahead")

    @property
    def behind(self) -> tuple[OwnMeeting, ...]:
        """The others, the latest first."""
        return tuple(meeting for meeting in reversed(self.meetings) if meeting.when != "ahead")

    @property
    def open(self) -> bool:
        """Whether they can still take part, as far as they have been told."""
        return self.standing not in ENDED


def own_page(application: Application, now: dt.datetime) -> OwnPage:
    """Read the page: seven queries. application: with its organisation, job and candidate."""
    meetings = own_meetings(application, now)
    offers = offers_of(application, now) if application.stage not in ENDED else ()
    thread = own_thread(application)
    tasks = own_tasks(application, now)
    owed = application.answered_at is None and application.stage != WITHDRAWN
    promise = application.promise if owed else None
    return OwnPage(
        application=application,
        standing=_standing(application, meetings, offers, tasks),
        promise=promise,
        late=promise is not None and promise < day_in(application.organisation, now),
        person=in_charge(application),
        meetings=meetings,
        offers=offers,
        newest=next((one for one in reversed(thread) if one.state == SENT and one.text), None),
        described=published_of(application.job) is not None,
        zone=zone_for(application),
        tasks=tasks,
    )


def own_tasks(application: Application, now: dt.datetime) -> tuple[OwnTask, ...]:
    """List the candidate's assessments on this job: one query."""
    rows = Assessment.objects.filter(organisation=application.organisation_id, application=application)
    found, closed = [], bool(told_outcome(application))
    for row in rows.defer("draft", "aside"):
        standing = standing_of(row, now)
        found.append(
            OwnTask(row, standing, standing in ("sent", "started") and not closed and needs_work(task_of(row)))
        )
    return tuple(found)


def own_thread(application: Application) -> tuple[Message, ...]:
    """List what was sent to the candidate about this application and what came from them: one query."""
    rows = Message.objects.filter(organisation=application.organisation_id, candidate=application.candidate_id)
    return words_said(rows.filter(Q(application=application) | Q(application=None)))


def words_said(rows: QuerySet[Message]) -> tuple[Message, ...]:
    """Keep of messages those that the candidate has or wrote, in their order; no draft, and nothing on its way.

    What a colleague noted of a call is theirs: of it, only that there was one.
    """
    found = list(rows.filter(state__in=(SENT, RECEIVED)).select_related("made_by__account"))
    for row in found:
        if row.channel == PHONE:
            row.subject = row.text = ""
    return tuple(sorted(found, key=lambda row: (row.sent_at or row.created_at, row.pk)))


def own_meetings(application: Application, now: dt.datetime) -> tuple[OwnMeeting, ...]:
    """List the candidate's interviews with their people, in order of time: two queries."""
    return meetings_by_application([application], now).get(application.pk, ())


def booked_interview(application: Application, key: UUID) -> Interview | None:
    """Give an interview of the candidate that is to take place at a time: one query."""
    rows = Interview.objects.filter(organisation=application.organisation_id, application=application, state=BOOKED)
    found = rows.filter(pk=key, starts_at__isnull=False, day_only=False).first()
    if found is not None:
        found.application = application
    return found


def meetings_by_application(
    applications: Iterable[Application], now: dt.datetime
) -> dict[UUID, tuple[OwnMeeting, ...]]:
    """Give the interviews of applications of one organisation, each with their people, in order of time: two queries."""
    by_key = {application.pk: application for application in applications}
    rows = Interview.objects.filter(
        organisation__in={one.organisation_id for one in by_key.values()}, application__in=by_key
    )
    found: dict[UUID, list[Interview]] = {}
    for row in rows.prefetch_related("panel__member__account"):
        found.setdefault(row.application_id, []).append(row)
    return {key: tuple(_meetings(by_key[key], sorted(some, key=_order), now)) for key, some in found.items()}


def told_outcome(application: Application) -> str:
    """Give how an application ended as far as the candidate has been told; "" while it goes on, for all they know."""
    if application.stage == WITHDRAWN:
        return WITHDRAWN
    return application.stage if application.answered_at is not None and application.stage in ENDED else ""


def zone_for(application: Application) -> str:
    """Give the zone in which the candidate is told times: theirs, else the organisation's."""
    return application.candidate.time_zone or application.organisation.time_zone


def _meetings(application: Application, interviews: Sequence[Interview], now: dt.datetime) -> Iterator[OwnMeeting]:
    zone = zone_for(application)
    for interview in interviews:
        interview.application = application
        seats = tuple(interview.panel.all())
        told = meeting_of(interview, seats, zone) if interview.starts_at is not None else None
        yield OwnMeeting(interview, _when(interview, now), told, tuple(_met(seats)))


def _met(seats: Sequence[Interviewer]) -> Iterator[str]:
    for seat in seats:
        if not seat.absent:
            title = seat.member.title if seat.member is not None else ""
            yield f"{seat.name} ({title})" if title else seat.name


def _order(interview: Interview) -> tuple[bool, dt.datetime, int]:
    return interview.starts_at is None, interview.starts_at or interview.created_at, interview.round


def _when(interview: Interview, now: dt.datetime) -> When:
    if interview.state == CANCELLED:
        return "cancelled"
    if interview.state == BOOKED:
        end = interview.starts_at and interview.starts_at + dt.timedelta(minutes=interview.minutes)
        return "over" if end is not None and end <= now else "ahead"
    return "over" if interview.state == HELD else "missed"


def _standing(
    application: Application,
    meetings: Sequence[OwnMeeting],
    offers: Sequence[WaitingOffer],
    tasks: Sequence[OwnTask] = (),
) -> Standing:
    """Say where it stands as far as the candidate has been told: an outcome counts once they have the answer."""
    ended: dict[str, Standing] = {
        WITHDRAWN: "withdrawn",
        PASSED: "passed",
        NOT_PASSED: "not passed",
        JOB_CLOSED: "job closed",
    }
    outcome = told_outcome(application)
    if outcome:
        return ended[outcome]
    if any(meeting.when == "ahead" for meeting in meetings):
        return "booked"
    if offers:
        return "choose"
    if any(task.open for task in tasks):
        return "task"
    rounds = [meeting.interview.round for meeting in meetings if meeting.when == "over"]
    if not rounds:
        return "applied"
    return "between" if max(rounds) == 1 else "after"
