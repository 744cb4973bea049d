"""A sentence beside its facts: with what it means, without it, and as another model reads it."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pytest

from kedua.engine.language.guard_meaning import Reading
from kedua.library.guard import guard_weights
from kedua.usecases.guarding import Meanings, guarded

FACTS = ("Answer customers' calls", "RM 2,400 a month")
SENTENCE = "You pick up customers' calls and keep a logbook."


class FakeReader:
    """Gives every text the same meaning, and keeps what it was asked for."""

    def __init__(self, name: str = guard_weights().embedder, *, has_model: bool = True) -> None:
        self.name = name
        self.asked: list[Sequence[str]] = []
        self._has_model = has_model

    def embed(self, texts: Sequence[str]) -> npt.NDArray[np.float32] | None:
        raise AssertionError(f"nobody asks for vectors of {texts}")

    def average(self, texts: Sequence[str]) -> None:
        raise AssertionError(f"nobody asks for averages of {texts}")

    def together(self, messages: Sequence[tuple[str, Sequence[str]]]) -> None:
        raise AssertionError(f"nobody asks how sentences of {messages} go together")

    def doubt(self, sentence: str, facts: tuple[str, ...]) -> float | None:  # noqa: ARG002 - the port's signature
        return 0.0 if self._has_model else None

    def read(self, texts: Sequence[str]) -> tuple[Reading, ...] | None:
        self.asked.append(tuple(texts))
        same = Reading(np.eye(384)[[0, 1]], np.eye(384)[0])
        return (same,) * len(texts) if self._has_model else None


def test_the_same_facts_are_read_once() -> None:
    reader = FakeReader()
    meanings = Meanings(reader)

    guarded(SENTENCE, FACTS, meanings=meanings)
    guarded("You earn RM 2,400.", FACTS, meanings=meanings)

    assert reader.asked == [FACTS, (SENTENCE,), ("You earn RM 2,400.",)]


@pytest.mark.parametrize("reader", [FakeReader("other"), FakeReader(has_model=False)])
def test_without_the_right_model_words_decide(reader: FakeReader) -> None:
    found = guarded(SENTENCE, FACTS, meanings=Meanings(reader))

    assert found == guarded(SENTENCE, FACTS)


@pytest.mark.parametrize("sentence", ["Answer customers' calls.", "Anda menjawab panggilan pelanggan dan menulis log."])
def test_what_is_not_weighed_is_not_read(sentence: str) -> None:
    reader = FakeReader()

    found = guarded(sentence, FACTS, meanings=Meanings(reader))

    assert (found, reader.asked) == (guarded(sentence, FACTS), [])


def test_without_facts_nothing_is_read() -> None:
    reader = FakeReader()

    found = guarded("You bake bread.", (), meanings=Meanings(reader))

    assert (bool(found.spans), reader.asked) == (True, [])


def test_facts_are_read_without_labels_that_only_say_of_which_kind_they_are() -> None:
    reader = FakeReader()

    guarded(SENTENCE, ("Duty: answer calls", "Reports to: the owner", "Pay:"), meanings=Meanings(reader))

    assert reader.asked[0] == ("answer calls", "Reports to: the owner", "Pay:")
