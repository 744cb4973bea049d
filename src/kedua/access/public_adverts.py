"""What the public may read: published descriptions of open jobs, while one can still apply; nothing else of anybody."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from kedua.records.models import Advert, AuditEntry, Organisation
from kedua.records.models.job import OPEN

BEHIND = dt.timedelta(hours=12)  # UTC, where the day ends last
TAKEN_DOWN = "advert.taken-down"  # in the record of changes


def organisation_or_404(slug: str) -> Organisation:
    """Give an organisation that has a public address."""
    return get_object_or_404(Organisation, slug=slug)


def public_adverts(organisation: Organisation, now: dt.datetime) -> QuerySet[Advert]:
    """The adverts that the public may read now, with what is published; the last day to apply is the organisation's own."""
    today = now.astimezone(ZoneInfo(organisation.time_zone)).date()
    return _published().filter(organisation=organisation).filter(Q(apply_by=None) | Q(apply_by__gte=today))


def every_public_advert(now: dt.datetime) -> QuerySet[Advert]:
    """Those of all organisations. Of one that ended within the last day, `is_open` says whether it did where it is."""
    earliest = (now.astimezone(dt.UTC) - BEHIND).date()
    return _published().exclude(organisation__slug=None).filter(Q(apply_by=None) | Q(apply_by__gte=earliest))


def is_open(apply_by: dt.date | None, time_zone: str, now: dt.datetime) -> bool:
    """Whether the last day to apply is not over yet in a time zone."""
    return apply_by is None or apply_by >= now.astimezone(ZoneInfo(time_zone)).date()


def public_advert(organisation: Organisation, slug: str, now: dt.datetime) -> Advert | None:
    """Give an advert that the public may read; None for one that it could read once. What it never could is not there."""
    found = public_adverts(organisation, now).filter(slug=slug).first()
    if found is not None:
        return found
    row = get_object_or_404(Advert.objects.filter(organisation=organisation), slug=slug)
    if row.published_id is None and not _was_taken_down(row):
        raise Http404
    return None


def _published() -> QuerySet[Advert]:
    """Adverts of jobs that are open and not about to close: whoever applied then would only be told that it closes."""
    rows = Advert.objects.filter(published__isnull=False, job__state=OPEN, job__closing_at=None)
    return rows.select_related("published", "job", "organisation")


def _was_taken_down(row: Advert) -> bool:
    entries = AuditEntry.objects.filter(organisation=row.organisation_id, subject_id=str(row.job_id))
    return entries.filter(action=TAKEN_DOWN).exists()
