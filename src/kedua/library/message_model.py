"""The shipped model that finds faults of messages by the meaning of a sentence, read and checked."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np

from kedua.engine.language.message_model import MessageModel

SHIPPED = Path(__file__).parent / "content" / "messages.npz"


def read_message_model(path: Path) -> MessageModel:
    """Read a model; raises KeyError for a missing part, ValueError for parts that do not fit one another."""
    with np.load(path, allow_pickle=False) as content:
        turns = {str(turn): row for row, turn in enumerate(content["turns"])}
        model = MessageModel(
            codes=tuple(str(code) for code in content["codes"]),
            weights=content["weights"].astype(np.float64),
            thresholds=content["thresholds"],
            doubt=float(content["doubt"]),
            embedder=str(content["embedder"]),
            turns=turns,
        )
    if model.weights.shape[1] != len(model.codes) or model.thresholds.shape != (len(model.codes),):
        raise ValueError(f"{path.name}: expected {len(model.codes)} columns of weights, a threshold for each")
    return model


@cache
def message_model_for(embedder: str) -> MessageModel | None:
    """Return the model that ships with Kedua, read once; None when its vectors are not those of this embedder."""
    model = read_message_model(SHIPPED)
    return model if model.embedder == embedder else None
