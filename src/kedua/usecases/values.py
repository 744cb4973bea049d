"""The organisation's values: pick from the library or write one's own, reword, put in order, take out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Max

from kedua.access.can import can_edit_company
from kedua.engine.planning.case import VALUE_PREFIX
from kedua.library.loader import load_library
from kedua.queries.company import ValueDraft, draft_of_value
from kedua.records.models import CompanyValue, JobCompetency, Member, Question
from kedua.records.models.job import OPEN
from kedua.usecases.audit import Data, record
from kedua.usecases.errors import Refused
from kedua.usecases.slugs import slug_of


@transaction.atomic
def pick_value(actor: Member, library: str, now: dt.datetime) -> CompanyValue:
    """Take a value of the library among the organisation's, last in order. Raises Refused when it is there already."""
    _check(actor)
    shipped = load_library().bank.subjects.get(VALUE_PREFIX + library)
    if shipped is None:
        raise Refused("value-unknown")
    behaviours = load_library().behaviours[shipped.id]
    return _add(actor, library, library, ValueDraft(shipped.name, behaviours), now)


@transaction.atomic
def add_value(actor: Member, draft: ValueDraft, now: dt.datetime) -> CompanyValue:
    """Add a value of their own, last in order. Raises Refused when one of that name is there already."""
    _check(actor, draft)
    slug = slug_of(draft.name)
    if VALUE_PREFIX + slug in load_library().bank.subjects:
        slug = f"our-{slug}"
    return _add(actor, slug, "", draft, now)


@transaction.atomic
def change_value(actor: Member, value: CompanyValue, draft: ValueDraft, now: dt.datetime) -> None:
    """Change a value's wording, levels and weight."""
    _check(actor, draft, own=value.organisation_id == actor.organisation_id)
    value = CompanyValue.objects.select_for_update(no_key=True).get(pk=value.pk)
    after = _clean(draft)
    before = asdict(draft_of_value(value))
    fields = [name for name, was in before.items() if asdict(after)[name] != was]
    if not fields:
        return
    weights = {"weight.from": value.weight, "weight.to": after.weight} if "weight" in fields else {}
    _fill(value, after)
    value.save(update_fields=fields)
    _record(actor, "value.changed", value, now, {"fields": fields, **weights})


@transaction.atomic
def remove_value(actor: Member, value: CompanyValue, now: dt.datetime) -> None:
    """Take a value out; own questions about it are retired. Raises Refused while open jobs ask for it."""
    _check(actor, own=value.organisation_id == actor.organisation_id)
    needs = JobCompetency.objects.filter(organisation=actor.organisation_id, subject=value.subject, job__state=OPEN)
    if jobs := needs.count():
        raise Refused("value-in-use", jobs=jobs)
    if not value.library:
        questions = Question.objects.filter(organisation=actor.organisation_id, subject=value.subject, retired_at=None)
        questions.update(retired_at=now)
    _record(actor, "value.removed", value, now)
    value.delete()


@transaction.atomic
def order_values(actor: Member, keys: Sequence[UUID], now: dt.datetime) -> None:
    """Put the values in this order. Raises Refused unless the keys are all of them, each once."""
    _check(actor)
    rows = list(CompanyValue.objects.select_for_update(no_key=True).filter(organisation=actor.organisation_id))
    if sorted(keys) != sorted(row.pk for row in rows):
        raise Refused("value-order")
    if [row.pk for row in rows] == list(keys):
        return
    for row in rows:
        row.position = list(keys).index(row.pk)
    CompanyValue.objects.bulk_update(rows, ["position"])
    slugs = [row.slug for row in sorted(rows, key=lambda row: row.position)]
    organisation = actor.organisation_id
    record(actor, organisation, "value.ordered", "organisation", organisation, now, {"values": slugs})


def _check(actor: Member, draft: ValueDraft | None = None, *, own: bool = True) -> None:
    if not own or not can_edit_company(actor):
        raise PermissionDenied
    if draft is None:
        return
    clean = _clean(draft)
    if not clean.name or not clean.behaviours:
        raise Refused("value-not-whole")
    if clean.levels and (len(clean.levels) != 5 or not all(clean.levels)):
        raise Refused("levels-not-five")
    if not 1 <= clean.weight <= 5:
        raise Refused("value-weight")


def _clean(draft: ValueDraft) -> ValueDraft:
    behaviours = tuple(text.strip() for text in draft.behaviours if text.strip())
    return ValueDraft(draft.name.strip(), behaviours, tuple(text.strip() for text in draft.levels), draft.weight)


def _add(actor: Member, slug: str, library: str, draft: ValueDraft, now: dt.datetime) -> CompanyValue:
    rows = CompanyValue.objects.filter(organisation=actor.organisation_id)
    if rows.filter(slug=slug).exists():
        raise Refused("value-already")
    last = rows.aggregate(last=Max("position"))["last"]
    position = 0 if last is None else last + 1
    value = CompanyValue(
        organisation_id=actor.organisation_id, slug=slug, library=library, position=position, created_at=now
    )
    _fill(value, _clean(draft))
    value.save()
    _record(actor, "value.added", value, now, {"library": library})
    return value


def _fill(value: CompanyValue, draft: ValueDraft) -> None:
    value.name, value.weight = draft.name, draft.weight
    value.behaviours, value.levels = list(draft.behaviours), list(draft.levels)


def _record(actor: Member, action: str, value: CompanyValue, now: dt.datetime, data: Data | None = None) -> None:
    record(actor, actor.organisation_id, action, "value", value.pk, now, {"value": value.slug, **(data or {})})
