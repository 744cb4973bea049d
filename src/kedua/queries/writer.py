"""The language model of an organisation: how it is set, how much of it was used this month, and what it was asked."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Count, Q, Sum
from django.http import Http404
from django.shortcuts import get_object_or_404

from kedua.access.can import can_set_writer
from kedua.records.models import Member, Organisation, WriterCall, WriterSettings

A_PAGE = 30


@dataclass(frozen=True, slots=True)
class Use:
    """What was used since the month began. tokens: read and written; failed: calls that gave no draft.

    costs: by currency, of those calls for which a price was set.
    """

    calls: int
    failed: int
    tokens: int
    costs: tuple[tuple[str, Decimal], ...]


@dataclass(frozen=True, slots=True)
class Log:
    """A page of what the model was asked, the newest first. more: there are older ones."""

    calls: tuple[WriterCall, ...]
    more: bool


def settings_of(organisation: UUID) -> WriterSettings | None:
    """Read what is set; None where nobody ever set anything."""
    return WriterSettings.objects.filter(organisation=organisation).first()


def is_on(organisation: UUID) -> bool:
    """Whether the organisation lets a model write drafts: buttons for it are shown only then."""
    return WriterSettings.objects.filter(organisation=organisation, on=True).exists()


def used(organisation: Organisation, now: dt.datetime) -> Use:
    """Add up what was used since the month began where the organisation is: one query."""
    local = now.astimezone(ZoneInfo(organisation.time_zone))
    since = local.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    rows = WriterCall.objects.filter(organisation=organisation, created_at__gte=since)
    sums = rows.values("currency").annotate(
        calls=Count("id"),
        failed=Count("id", filter=~Q(outcome="drafted")),
        tokens=Sum("read") + Sum("written"),
        cost=Sum("cost"),
    )
    lines = list(sums.order_by("currency"))
    return Use(
        calls=sum(line["calls"] for line in lines),
        failed=sum(line["failed"] for line in lines),
        tokens=sum(line["tokens"] for line in lines),
        costs=tuple((line["currency"], line["cost"]) for line in lines if line["cost"] is not None),
    )


def log_of(actor: Member, page: int) -> Log:
    """Read a page of the log, 0 for the newest, for whoever may."""
    if not can_set_writer(actor):
        raise Http404
    rows = WriterCall.objects.filter(organisation=actor.organisation_id).select_related("asked_by__account")
    found = list(rows[page * A_PAGE : (page + 1) * A_PAGE + 1])
    return Log(tuple(found[:A_PAGE]), len(found) > A_PAGE)


def call_or_404(actor: Member, key: UUID) -> WriterCall:
    """Give one entry of the log, for whoever may read it."""
    if not can_set_writer(actor):
        raise Http404
    rows = WriterCall.objects.filter(organisation=actor.organisation_id)
    return get_object_or_404(rows.select_related("asked_by__account", "settled_by__account"), pk=key)
