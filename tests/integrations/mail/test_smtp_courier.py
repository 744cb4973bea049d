"""Mail is handed to a server on a socket: what it takes arrives once, what it says is understood, whenever it fails."""

from __future__ import annotations

import email
import email.policy
import smtplib
import socket
from collections.abc import Iterator
from contextlib import closing
from email.message import EmailMessage

import pytest
from pytest_django import Settings

from kedua.integrations.mail import handing
from kedua.integrations.mail.smtp_courier import SmtpCourier
from kedua.usecases.ports import Delivered, Later, Never, Outcome
from tests.factories.envelopes import envelope, in_thread
from tests.fakes.smtp_server import Fault, MailServer, mail_server


@pytest.fixture
def server(settings: Settings) -> Iterator[MailServer]:
    with mail_server() as running:
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", running.port
        settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
        settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
        settings.EMAIL_TIMEOUT = 5
        yield running


@pytest.fixture
def courier(server: MailServer) -> Iterator[SmtpCourier]:  # noqa: ARG001 - it is set before
    made = SmtpCourier()
    yield made
    made.close()


class Moment:
    """Counts the calls, and looks what the server has by then."""

    def __init__(self, server: MailServer) -> None:
        self.server, self.seen = server, list[int]()

    def __call__(self) -> None:
        self.seen.append(len(self.server.taken))


def read(data: bytes) -> EmailMessage:
    return email.message_from_bytes(data, policy=email.policy.default)


def test_a_mail_arrives_as_it_was_written(server: MailServer, courier: SmtpCourier) -> None:
    one, moment = in_thread(envelope(), "<a@x>", "<b@x>"), Moment(server)

    outcome = courier.carry(one, moment)

    (taken,) = server.taken
    mail = read(taken.data)
    assert (outcome, moment.seen) == (Delivered(), [0])
    assert (taken.to, mail["To"], mail["Reply-To"]) == (
        ["cleo@mail.example"],
        "cleo@mail.example",
        "rita@bakau.example",
    )
    assert (mail["Subject"], mail["From"]) == (one.subject, "Bakau Café <kedua@bakau.example>")
    assert (mail["Message-ID"], mail["In-Reply-To"], mail["References"]) == (one.message_id, "<b@x>", "<a@x> <b@x>")
    assert mail.get_content().replace("\r\n", "\n") == one.text


def test_many_go_over_one_connection(server: MailServer, courier: SmtpCourier) -> None:
    for _number in range(5):
        courier.carry(envelope(), lambda: None)

    assert (len(server.taken), server.connections) == (5, 1)


STEPS = ("mail", "rcpt", "data", "dot")


@pytest.mark.parametrize(
    ("step", "answer", "outcome"),
    [
        ("connect", "554 go away", Later("no-connection", down=True)),
        ("ehlo", "421 closing", Later("no-connection", down=True)),
        ("mail", "550 not from you", Later("refused-sender", down=True)),
        ("mail", "451 busy", Later("busy", down=True)),
        ("rcpt", "550 no such user", Never("refused-address")),
        ("rcpt", "450 greylisted", Later("busy")),
        ("rcpt", "452 mailbox full", Later("mailbox-full")),
        ("rcpt", "421 closing", Later("busy", down=True)),
        ("data", "554 no", Never("refused-text")),
        ("data", "451 busy", Later("busy")),
        ("dot", "554 spam", Never("refused-text")),
        ("dot", "451 busy", Later("busy")),
    ],
)
def test_what_the_server_says_is_understood_and_the_next_mail_goes(
    server: MailServer, courier: SmtpCourier, step: str, answer: str, outcome: Outcome
) -> None:
    server.fault = Fault(step, answer, times=2 if step == "ehlo" else 1)  # after EHLO, HELO is tried

    first, second = courier.carry(envelope(), lambda: None), courier.carry(envelope(), lambda: None)

    assert (first, second, len(server.taken)) == (outcome, Delivered(), 1)


@pytest.mark.parametrize("step", ["connect", "ehlo", "mail", "rcpt", "data", "text"])
def test_a_connection_that_breaks_before_the_dot_leaves_nothing_behind(
    server: MailServer, courier: SmtpCourier, step: str
) -> None:
    server.fault = Fault(step, times=1)

    first, second = courier.carry(envelope(), lambda: None), courier.carry(envelope(), lambda: None)

    assert isinstance(first, Later)
    assert (second, len(server.taken)) == (Delivered(), 1)


@pytest.mark.parametrize("step", ["mail", "rcpt", "data"])
def test_a_connection_that_ended_while_it_was_kept_is_opened_anew(
    server: MailServer, courier: SmtpCourier, step: str
) -> None:
    courier.carry(envelope(), lambda: None)
    server.fault = Fault(step, times=1)
    moment = Moment(server)

    outcome = courier.carry(envelope(), moment)

    assert (outcome, len(server.taken), moment.seen) == (Delivered(), 2, [1])


@pytest.mark.parametrize("kept", [True, False])
def test_after_the_dot_the_duty_stays_with_us_and_the_name_stays_the_same(
    server: MailServer, courier: SmtpCourier, kept: bool
) -> None:
    server.fault, one = Fault("dot", times=1, kept=kept), envelope()

    first, second = courier.carry(one, lambda: None), courier.carry(one, lambda: None)

    names = {read(taken.data)["Message-ID"] for taken in server.taken}
    assert (first, second, names) == (Later("dropped"), Delivered(), {one.message_id})
    assert len(server.taken) == 1 + kept


def test_a_server_that_thinks_long_after_the_dot_is_waited_for(server: MailServer, settings: Settings) -> None:
    settings.EMAIL_TIMEOUT = 1
    server.fault = Fault("dot", times=1, seconds=1.5, kept=True)

    with closing(SmtpCourier()) as courier:
        outcome = courier.carry(envelope(), lambda: None)

    assert (outcome, len(server.taken)) == (Delivered(), 1)


def test_a_server_that_thinks_long_before_it_is_not(server: MailServer, settings: Settings) -> None:
    settings.EMAIL_TIMEOUT = 0.3
    server.fault = Fault("rcpt", times=1, seconds=1.0)

    with closing(SmtpCourier()) as courier:
        outcome = courier.carry(envelope(), lambda: None)

    assert (outcome, server.taken) == (Later("dropped"), [])


def test_one_that_never_answers_the_dot_is_given_up(
    server: MailServer, courier: SmtpCourier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handing, "ANSWER", 0.2)
    server.fault = Fault("dot", times=1, seconds=1.0)

    assert courier.carry(envelope(), lambda: None) == Later("dropped")


def test_when_the_moment_is_forbidden_nothing_arrives_and_nothing_stays_half_said(
    server: MailServer, courier: SmtpCourier
) -> None:
    def forbid() -> None:
        raise LookupError

    with pytest.raises(LookupError):
        courier.carry(envelope(), forbid)
    outcome = courier.carry(envelope(text="The second"), lambda: None)

    (taken,) = server.taken
    assert (outcome, read(taken.data).get_content().strip()) == (Delivered(), "The second")


def test_nobody_there_is_known_to_be_nobody_there(settings: Settings) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", probe.getsockname()[1]
        settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False

    assert SmtpCourier().carry(envelope(), lambda: None) == Later("no-connection", down=True)


@pytest.mark.parametrize("to", ["cléo@mail.example", "two words@", "a\nb@mail.example"])
def test_an_address_that_is_none_is_not_tried_again(server: MailServer, courier: SmtpCourier, to: str) -> None:
    outcome = courier.carry(envelope(to=to), lambda: None)

    assert (outcome, server.taken) == (Never("address-wrong"), [])
    assert courier.carry(envelope(), lambda: None) == Delivered()


@pytest.mark.parametrize(
    ("text", "wire"),
    [
        (b"one\r\n.two\r\n", b"one\r\n..two\r\n"),
        (b".one\n..two", b"..one\r\n...two\r\n"),
        ("a\rb", b"a\r\nb\r\n"),
        (b"\r\n.\r\n.\r\n", b"\r\n..\r\n..\r\n"),
    ],
)
def test_no_line_of_a_text_ends_it(text: bytes | str, wire: bytes) -> None:
    assert handing._quoted(text) == wire


def test_our_data_says_what_the_library_says(server: MailServer) -> None:
    """smtplib's own `data` and ours put the same bytes on the wire."""
    text = b"From: a@x\r\nTo: b@x\r\n\r\n.\r\n..\r\nlast line without an end"

    for kind in (smtplib.SMTP, handing.HandingSMTP):
        with kind("127.0.0.1", server.port, timeout=5) as connection:
            connection.sendmail("a@x", ["b@x"], text)

    assert server.taken[0] == server.taken[1]
