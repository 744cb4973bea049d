"""The mailbox for candidates' answers, read by IMAP."""

from __future__ import annotations

import imaplib
import re
import ssl
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

PATIENCE = 30.0  # seconds
MARK = "KeduaRead"  # a keyword of ours, so that a person may read the mailbox as well
MOST_BYTES = 1_000_000  # of one mail; the rest is attachments, which stay in the mailbox
MOST = 200  # mails at a time


class MailboxNotRead(Exception):
    """The mailbox cannot be read. code: "no-connection" or "login"; its words are the server's."""

    def __init__(self, code: str, why: str) -> None:
        super().__init__(why)
        self.code = code


@dataclass(frozen=True, slots=True)
class Box:
    """Where the mailbox is, and who may read it. security: "tls", "starttls" or "none"."""

    host: str
    port: int
    user: str
    password: str
    security: str
    folder: str


class Inbox:
    """An open mailbox. Raises MailboxNotRead from every method where the server does not do what it is asked."""

    def __init__(self, box: Box) -> None:
        try:
            self._server = _connected(box)
        except (OSError, imaplib.IMAP4.error) as error:
            raise MailboxNotRead("no-connection", str(error)) from error
        try:
            self._server.login(box.user, box.password)
            answer, told = self._server.select(_quoted(box.folder))
        except imaplib.IMAP4.error as error:
            self.close()
            raise MailboxNotRead("login", str(error)) from error
        if answer != "OK":
            self.close()
            raise MailboxNotRead("login", repr(told))
        flags = self._server.response("PERMANENTFLAGS")[1]
        own = bool(flags) and b"\\*" in (flags[0] or b"")
        self._mark, self._unread = (MARK, f"UNKEYWORD {MARK}") if own else (r"\Seen", "UNSEEN")

    def holds(self, message_id: str) -> bool:
        """Whether a mail with this Message-ID is there."""
        return bool(self._search("HEADER", "Message-ID", _quoted(message_id)))

    def unread(self) -> Iterator[tuple[str, bytes]]:
        """Give number and text of mails that were not read yet, the oldest first, each cut off after a million bytes."""
        for number in self._search(*self._unread.split())[:MOST]:
            parts = self._ask("FETCH", number, f"(BODY.PEEK[]<0.{MOST_BYTES}>)")
            text = next((part[1] for part in parts if isinstance(part, tuple)), None)
            if text is not None:
                yield number, text

    def mark_read(self, number: str) -> None:
        """Remember that a mail was read."""
        self._ask("STORE", number, "+FLAGS.SILENT", f"({self._mark})")

    def remove(self, number: str) -> None:
        """Delete a mail."""
        self._ask("STORE", number, "+FLAGS.SILENT", r"(\Deleted)")
        if "UIDPLUS" in self._server.capabilities:
            self._ask("EXPUNGE", number)
        else:
            self._server.expunge()

    def close(self) -> None:
        """End the connection."""
        with suppress(OSError, imaplib.IMAP4.error):  # it may be gone already
            self._server.logout()

    def _search(self, *words: str) -> list[str]:
        (found,) = self._ask("SEARCH", *words) or (b"",)
        return found.decode("ascii").split() if isinstance(found, bytes) else []

    def _ask(self, verb: str, *words: str) -> list[object]:
        try:
            answer, told = self._server.uid(verb, *words)
        except (OSError, imaplib.IMAP4.error) as error:
            raise MailboxNotRead("no-connection", str(error)) from error
        if answer != "OK":
            raise MailboxNotRead("no-connection", repr(told))
        return list(told)


def _connected(box: Box) -> imaplib.IMAP4:
    context = ssl.create_default_context()
    if box.security == "tls":
        return imaplib.IMAP4_SSL(box.host, box.port, ssl_context=context, timeout=PATIENCE)
    server = imaplib.IMAP4(box.host, box.port, timeout=PATIENCE)
    if box.security == "starttls":
        try:
            server.starttls(context)
        except (OSError, imaplib.IMAP4.error):
            server.shutdown()
            raise
    return server


def _quoted(text: str) -> str:
    """Write a text as IMAP's quoted string."""
    return '"' + re.sub(r'(["\\])', r"\\\1", re.sub(r"[\r\n\0]", "", text)) + '"'
