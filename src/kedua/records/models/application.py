"""A candidate on a job."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kedua.records.models.candidate import Candidate
from kedua.records.models.job import Job
from kedua.records.models.owned import Owned

# Where an application stands. The first six move on by themselves as interviews, scorecards and plans come in.
FIRST, FEEDBACK, PLANNING, SECOND, DECIDING = "first", "feedback", "planning", "second", "deciding"
# JOB_CLOSED: they were told that the job is closed, before anybody decided about them.
PASSED, NOT_PASSED, WITHDRAWN, JOB_CLOSED = "passed", "not passed", "withdrawn", "job closed"
STAGES = (FIRST, FEEDBACK, PLANNING, SECOND, DECIDING, PASSED, NOT_PASSED, WITHDRAWN, JOB_CLOSED)
ENDED = (PASSED, NOT_PASSED, WITHDRAWN, JOB_CLOSED)


class Application(Owned):
    """A candidate on a job. promise: the day by which they were promised an answer; answered_at: when they got it.
    promised_at: when they were told that day; promise_moves: how often it was put off since the last real news.
    note, adjustment: what they wrote when they applied on the public page, and what would make the interview work for them;
    neither is ever rated. unseen: it came in by itself, and nobody has seen to it yet.

    candidate_name is the candidate's name again, so that long lists sort and page by one index.
    """

    job = models.ForeignKey(Job, on_delete=models.PROTECT, related_name="applications")
    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="applications")
    candidate_name = models.CharField(max_length=160)
    stage = models.CharField(max_length=12, default=FIRST)
    stage_since = models.DateTimeField()
    source = models.CharField(max_length=80, blank=True)
    applied_on = models.DateField()
    promise = models.DateField(null=True)
    promised_at = models.DateTimeField(null=True)
    promise_moves = models.PositiveSmallIntegerField(default=0)
    answered_at = models.DateTimeField(null=True)
    note = models.TextField(blank=True)
    adjustment = models.TextField(blank=True)
    unseen = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["organisation", "-created_at", "-id"], name="application_newest"),
            models.Index(fields=["organisation", "stage", "-created_at", "-id"], name="application_stage"),
            models.Index(fields=["organisation", "stage", "stage_since", "id"], name="application_waiting"),
            models.Index(fields=["organisation", "job", "-created_at", "-id"], name="application_job"),
            models.Index(
                fields=["organisation", "job", "stage", "promise", "answered_at"], name="application_standing"
            ),
            models.Index(
                fields=["organisation", "promise", "id"], condition=models.Q(answered_at=None), name="application_owed"
            ),
            models.Index(
                fields=["organisation", "stage_since", "id"], condition=models.Q(unseen=True), name="application_unseen"
            ),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["candidate", "job"], name="application_once"),
            models.CheckConstraint(condition=models.Q(stage__in=STAGES), name="application_stage_known"),
            # Nobody waits without knowing until when, whoever writes to this table.
            models.CheckConstraint(
                condition=models.Q(promise__isnull=False)
                | models.Q(answered_at__isnull=False)
                | models.Q(stage=WITHDRAWN),
                name="application_promised",
            ),
        ]
