"""Who works in an organisation, in which role, and who has been invited."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kedua.records.models.account import Account
from kedua.records.models.owned import Owned

OWNER, RECRUITER, HIRING_MANAGER, INTERVIEWER = "owner", "recruiter", "hiring manager", "interviewer"
ROLES = (OWNER, RECRUITER, HIRING_MANAGER, INTERVIEWER)


class Member(Owned):
    """A person signed in, in one organisation; `active` ends when they leave, what they did stays.

    time_zone: where they work; "" for the organisation's. most_a_day, most_a_week: interviews they can take on; null for
    what is usual in the organisation.
    """

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="members")
    role = models.CharField(max_length=20)
    title = models.CharField(max_length=120, blank=True)
    active = models.BooleanField(default=True)
    time_zone = models.CharField(max_length=64, blank=True)
    most_a_day = models.PositiveSmallIntegerField(null=True)
    most_a_week = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "account"], name="member_once"),
            models.CheckConstraint(condition=models.Q(role__in=ROLES), name="member_role"),
        ]

    def __str__(self) -> str:
        return self.account.name

    @property
    def name(self) -> str:
        """The person's name."""
        return self.account.name


class Invitation(Owned):
    """An invitation by link to join as a role; ends when accepted, revoked or expired."""

    email = models.EmailField()
    name = models.CharField(max_length=120, blank=True)
    role = models.CharField(max_length=20)
    invited_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["organisation", "created_at"], name="invitation_list")]
        constraints: ClassVar = [models.CheckConstraint(condition=models.Q(role__in=ROLES), name="invitation_role")]
