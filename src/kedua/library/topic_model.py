"""The shipped models that go by the meaning of a question, or of a sentence of notes or reasons, read and checked."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np

from kedua.engine.language.topic_model import TopicModel

_CONTENT = Path(__file__).parent / "content" / "law"
SHIPPED = _CONTENT / "topics.npz"
SHIPPED_NOTES = _CONTENT / "notes.npz"
SHIPPED_REASONS = _CONTENT / "reasons.npz"


def read_topic_model(path: Path) -> TopicModel:
    """Read a model; raises KeyError for a missing part, ValueError for parts that do not fit one another."""
    with np.load(path, allow_pickle=False) as content:
        model = TopicModel(
            topics=tuple(str(topic) for topic in content["topics"]),
            mean=content["mean"],
            weights=content["weights"],
            intercepts=content["intercepts"],
            threshold=float(content["threshold"]),
            embedder=str(content["embedder"]),
        )
    rows = len(model.topics) + 1
    if model.weights.shape != (rows, model.mean.size) or model.intercepts.shape != (rows,):
        raise ValueError(f"{path.name}: expected {rows} rows of {model.mean.size} weights, an intercept for each")
    return model


@cache
def topic_model_for(embedder: str) -> TopicModel | None:
    """Return the model of questions, read once; None when its vectors are not those of this embedder."""
    return _fitting(SHIPPED, embedder)


@cache
def note_model_for(embedder: str) -> TopicModel | None:
    """Return the model of notes, as `topic_model_for` does that of questions."""
    return _fitting(SHIPPED_NOTES, embedder)


@cache
def reason_model_for(embedder: str) -> TopicModel | None:
    """Return the model of reasons, whose topics are codes of `engine.language.reason`, as `topic_model_for` does."""
    return _fitting(SHIPPED_REASONS, embedder)


def _fitting(path: Path, embedder: str) -> TopicModel | None:
    model = read_topic_model(path)
    return model if model.embedder == embedder else None
