"""The shipped weights by which a sentence of a description is held against its facts, with vectors and without."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from pydantic import BaseModel, ConfigDict

from kedua.engine.language.guard_scales import Scales, Vector

SHIPPED = Path(__file__).parent / "content" / "advert" / "guard.json"


@dataclass(frozen=True, slots=True, eq=False)
class GuardWeights:
    """Weights for words alone, and for words and meaning. embedder: whose vectors; centre: taken from each of them first."""

    words: Scales
    meaning: Scales
    embedder: str
    centre: Vector


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _ScalesFile(_Strict):
    before: float
    most: float
    weights: dict[str, float]
    alike: float
    lead: float


class _GuardFile(_Strict):
    embedder: str
    centre: tuple[float, ...]
    words: _ScalesFile
    meaning: _ScalesFile


def read_guard_weights(text: str) -> GuardWeights:
    """Check the JSON text of a file of weights; raises ValueError for a wrong or missing part."""
    content = _GuardFile.model_validate_json(text)
    words, meaning = (
        Scales(one.weights, one.before, one.most, one.alike, one.lead) for one in (content.words, content.meaning)
    )
    return GuardWeights(words, meaning, content.embedder, np.asarray(content.centre, dtype=np.float32))


@cache
def guard_weights() -> GuardWeights:
    """Return the weights that ship with Kedua, read once."""
    return read_guard_weights(SHIPPED.read_text(encoding="utf-8"))
