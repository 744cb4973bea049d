"""The weights that ship with the guard."""

import json

import pytest
from pydantic import ValidationError

from kedua.library.guard import SHIPPED, guard_weights, read_guard_weights


def test_the_shipped_weights_weigh_words_and_meaning() -> None:
    weights = guard_weights()

    assert (weights.words.alike, weights.words.lead, weights.centre.shape) == (0.0, 0.0, (384,))
    assert weights.meaning.alike < 0
    assert weights.words.weights["any rule"] > 0


def test_a_weight_that_is_no_number_is_refused() -> None:
    content = json.loads(SHIPPED.read_text(encoding="utf-8"))
    content["words"]["weights"]["any rule"] = "much"

    with pytest.raises(ValidationError, match="any rule"):
        read_guard_weights(json.dumps(content))
