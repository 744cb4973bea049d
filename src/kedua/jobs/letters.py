"""Sends letters."""

from __future__ import annotations

from kedua.integrations.mail.smtp import DjangoMailer
from kedua.integrations.queue.background import handles
from kedua.usecases.mail import JOB
from kedua.usecases.ports import Letter


@handles(JOB)
def send_letter(to: str, subject: str, text: str, reply_to: str = "") -> None:
    """Send one letter."""
    DjangoMailer().send(Letter(to, subject, text, reply_to))
