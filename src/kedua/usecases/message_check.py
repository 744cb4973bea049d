"""Are messages to candidates honest, kind and complete? By words, and where a model is at hand by meaning too."""

from __future__ import annotations

from collections.abc import Sequence

from kedua.engine.language.meaning import Meaning
from kedua.engine.language.message import MessageFinding, check_message, sentences_in
from kedua.engine.language.message_model import MessageModel, is_english
from kedua.engine.language.occasions import occasion_named
from kedua.library.law import JURISDICTIONS, load_law
from kedua.library.message_model import message_model_for
from kedua.usecases.ports import Reader


def check_messages(
    messages: Sequence[tuple[str, str]], embedder: Reader | None = None
) -> list[tuple[MessageFinding, ...]]:
    """Check messages, each an occasion and a text; the embedder is asked once, in one batch, for all sentences.

    An occasion may go by any common name; one that is not known is that of a message of one's own.
    """
    rules = load_law(sides=("note",)).rules
    meaning = _meaning([text for _occasion, text in messages], embedder)
    return [
        check_message(text, occasion_named(occasion) or "own", rules, JURISDICTIONS, meaning)
        for occasion, text in messages
    ]


def _meaning(texts: Sequence[str], embedder: Reader | None) -> Meaning[MessageModel] | None:
    model = message_model_for(embedder.name) if embedder else None
    if embedder is None or model is None:
        return None
    said = list(dict.fromkeys(part for text in texts for part in sentences_in(text) if is_english(part)))
    rows = embedder.average(said) if said else None
    return None if rows is None else Meaning(dict(zip(said, rows, strict=True)), model)
