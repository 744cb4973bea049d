"""What the company stands for, as behaviour."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kedua.records.models.owned import Owned


class CompanyValue(Owned):
    """A value with the behaviours that show it.

    library: the library's value it started from ("" for one of their own); levels: five texts, or none for the
    library's. Its subject id, in questions, needs and ratings, is "value:" + slug.
    """

    slug = models.SlugField(max_length=80, db_index=False)
    library = models.CharField(max_length=80, blank=True)
    name = models.CharField(max_length=120)
    behaviours = models.JSONField(default=list)
    levels = models.JSONField(default=list)
    weight = models.FloatField(default=3)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering: ClassVar = ["position", "id"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["organisation", "slug"], name="value_once")]

    def __str__(self) -> str:
        return self.name

    @property
    def subject(self) -> str:
        """Its subject id."""
        return f"value:{self.slug}"
