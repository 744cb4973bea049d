"""Mail by way of Django: to the mail server that is set, or to files in the data folder when none is."""

from __future__ import annotations

from django.core.mail import EmailMultiAlternatives

from kedua.integrations.calendar.ical import calendar_text, method_of
from kedua.usecases.ports import Event, Letter


class DjangoMailer:
    """The Mailer port."""

    def send(self, letter: Letter) -> None:
        """Send one letter as plain text, with its event beside it. Raises OSError or smtplib.SMTPException when refused."""
        subject = " ".join(letter.subject.split())  # a name in it may have line breaks, a header has none
        answers = [letter.reply_to] if letter.reply_to else None
        message = EmailMultiAlternatives(subject=subject, body=letter.text, to=[letter.to], reply_to=answers)
        if letter.event is not None:
            _add(message, letter.event)
        message.send()


def _add(message: EmailMultiAlternatives, event: Event) -> None:
    """Add an event twice: as another form of the text, which mail programs act upon, and as a file for all the others."""
    method = method_of(event)
    text = calendar_text(event, method)
    message.attach_alternative(text, f"text/calendar; method={method}")
    name = "invite.ics" if method == "REQUEST" else "cancel.ics"
    message.attach(name, text.encode("utf-8"), "application/ics")  # as bytes: text would lose its letters
