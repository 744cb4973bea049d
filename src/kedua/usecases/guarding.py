"""Hold a sentence of a description against its facts: by words, and by meaning where an embedder is at hand."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kedua.engine.language.guard import Guarded, guard
from kedua.engine.language.guard_facts import hold, without_label
from kedua.engine.language.guard_meaning import Reading, beyond
from kedua.engine.language.guard_scales import Vector
from kedua.engine.language.text import fold
from kedua.engine.language.tongue import tongue_of
from kedua.library.guard import guard_weights
from kedua.usecases.embedder_port import Reader


class Meanings:
    """Measure how far facts hold what sentences mean; what the facts asked for last mean is kept."""

    def __init__(self, embedder: Reader) -> None:
        self._embedder = embedder
        self._facts: tuple[str, ...] = ()
        self._read: tuple[Reading, ...] | None = None

    def beyond(self, sentence: str, facts: tuple[str, ...]) -> Vector | None:
        """Measure, the doubt last; none without facts, without a model, or with another than the weights were fitted for."""
        if not facts or self._embedder.name != guard_weights().embedder:
            return None
        if facts != self._facts:
            self._facts = facts
            self._read = self._embedder.read(tuple(map(without_label, facts)))
        said, doubt = self._embedder.read((sentence,)), self._embedder.doubt(sentence, facts)
        if self._read is None or said is None or doubt is None:
            return None
        return np.append(beyond(said[0], self._read, guard_weights().space), doubt)


def guarded(sentence: str, facts: Sequence[str], heading: str = "", meanings: Meanings | None = None) -> Guarded:
    """Say what a sentence says beyond its facts; without meanings its words decide."""
    weights = guard_weights()
    more = meanings.beyond(sentence, tuple(facts)) if meanings and _weighed(sentence, facts) else None
    return guard(sentence, facts, heading, weights.words if more is None else weights.meaning, more)


def _weighed(sentence: str, facts: Sequence[str]) -> bool:
    """Whether weights decide: neither on a fact as it is nor on another language, which would be read in vain."""
    return tongue_of(sentence) == "en" and not hold(tuple(facts)).says(fold(sentence))
