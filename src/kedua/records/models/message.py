"""Everything said to candidates and by them, on whatever channel: the outbox and the thread are the same rows."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kedua.records.models.application import Application
from kedua.records.models.candidate import Candidate
from kedua.records.models.member import Member
from kedua.records.models.owned import Owned

DRAFT, WAITING, SENDING, SENT, FAILED, UNDONE, RECEIVED = (
    *("draft", "waiting", "sending", "sent", "failed", "undone", "received"),
)
STATES = (DRAFT, WAITING, SENDING, SENT, FAILED, UNDONE, RECEIVED)
CHANNELS = ("email", "whatsapp", "sms", "telegram")
PHONE = "phone"  # said by somebody on the telephone, and noted down: nothing that can be sent
PAGE = "page"  # written by the candidate on their own page


class Message(Owned):
    """One message. It is written in the transaction of what calls for it, and sent when it is due.

    key: what it is about, so that nothing is said twice; it becomes the Message-ID of mail. due_at: not before then.
    claimed_at: a worker has it in hand since; handed_at: the last byte of it went out, so that it may have arrived even
    where nobody came to note it. error: a code of what went wrong last. remote: its id at the provider.
    made_by: the member who released it; null for what goes out by itself and for what came in. read_at: when somebody had
    seen to what came in.
    """

    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="messages")
    application = models.ForeignKey(Application, null=True, on_delete=models.CASCADE, related_name="messages")
    made_by = models.ForeignKey(Member, null=True, on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=120)
    occasion = models.CharField(max_length=24)
    channel = models.CharField(max_length=10, default="email")
    language = models.CharField(max_length=10, default="en")
    to = models.CharField(max_length=254, blank=True)
    subject = models.CharField(max_length=200, blank=True)
    text = models.TextField()
    state = models.CharField(max_length=10, default=DRAFT)
    due_at = models.DateTimeField(null=True)
    claimed_at = models.DateTimeField(null=True)
    handed_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=60, blank=True)
    remote = models.CharField(max_length=200, blank=True)
    sent_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["created_at", "id"]
        indexes: ClassVar = [
            models.Index(fields=["organisation", "candidate", "created_at"], name="message_thread"),
            # Of all states: SQLite uses a partial index only where a query has its condition word for word.
            models.Index(fields=["state", "due_at", "id"], name="message_due"),
            models.Index(fields=["organisation", "-created_at", "-id"], name="message_newest"),
            models.Index(fields=["organisation", "state", "-created_at", "-id"], name="message_standing"),
            models.Index(
                fields=["organisation", "created_at"],
                condition=models.Q(state=RECEIVED, read_at=None),
                name="message_unread",
            ),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "key"], name="message_once"),
            models.CheckConstraint(condition=models.Q(state__in=STATES), name="message_state"),
            models.CheckConstraint(condition=models.Q(channel__in=(*CHANNELS, PHONE, PAGE)), name="message_channel"),
        ]


class MessageTemplate(Owned):
    """The organisation's own wording for an occasion, in a language, for a channel ("" for all)."""

    occasion = models.CharField(max_length=24)
    channel = models.CharField(max_length=10, blank=True)
    language = models.CharField(max_length=10, default="en")
    subject = models.CharField(max_length=200, blank=True)
    text = models.TextField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "occasion", "channel", "language"], name="message_template_once"
            ),
        ]


class CandidateLink(Owned):
    """The link to a candidate's own page; ends when expired or revoked."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="links")
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)


class PrivacyRequest(Owned):
    """A candidate asks for correction or deletion of what is kept about them. kind: "correction" or "deletion"."""

    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="privacy_requests")
    application = models.ForeignKey(Application, null=True, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=12)
    text = models.TextField(blank=True)
    done_by = models.ForeignKey(Member, null=True, on_delete=models.PROTECT, related_name="+")
    done_at = models.DateTimeField(null=True)
    outcome = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["organisation", "done_at", "created_at"], name="privacy_request_open")
        ]
