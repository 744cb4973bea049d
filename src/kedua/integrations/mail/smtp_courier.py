"""Hands messages to the mail server."""

from __future__ import annotations

import smtplib
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass

import structlog

from kedua.integrations.mail.handing import EmailBackend
from kedua.integrations.mail.inbox import Box, Inbox, MailboxNotRead
from kedua.integrations.mail.writing import is_address, mail_of
from kedua.usecases.ports import Delivered, Envelope, Evidence, Later, Never, Outcome

Handing = Callable[[], None]
TRIED_OFTEN = 50  # mails over one connection; some servers end it after a hundred
FULL = (452, 552)
DROPPED = Later("dropped")
log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Copies:
    """Where copies go, and how they are found there."""

    address: str
    box: Box


class SmtpCourier:
    """The Courier port for e-mail. One connection is kept for many mails.

    copies: a mailbox of ours that each mail goes to as well. A server takes a mail for all its receivers or for none, so
    what is there has arrived with the server, and what is not has not.
    """

    def __init__(self, copies: Copies | None = None) -> None:
        self.backend = EmailBackend()
        self.copies = copies
        self._carried = 0

    def carry(self, envelope: Envelope, handing: Handing) -> Outcome:
        """Hand one mail over, all but the last dot before `handing`."""
        if not is_address(envelope.to):
            return Never("address-wrong")
        handed: list[bool] = []

        def last_moment() -> None:
            handing()
            handed.append(True)

        old = self.backend.connection is not None
        outcome = self._carry(envelope, last_moment)
        if old and not handed and outcome == DROPPED:  # the server had ended the connection that we kept
            outcome = self._carry(envelope, last_moment)
        return outcome

    def _carry(self, envelope: Envelope, handing: Handing) -> Outcome:
        try:
            self._connect(handing)
        except smtplib.SMTPAuthenticationError:
            return self._dropped(Later("login", down=True))
        except (OSError, smtplib.SMTPException) as error:
            log.warning("mail server not reached", why=_first_line(error))
            return self._dropped(Later("no-connection", down=True))
        try:
            self.backend.send_messages([mail_of(envelope, self.copies.address if self.copies else "")])
        except (smtplib.SMTPException, OSError) as error:
            return self._understood(error)
        except BaseException:
            self.backend.drop()
            raise
        return Delivered()

    def evidence(self, envelope: Envelope) -> Evidence:
        """Look for the copy. Without one nobody knows: SMTP has no question for it."""
        if self.copies is None:
            return "unknown"
        try:
            with closing(Inbox(self.copies.box)) as inbox:
                return "arrived" if inbox.holds(envelope.message_id) else "again"
        except MailboxNotRead as error:
            log.warning("mailbox not read", why=str(error))
            return "unknown"

    def close(self) -> None:
        """End the connection politely."""
        try:
            self.backend.close()
        except (OSError, smtplib.SMTPException):
            self.backend.drop()

    def _connect(self, handing: Handing) -> None:
        if self._carried >= TRIED_OFTEN:
            self.close()
            self._carried = 0
        self.backend.open()
        self._carried += 1
        if self.backend.connection is not None:
            self.backend.connection.before_dot = handing

    def _understood(self, error: Exception) -> Outcome:
        """Tell from the server's answer whether to try again. After one, the connection is as good as before."""
        log.info("mail not taken", why=_first_line(error))
        match error:
            case smtplib.SMTPRecipientsRefused(recipients=refused):
                ((address, (code, _answer)),) = refused.items()
                if self.copies is not None and address == self.copies.address:
                    return self._kept(code, Later("copy-refused", down=True))
                return self._kept(code, Later("mailbox-full") if code in FULL else _by(code, "refused-address"))
            case smtplib.SMTPSenderRefused(smtp_code=code):
                return self._kept(code, Later("refused-sender" if code >= 500 else "busy", down=True))
            case smtplib.SMTPDataError(smtp_code=code):
                return self._kept(code, _by(code, "refused-text"))
            case smtplib.SMTPHeloError():
                return self._dropped(Later("no-connection", down=True))
            case _:
                return self._dropped(DROPPED)

    def _kept(self, code: int, outcome: Outcome) -> Outcome:
        return self._dropped(outcome) if code == 421 else outcome

    def _dropped(self, outcome: Outcome) -> Outcome:
        self.backend.drop()
        self._carried = 0
        return outcome


def _by(code: int, refused: str) -> Outcome:
    """Judge by the first digit: 4 may pass another time, 5 will not."""
    return Never(refused) if code >= 500 else Later("busy", down=code == 421)


def _first_line(error: Exception) -> str:
    return (str(error) or type(error).__name__).splitlines()[0][:200]
