"""Promised days that are behind, and what those who had promised them were reminded of."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kedua.records.models.application import Application
from kedua.records.models.member import Member
from kedua.records.models.owned import Owned

TOLD, NEWS, MOVED, WITHDRAWN = "told", "news", "moved", "withdrawn"
HOW = (TOLD, NEWS, MOVED, WITHDRAWN)


class PastPromise(Owned):
    """A day that a candidate was promised, and the day on which they heard: it was kept where that is not later.

    how: they were told how it ended, had other news, were promised another day, or withdrew. promised_at: when they were
    told the day. heard_on: in the organisation's time zone.
    """

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="past_promises")
    day = models.DateField()
    promised_at = models.DateTimeField(null=True)
    heard_on = models.DateField()
    how = models.CharField(max_length=10)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["organisation", "day"], name="past_promise_day")]
        constraints: ClassVar = [models.CheckConstraint(condition=models.Q(how__in=HOW), name="past_promise_how")]


class PromiseReminder(Owned):
    """That a member was reminded of a promise, so that nobody is reminded twice. mark: the day it is about.

    kind: "before" and "today" with the promised day, "late" with the day on which they were reminded.
    """

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="promise_reminders")
    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="+", db_index=False)
    kind = models.CharField(max_length=10)
    mark = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["application", "member", "kind", "mark"], name="promise_reminder_once"),
        ]
