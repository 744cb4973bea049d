"""Are the channels on which people are written to set up, and do their servers answer?"""

from __future__ import annotations

import smtplib
from collections.abc import Iterator
from contextlib import closing

from kedua.commands.checked import Checked
from kedua.wording.occasions import channel_name
from kedua.wording.translate import gettext as _

TELEPHONES = ("whatsapp", "sms", "telegram")


def check_channels() -> Iterator[Checked]:
    """Look at mail out, mail in, and telephones."""
    yield _mail()
    yield from _mailbox()
    yield from _telephones()


def _mail() -> Checked:
    from django.conf import settings

    if settings.ANYMAIL:
        service = settings.EMAIL_BACKEND.split(".")[2]
        return Checked(True, _("Mail: by {service}").format(service=service))
    if settings.EMAIL_HOST:
        return _mail_server(settings.EMAIL_HOST)
    return Checked(
        None,
        _("Mail: written to files in {path}. Set KEDUA_SMTP_HOST to send it.").format(path=settings.EMAIL_FILE_PATH),
    )


def _mail_server(host: str) -> Checked:
    from kedua.integrations.mail.handing import EmailBackend

    try:
        with EmailBackend():
            return Checked(True, _("Mail: by {host}").format(host=host))
    except smtplib.SMTPAuthenticationError:
        return Checked(False, _("Mail: {host} does not let us in. See to KEDUA_SMTP_USER.").format(host=host))
    except (OSError, smtplib.SMTPException) as error:
        return Checked(False, _("Mail: {host} does not answer ({why})").format(host=host, why=error))


def _mailbox() -> Iterator[Checked]:
    from django.conf import settings

    from kedua.integrations.mail.inbox import Box, Inbox, MailboxNotRead

    if not settings.IMAP:
        if settings.EMAIL_HOST or settings.ANYMAIL:
            yield Checked(
                None,
                _(
                    "Answers: go to members; what comes back unread is not noticed. Set KEDUA_IMAP_HOST and KEDUA_REPLIES_TO."
                ),
            )
        return
    try:
        with closing(Inbox(Box(**settings.IMAP))):
            yield Checked(True, _("Answers: read at {host}").format(host=settings.IMAP["host"]))
    except MailboxNotRead as error:
        yield Checked(
            False, _("Answers: {host} does not let us read ({why})").format(host=settings.IMAP["host"], why=error)
        )


def _telephones() -> Iterator[Checked]:
    from django.conf import settings

    for name in TELEPHONES:
        if name in settings.TELEPHONES:
            yield Checked(True, _("{channel}: set up").format(channel=channel_name(name)))
    if "whatsapp" in settings.TELEPHONES and not settings.TELEPHONES["whatsapp"]["template"]:
        yield Checked(
            None,
            _("WhatsApp: takes no first message without an approved template. Set KEDUA_WHATSAPP_TEMPLATE."),
        )
