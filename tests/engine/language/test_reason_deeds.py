"""A deed is something that was done, in the past, to something; a verdict is none."""

import time

import pytest

from kedua.engine.language.reason_deeds import did


@pytest.mark.parametrize(
    "sentence",
    [
        "she left the step open twice.",
        "left the gate unlatched.",
        "he did not mention the allergy in the handover.",
        "did not lock the cabinet.",
        "she never asked the supplier.",
        "he quickly shut the valve.",
        "she gave three reasons.",
        "she met the bar, and he counted the boxes.",
        "she has carried loads like that.",
        "her estimate covered the whole floor.",
    ],
)
def test_what_was_done_to_something_is_a_deed(sentence: str) -> None:
    assert did(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "she met the bar.",
        "he answered all the questions.",
        "he gave a good account of himself.",
        "she performed below what we expect.",
        "he did not reach the level.",
        "she satisfied every requirement of the boiler test.",
        "he left us undecided.",
        "she needs the forklift licence.",
        "good on safety.",
        "she worked hard.",
        "",
    ],
)
def test_a_verdict_is_no_deed(sentence: str) -> None:
    assert not did(sentence)


def test_a_long_sentence_takes_time_in_proportion() -> None:
    start = time.process_time()

    assert not did("she met the bar and " * 3000)

    assert time.process_time() - start < 3
