"""Publish a version of a job's description, and take it down again."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_edit_job
from kedua.queries.advert_findings import exclusions_in
from kedua.queries.adverts import version_of
from kedua.queries.work_calendar import day_in
from kedua.records.models import Advert, Job, Member, Organisation
from kedua.records.models.job import CLOSED
from kedua.usecases.audit import Data, record
from kedua.usecases.errors import Refused
from kedua.usecases.slugs import save_under_free_slug

REASON = 300  # characters of a reason


@transaction.atomic
def publish(
    actor: Member, job: Job, number: int, now: dt.datetime, why: str = "", open_to_apply: bool = True
) -> Advert:
    """Let the public read a version from now on. why: in spite of what excludes people by law; it is kept.

    open_to_apply: whether people can apply on its page. Raises Refused while a part is an AI's draft, after the last day
    to apply, and where something may exclude people and nobody says why it stays.
    """
    row, advert = _locked(actor, job)
    version = version_of(advert, number)
    if version is None:
        raise Refused("advert-version")
    if version.drafted:
        raise Refused("advert-drafted", count=len(version.drafted))
    today = day_in(row.organisation, now)
    if advert.apply_by is not None and advert.apply_by < today:
        raise Refused("advert-past")
    grave, why = exclusions_in(version, row, today), why.strip()[:REASON]
    if grave and not why:
        raise Refused("advert-excludes", count=len(grave))
    _found_address(row.organisation)
    advert.published, advert.published_at, advert.open_to_apply = version, now, open_to_apply
    advert.save(update_fields=["published", "published_at", "open_to_apply"])
    reason: Data = (
        {"why": why, "topics": sorted({str(dict(one.finding.inputs).get("topic", "")) for one in grave})}
        if grave
        else {}
    )
    _record(actor, "advert.published", row, now, {"version": number, **reason})
    return advert


@transaction.atomic
def take_down(actor: Member, job: Job, now: dt.datetime) -> None:
    """Let the public read it no longer; its versions stay, and so does its address."""
    row, advert = _locked(actor, job, closed_too=True)
    if advert.published is None:
        return
    number = advert.published.version
    advert.published, advert.published_at = None, None
    advert.save(update_fields=["published", "published_at"])
    _record(actor, "advert.taken-down", row, now, {"version": number})


def _found_address(organisation: Organisation) -> None:
    """Give the organisation its part of public addresses, once and for ever."""
    if organisation.slug is not None:
        return

    def save(slug: str) -> None:
        organisation.slug = slug
        organisation.save(update_fields=["slug"])

    every = Organisation.objects.exclude(slug=None).values_list("slug", flat=True)
    save_under_free_slug(save, organisation.name, lambda: {slug for slug in every.all() if slug}, "organisation")


def _locked(actor: Member, job: Job, *, closed_too: bool = False) -> tuple[Job, Advert]:
    row = Job.objects.select_for_update(no_key=True, of=("self",)).select_related("organisation").get(pk=job.pk)
    if not can_edit_job(actor, row):
        raise PermissionDenied
    if row.state == CLOSED and not closed_too:
        raise Refused("job-ended")
    advert = (
        Advert.objects.select_for_update(no_key=True, of=("self",)).select_related("published").filter(job=row).first()
    )
    if advert is None:
        raise Refused("advert-version")
    return row, advert


def _record(actor: Member, action: str, job: Job, now: dt.datetime, data: Data) -> None:
    record(actor, job.organisation_id, action, "job", job.pk, now, data)
