"""What every row of an organisation has in common."""

from __future__ import annotations

from django.db import models

from kedua.records.ids import new_id
from kedua.records.models.organisation import Organisation


class Owned(models.Model):
    """A row that belongs to one organisation, and moves with it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+", db_index=False)
    created_at = models.DateTimeField()

    class Meta:
        abstract = True
