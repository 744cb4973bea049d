"""The organisation's own part of the library: competencies and questions, new ones and changed copies of shipped ones."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kedua.records.models.owned import Owned


class Competency(Owned):
    """A competency of their own, or their wording of the library's when the slug is one of its ids."""

    slug = models.SlugField(max_length=80, db_index=False)
    name = models.CharField(max_length=120)
    family = models.CharField(max_length=80, blank=True)
    definition = models.TextField()
    levels = models.JSONField(default=list)

    class Meta:
        ordering: ClassVar = ["name"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["organisation", "slug"], name="competency_once")]

    def __str__(self) -> str:
        return self.name


class Question(Owned):
    """A question of their own, or their wording of the library's when the slug is one of its ids.

    subject: id of a competency, "value:…", or a topic. probes: [["S", "Where was this?"], …]. A retired question is
    no longer offered, and stays where it was used.
    """

    slug = models.SlugField(max_length=80, db_index=False)
    subject = models.CharField(max_length=90)
    kind = models.CharField(max_length=24)
    text = models.TextField()
    minutes = models.PositiveSmallIntegerField(default=6)
    probes = models.JSONField(default=list)
    seniority = models.JSONField(default=list)
    retired_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["organisation", "subject"], name="question_subject")]
        constraints: ClassVar = [models.UniqueConstraint(fields=["organisation", "slug"], name="question_once")]

    def __str__(self) -> str:
        return self.text
