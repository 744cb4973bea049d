"""The opening: what it needs, the questions all its candidates get, its honest picture, and who usually asks."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kedua.records.models.member import Member
from kedua.records.models.owned import Owned

OPEN, CLOSED = "open", "closed"


class Job(Owned):
    """An opening. role: id of the role profile it started from. days_to_hear, days_to_tell: working days from an
    interview, and from a decision, until the candidate hears. closing_at, closing_by: who wished it closed, and when: it
    closes by itself once everybody was told.
    """

    title = models.CharField(max_length=120)
    role = models.CharField(max_length=80, blank=True)
    seniority = models.CharField(max_length=12, default="experienced")
    place = models.CharField(max_length=120, blank=True)
    purpose = models.TextField(blank=True)
    duties = models.JSONField(default=list)
    minutes = models.PositiveSmallIntegerField(default=60)
    days_to_hear = models.PositiveSmallIntegerField(default=5)
    days_to_tell = models.PositiveSmallIntegerField(default=2)
    hiring_manager = models.ForeignKey(Member, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    state = models.CharField(max_length=8, default=OPEN)
    closing_at = models.DateTimeField(null=True)
    closing_by = models.ForeignKey(Member, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False)
    opened_on = models.DateField()
    closed_on = models.DateField(null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["organisation", "state", "title"], name="job_list"),
            models.Index(fields=["organisation", "hiring_manager"], name="job_manager"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(state__in=(OPEN, CLOSED)), name="job_state"),
        ]

    def __str__(self) -> str:
        return self.title


class JobCompetency(Owned):
    """A competency that the job needs: how much it matters (weight, 1–5) and the rating it asks for (bar)."""

    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="competencies")
    subject = models.CharField(max_length=90)
    weight = models.FloatField(default=3)
    must_have = models.BooleanField(default=False)
    bar = models.FloatField(default=3)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering: ClassVar = ["position", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["job", "subject"], name="job_competency_once"),
            models.CheckConstraint(condition=models.Q(weight__gt=0, weight__lte=10), name="job_competency_weight"),
            models.CheckConstraint(condition=models.Q(bar__gte=1, bar__lte=5), name="job_competency_bar"),
        ]


class CoreQuestion(Owned):
    """A question that every candidate for the job gets, in this order; the library's or their own, by its id."""

    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="core")
    question = models.CharField(max_length=80)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering: ClassVar = ["position", "id"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["job", "question"], name="core_question_once")]


class JobPanelist(Owned):
    """Somebody who usually asks in second interviews for the job; competencies they can judge, empty for any."""

    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="panel")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    competencies = models.JSONField(default=list)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering: ClassVar = ["position", "id"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["job", "member"], name="job_panelist_once")]
