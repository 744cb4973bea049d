"""The vectors that a second look at notes or reasons goes by, made in one batch; those of a note that is typed, in turns."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from threading import Lock

from kedua.engine.language.meaning import Meaning, Vector
from kedua.engine.language.text import sentences
from kedua.engine.language.tongue import tongue_of
from kedua.engine.language.topic_model import TopicModel
from kedua.library.topic_model import note_model_for
from kedua.usecases.embedder_port import Embedder

SEEN = 8192  # sentences: those of several hundred notes; 12 MB
REST = 3.0  # times as long as a note took to be read


def meaning_of(texts: Iterable[str], embedder: Embedder, model: TopicModel | None) -> Meaning[TopicModel] | None:
    """Make the vectors of all English sentences, each once; None where there is no model for them, or no vectors."""
    if model is None:
        return None
    said = _said_in(texts)
    rows = embedder.embed(said)
    return None if rows is None else Meaning(dict(zip(said, rows, strict=True)), model)


def meaning_of_note(text: str, embedder: Embedder, clock: Callable[[], float]) -> Meaning[TopicModel] | None:
    """Make the vectors of one note for the model of notes, as far as they are at hand or it is this note's turn.

    A note is read again and again while it is typed, and one sentence changes at a time. What its turn does not come for is
    read with the next words. clock: gives seconds, from any moment on.
    """
    model = note_model_for(embedder.name)
    if model is None:
        return None
    said = _said_in([text])
    new = [part for part in said if (embedder, part) not in _seen]
    if new:
        _turn.read(new, embedder, clock)
    # Asked for once each: another note's turn may throw one away meanwhile.
    vectors = ((part, _seen.get((embedder, part))) for part in said)
    return Meaning({part: vector for part, vector in vectors if vector is not None}, model)


@dataclass
class _Turn:
    """Of notes one at a time, with a rest after each, takes at most a quarter of a processor.

    Hundreds are typed at once, and reading them must not hold up what saves them.
    """

    lock: Lock = field(default_factory=Lock)
    rests_until: float = 0.0

    def read(self, said: list[str], embedder: Embedder, clock: Callable[[], float]) -> None:
        """Put the vectors of sentences at hand, unless another note is being read or was just now."""
        if not self.lock.acquire(blocking=False):
            return
        try:
            begin = clock()
            rows = None if begin < self.rests_until else embedder.embed(said)
            if rows is not None:
                _seen.update({(embedder, part): row for part, row in zip(said, rows, strict=True)})
                self.rests_until = clock() + REST * (clock() - begin)
            while len(_seen) > SEEN:
                del _seen[next(iter(_seen))]
        finally:
            self.lock.release()


_seen: dict[tuple[Embedder, str], Vector] = {}  # the longest known first; changed only by whose turn it is
_turn = _Turn()


def _said_in(texts: Iterable[str]) -> list[str]:
    split = (text[sentence.start : sentence.end] for text in texts for sentence in sentences(text))
    return [part for part in dict.fromkeys(split) if tongue_of(part) == "en"]
