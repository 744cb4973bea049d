"""Found an organisation, invite people into it, change their role, end their membership."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict
from zoneinfo import available_timezones

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_manage_members, can_set_load
from kedua.queries.members import Load
from kedua.records.models import Account, Invitation, Member, Organisation
from kedua.records.models.member import HIRING_MANAGER, OWNER, RECRUITER, ROLES
from kedua.usecases.audit import Scalar, record
from kedua.usecases.company import MOST_A_DAY, MOST_A_WEEK
from kedua.usecases.errors import Refused
from kedua.usecases.mail import post
from kedua.usecases.ports import Letter, Queue
from kedua.wording.invitations import invitation_subject, invitation_text

INVITATION_DAYS = 7


@transaction.atomic
def found_organisation(account: Account, name: str, time_zone: str, now: dt.datetime) -> Member:
    """Create an organisation with the account as its owner; ratings start sealed for recruiters and hiring managers."""
    organisation = Organisation.objects.create(
        name=name.strip(), time_zone=time_zone, languages=["en"], sealed_for=[RECRUITER, HIRING_MANAGER], created_at=now
    )
    member = Member.objects.create(organisation=organisation, account=account, role=OWNER, created_at=now)
    record(member, organisation.pk, "organisation.founded", "organisation", organisation.pk, now)
    return member


@transaction.atomic
def invite(actor: Member, email: str, name: str, role: str, now: dt.datetime) -> Invitation:
    """Invite somebody to join as a role. Raises Refused when they are a member already."""
    _check_owner(actor)
    if role not in ROLES:
        raise Refused("role-unknown")
    email = email.strip().lower()
    if Member.objects.filter(organisation=actor.organisation_id, account__email=email, active=True).exists():
        raise Refused("member-already")
    Invitation.objects.filter(
        organisation=actor.organisation_id, email=email, accepted_at=None, revoked_at=None
    ).update(revoked_at=now)
    invitation = Invitation.objects.create(
        organisation_id=actor.organisation_id,
        email=email,
        name=name.strip(),
        role=role,
        invited_by=actor,
        expires_at=now + dt.timedelta(days=INVITATION_DAYS),
        created_at=now,
    )
    record(actor, actor.organisation_id, "member.invited", "invitation", invitation.pk, now, {"role": role})
    return invitation


def send_invitation(invitation: Invitation, link: str, queue: Queue) -> None:
    """Put the letter with the link on its way."""
    organisation, inviter = invitation.organisation.name, invitation.invited_by.name
    text = invitation_text(invitation.name, organisation, inviter, invitation.role, link, INVITATION_DAYS)
    post(Letter(invitation.email, invitation_subject(organisation), text), queue)


@transaction.atomic
def revoke_invitation(actor: Member, invitation: Invitation, now: dt.datetime) -> None:
    """Make an invitation's link useless."""
    _check_owner(actor, invitation.organisation_id == actor.organisation_id)
    invitation.revoked_at = now
    invitation.save(update_fields=["revoked_at"])
    record(actor, actor.organisation_id, "invitation.revoked", "invitation", invitation.pk, now)


@transaction.atomic
def accept_invitation(invitation: Invitation, account: Account, now: dt.datetime) -> Member:
    """Make the account a member; somebody who left comes back with the new role. Raises Refused when it has ended."""
    invitation = Invitation.objects.select_for_update(no_key=True).get(pk=invitation.pk)
    if not is_open(invitation, now):
        raise Refused("invitation-ended")
    if account.email.lower() != invitation.email.lower():
        raise Refused("invitation-for-another")
    member, _made = Member.objects.update_or_create(
        organisation_id=invitation.organisation_id,
        account=account,
        defaults={"role": invitation.role, "active": True},
        create_defaults={"role": invitation.role, "active": True, "created_at": now},
    )
    invitation.accepted_at = now
    invitation.save(update_fields=["accepted_at"])
    record(member, invitation.organisation_id, "member.joined", "member", member.pk, now, {"role": member.role})
    return member


@transaction.atomic
def join_with_new_account(invitation: Invitation, name: str, password: str | None, now: dt.datetime) -> Member:
    """Create the account that the invitation is for, and accept it; without a password nobody signs in until one is set.

    Raises Refused when that address has an account.
    """
    if Account.objects.filter(email=invitation.email).exists():
        raise Refused("account-exists")
    account = Account.objects.create_user(invitation.email, password, name.strip())
    return accept_invitation(invitation, account, now)


@transaction.atomic
def change_role(actor: Member, member: Member, role: str, now: dt.datetime) -> None:
    """Give a member another role. Raises Refused when it would leave no owner."""
    _check_owner(actor, member.organisation_id == actor.organisation_id)
    if role not in ROLES:
        raise Refused("role-unknown")
    before = member.role
    if before == OWNER and role != OWNER:
        _check_other_owner(member)
    member.role = role
    member.save(update_fields=["role"])
    record(actor, actor.organisation_id, "member.role", "member", member.pk, now, {"from": before, "to": role})


@transaction.atomic
def change_load(actor: Member, member: Member, load: Load, now: dt.datetime) -> None:
    """Say where a member works and how many interviews they take on. Raises Refused for what is out of range."""
    if not can_set_load(actor, member):
        raise PermissionDenied
    if load.time_zone and load.time_zone not in available_timezones():
        raise Refused("setting-unknown", field="time_zone")
    limits = ((load.most_a_day, MOST_A_DAY), (load.most_a_week, MOST_A_WEEK))
    if any(limit is not None and limit not in range(allowed.stop) for limit, allowed in limits):
        raise Refused("load-out-of-range")
    fields = [name for name, value in asdict(load).items() if getattr(member, name) != value]
    if not fields:
        return
    data: dict[str, Scalar | Sequence[Scalar]] = {"fields": fields}
    for name in fields:
        data |= {f"{name}.from": getattr(member, name), f"{name}.to": asdict(load)[name]}
        setattr(member, name, asdict(load)[name])
    member.save(update_fields=fields)
    record(actor, member.organisation_id, "member.load", "member", member.pk, now, data)


@transaction.atomic
def end_membership(actor: Member, member: Member, now: dt.datetime) -> None:
    """End a membership; what the person did stays. Raises Refused when it would leave no owner."""
    _check_owner(actor, member.organisation_id == actor.organisation_id)
    if member.role == OWNER:
        _check_other_owner(member)
    member.active = False
    member.save(update_fields=["active"])
    record(actor, actor.organisation_id, "member.ended", "member", member.pk, now)


def is_open(invitation: Invitation, now: dt.datetime) -> bool:
    """Whether the invitation can still be accepted."""
    return invitation.accepted_at is None and invitation.revoked_at is None and invitation.expires_at > now


def _check_owner(actor: Member, own: bool = True) -> None:
    if not own or not can_manage_members(actor):
        raise PermissionDenied


def _check_other_owner(member: Member) -> None:
    owners = Member.objects.select_for_update(no_key=True).filter(
        organisation=member.organisation_id, role=OWNER, active=True
    )
    if not any(owner.pk != member.pk for owner in owners):
        raise Refused("last-owner")
