"""A comparer for one organisation: it remembers the meaning of the organisation's texts from one request to the next."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

import numpy as np

from kedua.queries.vectors import Row, digest_of, kept_vectors
from kedua.records.models import SentenceVector
from kedua.usecases.embedder_port import Embedder
from kedua.usecases.likeness import Comparer


@dataclass(slots=True)
class KeptVectors:
    """An embedder that looks into the organisation's kept vectors first, and collects the ones that had to be made."""

    embedder: Embedder
    organisation: UUID
    made: dict[str, Row] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Name the model behind."""
        return self.embedder.name

    def embed(self, texts: Sequence[str]) -> Row | None:
        """Give the vectors of texts, shape (n, 384), or None when no model is at hand."""
        known = {**self.made, **kept_vectors(self.organisation, self.name, set(texts) - set(self.made))}
        unknown = [text for text in dict.fromkeys(texts) if text not in known]
        if unknown:
            new = self.embedder.embed(unknown)
            if new is None:
                return None
            self.made.update(zip(unknown, new, strict=True))
            known |= self.made
        return np.stack([known[text] for text in texts]) if texts else self.embedder.embed([])

    def keep(self) -> None:
        """Write down what had to be made. Twice at the same time is no harm: a text's vector is always the same."""
        rows = (
            SentenceVector(
                organisation_id=self.organisation, digest=digest_of(text), model=self.name, vector=vector.tobytes()
            )
            for text, vector in self.made.items()
        )
        if self.made:
            SentenceVector.objects.bulk_create(rows, ignore_conflicts=True)
            self.made.clear()


def comparer_for(organisation: UUID, shared: Comparer) -> tuple[Comparer, KeptVectors]:
    """Give a comparer of this request alone, on top of what all share; call `keep` when it has been used.

    Nothing that people of one organisation wrote is added to what is shared.
    """
    # Where no vectors are known, this makes the one with which the comparer tries whether there is a model.
    _ = shared.same_from
    kept = KeptVectors(shared.embedder, organisation)
    return Comparer(shared.model, kept, ChainMap({}, shared.known), ChainMap({}, shared.profiles)), kept
