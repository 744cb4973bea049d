"""The organisation's assessments: write one, put a shipped one in other words, retire it, bring it back, restore it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from django.core.exceptions import PermissionDenied
from django.db import transaction
from pydantic import ValidationError

from kedua.access.can import can_edit_library
from kedua.engine.planning.assessments import Assessment
from kedua.library.assessment_schema import OwnAssessmentFile
from kedua.library.assessments import load_assessments, written_assessment
from kedua.queries.assessment_library import one_of
from kedua.queries.content import content_of
from kedua.records.models import Member, OwnAssessment
from kedua.usecases.assessment_faults import Fault, faults_of
from kedua.usecases.assessments import LONGEST_TEXT, PAY, check_length
from kedua.usecases.audit import Data, record
from kedua.usecases.errors import Refused
from kedua.usecases.slugs import slug_of

KEPT_ALL_THE_SAME = ("reading",)  # faults that a reason outweighs
REASON = 300  # characters of a reason


class Faulty(Refused):
    """An assessment with faults. faults: what is to be put right, or outweighed by a reason."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("assessment-faults")
        self.faults = faults


@transaction.atomic
def add_assessment(
    actor: Member, task: Assessment, why_long: str, pay: str, reason: str, now: dt.datetime
) -> OwnAssessment:
    """Add one. Its id is made of its title. Raises Refused for one that is not whole, and Faulty for what is wrong with it."""
    _check(actor)
    task = replace(task, id=slug_of(task.title))
    if one_of(actor.organisation_id, task.id) is not None:
        raise Refused("assessment-name")
    body = _body(actor, task, why_long, pay, reason)
    row = OwnAssessment(organisation_id=actor.organisation_id, slug=task.id, created_at=now)
    _save(row, task, body)
    _record(actor, "own-assessment.added", row, now, _why(reason))
    return row


@transaction.atomic
def reword_assessment(
    actor: Member, name: str, task: Assessment, why_long: str, pay: str, reason: str, now: dt.datetime
) -> None:
    """Change one of their own, or make an own copy of a shipped one. What was given with the former words keeps them.

    Raises Refused for one that is not there or not whole, and Faulty for what is wrong with it.
    """
    _check(actor)
    row = _row(actor, name)
    before = one_of(actor.organisation_id, name)
    if before is None:
        raise Refused("assessment-unknown")
    task = replace(task, id=name)
    if (before.task, before.why_long, before.pay) == (task, why_long.strip(), pay.strip()):
        return
    body = _body(actor, task, why_long, pay, reason)
    row = row or OwnAssessment(organisation_id=actor.organisation_id, slug=name, created_at=now)
    _save(row, task, body)
    _record(actor, "own-assessment.reworded", row, now, _why(reason))


@transaction.atomic
def retire_assessment(actor: Member, name: str, now: dt.datetime) -> None:
    """Offer one no more; where it was given it stays."""
    _check(actor)
    row = _row(actor, name)
    if row is None:
        shipped = load_assessments().get(name)
        if shipped is None:
            raise Refused("assessment-unknown")
        row = OwnAssessment(organisation_id=actor.organisation_id, slug=name, created_at=now)
        _save(row, shipped, written_assessment(shipped))
    if row.retired_at is None:
        row.retired_at = now
        row.save(update_fields=["retired_at"])
        _record(actor, "own-assessment.retired", row, now)


@transaction.atomic
def bring_back_assessment(actor: Member, name: str, now: dt.datetime) -> None:
    """Offer a retired one again; a shipped one that was never reworded follows the library again."""
    _check(actor)
    row = _row(actor, name)
    if row is None or row.retired_at is None:
        return
    _record(actor, "own-assessment.brought-back", row, now)
    shipped = load_assessments().get(name)
    if shipped is not None and row.body == written_assessment(shipped):
        row.delete()
        return
    row.retired_at = None
    row.save(update_fields=["retired_at"])


@transaction.atomic
def restore_assessment(actor: Member, name: str, now: dt.datetime) -> None:
    """Drop the own wording of a shipped one. Raises Refused for one that has no shipped wording."""
    _check(actor)
    if name not in load_assessments():
        raise Refused("not-shipped")
    row = _row(actor, name)
    if row is not None:
        _record(actor, "own-assessment.restored", row, now)
        row.delete()


def _body(actor: Member, task: Assessment, why_long: str, pay: str, reason: str) -> dict[str, object]:
    """Write it down, once it is whole and nothing is wrong with it."""
    body = written_assessment(task)
    try:
        OwnAssessmentFile.model_validate(body)
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"]) or str(first["msg"]).removeprefix("Value error, ")
        raise Refused("assessment-not-whole", field=name) from error
    if len(why_long) > LONGEST_TEXT or len(pay) > PAY:
        raise Refused("text-long", most=LONGEST_TEXT)
    check_length(task.minutes, why_long, pay)
    known = content_of(actor.organisation_id).bank.subjects
    competencies = [name for name, subject in known.items() if subject.kind == "competency"]
    faults = tuple(faults_of(task, competencies, tuple(actor.organisation.jurisdictions)))
    if any(fault.code not in KEPT_ALL_THE_SAME for fault in faults) or (faults and not reason.strip()):
        raise Faulty(faults)
    return body | {"why_long": why_long.strip(), "pay": pay.strip()}


def _save(row: OwnAssessment, task: Assessment, body: dict[str, object]) -> None:
    row.title, row.kind, row.body = task.title, task.kind, body
    row.save()


def _row(actor: Member, name: str) -> OwnAssessment | None:
    rows = OwnAssessment.objects.select_for_update(no_key=True).filter(organisation=actor.organisation_id, slug=name)
    return rows.first()


def _check(actor: Member) -> None:
    if not can_edit_library(actor):
        raise PermissionDenied


def _why(reason: str) -> Data:
    return {"reason": reason.strip()[:REASON]} if reason.strip() else {}


def _record(actor: Member, action: str, row: OwnAssessment, now: dt.datetime, data: Data | None = None) -> None:
    record(
        actor, actor.organisation_id, action, "own assessment", row.pk, now, {"assessment": row.slug, **(data or {})}
    )
