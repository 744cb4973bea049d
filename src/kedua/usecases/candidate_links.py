"""The link to a candidate's own page: made when it is first needed, renewed, revoked."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_edit_application
from kedua.queries.candidate_links import live_link
from kedua.records.models import Application, CandidateLink, Member
from kedua.usecases.audit import record

LASTS = dt.timedelta(days=180)
LEFT = dt.timedelta(days=30)  # whoever is sent a link can use it at least so long
BY_ITSELF = "Kedua"  # who made it, in the record of changes, where a message called for it


@transaction.atomic
def page_link(application: Application, now: dt.datetime, by: Member | str = BY_ITSELF) -> CandidateLink:
    """Give the link that is to be sent: the live one, or where that ends soon or there is none, a new one.

    Called by other use cases, inside theirs. by: who caused it, for the record of changes.
    """
    live = live_link(application, now)
    if live is not None and live.expires_at > now + LEFT:
        return live
    link = CandidateLink.objects.create(
        organisation_id=application.organisation_id, application=application, expires_at=now + LASTS, created_at=now
    )
    record(by, link.organisation_id, "candidate-link.made", "application", application.pk, now)
    return link


@transaction.atomic
def make_page_link(actor: Member, application: Application, now: dt.datetime) -> CandidateLink:
    """Make the link, or give the live one, for whoever is to send it by hand."""
    _check(actor, application)
    return page_link(application, now, actor)


@transaction.atomic
def renew(actor: Member, application: Application, now: dt.datetime) -> CandidateLink:
    """Make a new link, and end all that were there: they may have come into wrong hands."""
    _check(actor, application)
    _end(application, now)
    return page_link(application, now, actor)


@transaction.atomic
def revoke(actor: Member, application: Application, now: dt.datetime) -> None:
    """End every link to the page; doing it twice changes nothing more. The next message brings a new one."""
    _check(actor, application)
    if _end(application, now):
        record(actor, application.organisation_id, "candidate-link.revoked", "application", application.pk, now)


def _end(application: Application, now: dt.datetime) -> int:
    rows = CandidateLink.objects.filter(organisation=application.organisation_id, application=application)
    return rows.filter(revoked_at=None, expires_at__gt=now).update(revoked_at=now)


def _check(actor: Member, application: Application) -> None:
    if not can_edit_application(actor, application):
        raise PermissionDenied
