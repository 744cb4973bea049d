"""Times offered to a candidate, invitations into calendars, and what people have been reminded of."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kedua.records.models.application import Application
from kedua.records.models.interview import Interview, Interviewer
from kedua.records.models.member import Member
from kedua.records.models.owned import Owned

REQUEST, CANCEL = "request", "cancel"


class Offer(Owned):
    """Times from which a candidate picks one by link; ends when one is picked, and when expired or revoked.

    panel: ids of members. interview: the one that was booked by picking. why: a reason for going past a warning.
    """

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="offers")
    made_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    round = models.PositiveSmallIntegerField()
    minutes = models.PositiveSmallIntegerField(default=60)
    place = models.CharField(max_length=200, blank=True)
    link = models.URLField(max_length=500, blank=True)
    panel = models.JSONField(default=list)
    why = models.CharField(max_length=300, blank=True)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    picked_at = models.DateTimeField(null=True)
    interview = models.OneToOneField(Interview, null=True, on_delete=models.SET_NULL, related_name="offer")

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["organisation", "expires_at"],
                condition=models.Q(picked_at=None, revoked_at=None),
                name="offer_open",
            ),
        ]


class Slot(Owned):
    """One time in an offer."""

    offer = models.ForeignKey(Offer, on_delete=models.CASCADE, related_name="slots")
    starts_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["starts_at"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["offer", "starts_at"], name="slot_once")]


class CalendarInvitation(Owned):
    """That somebody at an address is to be told of an interview's state by iTIP (RFC 5546): written down in the transaction
    that changes it, sent after it, and once for a sequence.

    seat: theirs on the panel; null for the candidate, and for somebody who was taken off it. sent_at: null until it is on
    its way; stays null where a newer one took its place. made_by: whom to answer; whoever changed the interview.
    """

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="invitations")
    seat = models.ForeignKey(Interviewer, null=True, on_delete=models.SET_NULL, related_name="+")
    made_by = models.ForeignKey(Member, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False)
    email = models.EmailField()
    name = models.CharField(max_length=160)
    candidate = models.BooleanField(default=False)
    method = models.CharField(max_length=10, default=REQUEST)
    sequence = models.PositiveIntegerField()
    sent_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["created_at"], condition=models.Q(sent_at=None), name="calendar_invitation_unsent"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["interview", "email", "sequence"], name="calendar_invitation_once"),
            models.CheckConstraint(condition=models.Q(method__in=(REQUEST, CANCEL)), name="calendar_invitation_method"),
        ]


class Reminder(Owned):
    """That somebody was reminded of something about an interview, so that nobody is reminded of it twice.

    seat: whose; null for the candidate and for whoever runs the application. kind: such as "feedback" or "prepare".
    mark: which of several of a kind, such as the day.
    """

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="reminders")
    seat = models.ForeignKey(Interviewer, null=True, on_delete=models.CASCADE, related_name="reminders", db_index=False)
    kind = models.CharField(max_length=20)
    mark = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["interview", "seat", "kind", "mark"], name="reminder_once"),
            models.UniqueConstraint(
                fields=["interview", "kind", "mark"], condition=models.Q(seat=None), name="reminder_once_to_others"
            ),
        ]
