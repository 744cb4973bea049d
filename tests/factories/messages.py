"""Messages for tests: each as far as it is to be."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from kedua.records.models import Application, Message
from tests.factories.rows import NOW


def make_message(application: Application, **fields: Any) -> Message:
    """A draft to the candidate of an application."""
    usual: dict[str, Any] = {
        "key": f"own:{uuid4()}",
        "occasion": "own",
        "to": application.candidate.email,
        "subject": "Where we are",
        "text": "You hear from us on Friday.",
        "created_at": NOW,
    }
    return Message.objects.create(
        organisation=application.organisation,
        application=application,
        candidate=application.candidate,
        **(usual | fields),
    )
