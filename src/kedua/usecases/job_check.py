"""What must hold of a job before it is written, section by section; each check raises Refused saying what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args
from uuid import UUID

from kedua.engine.planning.bank import Seniority
from kedua.library.loader import load_library
from kedua.queries.content import content_of
from kedua.queries.job_drafts import JobFacts, JobJudge, JobNeed
from kedua.queries.subject_names import Names
from kedua.records.models import Member
from kedua.records.models.member import HIRING_MANAGER, INTERVIEWER
from kedua.usecases.errors import Refused

TITLE, PLACE, PURPOSE, DUTY = 120, 120, 2000, 300  # characters
DUTIES = 30
MINUTES = range(20, 121)
DAYS_TO_HEAR, DAYS_TO_TELL = range(1, 21), range(1, 11)  # working days
SENIORITIES = get_args(Seniority)


def clean_facts(facts: JobFacts) -> JobFacts:
    """Give the facts without stray space; raises Refused when something is missing, too long or unknown."""
    duties = _lines(facts.duties)
    clean = JobFacts(
        title=" ".join(facts.title.split()),
        role=facts.role,
        seniority=facts.seniority,
        place=facts.place.strip(),
        purpose=facts.purpose.strip(),
        duties=duties,
        minutes=facts.minutes,
        hiring_manager=facts.hiring_manager,
        days_to_hear=facts.days_to_hear,
        days_to_tell=facts.days_to_tell,
    )
    if not 0 < len(clean.title) <= TITLE:
        raise Refused("job-title", most=TITLE)
    if len(clean.place) > PLACE or len(clean.purpose) > PURPOSE or _too_long(duties, DUTY) or len(duties) > DUTIES:
        raise Refused("job-long")
    if clean.minutes not in MINUTES:
        raise Refused("minutes-out-of-range")
    if clean.days_to_hear not in DAYS_TO_HEAR or clean.days_to_tell not in DAYS_TO_TELL:
        raise Refused("job-days", hear=DAYS_TO_HEAR.stop - 1, tell=DAYS_TO_TELL.stop - 1)
    if clean.seniority not in SENIORITIES or (clean.role and clean.role not in load_library().roles):
        raise Refused("job-role")
    return clean


def check_manager(actor: Member, manager: UUID | None) -> None:
    """A job is run by somebody who may open jobs; a hiring manager opens and keeps jobs of their own only."""
    if actor.role == HIRING_MANAGER and manager != actor.pk:
        raise Refused("job-manager-self")
    if manager is None:
        return
    rows = Member.objects.filter(organisation=actor.organisation_id, active=True, pk=manager)
    if not rows.exclude(role=INTERVIEWER).exists():
        raise Refused("job-manager-unknown")


def check_needs(names: Names, needs: Sequence[JobNeed]) -> None:
    """Competencies are known to the organisation, each named once, with a weight and a bar from 1 to 5."""
    if len({need.subject for need in needs}) != len(needs):
        raise Refused("job-competency-twice")
    for need in needs:
        if not names.is_competency(need.subject):
            raise Refused("competency-unknown")
        if not (1 <= need.weight <= 5 and 1 <= need.bar <= 5):
            raise Refused("job-weight")


def check_core(actor: Member, questions: Sequence[str], kept: Sequence[str]) -> None:
    """Questions can be asked, or stood in the core before they were retired; each is named once."""
    if len(set(questions)) != len(questions):
        raise Refused("job-core-twice")
    known = content_of(actor.organisation_id).questions
    if any(question not in known and question not in kept for question in questions):
        raise Refused("question-unknown")


def check_panel(actor: Member, panel: Sequence[JobJudge], kept: Sequence[UUID]) -> None:
    """Members work here now, or were on the panel before they left; each is named once, with known competencies."""
    members = [judge.member for judge in panel]
    if len(set(members)) != len(members):
        raise Refused("job-panel-twice")
    active = Member.objects.filter(organisation=actor.organisation_id, active=True, pk__in=members)
    if set(members) - set(active.values_list("pk", flat=True)) - set(kept):
        raise Refused("member-unknown")
    subjects = content_of(actor.organisation_id).bank.subjects
    if any(subject not in subjects for judge in panel for subject in judge.competencies):
        raise Refused("competency-unknown")


def _lines(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(" ".join(text.split()) for text in texts if text.strip())


def _too_long(texts: Sequence[str], most: int) -> bool:
    return any(len(text) > most for text in texts)
