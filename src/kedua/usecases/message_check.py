"""Are messages to candidates honest, kind and complete? By words, and where a model is at hand by meaning too."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kedua.engine.language.meaning import Meaning
from kedua.engine.language.message import MessageFinding, check_message, sentences_in
from kedua.engine.language.message_model import MessageModel, is_english
from kedua.engine.language.occasions import occasion_named
from kedua.library.law import JURISDICTIONS, load_law
from kedua.library.message_model import message_model_for
from kedua.usecases.embedder_port import Reader


def check_messages(
    messages: Sequence[tuple[str, str]], embedder: Reader | None = None
) -> list[tuple[MessageFinding, ...]]:
    """Check messages, each an occasion and a text; the embedder is asked once, in one batch, for all sentences.

    An occasion may go by any common name; one that is not known is that of a message of one's own.
    """
    named = [(occasion_named(occasion) or "own", text) for occasion, text in messages]
    rules = load_law(sides=("note",)).rules
    meanings = _meanings(named, embedder)
    return [
        check_message(text, occasion, rules, JURISDICTIONS, meaning)
        for (occasion, text), meaning in zip(named, meanings, strict=True)
    ]


def _meanings(messages: Sequence[tuple[str, str]], embedder: Reader | None) -> list[Meaning[MessageModel] | None]:
    """Read the sentences of each message by themselves, and among the others of it."""
    nothing: list[Meaning[MessageModel] | None] = [None for _message in messages]
    model = message_model_for(embedder.name) if embedder else None
    if embedder is None or model is None:
        return nothing
    said = [sentences_in(text) for _occasion, text in messages]
    english = list(dict.fromkeys(part for parts in said for part in parts if is_english(part)))
    alone = embedder.average(english) if english else None
    read = [(occasion, parts) for (occasion, _text), parts in zip(messages, said, strict=True)]
    together = None if alone is None else embedder.together(read)
    if alone is None or together is None:
        return nothing
    rows = dict(zip(english, alone, strict=True))
    return [
        Meaning(
            {part: np.hstack((rows[part], row)) for part, row in zip(parts, held, strict=True) if part in rows}, model
        )
        for parts, held in zip(said, together, strict=True)
    ]
