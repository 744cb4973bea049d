"""What a decision is checked against: the evidence, the rule to stop, who may own a remedy and who may ask."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from kedua.queries.decision_evidence import Quote, quotes_by_subject, reason_subjects
from kedua.queries.remedy_means import Means, means_of
from kedua.queries.standing import Standing
from kedua.queries.subject_names import Names
from kedua.queries.work_calendar import calendar_of, day_in
from kedua.records.models import Application
from kedua.records.models.member import OWNER, RECRUITER


@dataclass(frozen=True, slots=True)
class Ground:
    """What there is. subjects: all that a reason may be tied to; quotes: the evidence by subject.

    means: people and assessments by which something may be resolved. owners: members who may own a remedy.
    """

    standing: Standing
    names: Names
    subjects: tuple[str, ...]
    quotes: dict[str, tuple[Quote, ...]]
    today: dt.date
    stop: int
    jurisdictions: tuple[str, ...]
    means: Means
    owners: tuple[UUID, ...]

    @property
    def competencies(self) -> tuple[str, ...]:
        """What the job needs."""
        return tuple(bar.competency for bar in self.standing.bars)

    @property
    def people(self) -> tuple[UUID, ...]:
        """Who may ask in an interview: all members."""
        return tuple(member.id for member in self.means.members)


def ground_for(application: Application, standing: Standing, now: dt.datetime) -> Ground:
    """Gather it: one query beside what is known."""
    organisation, names = application.job.organisation, standing.names
    competencies = [bar.competency for bar in standing.bars]
    means = means_of(application.organisation_id)
    manager = application.job.hiring_manager_id
    return Ground(
        standing=standing,
        names=names,
        subjects=reason_subjects(competencies, names),
        quotes=dict(quotes_by_subject(standing.cards, standing.tasks)),
        today=day_in(organisation, now),
        stop=organisation.stop,
        jurisdictions=tuple(organisation.jurisdictions),
        means=means,
        owners=tuple(one.id for one in means.members if one.role in (OWNER, RECRUITER) or one.id == manager),
    )


def works_on(application: Application, day: dt.date) -> bool:
    """Whether a day is a working day of the organisation."""
    return calendar_of(application.job.organisation, day).works_on(day.toordinal())
