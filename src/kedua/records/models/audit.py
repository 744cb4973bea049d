"""Who changed what and when: entries in a chain, to which one can only add."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kedua.records.models.organisation import Organisation


class AuditHead(models.Model):
    """The end of an organisation's chain: the row that a writer locks before adding to it."""

    organisation = models.OneToOneField(Organisation, on_delete=models.CASCADE, primary_key=True, related_name="+")
    number = models.PositiveBigIntegerField(default=0)
    digest = models.CharField(max_length=64, blank=True)


class AuditEntry(models.Model):
    """One change. digest is the SHA-256 of everything in the entry and of the digest before it.

    actor: id of the member (null for a guest or the system), with the name they had then. data never holds what a
    candidate said or who they are, only ids and names of fields.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+", db_index=False)
    number = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    actor = models.UUIDField(null=True)
    actor_name = models.CharField(max_length=120)
    action = models.CharField(max_length=60)
    subject = models.CharField(max_length=40)
    subject_id = models.CharField(max_length=40)
    data = models.JSONField(default=dict)
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    class Meta:
        ordering: ClassVar = ["organisation", "number"]
        indexes: ClassVar = [models.Index(fields=["organisation", "subject_id"], name="audit_subject")]
        constraints: ClassVar = [models.UniqueConstraint(fields=["organisation", "number"], name="audit_number_once")]
