"""Who answers to a candidate: the person whom they can name and write to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db.models import Case, IntegerField, Q, Value, When

from kedua.records.models import Application, AuditEntry, Interview, Member, Organisation
from kedua.records.models.member import HIRING_MANAGER, OWNER, RECRUITER

HANDS = ("application.added", "interview.booked")


def in_charge(application: Application) -> Member | None:
    """Give the job's hiring manager, else whoever recruits here the longest, else an owner: one query."""
    manager = application.job.hiring_manager_id
    rows = Member.objects.filter(organisation=application.organisation_id, active=True).select_related("account")
    order = Case(
        *([When(pk=manager, then=Value(0))] if manager else []),
        When(role=RECRUITER, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    able = Q(role__in=(RECRUITER, OWNER)) | Q(pk=manager)
    return rows.filter(able).order_by(order, "created_at", "id").first()


def answerable(
    organisation: Organisation, applications: Sequence[Application]
) -> Mapping[UUID, tuple[tuple[Member, ...], ...]]:
    """Give who keeps the promises of applications: in turn the keeper, the hiring manager, the owners. Three queries.

    The keeper is whoever last put the candidate on the job or booked an interview, and still may; else who is in charge.
    """
    rows = Member.objects.filter(organisation=organisation, active=True, role__in=(OWNER, RECRUITER, HIRING_MANAGER))
    members = {member.pk: member for member in rows.select_related("account").order_by("created_at", "id")}
    last = _last_hands(organisation, [row.pk for row in applications])
    owners = tuple(member for member in members.values() if member.role == OWNER)
    recruiters = tuple(member for member in members.values() if member.role == RECRUITER)
    found = {}
    for row in applications:
        managers = tuple(filter(None, [members.get(row.job.hiring_manager_id)]))  # type: ignore[arg-type]  # None finds none
        hands = (members[key] for key in last.get(row.pk, ()) if key in members)
        able = (one for one in hands if one.role != HIRING_MANAGER or one in managers)
        keeper = next(able, None) or next(iter((*managers, *recruiters, *owners)))
        found[row.pk] = ((keeper,), managers, owners)
    return found


def _last_hands(organisation: Organisation, applications: Sequence[UUID]) -> Mapping[UUID, list[UUID]]:
    """Give the members who booked interviews of applications or added them, the latest first."""
    interviews = Interview.objects.filter(organisation=organisation, application__in=applications)
    of = dict(interviews.values_list("pk", "application")) | {key: key for key in applications}
    entries = AuditEntry.objects.filter(
        organisation=organisation, subject_id__in=[str(key) for key in of], action__in=HANDS
    )
    found: dict[UUID, list[UUID]] = {}
    for subject, actor in entries.order_by("-number").values_list("subject_id", "actor"):
        if actor is not None:
            found.setdefault(of[UUID(subject)], []).append(actor)
    return found
