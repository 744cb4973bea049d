"""The embedder of an installation without the extra `semantic`: it has no vectors, and says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from kedua.engine.language.guard_meaning import Reading


class NoEmbedder:
    """Answer None, which makes sameness fall back to words alone."""

    @property
    def name(self) -> str:
        return "none"

    def load(self) -> None:
        """Nothing to read."""

    def embed(self, texts: Sequence[str]) -> npt.NDArray[np.float32] | None:  # noqa: ARG002 - the port's signature
        return None

    def read(self, texts: Sequence[str]) -> tuple[Reading, ...] | None:  # noqa: ARG002 - the port's signature
        return None

    def average(self, texts: Sequence[str]) -> npt.NDArray[np.float32] | None:  # noqa: ARG002 - the port's signature
        return None

    def together(
        self,
        messages: Sequence[tuple[str, Sequence[str]]],  # noqa: ARG002 - the port's signature
    ) -> list[npt.NDArray[np.float32]] | None:
        return None

    def doubt(self, sentence: str, facts: tuple[str, ...]) -> float | None:  # noqa: ARG002 - the port's signature
        return None
