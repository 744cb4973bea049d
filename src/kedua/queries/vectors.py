"""Sentence vectors that an organisation keeps, because they are slow to make."""

from __future__ import annotations

from collections.abc import Collection
from hashlib import blake2b
from uuid import UUID

import numpy as np
import numpy.typing as npt

from kedua.records.models import SentenceVector

Row = npt.NDArray[np.float32]


def digest_of(text: str) -> bytes:
    """Give the key under which a text's vector is kept: the text itself stays out of the table."""
    return blake2b(text.encode(), digest_size=16).digest()


def kept_vectors(organisation: UUID, model: str, texts: Collection[str]) -> dict[str, Row]:
    """Give the vectors of those texts that are kept; one query."""
    by_digest = {digest_of(text): text for text in texts}
    rows = SentenceVector.objects.filter(organisation_id=organisation, model=model, digest__in=list(by_digest))
    return {
        by_digest[bytes(digest)]: np.frombuffer(bytes(vector), dtype=np.float32)
        for digest, vector in rows.values_list("digest", "vector")
    }
