"""A mailbox on an IMAP server that others wrote is read once, and its owner's mail stays."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest
from pytest_django import Settings

from kedua.integrations.mail.inbox import Box, Inbox, MailboxNotRead
from kedua.integrations.mail.smtp_courier import Copies, SmtpCourier
from kedua.jobs.inbox import read_mailbox
from kedua.records.models import Application, Message
from kedua.records.models.message import RECEIVED, SENT
from kedua.usecases import messages
from kedua.usecases.messages import Said
from tests.cast import Cast
from tests.factories.envelopes import envelope
from tests.factories.rows import NOW
from tests.fakes.imap_server import PYMAP, imap_server, put
from tests.fakes.smtp_server import Taken, mail_server

pytestmark = [
    pytest.mark.xdist_group("imap"),
    pytest.mark.skipif(
        not PYMAP.exists() and not os.environ.get("CI"), reason="no IMAP server: make .venv/peers.done installs it"
    ),
]
COPIES = "answers@bakau.example"


@pytest.fixture(scope="module")
def server() -> Iterator[Box]:
    with imap_server() as box:
        yield box


@pytest.fixture
def box(server: Box) -> Box:
    """Give the mailbox, empty."""
    with closing(Inbox(server)) as inbox:
        for number, _data in list(inbox.unread()):
            inbox.remove(number)
    return server


def unread(box: Box) -> list[bytes]:
    with closing(Inbox(box)) as inbox:
        return [data for _number, data in inbox.unread()]


def test_mail_is_read_until_it_is_marked(box: Box) -> None:
    put(box, b"Subject: one\r\n\r\nfirst\r\n", b"Subject: two\r\n\r\nsecond\r\n")

    with closing(Inbox(box)) as inbox:
        (first, data), _second = inbox.unread()
        inbox.mark_read(first)

    assert data == b"Subject: one\r\n\r\nfirst\r\n"
    assert unread(box) == [b"Subject: two\r\n\r\nsecond\r\n"]


def test_a_mail_is_found_by_its_name_and_gone_when_removed(box: Box) -> None:
    put(box, b"Message-ID: <a1@x>\r\n\r\nhello\r\n")

    with closing(Inbox(box)) as inbox:
        there, other = inbox.holds("<a1@x>"), inbox.holds("<a2@x>")
        ((number, _data),) = inbox.unread()
        inbox.remove(number)
        after = inbox.holds("<a1@x>")

    assert (there, other, after) == (True, False, False)


@pytest.mark.parametrize(("fault", "code"), [("password", "login"), ("folder", "login"), ("starttls", "no-connection")])
def test_a_mailbox_that_cannot_be_opened_says_why(box: Box, fault: str, code: str) -> None:
    wrong = {
        "password": replace(box, password="wrong"),  # noqa: S106 - it opens nothing
        "folder": replace(box, folder="No such folder"),
        "starttls": replace(box, security="starttls"),
    }

    with pytest.raises(MailboxNotRead) as failed:
        Inbox(wrong[fault])

    assert failed.value.code == code


def test_nobody_there_is_known_to_be_nobody_there() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]

        with pytest.raises(MailboxNotRead) as failed:
            Inbox(Box("127.0.0.1", port, "a", "b", "none", "INBOX"))

    assert failed.value.code == "no-connection"


def test_a_copy_says_after_a_crash_whether_the_mail_arrived(box: Box, settings: Settings) -> None:
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    arrived, missing = envelope(), envelope()
    with mail_server() as mail:
        mail.delivers = lambda one: put(box, one.data)
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", mail.port
        with closing(SmtpCourier(Copies(COPIES, box))) as courier:
            courier.carry(arrived, lambda: None)
            known = courier.evidence(arrived), courier.evidence(missing)
        (taken,) = mail.taken

    assert known == ("arrived", "again")
    assert isinstance(taken, Taken)
    assert taken.to == ["cleo@mail.example", COPIES]
    assert COPIES.encode() not in taken.data


def test_a_mailbox_that_is_away_knows_nothing(box: Box) -> None:
    with closing(SmtpCourier(Copies(COPIES, replace(box, folder="No such folder")))) as courier:
        assert courier.evidence(envelope()) == "unknown"


def test_the_job_takes_in_answers_copies_and_what_came_back(cast: Cast, box: Box, settings: Settings) -> None:
    application = Application.objects.select_related("job", "organisation", "candidate").get(pk=cast.application.pk)
    message = messages.send(application, "deciding", Said("Where we are", "Friday."), "deciding:1", NOW)
    Message.objects.update(state=SENT)
    settings.IMAP = {name: getattr(box, name) for name in ("host", "port", "user", "password", "security", "folder")}
    settings.DEFAULT_FROM_EMAIL = "Kedua <kedua@bakau.example>"
    name = f"<{message.pk.hex}@bakau.example>"
    put(
        box,
        f"From: {cast.cleo.email}\r\nMessage-ID: <r1@x>\r\nIn-Reply-To: {name}\r\n\r\nFine.\r\n".encode(),
        f"From: kedua@bakau.example\r\nMessage-ID: {name}\r\n\r\nFriday.\r\n".encode(),
        b"From: stranger@else.example\r\nMessage-ID: <s1@x>\r\n\r\nBuy!\r\n",
    )

    read_mailbox()
    read_mailbox()

    assert list(Message.objects.filter(state=RECEIVED).values_list("text", flat=True)) == ["Fine."]
    assert unread(box) == []
    with closing(Inbox(box)) as inbox:
        assert (inbox.holds("<r1@x>"), inbox.holds(name)) == (True, False)


def test_without_a_mailbox_the_job_does_nothing(settings: Settings) -> None:
    settings.IMAP = {}

    read_mailbox()
