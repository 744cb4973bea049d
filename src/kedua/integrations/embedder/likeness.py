"""The one comparer of questions of this installation, for commands, pages and jobs alike."""

from __future__ import annotations

from functools import cache
from threading import Lock

from kedua.integrations.embedder import best_embedder
from kedua.library.loader import load_vectors
from kedua.library.sameness import shipped_sameness
from kedua.usecases.likeness import Comparer

_making = Lock()


def installed_comparer() -> Comparer:
    """Give the comparer: shipped vectors, and the best embedder that is installed; made once, whoever asks first.

    It may be used by many threads: what it remembers is added to, never changed, and its embedder takes one at a time.
    """
    with _making:
        return _made()


@cache
def _made() -> Comparer:
    vectors = load_vectors()
    return Comparer.with_shipped(shipped_sameness(), best_embedder(), vectors.rows, vectors.embedder)
