"""Jobs as pages: the list with what waits, and one job with everything that belongs to it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet

from kedua.access.visible import visible_applications, visible_jobs
from kedua.engine.planning.bank import Question, Subject
from kedua.library.loader import load_library, shipped_questions
from kedua.library.roles import Role
from kedua.queries.content import Content, content_of
from kedua.queries.job_drafts import JobNeed, needs_of
from kedua.queries.job_preview import preview_of
from kedua.queries.plan_request import Preview
from kedua.records.models import Application, Job, Member, Plan
from kedua.records.models.application import STAGES, WITHDRAWN
from kedua.records.models.member import INTERVIEWER
from kedua.records.prepared import prepared

JOBS_ON_A_PAGE, SHOWN_CANDIDATES = 40, 12
UNLISTED = ("purpose", "duties")  # what a list of jobs does not show
State = Literal["open", "closed", "all"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How the candidates for a job stand. counts: by stage, those with any; unanswered: who have no answer yet.

    late: of those, whose promised day is over.
    """

    counts: tuple[tuple[str, int], ...] = ()
    unanswered: int = 0
    late: int = 0

    @property
    def total(self) -> int:
        """How many there are in all."""
        return sum(number for _stage, number in self.counts)


@dataclass(frozen=True, slots=True)
class JobLine:
    """A job in the list."""

    job: Job
    manager: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class JobList:
    """A page of the jobs that were looked for, open ones first; more: others follow."""

    lines: tuple[JobLine, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class NeedEntry:
    """A competency of the job with what it is; subject: None when the library knows it no more."""

    need: JobNeed
    name: str
    subject: Subject | None


@dataclass(frozen=True, slots=True)
class CoreEntry:
    """A question of the core; question: None when it is not there any more."""

    id: str
    question: Question | None
    about: str


@dataclass(frozen=True, slots=True)
class JudgeEntry:
    """Somebody on the usual panel; subjects: what they can judge, with its names, none for anything."""

    member: Member
    subjects: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JobPage:
    """A job with everything that belongs to it. unjudged: names of competencies nobody on the panel can judge."""

    job: Job
    role: Role | None
    needs: tuple[NeedEntry, ...]
    core: tuple[CoreEntry, ...]
    preview: Preview
    panel: tuple[JudgeEntry, ...]
    unjudged: tuple[str, ...]
    applications: tuple[Application, ...]
    standing: Standing

    @property
    def core_minutes(self) -> int:
        """How long the core takes."""
        return minutes_of(self.core)


@dataclass(slots=True)
class _Tally:
    counts: dict[str, int] = field(default_factory=dict)
    unanswered: int = 0
    late: int = 0


def job_list(actor: Member, today: dt.date, text: str = "", state: State = "open", page: int = 1) -> JobList:
    """List jobs that the member may see, page by page (1, 2, …): two queries, whatever their number."""
    rows = visible_jobs(actor)
    if state != "all":
        rows = rows.filter(state=state)
    for word in text.split():
        rows = rows.filter(Q(title__icontains=word) | Q(place__icontains=word))
    # "open" sorts after "closed": open jobs first, the latest closed ones before others.
    rows = (
        rows.defer(*UNLISTED)
        .select_related("hiring_manager__account")
        .order_by("-state", F("closed_on").desc(), "title", "id")
    )
    start = (page - 1) * JOBS_ON_A_PAGE
    jobs = list(rows[start : start + JOBS_ON_A_PAGE + 1])
    standings = standings_of(actor.organisation_id, [job.pk for job in jobs[:JOBS_ON_A_PAGE]], today)
    lines = (
        JobLine(job, job.hiring_manager.name if job.hiring_manager else "", standings.get(job.pk, Standing()))
        for job in jobs[:JOBS_ON_A_PAGE]
    )
    return JobList(tuple(lines), len(jobs) > JOBS_ON_A_PAGE)


def standings_of(organisation: UUID, jobs: Sequence[UUID], today: dt.date) -> Mapping[UUID, Standing]:
    """Count the candidates of jobs by where they stand: one query."""
    tallies: dict[UUID, _Tally] = defaultdict(_Tally)
    for job, stage, number, answered, overdue in _counted(organisation, tuple(jobs), today):
        tally = tallies[job]
        tally.counts[stage] = number
        tally.unanswered += number - answered if stage != WITHDRAWN else 0
        tally.late += overdue if stage != WITHDRAWN else 0
    return {job: Standing(_in_order(tally.counts), tally.unanswered, tally.late) for job, tally in tallies.items()}


@prepared
def _counted(organisation: UUID, jobs: tuple[UUID, ...], today: dt.date) -> QuerySet[Application, tuple[Any, ...]]:
    rows = Application.objects.filter(organisation=organisation, job__in=jobs).order_by()
    told, late = Q(answered_at__isnull=False), Q(promise__lt=today, answered_at=None)
    # Counted by what the index holds, so that no row is read for it.
    return rows.values_list("job", "stage").annotate(
        Count("stage"), answered=Count("stage", filter=told), overdue=Count("stage", filter=late)
    )


def job_page(actor: Member, job: Job, today: dt.date) -> JobPage:
    """Read a job for its page: eight queries."""
    content = content_of(job.organisation_id)
    needs = tuple(need_entry(need, content) for need in needs_of(job.competencies.all()))
    panel = tuple(_judge(row.member, row.competencies, content) for row in job.panel.select_related("member__account"))
    role = load_library().roles.get(job.role)
    applications = visible_applications(actor).filter(job=job).order_by("-created_at", "-id")[:SHOWN_CANDIDATES]
    return JobPage(
        job=job,
        role=role,
        needs=needs,
        core=core_entries([row.question for row in job.core.all()], content),
        preview=preview_of(job, role),
        panel=panel,
        unjudged=_unjudged(needs, panel),
        applications=tuple(applications),
        standing=standings_of(job.organisation_id, [job.pk], today).get(job.pk, Standing()),
    )


def need_entry(need: JobNeed, content: Content) -> NeedEntry:
    """Give a competency of the job with its name and levels."""
    return NeedEntry(need, content.subject_name(need.subject), content.bank.subjects.get(need.subject))


def core_entries(questions: Iterable[str], content: Content) -> tuple[CoreEntry, ...]:
    """Give the questions of a core as they are worded now; a retired shipped one as it was shipped."""
    return tuple(_core_entry(key, content) for key in questions)


def minutes_of(core: Iterable[CoreEntry]) -> int:
    """Add up the minutes of a core."""
    return sum(entry.question.minutes for entry in core if entry.question)


def planned_candidates(job: Job) -> int:
    """Count the candidates for whom there is a plan made with the job's weights and core."""
    plans = Plan.objects.filter(organisation=job.organisation_id, application__job=job)
    return plans.values("application").distinct().count()


def possible_managers(actor: Member, besides: UUID | None = None) -> list[Member]:
    """List who can run a job, and whoever runs it now."""
    everyone = Member.objects.filter(organisation=actor.organisation_id).select_related("account")
    able = Q(active=True) & ~Q(role=INTERVIEWER)
    return list(everyone.filter(able | Q(pk=besides)).order_by("account__name", "id"))


def possible_panelists(actor: Member, besides: Sequence[UUID] = ()) -> list[Member]:
    """List who can be on a panel, and those who are on it already."""
    everyone = Member.objects.filter(organisation=actor.organisation_id).select_related("account")
    return list(everyone.filter(Q(active=True) | Q(pk__in=besides)).order_by("account__name", "id"))


def _in_order(counts: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple((stage, counts[stage]) for stage in STAGES if stage in counts)


def _core_entry(key: str, content: Content) -> CoreEntry:
    question = content.questions.get(key) or shipped_questions().get(key)
    return CoreEntry(key, question, content.subject_name(question.subject) if question else "")


def _judge(member: Member, competencies: Sequence[str], content: Content) -> JudgeEntry:
    return JudgeEntry(member, tuple(competencies), tuple(content.subject_name(subject) for subject in competencies))


def _unjudged(needs: Sequence[NeedEntry], panel: Sequence[JudgeEntry]) -> tuple[str, ...]:
    if not panel or any(not judge.subjects for judge in panel):
        return ()
    judged = {subject for judge in panel for subject in judge.subjects}
    return tuple(entry.name for entry in needs if entry.need.subject not in judged)
