"""What is unresolved about an application, and which further interviews and assessments would resolve how much of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from uuid import UUID

from kedua.engine.planning.assessments import Assessment
from kedua.engine.planning.remedies import Open, Panel, Remedy, Target, Task, remedies, unresolved
from kedua.library.loader import load_library
from kedua.queries.remedy_means import Colleague, Means
from kedua.queries.standing import Standing
from kedua.records.models import Application

MOST_PEOPLE, MOST_OFFERED, RATERS = 4, 10, 2
MOST_TASKS = 12  # that are looked at, those about most of what is unresolved first


@dataclass(frozen=True, slots=True)
class Judge:
    """Somebody who could ask: which competencies they can judge, none for any; new: they have not rated here before."""

    member: Colleague
    competencies: frozenset[str]
    new: bool

    @property
    def id(self) -> str:
        """Under which id their ratings count."""
        return str(self.member.id)

    def can_judge(self, subjects: Iterable[str]) -> bool:
        """Whether they can judge all of these."""
        return not self.competencies or set(subjects) <= self.competencies


@dataclass(frozen=True, slots=True)
class Offered:
    """What is on offer for what is unresolved. targets: as the evidence proposes; judges: who could ask.

    remedies: what resolves most an hour first; tasks: the assessments among them, by id.
    """

    targets: tuple[Target, ...]
    judges: tuple[Judge, ...]
    remedies: tuple[Remedy, ...]
    tasks: dict[str, Assessment]


def offered_remedies(
    application: Application, standing: Standing, means: Means, wanted: Collection[str] = ()
) -> Offered:
    """Rank what would resolve these subjects, by default those that the evidence proposes; it reads nothing.

    Panels have somebody new in them, where there is anybody new.
    """
    targets = unresolved(standing.found)
    subjects = [t.competency for t in targets if not wanted or t.competency in wanted]
    subjects += [bar.competency for bar in standing.bars if bar.competency in wanted and bar.competency not in subjects]
    people = judges(application, standing, means, subjects)
    tasks = _tasks(means.tasks.values(), application, standing, subjects, people)
    open_ = Open(standing.now, standing.bars, tuple(subjects), standing.rounds, application.job.organisation.stop)
    if not subjects:
        return Offered(targets, people, (), {})
    found = remedies(open_, list(_panels(people)), [task for _shown, task in tasks])
    kept = tuple(_telling([remedy for remedy in found if _judged(remedy, people)]))
    return Offered(targets, people, kept, {shown.id: shown for shown, _task in tasks})


def remedy_value(remedy: Remedy) -> str:
    """Give the value by which a remedy is chosen in the form."""
    if remedy.task:
        return f"task|{remedy.task}"
    return "|".join(("interview", ",".join(remedy.raters), str(remedy.questions), ",".join(remedy.competencies)))


def judges(application: Application, standing: Standing, means: Means, subjects: Sequence[str]) -> tuple[Judge, ...]:
    """List who could ask about some of these, new ones first: the job's panel, others who can judge them, its manager."""
    rated = {rating.rater for rating in standing.left.ratings}
    own: dict[UUID, Judge] = {}
    others: dict[UUID, Judge] = {}
    for seat in means.panels:
        can, key = seat.competencies, seat.member.id
        judge = Judge(seat.member, can, str(key) not in rated)
        if seat.job == application.job_id:
            own[key] = judge
        elif can & set(subjects):
            before = others.get(key)
            others[key] = Judge(seat.member, can | before.competencies if before else can, judge.new)
    for member in means.members:
        if member.id == application.job.hiring_manager_id:
            others.setdefault(member.id, Judge(member, frozenset(), str(member.id) not in rated))
    every = [*own.values(), *(judge for key, judge in others.items() if key not in own)]
    able = [judge for judge in every if not judge.competencies or judge.competencies & set(subjects)]
    return tuple(sorted(able, key=lambda judge: not judge.new)[:MOST_PEOPLE])


def _panels(people: Sequence[Judge]) -> Iterator[Panel]:
    any_new = any(judge.new for judge in people)
    for size in (1, 2):
        for some in combinations(people, size):
            if not any_new or any(judge.new for judge in some):
                yield Panel(tuple(judge.id for judge in some))


def _tasks(
    given: Iterable[Assessment],
    application: Application,
    standing: Standing,
    subjects: Sequence[str],
    people: Sequence[Judge],
) -> list[tuple[Assessment, Task]]:
    """Turn the assessments that suit the job and tell of what is unresolved into tasks to compare."""
    job, needed = application.job, {bar.competency for bar in standing.bars}
    role = load_library().roles.get(job.role)
    raters = tuple(judge.id for judge in people[:RATERS])
    found = []
    for shown in given:
        about = tuple(name for name in shown.competencies if name in needed)
        sector = role.sector if role is not None else ""
        suits = job.seniority in shown.seniority and (not shown.sectors or not sector or sector in shown.sectors)
        if suits and raters and set(about) & set(subjects):
            found.append((shown, Task(shown.id, shown.kind, about, shown.minutes, shown.raters.minutes, raters)))
    found.sort(key=lambda pair: (-len(set(pair[1].competencies) & set(subjects)), pair[0].minutes, pair[0].id))
    return found[:MOST_TASKS]


def _judged(remedy: Remedy, people: Sequence[Judge]) -> bool:
    able = {judge.id: judge for judge in people}
    return bool(remedy.task) or all(able[rater].can_judge(remedy.competencies) for rater in remedy.raters)


def _telling(found: Sequence[Remedy]) -> Iterator[Remedy]:
    """Leave out what differs little: of each panel what resolves most an hour and what resolves most, of tasks all."""
    kept: list[Remedy] = []
    for raters in dict.fromkeys(remedy.raters for remedy in found if not remedy.task):
        mine = [remedy for remedy in found if remedy.raters == raters and not remedy.task]
        kept += dict.fromkeys((mine[0], max(mine, key=lambda remedy: remedy.resolves)))
    kept += [remedy for remedy in found if remedy.task]
    shown = [remedy for remedy in found if remedy in kept]
    most = max(shown, key=lambda remedy: remedy.resolves, default=None)
    first = shown[:MOST_OFFERED]
    yield from first
    if most is not None and most not in first:
        yield most
