"""What is unresolved about an application, and which further interviews and assessments would resolve how much of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import cast
from uuid import UUID

from kedua.engine.planning.assessments import Assessment
from kedua.engine.planning.bank import Seniority
from kedua.engine.planning.remedies import Open, Panel, Remedy, Target, Task, proposed, remedies, unresolved
from kedua.library.assessments import load_assessments
from kedua.library.loader import load_library
from kedua.queries.remedy_means import Colleague, Means
from kedua.queries.standing import Standing
from kedua.records.models import Application

MOST_PEOPLE, RATERS = 4, 2
MOST_INTERVIEWS, MOST_GIVEN = 6, 4  # on offer: of assessments so many, too, wherever they come among interviews
MOST_TASKS = 12  # that are looked at


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
    """What is on offer for what is unresolved. targets: as the evidence has them; subjects: those to resolve.

    judges: who could ask; remedies: what resolves most an hour first; tasks: the assessments among them, by id.
    """

    targets: tuple[Target, ...]
    subjects: tuple[str, ...]
    judges: tuple[Judge, ...]
    remedies: tuple[Remedy, ...]
    tasks: dict[str, Assessment]


def offered_remedies(
    application: Application, standing: Standing, means: Means, wanted: Collection[str] = ()
) -> Offered:
    """Rank what would resolve these subjects, by default what is proposed by the evidence; it reads nothing.

    Panels have somebody new in them, where there is anybody new.
    """
    targets = unresolved(standing.found)
    wanted = wanted or proposed(targets)
    subjects = [target.competency for target in targets if target.competency in wanted]
    subjects += [bar.competency for bar in standing.bars if bar.competency in wanted and bar.competency not in subjects]
    people = judges(application, standing, means, subjects)
    tasks = _tasks(means.tasks.values(), application, standing, subjects, people)
    open_ = Open(standing.now, standing.bars, tuple(subjects), standing.rounds, application.job.organisation.stop)
    if not subjects:
        return Offered(targets, (), people, (), {})
    found = remedies(open_, list(_panels(people)), [task for _shown, task in tasks])
    kept = tuple(_telling([remedy for remedy in found if _judged(remedy, people)]))
    return Offered(targets, tuple(subjects), people, kept, {shown.id: shown for shown, _task in tasks})


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
    sector, level = role.sector if role is not None else "", cast(Seniority, job.seniority)
    found = []
    for shown in given:
        about = tuple(name for name in shown.competencies if name in needed)
        if shown.suits(sector, level) and raters and set(about) & set(subjects):
            found.append((shown, Task(shown.id, shown.kind, about, shown.minutes, shown.raters.minutes, raters)))
    found.sort(key=lambda pair: _before(pair[0], pair[1].competencies, subjects))
    return found[:MOST_TASKS]


def _before(shown: Assessment, about: Collection[str], subjects: Sequence[str]) -> tuple[int, bool, int, int, str]:
    """Order what is looked at: what is about the first of the subjects, the organisation's own, what is about most of them."""
    first = next(place for place, subject in enumerate(subjects) if subject in about)
    return (first, shown.id in load_assessments(), -len({*about} & {*subjects}), shown.minutes, shown.id)


def _judged(remedy: Remedy, people: Sequence[Judge]) -> bool:
    able = {judge.id: judge for judge in people}
    return bool(remedy.task) or all(able[rater].can_judge(remedy.competencies) for rater in remedy.raters)


def _telling(found: Sequence[Remedy]) -> Iterator[Remedy]:
    """Leave out what differs little: of each panel what resolves most an hour and what resolves most; of tasks the first."""
    kept: list[Remedy] = []
    for raters in dict.fromkeys(remedy.raters for remedy in found if not remedy.task):
        mine = [remedy for remedy in found if remedy.raters == raters and not remedy.task]
        kept += dict.fromkeys((mine[0], max(mine, key=lambda remedy: remedy.resolves)))
    interviews = [remedy for remedy in found if remedy in kept]
    tasks = [remedy for remedy in found if remedy.task]
    first = {*interviews[:MOST_INTERVIEWS], *tasks[:MOST_GIVEN]}
    most = max((*interviews, *tasks), key=lambda remedy: remedy.resolves, default=None)
    yield from (remedy for remedy in found if remedy in first)
    if most is not None and most not in first:
        yield most
