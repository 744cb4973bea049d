"""What a decision was measured against: the job with its duties, the competencies with their bars, the rules in force."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from kedua.engine.planning.case import TOPICS, VALUE_PREFIX
from kedua.queries.content import Content
from kedua.queries.decision_file_ids import Who, node, who
from kedua.records.models import Application, Job, JobCompetency, Organisation

SubjectKind = Literal["competency", "value", "topic"]


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing that whoever has the job does."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Competency:
    """What is asked about and rated. needed: the job names it; weight, must_have and bar only then.

    levels: what an answer sounds like at 1 to 5, as it is worded now.
    """

    id: str
    subject: str
    kind: SubjectKind
    name: str
    definition: str
    needed: bool
    weight: float | None
    must_have: bool
    bar: float | None
    levels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JobFacts:
    """The job. core: ids of the questions that every candidate for it is asked."""

    id: str
    title: str
    seniority: str
    place: str
    purpose: str
    role_profile: str
    hiring_manager: Who | None
    opened_on: dt.date
    closed_on: dt.date | None
    core: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """A value of the organisation, and what people do that shows it."""

    subject: str
    name: str
    behaviours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """Rules in force when the file was written; how they changed is among the changes.

    sealed_for: roles for which ratings stay sealed. stop: rounds after which only pass and no pass are left.
    """

    sealed_for: tuple[str, ...]
    four_eyes: bool
    stop: int
    days_to_hear: int
    days_to_tell: int
    jurisdictions: tuple[str, ...]
    mission: str
    values: tuple[Value, ...]


def duties_of(job: Job) -> tuple[Duty, ...]:
    """List the job's duties in order; an id is the place, from 1."""
    return tuple(Duty(node("duty", place), str(text)) for place, text in enumerate(job.duties, 1))


def job_facts(job: Job) -> JobFacts:
    """Say what the job is; its hiring manager and core must be read."""
    return JobFacts(
        id=str(job.pk),
        title=job.title,
        seniority=job.seniority,
        place=job.place,
        purpose=job.purpose,
        role_profile=job.role,
        hiring_manager=who(job.hiring_manager) if job.hiring_manager is not None else None,
        opened_on=job.opened_on,
        closed_on=job.closed_on,
        core=tuple(entry.question for entry in job.core.all()),
    )


def rules_of(organisation: Organisation, application: Application, content: Content) -> Rules:
    """Say which rules are in force."""
    return Rules(
        sealed_for=tuple(organisation.sealed_for),
        four_eyes=organisation.four_eyes,
        stop=organisation.stop,
        days_to_hear=application.job.days_to_hear,
        days_to_tell=application.job.days_to_tell,
        jurisdictions=tuple(organisation.jurisdictions),
        mission=organisation.mission,
        values=tuple(
            Value(subject, content.subject_name(subject), content.behaviours.get(subject, ()))
            for subject in content.values
        ),
    )


def competencies_of(needs: Iterable[JobCompetency], spoken: Iterable[str], content: Content) -> tuple[Competency, ...]:
    """List what the job needs, in its order, then what else was spoken about. spoken: subject ids, some twice."""
    named = {need.subject: need for need in needs}
    subjects = dict.fromkeys([*named, *(subject for subject in spoken if subject)])
    return tuple(_competencies(subjects, named, content))


def _competencies(subjects: Iterable[str], needs: dict[str, JobCompetency], content: Content) -> Iterator[Competency]:
    for subject in subjects:
        known, need = content.bank.subjects.get(subject), needs.get(subject)
        yield Competency(
            id=node("competency", subject),
            subject=subject,
            kind=kind_of(subject),
            name=content.subject_name(subject),
            definition=known.definition if known else "",
            needed=need is not None,
            weight=need.weight if need else None,
            must_have=need.must_have if need else False,
            bar=need.bar if need else None,
            levels=known.levels if known else (),
        )


def kind_of(subject: str) -> SubjectKind:
    """Say what kind of thing a subject id names."""
    if subject.startswith(VALUE_PREFIX):
        return "value"
    return "topic" if subject in (*TOPICS, "goals", "mission") else "competency"
