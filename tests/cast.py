"""The fixed cast of every test with rows: who they are, and what is theirs."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from kedua.records.models import Application, Candidate, Interview, Interviewer, Job, Member, Organisation
from kedua.records.models.member import HIRING_MANAGER, OWNER, RECRUITER
from tests.factories.rows import (
    make_application,
    make_candidate,
    make_interview,
    make_job,
    make_job_panelist,
    make_member,
    make_organisation,
    make_seat,
)


@dataclass(frozen=True, slots=True)
class Cast:
    """Ada owns, Rita recruits, Hana manages the job, Ben and Sam interview, Cleo is the candidate, Dan works elsewhere.

    Eve is nobody: signed out. Ben was on the panel of Cleo's first interview; Sam asks in no interview yet.
    """

    organisation: Organisation
    ada: Member
    rita: Member
    hana: Member
    ben: Member
    sam: Member
    cleo: Candidate
    job: Job
    application: Application
    interview: Interview
    seat: Interviewer
    dan: Member

    @property
    def everyone(self) -> dict[str, Member | None]:
        """Everybody who may come to a page, by name; Eve is None."""
        return {
            "ada": self.ada, "rita": self.rita, "hana": self.hana, "ben": self.ben, "sam": self.sam, "dan": self.dan,
            "eve": None,
        }  # fmt: skip


@pytest.fixture
def cast(db: None) -> Cast:  # noqa: ARG001 - opens the database
    """Set the stage."""
    bakau, elsewhere = make_organisation(), make_organisation("Elsewhere Foods")
    hana = make_member(bakau, "Hana Yusof", HIRING_MANAGER)
    ben, sam = make_member(bakau, "Ben Lim"), make_member(bakau, "Sam Ong")
    job, cleo = make_job(bakau, hiring_manager=hana), make_candidate(bakau)
    for position, member in enumerate((hana, sam)):
        make_job_panelist(job, member, position=position)
    application = make_application(job, cleo)
    interview = make_interview(application)
    return Cast(
        organisation=bakau,
        ada=make_member(bakau, "Ada Rahman", OWNER),
        rita=make_member(bakau, "Rita Chandran", RECRUITER),
        hana=hana,
        ben=ben,
        sam=sam,
        cleo=cleo,
        job=job,
        application=application,
        interview=interview,
        seat=make_seat(interview, ben),
        dan=make_member(elsewhere, "Dan Wong", OWNER),
    )
