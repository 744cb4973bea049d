"""The decision file: everything about how one application was decided, gathered once, for HTML, PDF and JSON alike.

Left out on purpose (docs/extend/decision-file.md says why): drafts, notes that stay one's own, sealed views, what the
candidate said to the preview, and anything of other candidates.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from kedua.queries.content import Content
from kedua.queries.decision_file_assessments import Given, assessed_of
from kedua.queries.decision_file_changes import Change, changes_of
from kedua.queries.decision_file_contact import Contact, Letter, Promised, Shown, contact_of
from kedua.queries.decision_file_evidence import Evidence, noted_of
from kedua.queries.decision_file_ids import Link
from kedua.queries.decision_file_job import (
    Competency,
    Duty,
    JobFacts,
    Rules,
    competencies_of,
    duties_of,
    job_facts,
    rules_of,
)
from kedua.queries.decision_file_links import links_between
from kedua.queries.decision_file_outcome import Decided, OpenedEarly, Outcome, Said, outcome_of
from kedua.queries.decision_file_plans import AskedQuestion, PlanVersion, plans_of
from kedua.queries.decision_file_rounds import Meeting, Rounds, rounds_of
from kedua.queries.evidence import submitted_scorecards
from kedua.queries.stated import read_amendments
from kedua.records.models import Application, Member, Scorecard
from kedua.wording.decision_file import left_out


@dataclass(frozen=True, slots=True)
class DecisionFile:
    """All of it. links: how things rest on one another, by id. left_out: sentences.

    sealed_views: how many views were given that are not open yet.
    """

    written: dt.datetime
    written_for: str
    time_zone: str
    organisation: str
    application: str
    candidate: str
    applied_on: dt.date
    stage: str
    job: JobFacts
    rules: Rules
    duties: tuple[Duty, ...]
    competencies: tuple[Competency, ...]
    plans: tuple[PlanVersion, ...]
    questions: tuple[AskedQuestion, ...]
    interviews: tuple[Meeting, ...]
    assessments: tuple[Given, ...]
    evidence: tuple[Evidence, ...]
    opened_early: tuple[OpenedEarly, ...]
    views: tuple[Said, ...]
    sealed_views: int
    decisions: tuple[Decided, ...]
    messages: tuple[Letter, ...]
    promises: tuple[Promised, ...]
    previews: tuple[Shown, ...]
    changes: tuple[Change, ...]
    links: tuple[Link, ...]
    left_out: tuple[str, ...]


def gather_decision_file(actor: Member, application: Application, content: Content, now: dt.datetime) -> DecisionFile:
    """Read everything, for whoever may (access/decision_file): the same number of queries however much there is.

    Links from duties to competencies are measured elsewhere (usecases/decision_file).
    """
    cards = submitted_scorecards(application)
    read_amendments(cards)
    rounds = rounds_of(application, cards, content)
    plans = plans_of(application, rounds.rows)
    noted = noted_of(cards, plans.questions, content)
    assessed = assessed_of(application, content)
    evidence = (*noted.evidence, *assessed.evidence)
    questions = (*plans.questions, *noted.questions)
    outcome = outcome_of(application, content, {one.id for one in evidence}, now)
    contact = contact_of(application)
    return DecisionFile(
        written=now,
        written_for=actor.name,
        time_zone=application.organisation.time_zone,
        organisation=application.organisation.name,
        application=str(application.pk),
        candidate=application.candidate.name,
        applied_on=application.applied_on,
        stage=application.stage,
        job=job_facts(application.job),
        rules=rules_of(application.organisation, application, content),
        duties=duties_of(application.job),
        competencies=_competencies(application, content, questions, evidence, outcome),
        plans=plans.versions,
        questions=questions,
        interviews=rounds.meetings,
        assessments=assessed.given,
        evidence=evidence,
        opened_early=outcome.opened_early,
        views=outcome.views,
        sealed_views=outcome.sealed,
        decisions=outcome.decisions,
        messages=contact.messages,
        promises=contact.promises,
        previews=contact.previews,
        changes=changes_of(application, _rows(rounds, plans.versions, assessed.given, outcome, contact)),
        links=tuple(links_between(questions, evidence, assessed.given, outcome.decisions, contact.messages)),
        left_out=left_out(),
    )


def _competencies(
    application: Application,
    content: Content,
    questions: Sequence[AskedQuestion],
    evidence: Sequence[Evidence],
    outcome: Outcome,
) -> tuple[Competency, ...]:
    """Whatever anything in the file is about is in it, so that no link leads nowhere."""
    named = [
        *(question.competency for question in questions),
        *(one.competency for one in evidence),
        *(reason.competency for decision in outcome.decisions for reason in decision.reasons),
        *(known.competency for decision in outcome.decisions for known in decision.standing.competencies),
    ]
    spoken = (name.partition(":")[2] for name in named)
    return competencies_of(application.job.competencies.all(), spoken, content)


def _rows(
    rounds: Rounds, plans: Sequence[PlanVersion], given: Sequence[Given], outcome: Outcome, contact: Contact
) -> Iterator[UUID]:
    """Give the ids of all rows whose changes belong into the file."""
    for card in rounds.cards:
        yield from _of_card(card)
    named = [
        *(one.id for one in rounds.meetings),
        *(seat.id for meeting in rounds.meetings for seat in meeting.panel),
        *(one.id for one in plans),
        *(one.id for one in given),
        *(one.id for one in contact.messages),
    ]
    yield from (UUID(name.partition(":")[2]) for name in named)
    yield from outcome.rows


def _of_card(card: Scorecard) -> tuple[UUID, UUID]:
    return card.pk, card.interviewer_id
