"""Faults of a message by the meaning and the turns of a sentence: a second look, also at what rules found."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kedua.engine.language.meaning import Vector

# The small words of English, of which hardly a sentence has none, and no sentence in Malay or Chinese one.
_ENGLISH = re.compile(
    r"\b(?:the|you|your|u|we|our|us|is|are|was|were|be|been|to|of|and|for|not|no|will|would|have|has|had|with|this|that|from|by"
    r"|on|at|as|but|or|so|other|already|there|they|them|can|cannot|do|did|does|don't|didn't|it's)\b",
    re.IGNORECASE,
)


def is_english(sentence: str) -> bool:
    """Whether a sentence is in the language that the model was fitted to, as far as its small words tell."""
    return _ENGLISH.search(sentence) is not None


@dataclass(frozen=True, slots=True, eq=False)
class MessageModel:
    """Fitted logistic regressions over a sentence's vector and the turns of speech in it, one for each of `codes`.

    weights: (d + t + 1, k); first those of the vector, then those of each of t turns, the intercepts in the last row.
    thresholds: (k,), the chance from which each is sure enough to speak. doubt: the chance below which a rule that found
    a fault is not believed. embedder: what makes the vectors; no other's fit. turns: the row after the vector's, from 0, of
    each turn.
    """

    codes: tuple[str, ...]
    weights: Vector
    thresholds: Vector
    doubt: float
    embedder: str
    turns: Mapping[str, int]


_WORD = re.compile(r"[a-z']+|\d+|[!?]")


def turns_in(sentence: str) -> frozenset[str]:
    """Give the words of a sentence, every two that follow one another, and every two with one between ("you * late").

    Every number is "#"; "^" and "$" stand for where the sentence begins and ends.
    """
    said = ["#" if word.isdigit() else word for word in _WORD.findall(sentence.lower().replace("’", "'"))]
    pairs = zip(["^", *said], [*said, "$"], strict=True)
    apart = zip(said, said[2:], strict=False)
    return frozenset((*said, *map(" ".join, pairs), *map(" * ".join, apart)))


def chances(said: Sequence[str], vectors: Vector, model: MessageModel) -> Vector:
    """Give the chance of each fault in each sentence, (n, k), from the n sentences and their vectors, (n, d).

    Raises ValueError for vectors of another length.
    """
    length = model.weights.shape[0] - len(model.turns) - 1
    if vectors.shape[1] != length:
        raise ValueError(f"expected vectors of {length} numbers, not of {vectors.shape[1]}")
    scores = vectors.astype(np.float64) @ model.weights[:length] + model.weights[-1]
    for row, sentence in enumerate(said):
        known = [length + model.turns[turn] for turn in sorted(turns_in(sentence)) if turn in model.turns]
        scores[row] += model.weights[known].sum(axis=0)
    result: Vector = 1 / (1 + np.exp(-scores))
    return result


@dataclass(frozen=True, slots=True)
class SecondLook:
    """What the model makes of a sentence. sure: faults that it names by itself; doubted: those it believes of no rule."""

    sure: tuple[str, ...]
    doubted: frozenset[str]


def second_look(sentence: str, vector: Vector, model: MessageModel) -> SecondLook:
    """Look at a sentence as it is written, with its vector of length d."""
    found = chances((sentence,), vector[None, :], model)[0]
    sure = tuple(
        code for code, chance, least in zip(model.codes, found, model.thresholds, strict=True) if chance >= least
    )
    return SecondLook(
        sure, frozenset(code for code, chance in zip(model.codes, found, strict=True) if chance < model.doubt)
    )
