"""Messages that say "still deciding, you hear by …" and can still be held back: the promise goes back with them."""

from __future__ import annotations

from django.db.models import OuterRef, Q, Subquery

from kedua.records.models import Application, Member, Message
from kedua.records.models.message import WAITING

WAITS = Q(state=WAITING, occasion="deciding", due_at__isnull=False)


def held(application: Application) -> Message | None:
    """Give the one to an application's candidate: one query."""
    rows = Message.objects.filter(organisation=application.organisation_id, application=application)
    return rows.filter(WAITS).order_by("-created_at").first()


def held_until() -> Subquery:
    """Say of an application when the one to its candidate goes out."""
    return Subquery(
        Message.objects.filter(WAITS, application=OuterRef("pk")).order_by("-created_at").values("due_at")[:1]
    )


def held_by(actor: Member) -> Q:
    """Say of messages whether they are one of those, and a member's own."""
    return WAITS & Q(made_by=actor)
