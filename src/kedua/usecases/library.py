"""The organisation's questions: add one, put one in other words, retire it, bring it back, go back to the shipped one."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict
from typing import get_args

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_edit_library
from kedua.engine.planning.bank import Question as Shipped
from kedua.engine.planning.bank import QuestionKind, Seniority, Star
from kedua.library.loader import shipped_questions
from kedua.queries.content import content_of
from kedua.queries.library_drafts import QuestionDraft, draft_of, draft_of_row
from kedua.records.ids import new_id
from kedua.records.models import CoreQuestion, Member, Question
from kedua.records.models.job import OPEN
from kedua.usecases.audit import Data, record
from kedua.usecases.errors import Refused
from kedua.usecases.likeness import Comparer
from kedua.usecases.question_review import ReviewedText, review_text

SHORTEST, LONGEST = 8, 400  # characters of a question
MINUTES = range(2, 21)
REASON = 300  # characters of a reason
KINDS, STARS = get_args(QuestionKind), get_args(Star)
SENIORITIES = get_args(Seniority)


class ReasonNeeded(Refused):
    """A question with a warning goes into use only with a reason. told: the review with the warnings."""

    def __init__(self, told: ReviewedText) -> None:
        super().__init__("reason-needed")
        self.told = told


@transaction.atomic
def add_question(actor: Member, draft: QuestionDraft, comparer: Comparer, reason: str, now: dt.datetime) -> Question:
    """Add a question of their own. Raises ReasonNeeded when there is a warning and no reason for it."""
    _check(actor, draft)
    warned = _warned(actor, draft, comparer, reason, besides="")
    row = _written(Question(slug=f"own-{new_id().hex[-12:]}", organisation_id=actor.organisation_id), draft, now)
    _record(actor, "question.added", row, now, {"about": row.subject, **warned})
    return row


@transaction.atomic
def reword_question(
    actor: Member, slug: str, draft: QuestionDraft, comparer: Comparer, reason: str, now: dt.datetime
) -> Question:
    """Change a question of their own, or make an own copy of a shipped one; what it is about stays.

    Raises ReasonNeeded when its text changes to one with a warning and there is no reason for it.
    """
    _check(actor, draft)
    row, shipped = _found(actor, slug)
    before = draft_of_row(row) if row else draft_of(_one(shipped))
    if draft.subject != before.subject:
        raise Refused("question-subject")
    fields = [name for name, value in asdict(before).items() if asdict(draft)[name] != value]
    if row is None:
        row = Question(slug=slug, organisation_id=actor.organisation_id)
    if not fields:
        return row
    warned = _warned(actor, draft, comparer, reason, besides=slug) if "text" in fields else {}
    row = _written(row, draft, now)
    minutes = {"minutes.from": before.minutes, "minutes.to": draft.minutes} if "minutes" in fields else {}
    _record(actor, "question.reworded", row, now, {"fields": fields, **minutes, **warned})
    return row


@transaction.atomic
def retire_question(actor: Member, slug: str, now: dt.datetime) -> None:
    """Offer a question no more; where it was used it stays. Raises Refused while an open job has it in its core."""
    _check(actor)
    row, shipped = _found(actor, slug)
    core = CoreQuestion.objects.filter(organisation=actor.organisation_id, question=slug, job__state=OPEN)
    if jobs := core.count():
        raise Refused("question-in-core", jobs=jobs)
    if row is None:
        row = Question(slug=slug, organisation_id=actor.organisation_id)
        row = _written(row, draft_of(_one(shipped)), now)
    if row.retired_at is None:
        row.retired_at = now
        row.save(update_fields=["retired_at"])
        _record(actor, "question.retired", row, now)


@transaction.atomic
def bring_back_question(actor: Member, slug: str, now: dt.datetime) -> None:
    """Offer a retired question again; a shipped one that was never reworded follows the library again."""
    _check(actor)
    row, shipped = _found(actor, slug)
    if row is None or row.retired_at is None:
        return
    _record(actor, "question.brought-back", row, now)
    if shipped is not None and draft_of_row(row) == draft_of(shipped):
        row.delete()
        return
    row.retired_at = None
    row.save(update_fields=["retired_at"])


@transaction.atomic
def restore_question(actor: Member, slug: str, now: dt.datetime) -> None:
    """Drop the own copy of a shipped question. Raises Refused for one that has no shipped wording."""
    _check(actor)
    row, shipped = _found(actor, slug)
    if shipped is None:
        raise Refused("not-shipped")
    if row is not None:
        _record(actor, "question.restored", row, now)
        row.delete()


def _check(actor: Member, draft: QuestionDraft | None = None) -> None:
    if not can_edit_library(actor):
        raise PermissionDenied
    if draft is None:
        return
    if not _is_whole(draft):
        raise Refused("question-not-whole")
    if draft.subject not in content_of(actor.organisation_id).bank.subjects:
        raise Refused("subject-unknown")


def _is_whole(draft: QuestionDraft) -> bool:
    return (
        SHORTEST <= len(draft.text.strip()) <= LONGEST
        and draft.minutes in MINUTES
        and draft.kind in KINDS
        and set(draft.seniority) <= set(SENIORITIES)
        and all(star in STARS and text.strip() for star, text in draft.probes)
    )


def _found(actor: Member, slug: str) -> tuple[Question | None, Shipped | None]:
    rows = Question.objects.select_for_update(no_key=True).filter(organisation=actor.organisation_id, slug=slug)
    row, shipped = rows.first(), shipped_questions().get(slug)
    if row is None and shipped is None:
        raise Refused("question-unknown")
    return row, shipped


def _one(shipped: Shipped | None) -> Shipped:
    if shipped is None:
        raise Refused("question-unknown")
    return shipped


def _warned(actor: Member, draft: QuestionDraft, comparer: Comparer, reason: str, besides: str) -> Data:
    told = review_text(actor.organisation, draft.text, draft.subject, comparer, besides)
    if not told.warnings:
        return {}
    if not reason.strip():
        raise ReasonNeeded(told)
    same = {"same_as": told.same.id} if told.same else {}
    return {"warnings": told.warnings, "reason": reason.strip()[:REASON], **same}


def _written(row: Question, draft: QuestionDraft, now: dt.datetime) -> Question:
    row.subject, row.kind, row.minutes = draft.subject, draft.kind, draft.minutes
    row.text = " ".join(draft.text.split())
    row.probes = [[star, text.strip()] for star, text in draft.probes]
    row.seniority = list(draft.seniority)
    if row.created_at is None:
        row.created_at = now
    row.save()
    return row


def _record(actor: Member, action: str, row: Question, now: dt.datetime, data: Data | None = None) -> None:
    record(actor, actor.organisation_id, action, "question", row.pk, now, {"question": row.slug, **(data or {})})
