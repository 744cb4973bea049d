"""The organisation's competencies: their own, their wording of shipped ones, the way back to the shipped wording, and out."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q

from kedua.access.can import can_edit_library
from kedua.library.loader import load_library
from kedua.queries.content import content_of
from kedua.queries.library_drafts import CompetencyDraft, draft_of_subject
from kedua.records.models import (
    Answer,
    Competency,
    CompetencyRating,
    CoreQuestion,
    JobCompetency,
    Member,
    Question,
    Remark,
)
from kedua.usecases.audit import Data, record
from kedua.usecases.errors import Refused
from kedua.usecases.slugs import slug_of


@transaction.atomic
def add_competency(actor: Member, draft: CompetencyDraft, now: dt.datetime) -> Competency:
    """Add a competency of their own. Raises Refused when something of that name is there already."""
    _check(actor, draft)
    content = content_of(actor.organisation_id)
    slug = slug_of(draft.name)
    names = {subject.name.casefold() for subject in content.bank.subjects.values() if subject.kind == "competency"}
    if slug in content.bank.subjects or draft.name.strip().casefold() in names:
        raise Refused("competency-already")
    row = _written(Competency(slug=slug, organisation_id=actor.organisation_id), draft, now)
    _record(actor, "competency.added", row, now)
    return row


@transaction.atomic
def reword_competency(actor: Member, slug: str, draft: CompetencyDraft, now: dt.datetime) -> None:
    """Change a competency of their own, or put a shipped one into their own words. Raises Refused for an unknown one."""
    _check(actor, draft)
    row = (
        Competency.objects.select_for_update(no_key=True).filter(organisation=actor.organisation_id, slug=slug).first()
    )
    content = content_of(actor.organisation_id)
    subject = content.bank.subjects.get(slug)
    if subject is None or subject.kind != "competency":
        raise Refused("competency-unknown")
    before = draft_of_subject(subject, content.families.get(slug, ""))
    levels = draft.levels or before.levels
    after = CompetencyDraft(draft.name.strip(), draft.definition.strip(), levels, draft.family or before.family)
    names = ("name", "definition", "levels", "family")
    fields = [name for name in names if getattr(before, name) != getattr(after, name)]
    if fields:
        row = _written(row or Competency(slug=slug, organisation_id=actor.organisation_id), after, now)
        _record(actor, "competency.reworded", row, now, {"fields": fields})


@transaction.atomic
def restore_competency(actor: Member, slug: str, now: dt.datetime) -> None:
    """Drop the own wording of a shipped competency. Raises Refused for one that has no shipped wording."""
    _check(actor)
    if slug not in load_library().bank.subjects:
        raise Refused("not-shipped")
    row = (
        Competency.objects.select_for_update(no_key=True).filter(organisation=actor.organisation_id, slug=slug).first()
    )
    if row is not None:
        _record(actor, "competency.restored", row, now)
        row.delete()


@transaction.atomic
def remove_competency(actor: Member, slug: str, now: dt.datetime) -> None:
    """Take a competency of their own away, and its questions with it.

    Raises Refused for a shipped one, and where a job needs it, a common core holds one of its questions, or an interview
    has asked or rated it.
    """
    _check(actor)
    if slug in load_library().bank.subjects:
        raise Refused("competency-shipped")
    row = (
        Competency.objects.select_for_update(no_key=True).filter(organisation=actor.organisation_id, slug=slug).first()
    )
    if row is None:
        raise Refused("competency-unknown")
    questions = Question.objects.filter(organisation=actor.organisation_id, subject=slug)
    asked = questions.values("slug")
    if any(
        user.objects.filter(organisation=actor.organisation_id).filter(used).exists()
        for user, used in (
            (JobCompetency, Q(subject=slug)),
            (CoreQuestion, Q(question__in=asked)),
            (Answer, Q(subject=slug) | Q(question__in=asked)),
            (CompetencyRating, Q(subject=slug)),
            (Remark, Q(subject=slug)),
        )
    ):
        raise Refused("competency-used")
    _record(actor, "competency.removed", row, now, {"questions": sorted(questions.values_list("slug", flat=True))})
    questions.delete()
    row.delete()


def _check(actor: Member, draft: CompetencyDraft | None = None) -> None:
    if not can_edit_library(actor):
        raise PermissionDenied
    if draft is None:
        return
    if not draft.name.strip() or not draft.definition.strip():
        raise Refused("competency-not-whole")
    if draft.levels and (len(draft.levels) != 5 or not all(text.strip() for text in draft.levels)):
        raise Refused("levels-not-five")


def _written(row: Competency, draft: CompetencyDraft, now: dt.datetime) -> Competency:
    row.name, row.definition, row.family = draft.name.strip(), draft.definition.strip(), draft.family
    row.levels = [text.strip() for text in draft.levels]
    if row.created_at is None:
        row.created_at = now
    row.save()
    return row


def _record(actor: Member, action: str, row: Competency, now: dt.datetime, data: Data | None = None) -> None:
    facts = {"competency": row.slug, **(data or {})}
    record(actor, actor.organisation_id, action, "competency", row.pk, now, facts)
