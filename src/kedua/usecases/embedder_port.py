"""What the use cases need of a model of meaning, as protocols that adapters fulfil."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from kedua.engine.language.guard_meaning import Reading


class Embedder(Protocol):
    """Turn sentences into meaning vectors; may take tens of milliseconds a sentence, so cache what it returns."""

    @property
    def name(self) -> str:
        """Name the model: vectors of different names must never be compared; store it beside cached vectors."""
        ...

    def embed(self, texts: Sequence[str]) -> npt.NDArray[np.float32] | None:
        """Return one unit-length row of 384 numbers per text, shape (n, 384), or None when no model is at hand."""
        ...


class Reader(Embedder, Protocol):
    """An embedder that can also tell what a text means piece by piece."""

    def read(self, texts: Sequence[str]) -> tuple[Reading, ...] | None:
        """Return the meaning of each text, or None when no model is at hand; several at once take less time."""
        ...

    def average(self, texts: Sequence[str]) -> npt.NDArray[np.float32] | None:
        """Return what the model holds of the pieces of each text on average, halfway and in the end, shape (n, 768).

        Each half is of unit length. None when no model is at hand.
        """
        ...

    def together(self, messages: Sequence[tuple[str, Sequence[str]]]) -> list[npt.NDArray[np.float32]] | None:
        """Return what the model, tuned to messages, holds of each sentence among the others: (n, 768) for n sentences.

        A message is its occasion and its sentences. None when no model is at hand.
        """
        ...

    def doubt(self, sentence: str, facts: tuple[str, ...]) -> float | None:
        """Return in logits how much a sentence seems to say more than its facts, one or more, to the model tuned to that.

        None when no model is at hand.
        """
        ...
