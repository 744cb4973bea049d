"""Mail that came in is read for who wrote, what, and about what; nothing that somebody sends stops the reading."""

from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kedua.integrations.mail.reading import LONGEST_TEXT, read_mail
from kedua.usecases.ports import Returned

BOUNCE = b"""From: MAILER-DAEMON@mx.example
To: kedua@bakau.example
Subject: Undelivered Mail Returned to Sender
Message-ID: <bounce-1@mx.example>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="B"

--B
Content-Type: text/plain

I'm sorry to have to inform you.
--B
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; cleo@mail.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 no such user

--B
Content-Type: %s

Message-ID: <01a2264661047879a2b25128b3fced05@bakau.example>
Subject: Where we are
From: kedua@bakau.example

--B--
"""


def mail(text: str = "Thank you.\n", **headers: str) -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"] = "Cleo Tan <Cleo@Mail.example>", "answers@bakau.example"
    made["Message-ID"] = "<abc@mail.example>"
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    made.set_content(text)
    return made


def test_an_answer_is_read() -> None:
    made = mail("Friday is fine 第\n", Subject="Re: Where we are 第", In_Reply_To="<b@x>", References="<a@x> <b@x>")

    read = read_mail(made.as_bytes())

    assert (read.message_id, read.sender, read.to) == (
        "<abc@mail.example>",
        "cleo@mail.example",
        ("answers@bakau.example",),
    )
    assert (read.subject, read.text) == ("Re: Where we are 第", "Friday is fine 第")
    assert (read.refers_to, read.automatic, read.returned) == (("<b@x>", "<a@x>", "<b@x>"), False, None)


def test_files_are_named_and_not_kept() -> None:
    made = mail()
    made.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="Résumé\n 第.pdf")

    read = read_mail(made.as_bytes())

    assert (read.text, read.attached) == ("Thank you.", ("Résumé 第.pdf",))


def test_a_page_is_read_as_its_words_without_what_it_quotes() -> None:
    made = mail()
    page = (
        "<style>p {color: red}</style><p>Thank you,<br>Friday is&nbsp;fine.</p><script>evil()</script>"
        '<div class="gmail_quote"><div>On Tue Rita wrote:</div><blockquote>Dear Cleo</blockquote></div><p>Cleo</p>'
    )
    made.set_content(page, subtype="html")

    assert read_mail(made.as_bytes()).text == "Thank you,\nFriday is fine.\n\nCleo"


@pytest.mark.parametrize(
    ("header", "automatic"),
    [
        ({"Auto_Submitted": "auto-replied"}, True),
        ({"Auto_Submitted": "no"}, False),
        ({"Precedence": "bulk"}, True),
        ({}, False),
    ],
)
def test_a_machine_that_answers_is_known(header: dict[str, str], automatic: bool) -> None:
    assert read_mail(mail(**header).as_bytes()).automatic is automatic


@pytest.mark.parametrize("kind", [b"message/rfc822", b"text/rfc822-headers"])
def test_what_came_back_names_the_mail_it_is_about(kind: bytes) -> None:
    read = read_mail(BOUNCE % kind)

    assert read.returned == Returned("failed", "5.1.1", ("<01a2264661047879a2b25128b3fced05@bakau.example>",))


def test_a_mail_without_a_name_gets_one_of_what_it_is() -> None:
    one, other = read_mail(b"From: a@x\n\nhello"), read_mail(b"From: a@x\n\nhello!")

    assert one.message_id == read_mail(b"From: a@x\n\nhello").message_id != other.message_id


def test_a_novel_is_cut_off() -> None:
    assert len(read_mail(mail("word " * 9000).as_bytes()).text) <= LONGEST_TEXT


@pytest.mark.parametrize("charset", [b"utf-8", b"no-such-charset", b"ascii", b"gb2312"])
def test_a_text_that_is_wrong_about_itself_is_read_as_far_as_it_goes(charset: bytes) -> None:
    data = b"From: a@x\nContent-Type: text/plain; charset=" + charset + b"\n\nhello \xff\xfe"

    assert read_mail(data).text.startswith("hello")


@settings(deadline=None)
@given(
    st.binary(max_size=600),
    st.sampled_from(
        [b"", b"From: ", b"Content-Type: multipart/mixed; boundary=B\n\n--B\n", BOUNCE, b"Subject: =?utf-8?b?"]
    ),
)
def test_no_bytes_stop_the_reading(data: bytes, before: bytes) -> None:
    read = read_mail(before + data)

    assert "\0" not in read.text + read.subject + read.sender
    assert read.message_id.startswith("<")
