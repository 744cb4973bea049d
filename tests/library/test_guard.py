"""The weights that ship with the guard."""

import json

import pytest
from pydantic import ValidationError

from kedua.library.guard import SHIPPED, SHIPPED_SPACE, guard_weights, read_guard_weights


def test_the_shipped_weights_weigh_words_and_meaning() -> None:
    weights = guard_weights()

    assert (weights.words.beyond.size, weights.meaning.beyond.size, weights.space.axes.shape) == (0, 108, (384, 128))
    assert weights.words.weights["any rule"] > 0


def test_the_nearer_the_facts_the_less_is_it_an_invention() -> None:
    near, lead = guard_weights().meaning.beyond[9:11]

    assert max(near, lead) < 0


def test_weights_of_another_measure_are_refused() -> None:
    content = json.loads(SHIPPED.read_text(encoding="utf-8"))
    content["meaning"]["beyond"] = [1.0]

    with pytest.raises(ValueError, match="expected 108 weights"):
        read_guard_weights(json.dumps(content), SHIPPED_SPACE)


def test_a_weight_that_is_no_number_is_refused() -> None:
    content = json.loads(SHIPPED.read_text(encoding="utf-8"))
    content["words"]["weights"]["any rule"] = "much"

    with pytest.raises(ValidationError, match="any rule"):
        read_guard_weights(json.dumps(content), SHIPPED_SPACE)
