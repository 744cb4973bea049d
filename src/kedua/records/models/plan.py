"""Plans of interviews, version by version, and the sentence vectors that they were chosen with."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kedua.records.models.application import Application
from kedua.records.models.member import Member
from kedua.records.models.owned import Owned

LOCKED = "locked"


class Plan(Owned):
    """One version of the plan for a round. Versions are never changed, only added; the newest is in force.

    wishes: minutes, panel and the person's edits; kit: the plan with its setting as it came out (engine/planning/plan).
    why: the person's reason for going past a warning. change: what this version did, as a code with inputs.
    """

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="plans")
    round = models.PositiveSmallIntegerField(default=2)
    version = models.PositiveIntegerField()
    state = models.CharField(max_length=10, default="draft")
    wishes = models.JSONField(default=dict)
    kit = models.JSONField(default=dict)
    value = models.FloatField()
    bound = models.FloatField()
    change = models.JSONField(default=dict)
    why = models.TextField(blank=True)
    made_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["application", "round", "version"], name="plan_version_once"),
        ]


class SentenceVector(models.Model):
    """The meaning vector of a text that is not in the shipped library, kept because it is slow to make."""

    organisation_id = models.UUIDField()
    digest = models.BinaryField(max_length=16)
    model = models.CharField(max_length=60)
    vector = models.BinaryField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation_id", "digest", "model"], name="sentence_vector_once"),
        ]
