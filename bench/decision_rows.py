"""Applications of one organisation with two rounds of feedback in rows, and how long all of them take anew from there."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bench.soak_rows import start

if TYPE_CHECKING:
    from kedua.records.models import Application, Candidate, Interview, Interviewer, Job, Member

ROUNDS, RATERS, COMPETENCIES = 2, 2, 12
EACH = 500  # applications of a job


# A rating of each scorecard on each competency, by the database itself (SQLite): half a million in seconds.
RATE_ALL = """
    INSERT INTO records_competencyrating (id, organisation_id, created_at, scorecard_id, position, subject, rating, note)
    SELECT lower(hex(randomblob(16))), card.organisation_id, card.created_at, card.id, need.position, need.subject,
           2 + (need.position + card.rowid) % 4, 'said'
    FROM records_scorecard card
    JOIN records_interviewer seat ON seat.id = card.interviewer_id
    JOIN records_interview held ON held.id = seat.interview_id
    JOIN records_application one ON one.id = held.application_id
    JOIN records_jobcompetency need ON need.job_id = one.job_id
"""


def make(number: int) -> None:
    """Make so many applications, each rated by two people a round on twelve competencies."""
    from django.core.management import call_command
    from django.db import connection, transaction
    from tests.factories import rows

    from kedua.library.loader import load_library
    from kedua.records.models import JobCompetency
    from kedua.records.models.member import OWNER

    call_command("migrate", verbosity=0)
    organisation = rows.make_organisation()
    owner = {"organisation": organisation, "created_at": rows.NOW}
    names = [name for name, one in load_library().bank.subjects.items() if one.kind == "competency"][:COMPETENCIES]
    rows.make_member(organisation, "Ada Rahman", OWNER)
    people = [rows.make_member(organisation, f"Interviewer{index} Lim") for index in range(RATERS * ROUNDS)]
    with transaction.atomic():
        for first in range(0, number, EACH):
            job = rows.make_job(organisation)
            job.competencies.all().delete()
            JobCompetency.objects.bulk_create(
                JobCompetency(**owner, job=job, subject=name, position=place) for place, name in enumerate(names)
            )
            _cards(job, people, range(first, min(first + EACH, number)))
        with connection.cursor() as cursor:
            cursor.execute(RATE_ALL)


def anew() -> tuple[int, float, float]:
    """Read and estimate every application. Gives how many there are, and seconds of processor for reading and in all.

    They are read as those of a job are when its bars change: all in the same few queries.
    """
    from kedua.engine.evidence.components import VarianceComponents
    from kedua.engine.evidence.estimate import estimate
    from kedua.queries.finalists import finalists_of
    from kedua.records.models import Job, Member
    from kedua.records.models.member import OWNER

    owner, begun, reading, count = Member.objects.get(role=OWNER), time.process_time(), 0.0, 0
    for job in Job.objects.select_related("organisation"):
        before = time.process_time()
        found = finalists_of(owner, job, (), EACH).evidence
        reading += time.process_time() - before
        for one in found:
            estimate(one.ratings, sorted({rating.competency for rating in one.ratings}), VarianceComponents())
        count += len(found)
    return count, reading, time.process_time() - begun


def _cards(job: Job, people: Sequence[Member], numbers: range) -> None:
    from tests.factories.rows import NOW, TODAY

    from kedua.records.models import Application, Candidate, Interview, Interviewer, Scorecard

    owner = {"organisation": job.organisation, "created_at": NOW}
    candidates: list[Candidate] = Candidate.objects.bulk_create(
        Candidate(**owner, name=f"Candidate {number}") for number in numbers
    )
    applications: list[Application] = Application.objects.bulk_create(
        Application(
            **owner, job=job, candidate=one, candidate_name=one.name, stage_since=NOW, applied_on=TODAY, promise=TODAY
        )
        for one in candidates
    )  # fmt: skip
    interviews: list[Interview] = Interview.objects.bulk_create(
        Interview(**owner, application=one, round=number, starts_at=NOW, state="held")
        for one in applications
        for number in range(1, ROUNDS + 1)
    )
    seats: list[Interviewer] = Interviewer.objects.bulk_create(
        Interviewer(**owner, interview=one, member=member) for one in interviews for member in _panel(people, one.round)
    )
    Scorecard.objects.bulk_create(
        Scorecard(**owner, interviewer=seat, state="submitted", saved_at=NOW, submitted_at=NOW) for seat in seats
    )


def _panel(people: Sequence[Member], number: int) -> Iterator[Member]:
    yield from people[(number - 1) * RATERS : number * RATERS]


if __name__ == "__main__":
    start()
    make(int(sys.argv[1]))
    done, read, took = anew()
    print(json.dumps({"applications": done, "read": read, "took": took}))
