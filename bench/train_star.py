"""Fit the model that reads notes for situation, task, action and result; print how well it reads authors it never saw.

Run from the project root: `python -m bench.train_star [--write]`; `--write` replaces the shipped weights.
Authors of the labelled notes are kept apart: one is in a single fold. The second look learns from first looks that
never saw the author either, and the thresholds are set on notes out of fold.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt

from bench.star_notes import Flags, Sample, read_notes, samples
from kedua.engine.language.star import LETTERS, StarModel
from kedua.engine.language.star_context import Numbers, any_of, chance, context
from kedua.engine.language.star_lexicon import StarLexicon
from kedua.library.star import WEIGHTS, WORDS, read_star_lexicon, write_star_model

FOLDS, INNER_FOLDS = 8, 5
SHORTENED = 3
RARE, RARE_JOINT = 2, 3
NOTE_HEED = 3.0
RIDGE, RIDGE_SECOND = 6.0, 1.0
# How much more or less a kind of feature is held back than the others: single words are many, phrases are ours.
HELD_BACK = {
    "w:": 2.0,
    "b:": 2.0,
    "f:": 2.0,
    "q:": 2.0,
    "at": 20.0,
    "ga": 3.0,
    "p:": 0.3,
    "wo": 0.3,
    "as": 0.3,
    "bi": 0.002,
}
NEIGHBOUR_HELD_BACK = 2.0
STEPS, STEPS_SECOND, STEP = 100, 250, 0.12
LEAST = 0.004

Places = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Clauses:
    """Rows of many notes, one a clause: what it tells (n, 4), the note it is of (n); and of notes: held, marked (m, 4)."""

    told: Flags
    note: Places
    held: Flags
    marked: Flags


class Sparse:
    """Rows of features by number, to be added up."""

    def __init__(self, rows: Sequence[Sequence[int]], width: int) -> None:
        lengths = [len(row) for row in rows]
        self.places = np.fromiter(chain.from_iterable(rows), dtype=np.int64, count=sum(lengths))
        self.starts = np.concatenate(([0], np.cumsum(lengths)[:-1])).astype(np.int64)
        self.row = np.repeat(np.arange(len(rows)), lengths)
        self.width = width

    def scores(self, weights: Numbers) -> Numbers:
        added: Numbers = np.add.reduceat(weights[self.places], self.starts, axis=0)
        return added

    def slopes(self, wrong: Numbers) -> Numbers:
        columns = [np.bincount(self.places, column[self.row], minlength=self.width) for column in wrong.T]
        return np.stack(columns, axis=1)


class Dense:
    """Rows of numbers."""

    def __init__(self, rows: Numbers) -> None:
        self.rows, self.width = rows, rows.shape[1]

    def scores(self, weights: Numbers) -> Numbers:
        return self.rows @ weights

    def slopes(self, wrong: Numbers) -> Numbers:
        return self.rows.T @ wrong


def fit(rows: Sparse | Dense, clauses: Clauses, ridge: Numbers, steps: int) -> Numbers:
    """Fit by Adam, all at each step, for what each clause tells and, `NOTE_HEED` times as much, what each note holds.

    A note holds a letter as likely as any of its clauses tells it; letters that a mark settles do not count.
    """
    weights = np.zeros((rows.width, len(LETTERS)))
    drift, bend = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, steps + 1):
        likely = chance(rows.scores(weights))
        none = np.log(np.clip(1 - likely, 1e-9, 1))
        silent = [np.bincount(clauses.note, column, minlength=len(clauses.held)) for column in none.T]
        any_told = np.clip(1 - np.exp(np.stack(silent, axis=1)), 1e-6, 1)
        off = np.where(clauses.marked, 0, (any_told - clauses.held) / any_told)
        slope = rows.slopes((likely - clauses.told) + NOTE_HEED * likely * off[clauses.note]) + ridge * weights
        drift = 0.9 * drift + 0.1 * slope
        bend = 0.99 * bend + 0.01 * slope**2
        pace = STEP * (1 - 0.9 * step / steps)
        weights -= pace * (drift / (1 - 0.9**step)) / (np.sqrt(bend / (1 - 0.99**step)) + 1e-7)
    return weights


def gather(notes: Sequence[Sample]) -> Clauses:
    """Put the clauses of all notes below one another."""
    parts = [(number, part) for number, note in enumerate(notes) for part in note.parts]
    return Clauses(
        told=np.vstack([part.told for _number, part in parts]),
        note=np.concatenate([np.full(len(part.told), number) for number, part in parts]).astype(np.int64),
        held=np.array([note.held for note in notes]),
        marked=np.array([note.marked for note in notes]),
    )


def features_of(notes: Sequence[Sample]) -> dict[str, int]:
    """Number the features that are found in enough notes."""
    seen = defaultdict(set)
    for note in notes:
        for name in chain.from_iterable(chain.from_iterable(part.features for part in note.parts)):
            seen[name].add(note.id)
    joint = ("b:", "q:", "<", ">")
    kept = (name for name, ids in seen.items() if len(ids) >= (RARE_JOINT if name.startswith(joint) else RARE))
    return {name: place for place, name in enumerate(sorted(kept))}


def held_back(name: str) -> float:
    return RIDGE * (NEIGHBOUR_HELD_BACK if name[0] in "<>" else HELD_BACK.get(name[:2], 1.0))


def numbered(notes: Sequence[Sample], features: dict[str, int]) -> list[list[int]]:
    return [
        [features[name] for name in sorted(clause) if name in features]
        for note in notes
        for part in note.parts
        for clause in part.features
    ]


def fit_first(notes: Sequence[Sample]) -> tuple[dict[str, int], Numbers]:
    """Fit the first look: features by number, and their weights."""
    features = features_of(notes)
    ridge = np.array([[held_back(name)] for name in features])
    return features, fit(Sparse(numbered(notes, features), len(features)), gather(notes), ridge, STEPS)


def first_scores(note: Sample, features: dict[str, int], weights: Numbers) -> list[Numbers]:
    """Give the scores (n, 4) of each part of a note."""
    rows = [[[features[f] for f in clause if f in features] for clause in part.features] for part in note.parts]
    return [np.array([weights[row].sum(axis=0) for row in part]).reshape(-1, len(LETTERS)) for part in rows]


def out_of_fold(notes: Sequence[Sample], folds: int, seed: int) -> dict[int, list[Numbers]]:
    """Give the first scores of every note by a first look that never saw its author."""
    fold_of = folds_of(notes, folds, seed)
    given: dict[int, list[Numbers]] = {}
    for fold in range(folds):
        look = fit_first([note for note in notes if fold_of[note.author] != fold])
        given |= {i: first_scores(note, *look) for i, note in enumerate(notes) if fold_of[note.author] == fold}
    return given


def folds_of(notes: Sequence[Sample], folds: int, seed: int) -> dict[str, int]:
    authors = sorted({note.author for note in notes})
    random.Random(seed).shuffle(authors)
    return {author: place % folds for place, author in enumerate(authors)}


def fit_second(notes: Sequence[Sample], firsts: dict[int, list[Numbers]]) -> Numbers:
    """Fit the second look on first scores out of fold."""
    rows = [context(scores) for i in range(len(notes)) for scores in firsts[i] if len(scores)]
    dense = Dense(np.vstack(rows))
    return fit(dense, gather(notes), np.full((dense.width, 1), RIDGE_SECOND), STEPS_SECOND)


def note_scores(firsts: Sequence[Numbers], second: Numbers) -> Numbers:
    """Give the scores (4) of a note: the highest of any of its segments."""
    scores = [any_of(context(part) @ second) if len(part) else any_of(part) for part in firsts]
    highest: Numbers = np.max(scores, axis=0)
    return highest


def cross_validate(notes: Sequence[Sample], seed: int) -> Numbers:
    """Give the scores of every note (m, 4) by a model that never saw its author."""
    fold_of = folds_of(notes, FOLDS, seed)
    given = np.zeros((len(notes), len(LETTERS)))
    for fold in range(FOLDS):
        known = [note for note in notes if fold_of[note.author] != fold]
        second = fit_second(known, out_of_fold(known, INNER_FOLDS, seed + 1 + fold))
        first = fit_first(known)
        for i, note in enumerate(notes):
            if fold_of[note.author] == fold:
                given[i] = note_scores(first_scores(note, *first), second)
    return given


def f1(held: Flags, found: Flags) -> float:
    return 2 * float((held & found).sum()) / float(held.sum() + found.sum())


def thresholds_for(scores: Numbers, notes: Sequence[Sample]) -> Numbers:
    """Choose for each letter, of the thresholds whose F1 is all but the best, the one nearest to even odds."""
    held, marked = np.array([note.held for note in notes]), np.array([note.marked for note in notes])
    tried = np.round(np.arange(-2.5, 1.5, 0.05), 2) + 0.0  # no minus nought
    chosen = []
    for letter in range(len(LETTERS)):
        reached = np.array([f1(held[:, letter], marked[:, letter] | (scores[:, letter] >= t)) for t in tried])
        chosen.append(min(tried[reached >= reached.max() - LEAST], key=abs))
    return np.array(chosen)


def report(title: str, scores: Numbers, notes: Sequence[Sample], thresholds: Numbers) -> list[float]:
    held, marked = np.array([note.held for note in notes]), np.array([note.marked for note in notes])
    found = marked | (scores >= thresholds)
    figures = [f1(held[:, letter], found[:, letter]) for letter in range(len(LETTERS))]
    listed = ", ".join(f"{letter} {figure:.3f}" for letter, figure in zip(LETTERS, figures, strict=True))
    print(f"{title}: F1 {listed}, mean {np.mean(figures):.3f} ({len(notes)} notes)")
    return figures


def cross_report(notes: Sequence[Sample], seed: int) -> tuple[Numbers, list[float]]:
    """Print how well unseen authors are read, thresholds set on the other folds; give thresholds set on all, and F1."""
    scores, whole = cross_validate(notes, seed), np.array([note.whole for note in notes])
    fold_of, judged = folds_of(notes, FOLDS, seed), np.zeros_like(scores)
    for fold in range(FOLDS):
        out = np.array([fold_of[note.author] == fold for note in notes])
        judged[out] = scores[out] - thresholds_for(scores[~out & whole], pick(notes, ~out & whole))
    figures = report("authors never seen", judged[whole], pick(notes, whole), np.zeros(len(LETTERS)))
    report("and shortened notes", judged, notes, np.zeros(len(LETTERS)))
    return thresholds_for(scores[whole], pick(notes, whole)), figures


def pick(notes: Sequence[Sample], chosen: Flags) -> list[Sample]:
    return [note for note, wanted in zip(notes, chosen, strict=True) if wanted]


def fit_all(notes: Sequence[Sample], lexicon: StarLexicon, thresholds: Numbers) -> StarModel:
    """Fit both looks on all notes, and leave out the weights that are next to nothing."""
    features, weights = fit_first(notes)
    second = fit_second(notes, out_of_fold(notes, FOLDS, seed=0))
    kept = [name for name, place in features.items() if np.abs(weights[place]).max() >= 0.02]
    rows = np.round(weights[[features[name] for name in kept]], 3)
    return StarModel(lexicon, {name: i for i, name in enumerate(kept)}, rows, np.round(second, 3), thresholds)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--write", action="store_true")
    options = arguments.parse_args()
    lexicon = read_star_lexicon(WORDS.read_text("utf-8"))
    notes = samples(read_notes(), lexicon, SHORTENED, seed=0)
    thresholds, figures = cross_report(notes, seed=3)
    model = fit_all(notes, lexicon, thresholds)
    scores = np.array(
        [note_scores(first_scores(n, dict(model.features), model.weights), model.second) for n in notes if n.whole]
    )
    report("shipped, on its own notes", scores, [note for note in notes if note.whole], thresholds)
    print(f"{len(model.features)} features, thresholds {thresholds.tolist()}")
    if options.write:
        WEIGHTS.write_text(write_star_model(model, figures), encoding="utf-8")


if __name__ == "__main__":
    main()
