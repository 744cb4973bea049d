"""Reads who works in an organisation and who has been invited."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from kedua.access.links import key_of
from kedua.records.models import Invitation, Member
from kedua.records.models.member import HIRING_MANAGER, INTERVIEWER, OWNER, RECRUITER


@dataclass(frozen=True, slots=True)
class Team:
    """Members at work, those who left, and invitations that still wait."""

    members: tuple[Member, ...]
    left: tuple[Member, ...]
    invitations: tuple[Invitation, ...]


@dataclass(frozen=True, slots=True)
class Load:
    """Where a member works, and how many interviews they take on; "" and None for what is usual in the organisation."""

    time_zone: str
    most_a_day: int | None
    most_a_week: int | None


def team_of(actor: Member, now: dt.datetime) -> Team:
    """Read the organisation's people: two queries."""
    everyone = list(
        Member.objects.filter(organisation=actor.organisation_id)
        .select_related("account")
        .order_by("account__name", "id")
    )
    waiting = Invitation.objects.filter(
        organisation=actor.organisation_id, accepted_at=None, revoked_at=None, expires_at__gt=now
    )
    return Team(
        members=tuple(member for member in everyone if member.active),
        left=tuple(member for member in everyone if not member.active),
        invitations=tuple(waiting.order_by("-created_at")),
    )


def member_of(actor: Member, key: UUID) -> Member | None:
    """Give a colleague by id; None when there is none in the organisation."""
    return Member.objects.filter(organisation=actor.organisation_id, pk=key).select_related("account").first()


def invitation_of(actor: Member, key: UUID) -> Invitation | None:
    """Give an invitation of the organisation by id."""
    return Invitation.objects.filter(organisation=actor.organisation_id, pk=key).first()


def invitation_by(token: str) -> Invitation | None:
    """Give the invitation that a link names, whatever its state; None for a token that is not ours."""
    key = key_of("invitation", token)
    rows = Invitation.objects.select_related("organisation", "invited_by__account")
    return rows.filter(pk=key).first() if key else None


def one_of_each_role() -> list[Member]:
    """Give a member of each role, of the oldest organisation: those that a demonstration lets one be."""
    rows = Member.objects.filter(active=True).select_related("account", "organisation")
    people = list(rows.order_by("organisation__created_at", "created_at", "id"))
    own = [member for member in people if member.organisation_id == people[0].organisation_id]
    firsts = (
        next((member for member in own if member.role == role), None)
        for role in (RECRUITER, HIRING_MANAGER, INTERVIEWER, OWNER)
    )
    return [member for member in firsts if member is not None]
