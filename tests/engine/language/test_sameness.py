"""Two questions are the same when they ask for the same answer, and different when the ask differs."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kedua.engine.language.sameness import Sameness, compare, similarities, threshold_of
from kedua.engine.language.sameness_features import by_dimension, pairwise
from kedua.engine.language.sameness_stem import text_to_embed
from kedua.library.sameness import shipped_sameness

MODEL = shipped_sameness()
PAIRS = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "data/language/pairs.jsonl").read_text(encoding="utf-8").splitlines()
]
LED = "Tell me about a time you led a team."


def _vectors(count: int) -> npt.NDArray[np.float32]:
    rows = np.random.default_rng(3).normal(size=(count, len(MODEL.centre))).astype(np.float32)
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def _auc(scores: npt.NDArray[np.float64], same: npt.NDArray[np.bool_]) -> float:
    yes, no = scores[same][:, None], scores[~same]
    return float((yes > no).mean() + (yes == no).mean() / 2)


@pytest.mark.parametrize(
    "other", [LED, "tell me about a time YOU led a team", "Describe a situation when you led a team. What did you do?"]
)
def test_texts_that_differ_in_formula_only_have_similarity_one(other: str) -> None:
    sameness = compare(LED, other, None, None, MODEL)

    assert sameness == Sameness(1.0, True)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (LED, "Tell me about a time a team led you."),
        (LED, "How would you lead a team?"),
        ("Tell us about a decision you are proud of.", "Tell us about a decision you regret."),
        ("Tell us about a conflict with your manager.", "Tell us about a conflict with someone you manage."),
        ("Tell us about a time you gave feedback.", "Tell us about a time you received feedback."),
        ("What are your strengths?", "What are your weaknesses?"),
        ("Tell us about a time you were persuaded by a colleague.", "Tell us about a time you persuaded a colleague."),
        ("Describe your experience with Python.", "Describe your experience with Java."),
    ],
)
def test_the_same_words_with_another_ask_are_different(a: str, b: str) -> None:
    alike = np.full(len(MODEL.centre), 0.05, dtype=np.float32)

    by_words, by_both = compare(a, b, None, None, MODEL), compare(a, b, alike, alike, MODEL)

    assert (by_words.same, by_both.same) == (False, False)


def test_a_reworded_question_is_the_same_by_words_alone() -> None:
    sameness = compare(
        "Tell me about a time you had a conflict with your boss.",
        "Describe a time you clashed with your manager.",
        None,
        None,
        MODEL,
    )

    assert sameness.same


def test_one_missing_vector_means_words_alone() -> None:
    vector = _vectors(1)[0]

    sameness = compare(LED, "How do you lead?", vector, None, MODEL)

    assert sameness == compare(LED, "How do you lead?", None, None, MODEL)


def test_pairs_across_languages_are_judged_by_vectors() -> None:
    centre, away = np.array(MODEL.centre, dtype=np.float32), _vectors(1)[0]

    near = compare("Why work here?", "Mengapa anda ingin bekerja di sini?", centre + away, centre + away, MODEL)
    far = compare("Why work here?", "你为什么想来我们公司工作？", centre + away, centre - away, MODEL)

    assert (near.similarity > 0.9, far.similarity < 0.3) == (True, True)


def test_many_pairs_at_once_equal_one_by_one() -> None:
    texts = [pair["a"] for pair in PAIRS[:250]]
    others = [pair["b"] for pair in PAIRS[:4]]
    vectors = _vectors(254)

    table = similarities(texts, vectors[:250], others, vectors[250:], MODEL)

    one = compare(texts[249], others[3], vectors[249], vectors[253], MODEL)
    assert table.shape == (250, 4)
    assert table[249, 3] == pytest.approx(one.similarity, abs=1e-5)


@pytest.mark.parametrize(("left", "right"), [([], []), ([], [LED]), ([LED], [])])
def test_empty_lists_give_an_empty_table(left: list[str], right: list[str]) -> None:
    table = similarities(left, None, right, None, MODEL)

    assert table.shape == (len(left), len(right))


def test_as_many_vectors_as_texts_are_wanted() -> None:
    with pytest.raises(ValueError, match="1 texts came with 2 vectors"):
        similarities([LED], _vectors(2), [LED], _vectors(1), MODEL)


def test_what_dimensions_tell_of_many_pairs_is_what_they_tell_of_each() -> None:
    left, right, centre, weights = _vectors(3), _vectors(5)[3:], _vectors(6)[5], _vectors(8)[6:]

    table = by_dimension(left, right, centre, weights[0], weights[1])

    told = pairwise(np.repeat(left, 2, axis=0), np.tile(right, (3, 1)), centre) @ np.hstack((weights[0], weights[1]))
    assert table.ravel() == pytest.approx(told, abs=1e-5)


def test_two_vectors_that_differ_in_a_dimension_that_tells_are_less_the_same() -> None:
    place = int(np.argmin(MODEL.gaps))
    near = np.array(MODEL.centre, dtype=np.float32) + _vectors(1)[0]
    apart = near.copy()
    apart[place] += 0.2
    flat = replace(MODEL, gaps=(0.0,) * len(MODEL.gaps))

    told = compare(LED, "How do you lead?", near, apart, MODEL).similarity

    assert told < compare(LED, "How do you lead?", near, apart, flat).similarity


def test_the_text_to_embed_is_the_question_without_its_formula() -> None:
    assert text_to_embed(LED) == "you led a team"


def test_each_way_of_comparing_has_its_threshold() -> None:
    thresholds = threshold_of(MODEL, with_vectors=True), threshold_of(MODEL, with_vectors=False)

    assert thresholds == (MODEL.threshold, MODEL.words_threshold)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PAIRS), st.booleans())
def test_order_does_not_matter(pair: dict[str, str], with_vectors: bool) -> None:
    one, other = _vectors(2) if with_vectors else (None, None)

    forth = compare(pair["a"], pair["b"], one, other, MODEL)
    back = compare(pair["b"], pair["a"], other, one, MODEL)

    assert forth.similarity == pytest.approx(back.similarity, abs=1e-5)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_have_a_similarity_between_nought_and_one(a: str, b: str) -> None:
    sameness = compare(a, b, None, None, MODEL)

    assert 0 <= sameness.similarity <= 1


def test_words_alone_order_the_labelled_english_pairs() -> None:
    english = [pair for pair in PAIRS if pair["part"] != "languages"]
    same = np.array([pair["same"] for pair in english])

    scores = np.array([compare(pair["a"], pair["b"], None, None, MODEL).similarity for pair in english])

    assert _auc(scores, same) >= 0.78
