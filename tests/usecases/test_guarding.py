"""A sentence beside its facts: with vectors, without them, and with another model's."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pytest

from kedua.library.guard import guard_weights
from kedua.usecases.guarding import Meanings, guarded

FACTS = ("Answer customers' calls", "RM 2,400 a month")
SENTENCE = "You pick up customers' calls and keep a logbook."


class FakeEmbedder:
    """Gives every text the same direction from the centre, and keeps what it was asked for."""

    def __init__(self, name: str, *, has_model: bool = True) -> None:
        self.name = name
        self.asked: list[Sequence[str]] = []
        self._has_model = has_model

    def embed(self, texts: Sequence[str]) -> npt.NDArray[np.float32] | None:
        self.asked.append(tuple(texts))
        return (
            np.asarray(guard_weights().centre + np.eye(384, dtype=np.float32)[[0] * len(texts)])
            if self._has_model
            else None
        )


def test_vectors_of_the_same_facts_are_made_once() -> None:
    embedder = FakeEmbedder(guard_weights().embedder)
    meanings = Meanings(embedder)

    guarded(SENTENCE, FACTS, meanings=meanings)
    guarded("You earn RM 2,400.", FACTS, meanings=meanings)

    assert embedder.asked == [FACTS, (SENTENCE,), ("You earn RM 2,400.",)]


@pytest.mark.parametrize("embedder", [FakeEmbedder("other"), FakeEmbedder(guard_weights().embedder, has_model=False)])
def test_without_vectors_of_the_right_model_words_decide(embedder: FakeEmbedder) -> None:
    found = guarded(SENTENCE, FACTS, meanings=Meanings(embedder))

    assert found == guarded(SENTENCE, FACTS)


@pytest.mark.parametrize("sentence", ["Answer customers' calls.", "Anda menjawab panggilan pelanggan dan menulis log."])
def test_no_vector_is_made_for_what_is_not_weighed(sentence: str) -> None:
    embedder = FakeEmbedder(guard_weights().embedder)

    found = guarded(sentence, FACTS, meanings=Meanings(embedder))

    assert (found, embedder.asked) == (guarded(sentence, FACTS), [])


def test_without_facts_nothing_is_measured() -> None:
    embedder = FakeEmbedder(guard_weights().embedder)

    found = guarded("You bake bread.", (), meanings=Meanings(embedder))

    assert (bool(found.spans), embedder.asked) == (True, [])
