"""Hold a sentence of a description against its facts: by words, and by meaning where an embedder is at hand."""

from __future__ import annotations

from collections.abc import Sequence

from kedua.engine.language.guard import Guarded, guard
from kedua.engine.language.guard_facts import hold
from kedua.engine.language.guard_scales import Nearness, Vector, nearness
from kedua.engine.language.text import fold
from kedua.engine.language.tongue import tongue_of
from kedua.library.guard import guard_weights
from kedua.usecases.ports import Embedder


class Meanings:
    """Measure how near sentences are in meaning to facts; vectors of the facts asked for last are kept."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._facts: tuple[str, ...] = ()
        self._rows: Vector | None = None

    def near(self, sentence: str, facts: tuple[str, ...]) -> Nearness | None:
        """Measure; none without facts, without a model, or with another than the weights were fitted for."""
        if not facts or self._embedder.name != guard_weights().embedder:
            return None
        if facts != self._facts:
            self._facts, self._rows = facts, self._embedder.embed(facts)
        said = self._embedder.embed([sentence])
        return None if self._rows is None or said is None else nearness(said[0], self._rows, guard_weights().centre)


def guarded(sentence: str, facts: Sequence[str], heading: str = "", meanings: Meanings | None = None) -> Guarded:
    """Say what a sentence says beyond its facts; without meanings its words decide."""
    weights = guard_weights()
    near = meanings.near(sentence, tuple(facts)) if meanings and _weighed(sentence, facts) else None
    return guard(sentence, facts, heading, weights.meaning if near else weights.words, near)


def _weighed(sentence: str, facts: Sequence[str]) -> bool:
    """Whether weights decide: neither on a fact as it is nor on another language, for which a vector would be made in vain."""
    return tongue_of(sentence) == "en" and not hold(tuple(facts)).says(fold(sentence))
