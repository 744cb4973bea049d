"""One meeting, who asks in it, and links by which people without an account give feedback."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kedua.records.models.application import Application
from kedua.records.models.member import Member
from kedua.records.models.owned import Owned

BOOKED, HELD, CANCELLED, NO_SHOW = "booked", "held", "cancelled", "no-show"
ACCEPTED, OTHER_TIME = "accepted", "other time"  # what a candidate answers


class Interview(Owned):
    """A meeting with a round (1, 2, …). starts_at may be unknown for one held before Kedua was used.

    day_only: only its day is known; starts_at is then that day's noon in the organisation's time zone.
    link: where to meet on a screen. time_zone: the one its times are told in; "" for the organisation's. sequence: how
    often its invitation has changed (SEQUENCE of RFC 5545). invited_at: when invitations were last sent. continues: the
    interview that was cut short and goes on in this one. why: a reason for booking past a warning, such as a clash.
    """

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="interviews")
    round = models.PositiveSmallIntegerField()
    starts_at = models.DateTimeField(null=True)
    day_only = models.BooleanField(default=False)
    minutes = models.PositiveSmallIntegerField(default=60)
    place = models.CharField(max_length=200, blank=True)
    link = models.URLField(max_length=500, blank=True)
    time_zone = models.CharField(max_length=64, blank=True)
    sequence = models.PositiveIntegerField(default=0)
    invited_at = models.DateTimeField(null=True)
    candidate_answer = models.CharField(max_length=12, blank=True)
    candidate_said = models.TextField(blank=True)
    continues = models.ForeignKey(
        "self", null=True, on_delete=models.SET_NULL, related_name="continued_by", db_index=False
    )
    why = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=10, default=BOOKED)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["organisation", "state", "starts_at"], name="interview_when"),
            models.Index(
                fields=["organisation", "starts_at"],
                condition=models.Q(state=BOOKED, candidate_answer=OTHER_TIME),
                name="interview_other_time",
            ),
            # Of those alone that continue another: hardly any do, and SQLite reads all rows past an index of nulls.
            models.Index(fields=["continues"], condition=models.Q(continues__isnull=False), name="interview_continues"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(round__gte=1, round__lte=9), name="interview_round"),
            models.CheckConstraint(
                condition=models.Q(state__in=(BOOKED, HELD, CANCELLED, NO_SHOW)), name="interview_state"
            ),
        ]


class Interviewer(Owned):
    """Somebody on the panel of an interview: a member, or a guest by name and address.

    absent: they did not come; their questions went to others and nobody waits for their scorecard.
    """

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="panel")
    member = models.ForeignKey(Member, null=True, on_delete=models.PROTECT, related_name="seats")
    guest_name = models.CharField(max_length=120, blank=True)
    guest_email = models.EmailField(blank=True)
    absent = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["created_at", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["interview", "member"], name="interviewer_once"),
            models.CheckConstraint(
                condition=models.Q(member__isnull=False) | ~models.Q(guest_name=""), name="interviewer_somebody"
            ),
        ]

    @property
    def name(self) -> str:
        """The person's name."""
        return self.member.account.name if self.member is not None else self.guest_name


class FeedbackLink(Owned):
    """A link by which one interviewer gives feedback without an account; ends when expired or revoked."""

    interviewer = models.ForeignKey(Interviewer, on_delete=models.CASCADE, related_name="links")
    made_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
