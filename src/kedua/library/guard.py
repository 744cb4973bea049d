"""The shipped weights by which a sentence of a description is held against its facts, with its meaning and without."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from pydantic import BaseModel, ConfigDict

from kedua.engine.language.guard_meaning import WEIGHED, Space
from kedua.engine.language.guard_scales import Scales

SHIPPED = Path(__file__).parent / "content" / "advert" / "guard.json"
SHIPPED_SPACE = SHIPPED.with_suffix(".npz")


@dataclass(frozen=True, slots=True, eq=False)
class GuardWeights:
    """Weights for words alone, and for words and meaning. embedder: whose meanings; space: where they are compared."""

    words: Scales
    meaning: Scales
    embedder: str
    space: Space


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _ScalesFile(_Strict):
    before: float
    most: float
    number: float
    weights: dict[str, float]
    beyond: tuple[float, ...]


class _GuardFile(_Strict):
    embedder: str
    words: _ScalesFile
    meaning: _ScalesFile


def read_guard_weights(text: str, space: Path) -> GuardWeights:
    """Check the JSON text of a file of weights; raises ValueError for a wrong or missing part."""
    content = _GuardFile.model_validate_json(text)
    if len(content.meaning.beyond) != WEIGHED:
        raise ValueError(f"expected {WEIGHED} weights of what is beyond the facts")
    words, meaning = (
        Scales(one.weights, one.before, one.most, one.number, np.array(one.beyond))
        for one in (content.words, content.meaning)
    )
    with np.load(space, allow_pickle=False) as parts:
        where = Space(*(parts[name].astype(np.float32) for name in ("centre", "axes", "middle")))
    return GuardWeights(words, meaning, content.embedder, where)


@cache
def guard_weights() -> GuardWeights:
    """Return the weights that ship with Kedua, read once."""
    return read_guard_weights(SHIPPED.read_text(encoding="utf-8"), SHIPPED_SPACE)
