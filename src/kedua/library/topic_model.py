"""The shipped model that recognises private topics by the meaning of a question, read and checked."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np

from kedua.engine.language.topic_model import TopicModel

SHIPPED = Path(__file__).parent / "content" / "law" / "topics.npz"


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
    """Return the model that ships with Kedua, read once; None when its vectors are not those of this embedder."""
    model = read_topic_model(SHIPPED)
    return model if model.embedder == embedder else None
