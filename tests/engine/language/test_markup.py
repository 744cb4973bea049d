"""Tags and entities of HTML are not read, and what is found keeps its place in the text as given."""

from __future__ import annotations

import pytest

from kedua.engine.language.markup import unmarked
from kedua.engine.language.message import check_message, sentences_in
from kedua.engine.language.rules import Rules
from kedua.library.law import JURISDICTIONS


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Thank you.", "Thank you."),
        ("<p>Thank <b>you</b>.</p>", "\nThank you.\n"),
        ("You&#39;re in &amp; out", "You're in & out"),
        ("<style>p { color: red }</style>Hello<br/>there", "\nHello\nthere"),
        ("I <3 it, a < b", "I <3 it, a < b"),
    ],
)
def test_what_is_read_is_the_text_between_the_marks(text: str, plain: str) -> None:
    assert unmarked(text).text == plain


def test_every_character_knows_where_it_stood() -> None:
    text = "<p>You&#39;re <i>late</i></p>"

    plain = unmarked(text)

    assert [text[place] for place in plain.places[:-1]] == list("<You&re late<")
    assert plain.places[-1] == len(text)


def test_a_message_of_html_is_read_and_its_findings_keep_their_place() -> None:
    text = "<p>Dear Cleo,</p><p>We have decided <b>not</b> to offer you the job, sorry.<br>You&#39;re arrogant.</p>"

    (found,) = check_message(text, "not-passed", Rules(()), JURISDICTIONS)

    assert found.code == "trait"
    assert text[found.start : found.end] == "You&#39;re arrogant"
    assert "You're arrogant." in sentences_in(text)
