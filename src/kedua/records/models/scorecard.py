"""One interviewer's record of one interview: a draft as typed, and once submitted, what it states."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kedua.records.models.interview import Interviewer
from kedua.records.models.member import Member
from kedua.records.models.owned import Owned

DRAFT, SUBMITTED = "draft", "submitted"
STRENGTH, DOUBT, REQUEST = "strength", "doubt", "request"


class Scorecard(Owned):
    """The record. draft: the form as typed, complete or not, until it is submitted; revision counts its saves.

    aside: drafts that were saved too late, over a newer one, until the person has chosen. written_by: the member who
    types it for a guest; null when the person does so themselves. recommendation: "", yes, no or unsure; it stays
    sealed. not_covered: subject ids. notes: what was written in the room beside the questions. kept: sentences that
    touch a private topic and were kept, with the reason why. amended_at: when it was last amended.
    """

    interviewer = models.OneToOneField(Interviewer, on_delete=models.CASCADE, related_name="scorecard")
    state = models.CharField(max_length=10, default=DRAFT)
    revision = models.PositiveIntegerField(default=0)
    draft = models.JSONField(default=dict)
    aside = models.JSONField(default=list)
    written_by = models.ForeignKey(Member, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    saved_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True)
    amended_at = models.DateTimeField(null=True)
    not_covered = models.JSONField(default=list)
    career_goals = models.TextField(blank=True)
    contribution = models.TextField(blank=True)
    notes = models.TextField(blank=True)
    recommendation = models.CharField(max_length=10, blank=True)
    kept = models.JSONField(default=list)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["organisation", "state"], name="scorecard_state")]
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(state__in=(DRAFT, SUBMITTED)), name="scorecard_state_known"),
        ]


class Answer(Owned):
    """A question that was asked: its words, what it is about, the topic told, and the rating of the answer."""

    scorecard = models.ForeignKey(Scorecard, on_delete=models.CASCADE, related_name="answers")
    position = models.PositiveSmallIntegerField(default=0)
    question = models.CharField(max_length=80, blank=True)
    text = models.TextField()
    subject = models.CharField(max_length=90, blank=True)
    topic = models.CharField(max_length=300, blank=True)
    rating = models.PositiveSmallIntegerField(null=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["position", "id"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(rating=None) | models.Q(rating__range=(1, 5)), name="answer_rating"
            ),
        ]


class CompetencyRating(Owned):
    """A rating of a competency over the whole interview, and what was said or done that supports it.

    rating: None where the person says that there was not enough evidence. position: its place; many may share the first.
    """

    scorecard = models.ForeignKey(Scorecard, on_delete=models.CASCADE, related_name="ratings")
    position = models.PositiveSmallIntegerField(default=0)
    subject = models.CharField(max_length=90)
    rating = models.PositiveSmallIntegerField(null=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["position", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["scorecard", "subject"], name="competency_rating_once"),
            models.CheckConstraint(condition=models.Q(rating__range=(1, 5)), name="competency_rating_range"),
        ]


class Remark(Owned):
    """A strength, a doubt, or a request to the next panel."""

    scorecard = models.ForeignKey(Scorecard, on_delete=models.CASCADE, related_name="remarks")
    position = models.PositiveSmallIntegerField(default=0)
    kind = models.CharField(max_length=10)
    text = models.TextField()
    subject = models.CharField(max_length=90, blank=True)

    class Meta:
        ordering: ClassVar = ["position", "id"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(kind__in=(STRENGTH, DOUBT, REQUEST)), name="remark_kind"),
        ]


class Amendment(Owned):
    """A change to a submitted scorecard, and why. The scorecard's rows hold what counts now; this keeps what was before.

    number: 1 for its first amendment. changes: [{"address", "before", "after"}], addresses as in a draft. opened: the
    ratings of others were open to the person by then. decided: the application had been decided by then.
    """

    scorecard = models.ForeignKey(Scorecard, on_delete=models.CASCADE, related_name="amendments")
    number = models.PositiveSmallIntegerField()
    made_by = models.ForeignKey(Member, null=True, on_delete=models.PROTECT, related_name="+")
    why = models.TextField()
    changes = models.JSONField(default=list)
    opened = models.BooleanField(default=False)
    decided = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["scorecard", "number"], name="amendment_once")]
