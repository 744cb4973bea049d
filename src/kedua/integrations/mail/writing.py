"""How a message to a candidate is written as mail."""

from __future__ import annotations

from email.utils import formataddr

from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.core.validators import validate_email

from kedua.usecases.ports import Envelope


def is_address(text: str) -> bool:
    """Whether mail can be written to it."""
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True


def mail_of(envelope: Envelope, copy_to: str = "") -> EmailMessage:
    """Write a message as plain text, in the thread of what was written before. copy_to: who gets it as well, unseen."""
    headers = {"Message-ID": envelope.message_id}
    if envelope.thread:
        headers |= {"In-Reply-To": envelope.thread[-1], "References": " ".join(envelope.thread)}
    if envelope.automatic:
        headers["Auto-Submitted"] = "auto-generated"  # RFC 3834: whoever is away does not answer it
    return EmailMessage(
        subject=" ".join(envelope.subject.split()),
        body=envelope.text,
        from_email=formataddr((envelope.sender.name, envelope.sender.email)),
        to=[envelope.to],
        bcc=[copy_to] if copy_to else None,
        reply_to=[envelope.reply_to] if envelope.reply_to else None,
        headers=headers,
    )
