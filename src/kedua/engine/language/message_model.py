"""Faults of a message by the meaning of a sentence: a second look where the rules, which go by words, found none."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.floating]

# The small words of English, of which hardly a sentence has none, and no sentence in Malay or Chinese one.
_ENGLISH = re.compile(
    (
        r"\b(?:the|you|your|u|we|our|us|is|are|was|were|be|been|to|of|and|for|not|no|will|would|have|has|had|with|"
        r"this|"
        r"that|from|by|"
        r"on|at|as|but|or|so|other|already|there|they|them|can|cannot|do|did|does|don't|didn't|it's)\b"
    ),
    re.IGNORECASE,
)


def is_english(sentence: str) -> bool:
    """Whether a sentence is in the language that the model was fitted to, as far as its small words tell."""
    return _ENGLISH.search(sentence) is not None


@dataclass(frozen=True, slots=True, eq=False)
class MessageModel:
    """Fitted logistic regressions over the vector of a sentence, one for each of `codes`.

    weights: (d + 1, k), the intercepts in the last row. thresholds: (k,), the chance from which each is sure enough to
    speak. embedder: what makes the vectors; no other's fit.
    """

    codes: tuple[str, ...]
    weights: Vector
    thresholds: Vector
    embedder: str


def chances(vectors: Vector, model: MessageModel) -> Vector:
    """Give the chance of each fault in each sentence, (n, k), from the sentences' vectors, (n, d).

    Raises ValueError for vectors of another length.
    """
    if vectors.shape[1] + 1 != model.weights.shape[0]:
        raise ValueError(f"expected vectors of {model.weights.shape[0] - 1} numbers, not of {vectors.shape[1]}")
    scores = vectors.astype(np.float64) @ model.weights[:-1] + model.weights[-1]
    result: Vector = 1 / (1 + np.exp(-scores))
    return result


def faults_by_meaning(vector: Vector, model: MessageModel) -> tuple[str, ...]:
    """Name the faults that the model is sure of in a sentence, from its vector of length d."""
    found = chances(vector[None, :], model)[0] >= model.thresholds
    return tuple(code for code, sure in zip(model.codes, found, strict=True) if sure)
