"""The second look keeps to the language that it was fitted to, and goes by meaning and by turns of speech."""

import numpy as np
import pytest

from kedua.engine.language.message_model import MessageModel, chances, faults_by_meaning, is_english, turns_in

# One fault; the vector's only number says nothing, "you * late" speaks for it, the intercept against.
MODEL = MessageModel(("blame",), np.array([[0.0], [4.0], [-2.0]]), np.array([0.8]), "tiny", {"you * late": 0})


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
    assert [faults_by_meaning(sentence, np.zeros(1), MODEL) for sentence in said] == [("blame",), ()]


def test_vectors_of_another_model_are_refused() -> None:
    with pytest.raises(ValueError, match="vectors of 1 numbers, not of 5"):
        chances(("Late.",), np.zeros((1, 5)), MODEL)
