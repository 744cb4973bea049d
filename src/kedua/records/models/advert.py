"""A job's description: the facts it rests on, its versions, and which of them the public reads."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kedua.records.models.job import Job
from kedua.records.models.member import Member
from kedua.records.models.owned import Owned

COMPOSED, WRITTEN, DRAFTED, PASTED = "composed", "written", "drafted", "pasted"
HOW = (COMPOSED, WRITTEN, DRAFTED, PASTED)


class Advert(Owned):
    """The description of a job. facts: what is true of the job, as `engine/advert/facts` reads it.

    slug: the last part of its public address, the same for ever. published: the version that the public reads, from
    published_at on; without one there is no public page. apply_by: the last day to apply; open_to_apply: whether the page
    takes applications itself.
    """

    job = models.OneToOneField(Job, on_delete=models.CASCADE, related_name="advert")
    facts = models.JSONField(default=dict)
    tone = models.CharField(max_length=10, default="plain")
    length = models.CharField(max_length=10, default="standard")
    language = models.CharField(max_length=8, default="en")
    slug = models.SlugField(max_length=90, db_index=False)
    published = models.ForeignKey(
        "AdvertVersion", null=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    published_at = models.DateTimeField(null=True)
    apply_by = models.DateField(null=True)
    open_to_apply = models.BooleanField(default=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["organisation", "-published_at"],
                condition=models.Q(published__isnull=False),
                name="advert_public",
            ),
        ]
        constraints: ClassVar = [models.UniqueConstraint(fields=["organisation", "slug"], name="advert_slug_once")]


class AdvertVersion(Owned):
    """One version of the text; it is never changed, the next one replaces it.

    sections: [{"part", "heading", "text"}], as `engine/advert/text` reads them; facts: those it was checked against. how:
    composed from facts, written by a person, drafted by an AI, pasted from elsewhere. drafted: parts whose text an AI
    wrote and nobody accepted yet; such a version cannot be published.
    """

    advert = models.ForeignKey(Advert, on_delete=models.CASCADE, related_name="versions")
    version = models.PositiveIntegerField()
    how = models.CharField(max_length=10, default=WRITTEN)
    sections = models.JSONField(default=list)
    facts = models.JSONField(default=dict)
    drafted = models.JSONField(default=list)
    made_by = models.ForeignKey(Member, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)

    class Meta:
        ordering: ClassVar = ["-version"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["advert", "version"], name="advert_version_once"),
            models.CheckConstraint(condition=models.Q(how__in=HOW), name="advert_version_how"),
        ]
