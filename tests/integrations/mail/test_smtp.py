"""Letters as Django sends them."""

import email
import email.policy
from email.message import EmailMessage

from django.core import mail

from kedua.integrations.mail.smtp import DjangoMailer
from kedua.usecases.ports import Letter
from tests.factories.events import event, read_by_vobject


def sent(letter: Letter) -> EmailMessage:
    """Send a letter, and read it as its receiver does."""
    DjangoMailer().send(letter)
    return email.message_from_bytes(mail.outbox[-1].message().as_bytes(), policy=email.policy.default)


def test_a_name_with_a_line_break_does_not_stop_its_letter() -> None:
    DjangoMailer().send(Letter("nora@bakau.example", "Join Bakau\r\nBcc: all@bakau.example", "Dear Nora"))

    (letter,) = mail.outbox
    assert letter.subject == "Join Bakau Bcc: all@bakau.example"
    assert letter.recipients() == ["nora@bakau.example"]


def test_a_letter_without_an_event_is_plain_text() -> None:
    letter = sent(Letter("nora@bakau.example", "Join", "Dear Nora"))

    assert letter.get_content_type() == "text/plain"
    assert letter["Reply-To"] is None


def test_an_event_goes_along_as_another_form_of_the_text_and_as_a_file() -> None:
    letter = sent(
        Letter("sam@bakau.example", "Interview", "Dear Sam 第", "rita@bakau.example", event(summary="第二次"))
    )

    assert [part.get_content_type() for part in letter.walk()] == [
        *("multipart/mixed", "multipart/alternative", "text/plain", "text/calendar", "application/ics")
    ]
    form, file = [*letter.walk()][3:]
    assert (form.get_param("method"), form.get_content_charset()) == ("REQUEST", "utf-8")
    assert file.get_filename() == "invite.ics"
    assert letter["Reply-To"] == "rita@bakau.example"
    for text in (form.get_content(), file.get_content().decode()):
        assert read_by_vobject(text).summary.value == "第二次"


def test_what_is_off_says_so_in_the_heading_of_its_part() -> None:
    letter = sent(Letter("sam@bakau.example", "Cancelled", "Dear Sam", event=event(cancelled=True)))

    form, file = [*letter.walk()][3:]
    assert form.get_param("method") == "CANCEL"
    assert file.get_filename() == "cancel.ics"
