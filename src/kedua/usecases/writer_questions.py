"""Have a question worded: about a competency, or so that it builds upon what a candidate said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import PermissionDenied

from kedua.access.can import can_edit_application, can_edit_library
from kedua.engine.planning.bank import Subject
from kedua.engine.planning.case import Panelist
from kedua.engine.planning.plan import PlannedQuestion
from kedua.library.writer import Purpose
from kedua.queries.content import content_of
from kedua.records.models import Application, Member, Organisation
from kedua.usecases.errors import Refused
from kedua.usecases.invented import Kept, NotInFacts, strike_from_question
from kedua.usecases.library import LONGEST
from kedua.usecases.question_review import review_text
from kedua.usecases.writer import draft
from kedua.usecases.writer_answers import TextAnswer
from kedua.usecases.writer_asking import Judged, Task
from kedua.usecases.writer_port import Writers

KINDS = {
    "past-behaviour": "what somebody did in the past",
    "situational": "what somebody would do in a situation",
    "significant-challenge": "a significant challenge somebody has met",
    "open": "open, about motives or plans",
}
UPON = {
    "topic": "They told us in the first interview",
    "claim": "They say in their résumé",
    "skill": "They name as a skill",
    "strength": "They showed as a strength",
    "experience": "They worked as",
}


@dataclass(frozen=True, slots=True)
class QuestionDraft:
    """A question as a model worded it. call: by which it is accepted; not_in_facts: what was struck out of it."""

    call: UUID
    text: str
    not_in_facts: tuple[NotInFacts, ...] = ()


def draft_question(
    actor: Member, subject: str, kind: str, typed: str, writers: Writers, now: dt.datetime
) -> QuestionDraft:
    """Have a question about a subject of the library worded. typed: what is in use, or was typed so far; "" for nothing.

    Raises Refused and NotDrafted.
    """
    if not can_edit_library(actor):
        raise PermissionDenied
    about = content_of(actor.organisation_id).bank.subjects.get(subject)
    if about is None:
        raise Refused("subject-unknown")
    lines = [*_about(about), f"Kind of question: {KINDS.get(kind, KINDS['past-behaviour'])}"]
    task = _task(actor.organisation, "question", lines, typed, (), subject)
    return _as_draft(*draft(actor, task, writers, now))


def draft_build_upon(
    actor: Member,
    application: Application,
    asked: PlannedQuestion,
    panel: Sequence[Panelist],
    writers: Writers,
    now: dt.datetime,
) -> QuestionDraft:
    """Have a question of a plan worded better, from what it builds upon and nothing else of the candidate.

    Raises Refused and NotDrafted.
    """
    if not can_edit_application(actor, application):
        raise PermissionDenied
    question, upon = asked.question, asked.question.builds_on
    people = [application.candidate_name, *(person.name for person in panel)]
    if question.source == "experience":
        people.append(upon.rpartition(", ")[2])  # an employer tells nearly as much as a name
    lines = _about(asked.subject)
    if upon:
        lines = [f"{UPON.get(question.source, UPON['topic'])}: {upon}", *lines]
    purpose: Purpose = "build-upon" if upon else "question"
    task = _task(actor.organisation, purpose, lines, question.text, tuple(people), asked.subject.id)
    return _as_draft(*draft(actor, task, writers, now))


def _about(subject: Subject) -> list[str]:
    return [f"Competency: {subject.name}", f"What it is: {subject.definition}"]


def _task(
    organisation: Organisation,
    purpose: Purpose,
    lines: Sequence[str],
    typed: str,
    people: tuple[str, ...],
    subject: str,
) -> Task[TextAnswer, Kept]:
    typed = " ".join(typed.split())[:LONGEST]
    about = [*lines, *([f"The question so far: {typed}"] if typed else [])]

    def judge(answer: TextAnswer) -> Judged[Kept]:
        kept = strike_from_question(" ".join(answer.text.split()), about)
        return Judged(kept, len(kept.struck), _code(kept.text, organisation, subject))

    return Task(purpose, "\n".join(about), people, TextAnswer, judge)


def _as_draft(call: UUID, kept: Kept) -> QuestionDraft:
    return QuestionDraft(call, kept.text, kept.struck)


def _code(text: str, organisation: Organisation, subject: str) -> str:
    """Say whether a question can be offered at all; about its form the page says more."""
    if not text:
        return "invented"
    if len(text) > LONGEST:
        return "too-long"
    return "unlawful" if review_text(organisation, text, subject, None).unlawful else "drafted"
