"""How alike questions are: the engine's comparison with vectors that ship with the library or are made once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from kedua.engine.language.sameness import (
    Sameness,
    SamenessModel,
    compare,
    profiled_similarities,
    threshold_of,
)
from kedua.engine.language.sameness_profile import Profile, profile
from kedua.engine.language.sameness_stem import text_to_embed

if TYPE_CHECKING:  # the ports of all that there is would make each command start later
    from kedua.usecases.embedder_port import Embedder

Row = npt.NDArray[np.float32]

# Of 538 labelled pairs that are the same and called so, 14 lie below this cosine; of pairs of the library, four in five.
FAR = 0.86


@dataclass(slots=True)
class Comparer:
    """Compares texts with `model`; knows some vectors by text already and gets the others from the embedder, once."""

    model: SamenessModel
    embedder: Embedder
    known: MutableMapping[str, Row] = field(default_factory=dict)
    profiles: MutableMapping[str, Profile] = field(default_factory=dict)

    @classmethod
    def with_shipped(
        cls, model: SamenessModel, embedder: Embedder, shipped: Mapping[str, Row], made_by: str
    ) -> Comparer:
        """Start from shipped vectors, if this embedder made them: others would not be comparable."""
        return cls(model, embedder, dict(shipped) if made_by == embedder.name else {})

    def vectors(self, texts: Sequence[str]) -> Row | None:
        """Give the (n, d) vectors of texts; None when the embedder has none."""
        if not self.learn(texts):
            return None
        if not texts:
            return np.zeros((0, len(self.model.centre)), dtype=np.float32)
        return np.concatenate([self.known[text] for text in texts]).reshape(len(texts), -1)

    def learn(self, texts: Iterable[str]) -> bool:
        """Get the vectors of texts from the embedder, all that are unknown at once; False when it has none."""
        unknown = [text for text in dict.fromkeys(texts) if text not in self.known]
        made = self.embedder.embed([text_to_embed(text) for text in unknown]) if unknown else ()
        if made is None:
            return False
        self.known.update(zip(unknown, made, strict=True))
        return True

    def remember(self, texts: Sequence[str], made: Row | None) -> None:
        """Take over vectors, shape (n, d), that this embedder made of the texts' `text_to_embed` elsewhere."""
        if made is not None:
            self.known.update(zip(texts, made, strict=True))

    def know(self, texts: Sequence[str]) -> None:
        """Find out ahead of time what comparing these texts needs: about a third of a millisecond each."""
        self.vectors(texts)
        for text in texts:
            self._profile(text)

    def alike(self, left: Sequence[str], right: Sequence[str]) -> npt.NDArray[np.float32]:
        """Give the (n, m) table of similarity, 0 to 1.

        Where vectors show that a text of `left` is far from all of `right`, its similarity is given as 0 without a
        closer look: that is most of a bank, and closer looks are what takes the time.
        """
        a, b = self.vectors(left), self.vectors(right)
        table = np.zeros((len(left), len(right)), dtype=np.float32)
        if not left or not right:
            return table
        near = range(len(left)) if a is None or b is None else np.flatnonzero((a @ b.T).max(axis=1) >= FAR)
        rows = [self._profile(left[row]) for row in near]
        columns = [self._profile(text) for text in right]
        table[near] = profiled_similarities(rows, None if a is None else a[near], columns, b, self.model)
        return table

    def _profile(self, text: str) -> Profile:
        if text not in self.profiles:
            self.profiles[text] = profile(text, self.model.lexicon)
        return self.profiles[text]

    def pairs(self, pairs: Sequence[tuple[str, str]]) -> list[Sameness]:
        """Compare each pair."""
        self.vectors([text for pair in pairs for text in pair])  # all at once: the embedder is quicker in batches
        results = []
        for a, b in pairs:
            vectors = self.vectors([a, b])
            va, vb = (None, None) if vectors is None else (vectors[0], vectors[1])
            results.append(compare(a, b, va, vb, self.model))
        return results

    @property
    def same_from(self) -> float:
        """The similarity from which two texts count as the same question."""
        # Where vectors are known, the embedder that made them is at hand; else a text is tried, which takes a while.
        return threshold_of(self.model, with_vectors=bool(self.known) or self.learn(["x"]))
