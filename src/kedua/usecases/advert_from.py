"""Take over what an existing description says: to duties and competencies of the job, to its facts, and as a version."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, replace

from django.db import transaction

from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import Section
from kedua.queries.advert_known import facts_from_job
from kedua.queries.adverts import description_of, known_of
from kedua.queries.job_drafts import JobNeed, facts_of, needs_of
from kedua.records.models import Job, Member
from kedua.usecases.adverts import paste, set_facts
from kedua.usecases.jobs import change_job, set_competencies

# Facts that are the job's own and are changed there.
OF_JOB = ("duties", "place", "purpose")


@dataclass(frozen=True, slots=True)
class Taken:
    """What a person takes over. facts, names: those of the facts of these names; needs: competencies that are new to the job.

    sections: the text itself, to be a version; none to leave it.
    """

    facts: Facts
    names: Collection[str]
    needs: tuple[JobNeed, ...] = ()
    sections: tuple[Section, ...] = ()


@transaction.atomic
def take_over(actor: Member, job: Job, taken: Taken, now: dt.datetime, why: str = "") -> None:
    """Do all of it or, where one part is refused, nothing. why: where candidates are planned for by the competencies."""
    said = {name: getattr(taken.facts, name) for name in taken.names}
    changed = {name: value for name, value in said.items() if name in OF_JOB}
    if changed:
        change_job(actor, job, replace(facts_of(job), **changed), now)
    if taken.needs:
        before = needs_of(job.competencies.all())
        known = {need.subject for need in before}
        new = tuple(need for need in taken.needs if need.subject not in known)
        set_competencies(actor, job, (*before, *new), now, why)
    row = Job.objects.select_related("organisation").get(pk=job.pk)
    if said:
        facts = known_of(row, description_of(row).advert).facts
        own = {name: value for name, value in said.items() if name not in OF_JOB}
        fresh = {name: getattr(facts_from_job(row).facts, name) for name in changed}
        set_facts(actor, row, replace(facts, **{**own, **fresh}), now)
    if taken.sections:
        paste(actor, row, taken.sections, now)
