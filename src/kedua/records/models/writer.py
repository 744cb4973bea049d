"""The language model that an organisation lets write drafts, and everything that it was asked."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kedua.records.models.member import Member
from kedua.records.models.organisation import Organisation
from kedua.records.models.owned import Owned

PURPOSES = ("advert", "question", "build-upon", "message", "try")
DRAFTED = "drafted"  # the outcome of a call that gave a draft; every other one is a code of what went wrong


class WriterSettings(Owned):
    """Which model, where, and how much of it: one row an organisation, from when an owner first sets it.

    key: sealed by `usecases/sealed_keys`, never shown. most: tokens of one draft; a_month: tokens read and written in a
    calendar month, 0 for no limit. price_read, price_written: for a million tokens in `currency`, None where nobody said.
    """

    organisation = models.OneToOneField(Organisation, on_delete=models.CASCADE, related_name="+")
    on = models.BooleanField(default=False)
    url = models.CharField(max_length=300, blank=True)
    model = models.CharField(max_length=120, blank=True)
    key = models.TextField(blank=True)
    most = models.PositiveIntegerField(default=2000)
    seconds = models.PositiveSmallIntegerField(default=60)
    a_month = models.PositiveIntegerField(default=1_000_000)
    price_read = models.DecimalField(max_digits=12, decimal_places=4, null=True)
    price_written = models.DecimalField(max_digits=12, decimal_places=4, null=True)
    currency = models.CharField(max_length=3, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(on=False) | (~models.Q(url="") & ~models.Q(model="")), name="writer_on_somewhere"
            ),
        ]


class WriterCall(Owned):
    """One thing that was asked of the model, as it was sent and came back: without personal data in either.

    prompt: the name of the content that it was made from, with its version, such as "question/1". asked: what was sent
    beside the rules; answer: what came, as far as it did. read, written: tokens; counted: by the server, else estimated.
    cost: by the prices of then, None where there were none. struck: how many sentences were taken out because the facts
    did not hold them. settled_by, settled_at: who took the draft over, or put it away, and when.
    """

    purpose = models.CharField(max_length=12)
    prompt = models.CharField(max_length=40)
    model = models.CharField(max_length=120)
    asked = models.TextField()
    answer = models.TextField(blank=True)
    outcome = models.CharField(max_length=24)
    read = models.PositiveIntegerField(default=0)
    written = models.PositiveIntegerField(default=0)
    counted = models.BooleanField(default=False)
    cost = models.DecimalField(max_digits=14, decimal_places=6, null=True)
    currency = models.CharField(max_length=3, blank=True)
    struck = models.PositiveSmallIntegerField(default=0)
    asked_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+", db_index=False)
    taken = models.BooleanField(null=True)
    settled_by = models.ForeignKey(Member, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    settled_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["-created_at", "-id"]
        indexes: ClassVar = [models.Index(fields=["organisation", "-created_at", "-id"], name="writer_call_newest")]
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(purpose__in=PURPOSES), name="writer_call_purpose"),
        ]
