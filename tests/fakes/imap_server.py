"""An IMAP server that others wrote, with one mailbox, on a free port of this machine."""

from __future__ import annotations

import imaplib
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kedua.integrations.mail.inbox import Box

PYMAP = Path(sys.prefix) / "peers" / "bin" / "pymap"
START = 30.0  # seconds
USER, PASSWORD = "answers", "secret"


@contextmanager
def imap_server() -> Iterator[Box]:
    """Run the server, and say how its mailbox is reached. It holds a few mails of its own, which are marked as read."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    where = ["--host", "127.0.0.1", "--port", str(port), "--no-tls", "--no-service", "admin"]
    mailbox = ["dict", "--demo-data", "--demo-user", USER, "--demo-password", PASSWORD]
    command = [str(PYMAP), *where, "--no-service", "managesieve", *mailbox]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        box = Box("127.0.0.1", port, USER, PASSWORD, "none", "INBOX")
        _wait_for(box, process)
        yield box
    finally:
        process.terminate()
        process.wait(START)


@contextmanager
def signed_in(box: Box) -> Iterator[imaplib.IMAP4]:
    """Open the mailbox as its owner does."""
    with imaplib.IMAP4(box.host, box.port, timeout=START) as server:
        server.login(box.user, box.password)
        server.select(box.folder)
        yield server


def put(box: Box, *mails: bytes) -> None:
    """Put mail into the mailbox."""
    with signed_in(box) as server:
        for mail in mails:
            server.append(box.folder, "", "", mail)


def _wait_for(box: Box, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START
    while time.monotonic() < deadline:
        assert process.poll() is None, "the IMAP server did not start"
        try:
            with signed_in(box) as server:
                server.store("1:*", "+FLAGS", r"(\Seen)")
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(box.port)
