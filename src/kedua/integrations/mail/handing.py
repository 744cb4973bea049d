"""SMTP in which somebody learns of the last moment before a mail may have arrived: a server keeps nothing without its dot."""

from __future__ import annotations

import smtplib
from collections.abc import Callable, Sequence
from smtplib import bCRLF
from typing import TYPE_CHECKING, cast

from django.core.mail.backends import smtp

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

ANSWER = 600.0  # seconds; RFC 5321 (4.5.3.2.6) asks for ten minutes, as giving up too soon makes mail arrive twice


class _Handing:
    """Sends a mail in two steps: all but the dot that ends it, and the dot."""

    before_dot: Callable[[], None] | None = None

    def rcpt(self, recip: str, options: Sequence[str] = ()) -> tuple[int, bytes]:
        """Name a receiver. Raises SMTPRecipientsRefused for one who is refused: a mail goes to all its receivers or to none."""
        server = cast(smtplib.SMTP, self)
        code, answer = smtplib.SMTP.rcpt(server, recip, options)
        if code not in (250, 251):
            if code == 421:
                server.close()
            else:
                server.rset()
            raise smtplib.SMTPRecipientsRefused({recip: (code, answer)})
        return code, answer

    def data(self, msg: ReadableBuffer | str) -> tuple[int, bytes]:
        """Send the text of a mail. Raises SMTPDataError, SMTPServerDisconnected, and whatever before_dot raises.

        The connection is of no use after the latter: it stands in the middle of a mail.
        """
        server = cast(smtplib.SMTP, self)
        server.putcmd("data")
        code, answer = server.getreply()
        if code != 354:
            raise smtplib.SMTPDataError(code, answer)
        server.send(_quoted(msg))
        if self.before_dot is not None:
            self.before_dot()
        if server.sock is not None:
            server.sock.settimeout(ANSWER)
        server.send(b"." + bCRLF)
        answered = server.getreply()
        if server.sock is not None:
            server.sock.settimeout(server.timeout)
        return answered


def _quoted(msg: ReadableBuffer | str) -> bytes:
    """Give the lines of a mail as they go over the wire: a dot in front of dots, each ended."""
    lines = msg.encode("ascii") if isinstance(msg, str) else bytes(msg)
    lines = lines.replace(bCRLF, b"\n").replace(b"\r", b"\n").replace(b"\n", bCRLF)
    stuffed = lines.replace(bCRLF + b".", bCRLF + b"..")
    if stuffed.startswith(b"."):
        stuffed = b"." + stuffed
    return stuffed if stuffed.endswith(bCRLF) else stuffed + bCRLF


class HandingSMTP(_Handing, smtplib.SMTP):
    """Without encryption, or with STARTTLS."""


class HandingSMTPS(_Handing, smtplib.SMTP_SSL):
    """Encrypted from the beginning."""


class EmailBackend(smtp.EmailBackend):
    """Django's way to a mail server, over our connections; all our mail goes by it."""

    connection: HandingSMTP | HandingSMTPS | None

    @property
    def connection_class(self) -> type[smtplib.SMTP]:
        """Give the kind of connection."""
        return HandingSMTPS if self.use_ssl else HandingSMTP

    def drop(self) -> None:
        """Break the connection off without a word: in the middle of a mail, QUIT would be a line of it."""
        connection, self.connection = self.connection, None
        if connection is not None:
            connection.close()
