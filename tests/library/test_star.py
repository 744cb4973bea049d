"""The shipped words and weights are read strictly, fit one another, and survive being written."""

import json

import numpy as np
import pytest

from kedua.library.star import (
    WEIGHTS,
    WORDS,
    measured_f1,
    read_star_lexicon,
    read_star_model,
    shipped_star,
    write_star_model,
)

CONTENT = json.loads(WEIGHTS.read_text("utf-8"))


def test_the_shipped_model_is_read_once() -> None:
    assert shipped_star() is shipped_star()


def test_written_weights_are_the_shipped_file_again() -> None:
    assert write_star_model(shipped_star(), list(measured_f1().values())) == WEIGHTS.read_text("utf-8")


def test_every_feature_has_its_row() -> None:
    model = shipped_star()

    assert model.weights.shape == (len(model.features), 4)
    assert np.allclose(model.weights[model.features["p:must"]], CONTENT["first"]["p:must"])


def test_a_second_look_of_another_width_is_refused() -> None:
    narrow = json.dumps(CONTENT | {"second": CONTENT["second"][1:]})

    with pytest.raises(ValueError, match=r"expected \d+ rows for the second look, not \d+"):
        read_star_model(narrow, shipped_star().lexicon)


def test_an_unknown_part_of_either_file_is_refused() -> None:
    with pytest.raises(ValueError, match="Extra inputs are not permitted"):
        read_star_model(json.dumps(CONTENT | {"extra": 1}), shipped_star().lexicon)
    with pytest.raises(ValueError, match="Extra inputs are not permitted"):
        read_star_lexicon(WORDS.read_text("utf-8") + "\nextra: 1\n")


def test_words_are_in_lower_case_as_notes_are_folded() -> None:
    lexicon = shipped_star().lexicon
    words = [*lexicon.irregular, *lexicon.plain, *lexicon.verbs, *lexicon.nouns]

    assert [word for word in words if word != word.lower()] == []


def test_every_irregular_form_leads_to_a_known_verb() -> None:
    lexicon = shipped_star().lexicon

    assert [form for form, base in lexicon.irregular.items() if base not in lexicon.verbs] == []


def test_it_was_measured_on_authors_it_never_saw() -> None:
    assert min(measured_f1().values()) >= 0.85
