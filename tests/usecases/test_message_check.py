"""Messages are read by sentences alone and among the others, where there is a model for both."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pytest

from kedua.engine.language.message_model import MessageModel
from kedua.usecases import message_check
from kedua.usecases.message_check import check_messages
from tests.fakes.embedders import ApartEmbedder

Rows = npt.NDArray[np.float32]
TEXT = "The room was blue. It was the first on the left."
# "blame" where the second number, that of a sentence among the others, is 1.
MODEL = MessageModel(("blame",), np.array([[0.0], [9.0], [-4.0]]), np.array([0.5]), 0.0, "tiny", {})


class TinyReader(ApartEmbedder):
    """Knows nothing of a sentence alone; among the others, which is the first."""

    def __init__(self, *, has_both: bool = True) -> None:
        super().__init__()
        self.seen: list[tuple[str, Sequence[str]]] = []
        self._has_both = has_both

    def average(self, texts: Sequence[str]) -> Rows:  # type: ignore[override]  # the other one refuses
        return np.zeros((len(texts), 1), np.float32)

    def together(  # type: ignore[override]  # the other one refuses
        self, messages: Sequence[tuple[str, Sequence[str]]]
    ) -> list[Rows] | None:
        self.seen += messages
        first = [np.eye(len(said), 1, dtype=np.float32) for _occasion, said in messages]
        return first if self._has_both else None


@pytest.fixture(autouse=True)
def _tiny_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(message_check, "message_model_for", lambda _name: MODEL)


def test_each_sentence_is_read_among_those_of_its_own_message() -> None:
    reader = TinyReader()

    first, second = check_messages([("general", TEXT), ("own", "It was the first on the left.")], reader)

    assert reader.seen == [
        ("own", ("The room was blue.", "It was the first on the left.")),
        ("own", ("It was the first on the left.",)),
    ]
    assert [(one.code, TEXT[one.start : one.end]) for one in first] == [("blame", "The room was blue.")]
    assert [one.code for one in second] == ["blame"]


def test_without_a_model_for_both_rules_decide() -> None:
    assert check_messages([("own", TEXT)], TinyReader(has_both=False)) == [()]
    assert check_messages([("own", TEXT)]) == [()]


def test_where_nothing_is_in_english_no_model_is_asked() -> None:
    reader = TinyReader()

    assert check_messages([("own", "Terima kasih.")], reader) == [()]
    assert reader.seen == []
