"""The second look keeps to the language that it was fitted to, and goes by meaning and by turns of speech."""

import numpy as np
import pytest

from kedua.engine.language.meaning import Meaning
from kedua.engine.language.message import check_message
from kedua.engine.language.message_model import MessageModel, chances, is_english, second_look, turns_in
from kedua.engine.language.rules import Rules

# One fault; the vector's only number says nothing, "you * late" speaks for it, the intercept against.
MODEL = MessageModel(("blame",), np.array([[0.0], [4.0], [-2.0]]), np.array([0.8]), 0.2, "tiny", {"you * late": 0})


@pytest.mark.parametrize(
    ("sentence", "english"),
    [
        ("You will hear from us on Friday.", True),
        ("Anda akan mendengar daripada kami pada hari Jumaat.", False),
        ("我们会在星期五告诉您。", False),
    ],
)
def test_english_is_known_by_its_small_words(sentence: str, english: bool) -> None:
    assert is_english(sentence) is english


def test_the_turns_of_a_sentence_are_its_words_its_pairs_and_its_pairs_with_one_between() -> None:
    assert turns_in("You’re 10 late!") == {
        *("you're", "#", "late", "!"),
        *("^ you're", "you're #", "# late", "late !", "! $"),
        *("you're * late", "# * !"),
    }


def test_a_turn_that_the_model_knows_weighs() -> None:
    said = ("You were late.", "We were late.")

    found = chances(said, np.zeros((2, 1)), MODEL)

    assert found[:, 0] == pytest.approx([1 / (1 + np.exp(-2)), 1 / (1 + np.exp(2))])
    assert [second_look(sentence, np.zeros(1), MODEL).sure for sentence in said] == [("blame",), ()]


def test_a_rule_is_not_believed_where_the_model_sees_no_chance() -> None:
    said = ("You were late.", "We were late.")

    assert [second_look(sentence, np.zeros(1), MODEL).doubted for sentence in said] == [frozenset(), {"blame"}]


def test_vectors_of_another_model_are_refused() -> None:
    with pytest.raises(ValueError, match="vectors of 1 numbers, not of 5"):
        chances(("Late.",), np.zeros((1, 5)), MODEL)


@pytest.mark.parametrize(
    ("sentence", "weight", "codes"),
    [
        ("It was your own fault.", 0.0, ["blame"]),
        ("It was your own fault.", -9.0, []),
        ("The room was blue.", 0.0, []),
        ("The room was blue.", 9.0, ["blame"]),
    ],
)
def test_a_second_look_drops_what_it_doubts_and_finds_what_rules_do_not(
    sentence: str, weight: float, codes: list[str]
) -> None:
    model = MessageModel(("blame",), np.array([[weight], [-0.5]]), np.array([0.8]), 0.2, "tiny", {})

    found = check_message(sentence, "own", Rules(()), (), Meaning({sentence: np.ones(1)}, model))

    assert [one.code for one in found] == codes
