"""Everything the page of one candidate on one job shows: where it stands, what is next, who is missing, what is known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from django.db.models import QuerySet

from kedua.access.can import can_delete_candidates, can_edit_application
from kedua.access.fetch import among_others, one_of_or_404
from kedua.access.rooms import can_run_room
from kedua.queries.beside_application import beside
from kedua.queries.candidate_records import CandidateRecord, record_of
from kedua.queries.interviews import Progress, progress_of, was_amended
from kedua.queries.next_steps import Facts, GivenTask, Step, facts_of, is_in, next_step
from kedua.queries.offers import WaitingOffer, offers_of
from kedua.queries.reach import agreed_to
from kedua.queries.subject_names import subject_names
from kedua.records.models import Application, AuditEntry, Interview, Member, Resume
from kedua.records.models.application import (
    DECIDING,
    ENDED,
    FEEDBACK,
    FIRST,
    JOB_CLOSED,
    NOT_PASSED,
    PASSED,
    PLANNING,
    SECOND,
    WITHDRAWN,
)
from kedua.records.prepared import prepared
from kedua.wording.applying import APPLICATION, OTHER_JOBS

MOST_ENTRIES = 60
STATIONS = (FIRST, FEEDBACK, PLANNING, SECOND, DECIDING, "answer")
Standing = Literal["done", "now", "to come"]


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody on a panel and how far their scorecard is, and whether it was amended since; never what is in it."""

    name: str
    progress: Progress
    amended: bool


@dataclass(frozen=True, slots=True)
class Meeting:
    """An interview with its panel. told: whether invitations tell of it as it is now.

    room: the reader's own place in it, by which they open its room while their scorecard is not in.
    """

    interview: Interview
    seats: tuple[Seat, ...]
    told: bool
    room: UUID | None = None


@dataclass(frozen=True, slots=True)
class ApplicationPage:
    """The page. stations: where it stands; names: competencies by id; others: the candidate's applications elsewhere.

    held_until: when the message goes out that tells of another promised day; until then it can be held back. link: that
    of the candidate's own page, and until when it works. assessments: with how far each is.
    """

    application: Application
    step: Step
    stations: tuple[tuple[str, Standing], ...]
    meetings: tuple[Meeting, ...]
    record: CandidateRecord
    names: Mapping[str, str]
    resumes: tuple[Resume, ...]
    others: tuple[Application, ...]
    entries: tuple[AuditEntry, ...]
    offers: tuple[WaitingOffer, ...]
    planned: bool
    can_edit: bool
    can_delete: bool
    late: bool
    held_until: dt.datetime | None
    link: tuple[UUID, dt.datetime] | None
    assessments: tuple[tuple[GivenTask, str], ...] = ()

    @property
    def open(self) -> bool:
        """Whether it goes on: neither decided nor withdrawn."""
        return self.application.stage not in ENDED

    @property
    def arrived(self) -> bool:
        """Whether they applied themselves, on the job's public page."""
        application = self.application
        return bool(application.unseen or application.note or application.adjustment) or self._agreed(APPLICATION)

    @property
    def may_keep(self) -> bool:
        """Whether the candidate agreed to hear of other jobs."""
        return self._agreed(OTHER_JOBS)

    @property
    def unread_resume(self) -> Resume | None:
        """Give the newest file that the candidate sent themselves, while nothing is noted of what they have done."""
        if self.record.experience or self.record.education or self.record.skills:
            return None
        return next((one for one in self.resumes if one.made_by_id is None), None)

    def _agreed(self, to: str) -> bool:
        return agreed_to(self.application.candidate, to)

    @property
    def owed(self) -> bool:
        """Whether an answer is still owed."""
        return self.application.answered_at is None and self.application.stage != WITHDRAWN


def application_page(actor: Member, key: UUID, now: dt.datetime, today: dt.date) -> ApplicationPage:
    """Read the page: eight queries. Raises Http404 where it is not the member's to see."""
    application, others = one_of_or_404(_beside_others(actor, key, now), key)
    facts = facts_of(actor.organisation_id, [application.pk], with_told=True)[application.pk]
    files = tuple(_files(actor.organisation_id, application.candidate_id))
    owed = application.answered_at is None and application.stage != WITHDRAWN
    return ApplicationPage(
        application=application,
        step=next_step(application, facts, now),
        stations=tuple(_stations(application, facts)),
        meetings=tuple(_meetings(facts, actor)),
        record=record_of(application.candidate),
        names=subject_names(actor.organisation_id).names,
        resumes=files,
        others=others,
        entries=tuple(_entries(application, facts, files)),
        offers=offers_of(application, now) if application.stage not in ENDED else (),
        planned=bool(facts.plans),
        can_edit=can_edit_application(actor, application),
        can_delete=can_delete_candidates(actor),
        held_until=vars(application)["held_until"],
        link=_link_of(application),
        assessments=tuple((task, task.standing(now)) for task in facts.assessments),
        late=owed and application.promise is not None and application.promise < today,
    )


@prepared
def _beside_others(actor: Member, key: UUID, now: dt.datetime) -> QuerySet[Application]:
    return among_others(actor, key).annotate(**beside(now))


@prepared
def _files(organisation: UUID, candidate: UUID) -> QuerySet[Resume]:
    rows = Resume.objects.filter(organisation=organisation, candidate=candidate)
    return rows.defer("read").order_by("-created_at", "id")


def _stations(application: Application, facts: Facts) -> Iterator[tuple[str, Standing]]:
    """Say for each station whether it is behind, reached or ahead; none for one that ended undecided."""
    stage = application.stage
    if stage in (WITHDRAWN, JOB_CLOSED):
        return
    if stage == FEEDBACK and any(interview.round > 1 for interview in facts.interviews):
        stage = SECOND
    if stage in (PASSED, NOT_PASSED):
        stage = "answer"
    reached = STATIONS.index(stage)
    over = application.answered_at is not None and stage == "answer"
    for number, station in enumerate(STATIONS):
        yield station, "done" if number < reached or over else "now" if number == reached else "to come"


def _meetings(facts: Facts, actor: Member) -> Iterator[Meeting]:
    every = sorted([*facts.interviews, *facts.dropped], key=lambda one: (one.round, str(one.starts_at or ""), one.pk))
    for interview in every:
        seats = tuple(Seat(seat.name, progress_of(seat), was_amended(seat)) for seat in facts.seats[interview.pk])
        yield Meeting(interview, seats, interview.pk in facts.told, _room(interview, facts, actor))


def _room(interview: Interview, facts: Facts, actor: Member) -> UUID | None:
    for seat in facts.seats[interview.pk]:
        seat.interview = interview
        if can_run_room(actor, seat) and not is_in(seat):
            return seat.pk
    return None


def _entries(application: Application, facts: Facts, files: tuple[Resume, ...]) -> list[AuditEntry]:
    """List what happened, the newest first."""
    meetings = [*facts.interviews, *facts.dropped]
    seats = [seat for some in facts.seats.values() for seat in some]
    cards = [seat.scorecard for seat in seats if hasattr(seat, "scorecard")]
    rows = (*meetings, *seats, *cards, *files)
    tasks = (task.pk for task in facts.assessments)
    keys: set[UUID] = {application.pk, application.candidate_id, *facts.plans, *tasks, *(row.pk for row in rows)}
    found = AuditEntry.objects.filter(
        organisation=application.organisation_id, subject_id__in=sorted(str(key) for key in keys)
    )
    return list(found.order_by("-number")[:MOST_ENTRIES])


def _link_of(application: Application) -> tuple[UUID, dt.datetime] | None:
    found = vars(application)
    return (found["link"], found["link_until"]) if found["link"] else None
