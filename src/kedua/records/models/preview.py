"""The honest picture of a job, version by version; who was shown which; what they answered and asked."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kedua.records.models.application import Application
from kedua.records.models.job import Job
from kedua.records.models.member import Member
from kedua.records.models.owned import Owned

DRAFT, PUBLISHED = "draft", "published"
INTERESTED, BUT, NO_LONGER = "interested", "but", "no longer"


class Preview(Owned):
    """One version of a job's preview. A published one is never changed; the newest of those is in force.

    statements: [{"id", "section", "text", …}], each with who says so, since when, and when it is to be looked at again
    (`engine/language/preview`). Nothing in it, and no answer to it, is ever rated.
    """

    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="previews")
    version = models.PositiveIntegerField()
    state = models.CharField(max_length=10, default=DRAFT)
    statements = models.JSONField(default=list)
    made_by = models.ForeignKey(Member, null=True, on_delete=models.PROTECT, related_name="+")
    published_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["job", "version"], name="preview_version_once"),
            models.CheckConstraint(condition=models.Q(state__in=(DRAFT, PUBLISHED)), name="preview_state"),
        ]


class PreviewShown(Owned):
    """That a candidate was shown a version. how: in the "interview", on their "page", as "pdf". The row's time is when."""

    preview = models.ForeignKey(Preview, on_delete=models.PROTECT, related_name="+")
    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="previews_shown")
    how = models.CharField(max_length=10)

    class Meta:
        ordering: ClassVar = ["created_at", "id"]


class PreviewAnswer(Owned):
    """What a candidate says to the preview; the newest counts, the others stay. It is never rated."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="preview_answers")
    preview = models.ForeignKey(Preview, null=True, on_delete=models.PROTECT, related_name="+")
    answer = models.CharField(max_length=12)
    note = models.TextField(blank=True)
    self_check = models.JSONField(default=dict)

    class Meta:
        ordering: ClassVar = ["created_at", "id"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(answer__in=(INTERESTED, BUT, NO_LONGER)), name="preview_answer_known"
            ),
        ]


class CandidateQuestion(Owned):
    """Something a candidate asked, in the interview or on their page, and the answer they are owed."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="questions")
    text = models.TextField()
    asked_in = models.CharField(max_length=10)
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey(Member, null=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["created_at", "id"]
        indexes: ClassVar = [
            models.Index(
                fields=["organisation", "created_at"],
                condition=models.Q(answered_at=None),
                name="candidate_question_open",
            )
        ]
