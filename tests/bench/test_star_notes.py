"""The labelled notes are sound, and their clauses know which part of an answer they tell."""

from collections import Counter

import numpy as np
from bench.star_notes import Note, read_notes, samples

from kedua.engine.language.star import LETTERS
from kedua.library.star import shipped_star

NOTE = Note("n1", "ada", (("S", "Flood in Klang. "), ("A", "She moved the stock, rang them. "), ("R", "All dry.")))


def test_every_note_is_labelled_and_known_by_one_id() -> None:
    notes = read_notes()

    assert [note.id for note in notes if not note.text.strip() or not note.letters <= set(LETTERS)] == []
    assert max(Counter(note.id for note in notes).values()) == 1
    assert len(notes) >= 600
    assert len({note.author for note in notes}) >= 25


def test_clauses_tell_what_their_piece_tells() -> None:
    (sample,) = samples([NOTE], shipped_star().lexicon, shortened=0, seed=0)

    told = [
        "".join(letter for letter, holds in zip(LETTERS, row, strict=True) if holds) for row in sample.parts[0].told
    ]
    assert told == ["S", "A", "A", "R"]
    assert sample.held.tolist() == [True, False, True, True]
    assert not sample.marked.any()


def test_shortened_notes_lack_whole_letters() -> None:
    whole, *short = samples([NOTE], shipped_star().lexicon, shortened=5, seed=0)

    assert whole.whole
    assert short
    for sample in short:
        assert 0 < sample.held.sum() < 3
        assert np.array_equal(np.any(np.vstack([part.told for part in sample.parts]), axis=0), sample.held)


def test_what_stands_under_a_mark_is_settled() -> None:
    note = Note("n2", "ben", (("S", "S: flood\n"), ("", "R: none given")))

    (sample,) = samples([note], shipped_star().lexicon, shortened=0, seed=0)

    assert sample.marked.tolist() == [True, False, False, False]
