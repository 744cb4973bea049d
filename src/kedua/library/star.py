"""The shipped words and weights by which notes are read for situation, task, action and result, read and checked."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
import yaml
from pydantic import BaseModel, ConfigDict

from kedua.engine.language.star import LETTERS, Letter, StarModel
from kedua.engine.language.star_context import WIDTH
from kedua.engine.language.star_lexicon import StarLexicon, build_star_lexicon

CONTENT = Path(__file__).parent / "content" / "star"
WORDS, WEIGHTS = CONTENT / "words.yaml", CONTENT / "weights.json"

Row = tuple[float, float, float, float]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _WordsFile(_Strict):
    irregular: str
    plain: str
    verbs: dict[str, str]
    nouns: dict[str, str]
    phrases: dict[str, tuple[str, ...]]
    nothing: tuple[str, ...]


class _WeightsFile(_Strict):
    measured: Row
    thresholds: Row
    second: tuple[Row, ...]
    first: dict[str, Row]


def read_star_lexicon(text: str) -> StarLexicon:
    """Check the YAML text of a file of words and build its lexicon; raises ValueError for a wrong or missing part."""
    content = _WordsFile.model_validate(yaml.load(text, Loader=yaml.CSafeLoader))
    return build_star_lexicon(
        irregular={form: base for form, _, base in (pair.partition(":") for pair in content.irregular.split())},
        plain=content.plain.split(),
        verbs={name: words.split() for name, words in content.verbs.items()},
        nouns={name: words.split() for name, words in content.nouns.items()},
        phrases=content.phrases,
        nothing=content.nothing,
    )


def read_star_model(text: str, lexicon: StarLexicon) -> StarModel:
    """Check the JSON text of a file of weights and build its model; raises ValueError for a wrong or missing part."""
    content = _WeightsFile.model_validate_json(text)
    if len(content.second) != WIDTH:
        raise ValueError(f"expected {WIDTH} rows for the second look, not {len(content.second)}")
    return StarModel(
        lexicon=lexicon,
        features={name: place for place, name in enumerate(content.first)},
        weights=np.array(list(content.first.values())).reshape(-1, len(LETTERS)),
        second=np.array(content.second),
        thresholds=np.array(content.thresholds),
    )


def write_star_model(model: StarModel, measured: Sequence[float]) -> str:
    """Give the JSON text that `read_star_model` reads, a feature a line; `measured`: F1 of each letter out of fold."""
    first = {name: model.weights[place].tolist() for name, place in sorted(model.features.items())}
    lines = (f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(row)}" for name, row in first.items())
    head = {
        "measured": [round(figure, 3) for figure in measured],
        "thresholds": model.thresholds.tolist(),
        "second": model.second.tolist(),
    }
    opening = json.dumps(head).removesuffix("}")
    return f'{opening},\n"first": {{\n' + ",\n".join(lines) + "\n}}\n"


def measured_f1() -> dict[Letter, float]:
    """Return how well the shipped model read authors it had never seen when it was fitted: F1 by letter."""
    content = _WeightsFile.model_validate_json(WEIGHTS.read_text("utf-8"))
    return dict(zip(LETTERS, content.measured, strict=True))


@cache
def shipped_star() -> StarModel:
    """Return the model that ships with Kedua, read once."""
    return read_star_model(WEIGHTS.read_text("utf-8"), read_star_lexicon(WORDS.read_text("utf-8")))
