"""The vectors that a second look at notes or reasons goes by, made in one batch."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from threading import Lock

from kedua.engine.language.meaning import Meaning, Vector
from kedua.engine.language.text import sentences
from kedua.engine.language.tongue import tongue_of
from kedua.engine.language.topic_model import TopicModel
from kedua.library.topic_model import note_model_for
from kedua.usecases.ports import Embedder

_turn = (
    Lock()
)  # of notes, one at a time: hundreds are typed at once, and threads that wait would hold up what saves them


def meaning_of(texts: Iterable[str], embedder: Embedder, model: TopicModel | None) -> Meaning[TopicModel] | None:
    """Make the vectors of all English sentences, each once; None where there is no model for them, or no vectors."""
    if model is None:
        return None
    said = _said_in(texts)
    rows = embedder.embed(said)
    return None if rows is None else Meaning(dict(zip(said, rows, strict=True)), model)


def meaning_of_note(text: str, embedder: Embedder) -> Meaning[TopicModel] | None:
    """Make the vectors of one note for the model of notes; those of sentences seen lately are at hand.

    A note is read again and again while it is typed, and one sentence changes at a time. None also where another note is
    being read just then: its own turn comes with the next words.
    """
    model = note_model_for(embedder.name)
    if model is None or not _turn.acquire(blocking=False):
        return None
    try:
        vectors = {part: _vector(embedder, part) for part in _said_in([text])}  # type: ignore[arg-type] # hashes by identity
    finally:
        _turn.release()
    return Meaning({part: vector for part, vector in vectors.items() if vector is not None}, model)


@lru_cache(maxsize=512)
def _vector(embedder: Embedder, sentence: str) -> Vector | None:
    rows = embedder.embed([sentence])
    return None if rows is None else rows[0]


def _said_in(texts: Iterable[str]) -> list[str]:
    split = (text[sentence.start : sentence.end] for text in texts for sentence in sentences(text))
    return [part for part in dict.fromkeys(split) if tongue_of(part) == "en"]
