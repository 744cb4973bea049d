"""What is new in a mail stays, whole; what it quotes of the one before goes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kedua.integrations.mail.quoting import without_quotation

OURS = "> Dear Cleo,\n> you will hear from us by Friday.\n>\n> Rita"
ANSWER = "Thank you, Friday is fine.\n\nCleo"


@pytest.mark.parametrize(
    "tail",
    [
        "",
        f"\n\nOn Tue, 24 Nov 2026 at 12:00, Rita <rita@bakau.example> wrote:\n{OURS}\n",
        f"\n\nOn Tue, 24 Nov 2026 at 12:00, Rita Chandran\n<rita@bakau.example> wrote:\n\n{OURS}\n",
        f"\n\nPada Sel, 24 Nov 2026 12:00, Rita <rita@bakau.example> menulis:\n{OURS}",
        f"\n\nRita <rita@bakau.example> 于2026年11月24日周二 12:00写道：\n{OURS}",
        f"\n\n24.11.2026 12:00, Rita <rita@bakau.example>:\n{OURS}",
        "\n\n-----Original Message-----\nFrom: Rita\nDear Cleo,\nyou will hear",
        "\n\n________________________________\nFrom: Rita <rita@bakau.example>\nSent: Tuesday\nTo: Cleo\n\nDear Cleo,",
        "\n\nFrom: Rita <rita@bakau.example>\nSent: Tuesday, 24 November 2026\nTo: Cleo\n\nDear Cleo,",
        "\n\n发件人: Rita\n发送时间: 2026年11月24日\n\nDear Cleo,",
        f"\n\nSent from my iPhone\n\nOn Tue, Rita <rita@bakau.example> wrote:\n{OURS}",
    ],
)
def test_the_mail_before_is_left_out(tail: str) -> None:
    assert without_quotation(ANSWER + tail) == ANSWER


def test_an_answer_below_the_quotation_stays() -> None:
    text = f"On Tue, 24 Nov 2026, Rita <rita@bakau.example> wrote:\n{OURS}\n\n{ANSWER}"

    assert without_quotation(text) == ANSWER


def test_answers_between_quotations_stay_with_what_they_answer() -> None:
    text = "> Is Friday fine?\n\nYes.\n\n> At nine?\n\nBetter at ten."

    assert without_quotation(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "From: what I read, the job is in Klang.\n\nIs it?",
        "I wrote to you on Monday:\nno answer yet.",
        "On the one hand I like it.\n\nOn the other, it is far.",
        "My marks: > 80 in all",
    ],
)
def test_words_of_their_own_are_not_taken_for_a_quotation(text: str) -> None:
    assert without_quotation(text) == text


def test_a_mail_that_only_quotes_is_kept_whole() -> None:
    assert without_quotation(OURS) == OURS


@settings(deadline=None)
@given(st.text(alphabet="ab> :\n\r-_<@写道On wrote", max_size=300))
def test_nothing_is_made_up_and_nothing_vanishes(text: str) -> None:
    said = without_quotation(text)

    lines = {line.strip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")}
    assert {line.strip() for line in said.split("\n")} <= lines | {""}
    assert bool(said) == bool(text.strip())
