"""Applications of one organisation with two rounds of feedback in rows, and how long all of them take anew from there."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bench.soak_rows import start

if TYPE_CHECKING:
    from kedua.records.models import Application, Candidate, Interview, Interviewer, Job, Member, Scorecard

ROUNDS, RATERS = 2, 2
BATCH = 1000


def make(number: int) -> None:
    """Make so many applications, each rated by two people a round on twelve competencies."""
    from django.core.management import call_command
    from tests.factories import rows

    from kedua.library.loader import load_library
    from kedua.records.models import CompetencyRating, JobCompetency

    call_command("migrate", verbosity=0)
    organisation = rows.make_organisation()
    job = rows.make_job(organisation)
    owner = {"organisation": organisation, "created_at": rows.NOW}
    names = [name for name, one in load_library().bank.subjects.items() if one.kind == "competency"][:12]
    there = set(job.competencies.values_list("subject", flat=True))
    JobCompetency.objects.bulk_create(JobCompetency(**owner, job=job, subject=n) for n in names if n not in there)
    people = [rows.make_member(organisation, f"Interviewer{index} Lim") for index in range(RATERS * ROUNDS)]
    for first in range(0, number, BATCH):
        cards = _cards(job, people, range(first, min(first + BATCH, number)))
        ratings = (
            CompetencyRating(
                **owner, scorecard=card, position=at, subject=name, rating=2 + (at + index) % 4, note="said"
            )
            for index, card in enumerate(cards)
            for at, name in enumerate(names)
        )
        CompetencyRating.objects.bulk_create(ratings, batch_size=BATCH)


def anew() -> tuple[int, float, float]:
    """Read and estimate every application. Gives how many there are, and seconds of processor for reading and in all."""
    from kedua.engine.evidence.components import VarianceComponents
    from kedua.engine.evidence.estimate import estimate
    from kedua.queries.evidence import evidence_of
    from kedua.records.models import Application

    begun, reading, count = time.process_time(), 0.0, 0
    for application in Application.objects.order_by("id").iterator(chunk_size=BATCH):
        before = time.process_time()
        left = evidence_of(application)
        reading += time.process_time() - before
        estimate(left.ratings, sorted({rating.competency for rating in left.ratings}), VarianceComponents())
        count += 1
    return count, reading, time.process_time() - begun


def _cards(job: Job, people: Sequence[Member], numbers: range) -> list[Scorecard]:
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
    return Scorecard.objects.bulk_create(
        Scorecard(**owner, interviewer=seat, state="submitted", saved_at=NOW, submitted_at=NOW) for seat in seats
    )


def _panel(people: Sequence[Member], number: int) -> Iterator[Member]:
    yield from people[(number - 1) * RATERS : number * RATERS]


if __name__ == "__main__":
    start()
    make(int(sys.argv[1]))
    done, read, took = anew()
    print(json.dumps({"applications": done, "read": read, "took": took}))
