"""Envelopes to hand over."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid4

from kedua.usecases.ports import Envelope, Mailbox


def envelope(
    channel: str = "email", to: str = "cleo@mail.example", text: str = "Dear Cleo,\n.\nuntil Friday 第\n"
) -> Envelope:
    """Make an envelope to Cleo with an id of its own; a line of its text is a single dot."""
    key = uuid4()
    return Envelope(
        id=key,
        channel=channel,
        to=to,
        language="en",
        country="MY",
        subject="Where we are 第",
        text=text,
        sender=Mailbox("Bakau Café", "kedua@bakau.example"),
        reply_to="rita@bakau.example",
        message_id=f"<{key.hex}@bakau.example>",
    )


def in_thread(one: Envelope, *ids: str) -> Envelope:
    """Let an envelope go on from earlier mail."""
    return replace(one, thread=ids)


def known_by(key: UUID, one: Envelope) -> Envelope:
    """Give an envelope another id."""
    return replace(one, id=key, message_id=f"<{key.hex}@bakau.example>")
