"""What the check of a message found, as shown beside it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kedua.integrations.embedder import best_embedder
from kedua.usecases.embedder_port import Reader
from kedua.usecases.message_check import check_messages
from kedua.wording.message_findings import message_advice


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """A fault: the words it is about, "" where something is missing, and what to do."""

    words: str
    advice: str


def findings_of(occasion: str, text: str) -> tuple[ShownFinding, ...]:
    """Check what a message says."""
    (found,) = check_messages([(occasion, text)], _embedder())
    return tuple(
        ShownFinding("" if one.end - one.start >= len(text) else text[one.start : one.end], message_advice(one.code))
        for one in found
    )


@cache
def _embedder() -> Reader:
    """Keep the model: reading it takes longer than the check."""
    return best_embedder()
