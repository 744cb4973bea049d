"""Labelled interviewers' notes: read, shortened, and cut into clauses that know which part of an answer they tell."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from kedua.engine.language.star import LETTERS
from kedua.engine.language.star_clauses import clauses, segments
from kedua.engine.language.star_features import clause_features
from kedua.engine.language.star_lexicon import StarLexicon
from kedua.engine.language.text import fold

DATA = Path("tests/data/language/notes_star.jsonl")
SHARE, LONG = 0.4, 15

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Note:
    """A note by one author, in pieces: the letters that a piece tells ("" for none), and its text."""

    id: str
    author: str
    pieces: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        return "".join(text for _letters, text in self.pieces)

    @property
    def letters(self) -> frozenset[str]:
        return frozenset(letter for letters, _text in self.pieces for letter in letters)


@dataclass(frozen=True, slots=True)
class Part:
    """A segment of a note: the features of each clause, and which letters each tells (n, 4)."""

    features: tuple[frozenset[str], ...]
    told: Flags


@dataclass(frozen=True, slots=True)
class Sample:
    """A note cut up. `held`: letters that it holds (4); `marked`: those a mark settles (4); `whole`: not shortened."""

    id: str
    author: str
    parts: tuple[Part, ...]
    held: Flags
    marked: Flags
    whole: bool


def read_notes() -> list[Note]:
    """Read every labelled note."""
    rows = map(json.loads, DATA.read_text(encoding="utf-8").splitlines())
    return [Note(row["id"], row["author"], tuple((letters, text) for letters, text in row["pieces"])) for row in rows]


def samples(notes: Sequence[Note], lexicon: StarLexicon, shortened: int, seed: int) -> list[Sample]:
    """Cut up every note, and up to `shortened` versions of each that lack some letter."""
    draw = random.Random(seed)
    return [
        _sample(version, lexicon, whole=place == 0)
        for note in notes
        for place, version in enumerate((note, *_shortened(note, shortened, draw)))
    ]


def _shortened(note: Note, times: int, draw: random.Random) -> Iterator[Note]:
    """Leave out all that tells some of the letters: so the model learns what each letter hangs on."""
    letters, seen = sorted(note.letters), {note.text}
    for _ in range(times if len(letters) > 1 else 0):
        left_out = set(draw.sample(letters, draw.randint(1, len(letters) - 1)))
        short = Note(note.id, note.author, tuple(piece for piece in note.pieces if not left_out & set(piece[0])))
        if short.text not in seen and short.text:
            seen.add(short.text)
            yield short


def _sample(note: Note, lexicon: StarLexicon, *, whole: bool) -> Sample:
    cut = segments(note.text, lexicon)
    marked = {letter for part in cut if part.holds for letter in part.letters}
    places = _Places(note)
    parts = []
    for part in cut:
        found = clauses(part.text, lexicon)
        told = [places.letters_of(clause.text, free=not part.letters) for clause in found]
        features = clause_features(found, part.letters, lexicon)
        parts.append(Part(tuple(map(frozenset, features)), np.array(told, dtype=bool).reshape(-1, len(LETTERS))))
    held = np.array([letter in note.letters for letter in LETTERS])
    return Sample(note.id, note.author, tuple(parts), held, np.array([letter in marked for letter in LETTERS]), whole)


class _Places:
    """Finds clauses again in the note they came from, in order, to see which pieces they are of."""

    def __init__(self, note: Note) -> None:
        self.text = fold(note.text)
        self.labels = [letters for letters, text in note.pieces for _character in text]
        self.next = {True: 0, False: 0}

    def letters_of(self, clause: str, *, free: bool) -> list[bool]:
        """Give the letters of every piece that makes up much of the clause."""
        text = clause.strip()
        start = max(self.text.find(text, self.next[free]), 0) or max(self.text.find(text), 0)
        self.next[free] = start + 1
        here = range(start, start + len(text))
        shares = Counter(self.labels[place] for place in here if not self.text[place].isspace())
        enough = min(SHARE * sum(shares.values()), LONG)
        told = {letter for letters, share in shares.items() if share >= enough for letter in letters}
        return [letter in told for letter in LETTERS]
