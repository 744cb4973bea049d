"""What the use cases need from the outside world, as protocols that adapters fulfil."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt


class Embedder(Protocol):
    """Turn sentences into meaning vectors; may take tens of milliseconds a sentence, so cache what it returns."""

    @property
    def name(self) -> str:
        """Name the model: vectors of different names must never be compared; store it beside cached vectors."""
        ...

    def embed(self, texts: Sequence[str]) -> npt.NDArray[np.float32] | None:
        """Return one unit-length row of 384 numbers per text, shape (n, 384), or None when no model is at hand."""
        ...
