"""Models that stand in for the one by which the guard's weights were fitted."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kedua.engine.language.guard_meaning import Reading
from kedua.library.guard import guard_weights


class ApartEmbedder:
    """Gives each text a direction of its own from the centre of all, so that none is near another; `asked` lists them."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    @property
    def name(self) -> str:
        return guard_weights().embedder

    def embed(self, texts: Sequence[str]) -> None:
        raise AssertionError(f"nobody asks for vectors of {texts}")

    def average(self, texts: Sequence[str]) -> None:
        raise AssertionError(f"nobody asks for averages of {texts}")

    def together(self, messages: Sequence[tuple[str, Sequence[str]]]) -> None:
        raise AssertionError(f"nobody asks how sentences of {messages} go together")

    def read(self, texts: Sequence[str]) -> tuple[Reading, ...]:
        self.asked += texts
        space = guard_weights().space
        own = np.eye(len(space.centre), dtype=np.float32)[[self.asked.index(text) for text in texts]]
        return tuple(Reading(space.centre + one[None], space.middle + one) for one in own)

    def doubt(self, sentence: str, facts: tuple[str, ...]) -> float:  # noqa: ARG002 - the port's signature
        return 10.0
