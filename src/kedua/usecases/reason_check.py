"""Are reasons for decisions tied to evidence? By words, and where a model is at hand by meaning too."""

from __future__ import annotations

from collections.abc import Sequence

from kedua.engine.language.reason import ReasonFinding, check_reason
from kedua.library.law import JURISDICTIONS, load_law
from kedua.library.topic_model import reason_model_for
from kedua.usecases.embedder_port import Embedder
from kedua.usecases.second_look import meaning_of


def check_reasons(texts: Sequence[str], embedder: Embedder | None = None) -> list[tuple[ReasonFinding, ...]]:
    """Check reasons under the law of all places; the embedder is asked once, in one batch, for all sentences."""
    rules = load_law(sides=("note",)).rules
    meaning = meaning_of(texts, embedder, reason_model_for(embedder.name)) if embedder else None
    return [check_reason(text, rules, JURISDICTIONS, meaning) for text in texts]
