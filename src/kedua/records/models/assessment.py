"""Work samples, exercises and reference calls: the organisation's own, those sent to a candidate, and how they were rated."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kedua.records.models.application import Application
from kedua.records.models.decision import Remedy
from kedua.records.models.member import Member
from kedua.records.models.owned import Owned

KINDS = ("work-sample", "exercise", "reference-call")
SENT, STARTED, HANDED_IN, CANCELLED, LAPSED = "sent", "started", "handed in", "cancelled", "lapsed"
STATES = (SENT, STARTED, HANDED_IN, CANCELLED, LAPSED)


class OwnAssessment(Owned):
    """An assessment of the organisation's own, or its wording of the library's when the slug is one of its ids.

    body: all that the library keeps of one (library/assessments.py), so that both are read alike.
    """

    slug = models.SlugField(max_length=80, db_index=False)
    title = models.CharField(max_length=160)
    kind = models.CharField(max_length=16)
    body = models.JSONField(default=dict)
    retired_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["title", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "slug"], name="own_assessment_once"),
            models.CheckConstraint(condition=models.Q(kind__in=KINDS), name="own_assessment_kind"),
        ]


class Assessment(Owned):
    """An assessment given to a candidate. body: its words as they were when it was sent; they never change after.

    round: the round it counts as. live: nothing is handed in, as with a call. minutes: its time limit; extra_minutes: added
    for this candidate, and `adjustments` in words. why_long, pay: asked for above two hours. draft: the text as typed, until
    it is handed in; revision counts its saves, tab names the page of the last; aside: texts that came too late, or over a
    newer one. referee: who is called, for a reference call.
    """

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="assessments")
    remedy = models.ForeignKey(Remedy, null=True, on_delete=models.SET_NULL, related_name="assessments")
    task = models.CharField(max_length=80)
    kind = models.CharField(max_length=16)
    title = models.CharField(max_length=160)
    body = models.JSONField(default=dict)
    round = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, default=SENT)
    live = models.BooleanField(default=False)
    minutes = models.PositiveSmallIntegerField()
    extra_minutes = models.PositiveSmallIntegerField(default=0)
    adjustments = models.TextField(blank=True)
    why_long = models.TextField(blank=True)
    pay = models.CharField(max_length=120, blank=True)
    referee = models.JSONField(default=dict)
    due_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    handed_in_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    draft = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=0)
    tab = models.CharField(max_length=40, blank=True)
    aside = models.JSONField(default=list)
    saved_at = models.DateTimeField(null=True)
    made_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar = ["created_at", "id"]
        indexes: ClassVar = [models.Index(fields=["organisation", "state", "due_at"], name="assessment_state")]
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(state__in=STATES), name="assessment_state_known"),
            models.CheckConstraint(condition=models.Q(kind__in=KINDS), name="assessment_kind"),
        ]


class HandedFile(Owned):
    """A file that a candidate handed in. kind: as its content shows, never as its name says. place: in the folder of files."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=8)
    size = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    place = models.CharField(max_length=120)

    class Meta:
        ordering: ClassVar = ["created_at", "id"]


class AssessmentRater(Owned):
    """Somebody who rates an assessment. blind: the candidate's name is kept from them. draft: as typed until it is in."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="raters")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    blind = models.BooleanField(default=True)
    draft = models.JSONField(default=dict)
    revision = models.PositiveIntegerField(default=0)
    saved_at = models.DateTimeField(null=True)
    submitted_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["created_at", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["assessment", "member"], name="assessment_rater_once"),
        ]

    @property
    def name(self) -> str:
        """The person's name."""
        return self.member.name


class AssessmentRating(Owned):
    """One rater's rating of one competency in an assessment, and what in the work supports it."""

    rater = models.ForeignKey(AssessmentRater, on_delete=models.CASCADE, related_name="ratings")
    position = models.PositiveSmallIntegerField(default=0)
    subject = models.CharField(max_length=90)
    rating = models.PositiveSmallIntegerField(null=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["position", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["rater", "subject"], name="assessment_rating_once"),
            models.CheckConstraint(
                condition=models.Q(rating=None) | models.Q(rating__range=(1, 5)), name="assessment_rating_range"
            ),
        ]
