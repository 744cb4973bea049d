"""A model words messages from what they have to say; names, links and numbers are put back, and nothing is added."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from kedua.records.models import WriterCall
from kedua.usecases.errors import Refused
from kedua.usecases.messages import Said
from kedua.usecases.writer_asking import NotDrafted
from kedua.usecases.writer_messages import draft_message
from tests.cast import Cast
from tests.factories.rows import NOW
from tests.factories.writers import switch_on
from tests.fakes.writers import KeptWriter

TYPED = Said(
    "Your interview", "Cleo, Ben Lim meets you on Friday 4 December at 10:00. See https://kedua.example/my/abc."
)
ANSWER = "Dear [PERSON-2], [PERSON-1] meets you on Friday 4 December at 10:00. See [LINK-1]."


def test_a_message_is_worded_and_every_name_put_back(cast: Cast) -> None:
    switch_on(cast.ada)
    writer = KeptWriter.telling({"subject": "Your interview", "text": ANSWER})

    draft = draft_message(cast.rita, cast.application, "own", TYPED, writer.open, NOW)

    asked = writer.asked[0].about
    assert draft.said == Said(
        "Your interview",
        "Dear Cleo, Ben Lim meets you on Friday 4 December at 10:00. See https://kedua.example/my/abc.",
    )
    assert asked.splitlines() == [
        "Tone: plain",
        "Language: English",
        "Subject: Your interview",
        "It has to say:",
        "[PERSON-2], [PERSON-1] meets you on Friday 4 December at 10:00. See [LINK-1].",
    ]
    assert draft.left_out == ()


def test_what_the_log_keeps_names_nobody(cast: Cast) -> None:
    switch_on(cast.ada)
    writer = KeptWriter.telling({"subject": "", "text": ANSWER})

    draft_message(cast.rita, cast.application, "not-passed", TYPED, writer.open, NOW)

    call = WriterCall.objects.get()
    told = call.asked + call.answer
    assert [word for word in ("Cleo", "Ben", "Lim", "https") if word in told] == []
    assert call.asked.startswith("About: they have not passed\n")


def test_what_it_adds_is_struck_out_and_what_it_leaves_out_is_told(cast: Cast) -> None:
    switch_on(cast.ada)
    writer = KeptWriter.telling(
        {"subject": "", "text": "[PERSON-1] meets you on Friday. You were our strongest candidate."}
    )

    draft = draft_message(cast.rita, cast.application, "own", TYPED, writer.open, NOW)

    assert draft.said == Said("Your interview", "Ben Lim meets you on Friday.")
    assert [one.sentence for one in draft.not_in_facts] == ["You were our strongest candidate."]
    assert draft.left_out == ("4 December", "10:00", "https://kedua.example/my/abc")


@pytest.mark.parametrize(
    ("text", "code"),
    [("You won a car.", "invented"), ("Friday. " * 600, "too-long")],
)
def test_a_message_of_which_nothing_can_be_used_is_thrown_away(cast: Cast, text: str, code: str) -> None:
    switch_on(cast.ada)

    with pytest.raises(NotDrafted, match=f"writer-{code}"):
        draft_message(
            cast.rita, cast.application, "own", Said("", "See you on Friday."),
            KeptWriter.telling({"subject": "", "text": text}).open, NOW,
        )  # fmt: skip


def test_a_message_about_something_private_is_thrown_away(cast: Cast) -> None:
    switch_on(cast.ada)
    typed = Said("", "We did not choose you because you are pregnant.")

    with pytest.raises(NotDrafted, match="writer-unlawful"):
        draft_message(
            cast.rita, cast.application, "own", typed, KeptWriter.telling({"subject": "", "text": typed.text}).open, NOW
        )


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (Said("Hello", " "), "writer-nothing"),
        (Said("", "x" * 4001), "message-long"),
        (Said("x" * 201, "x"), "message-long"),
    ],
)
def test_nothing_or_too_much_to_say_is_refused(cast: Cast, typed: Said, code: str) -> None:
    switch_on(cast.ada)

    with pytest.raises(Refused, match=code):
        draft_message(cast.rita, cast.application, "own", typed, KeptWriter().open, NOW)


def test_who_does_not_run_the_application_has_nothing_worded(cast: Cast) -> None:
    with pytest.raises(PermissionDenied):
        draft_message(cast.ben, cast.application, "own", TYPED, KeptWriter().open, NOW)
