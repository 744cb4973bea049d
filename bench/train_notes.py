"""Fit the two models that read notes and reasons by meaning, print what each adds to the rules, and write them down.

Run from the project root: `PYTHONPATH=src python -m bench.train_notes [--write]`; `--write` replaces the shipped files.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypedDict

import numpy as np

from bench.train_topics import Row, chances, cross_validate, fit, prepared, report, threshold_for, write
from kedua.engine.language.reason import check_reason
from kedua.engine.language.topics import find_in_note
from kedua.integrations.embedder import NanoEmbedder
from kedua.library.law import JURISDICTIONS, load_law
from kedua.library.topic_model import SHIPPED_NOTES, SHIPPED_REASONS

DATA = Path("tests/data/language")
CODES = ("trait", "prohibited", "comparison", "culture-fit")
# The share of ordinary labelled sentences that may be flagged besides. Reasons are read by their writer at once, and few.
ADDED_TO_NOTES, ADDED_TO_REASONS = 0.04, 0.04
EVERY, LEAST_WORDS = 4, 4  # one in so many ordinary pieces of notes is learnt from, if it has so many words
ORDINARY = "ordinary"
# Written last and never learnt from: a test holds the shipped models to them.
HELD_NOTES, HELD_REASONS = "fifth", "tenth"


class Line(TypedDict, total=False):
    """A line of the labelled files: of notes, of reasons, or of answers in pieces, each with its kind."""

    text: str
    topics: list[str]
    reason: str
    codes: list[str]
    fold: str
    pieces: list[tuple[str, str]]


def note_rows() -> list[Row]:
    """Read the labelled notes, and ordinary ones."""
    rules = load_law(sides=("note",)).rules
    lines = [*_lines("notes_topics"), *(line for line in _lines("notes_hints") if line["fold"] != HELD_NOTES)]
    told = [(line["text"], tuple(line["topics"]), line["fold"]) for line in lines]
    return _rows([*told, *_ordinary()], lambda text: bool(find_in_note(text, rules, JURISDICTIONS)))


def reason_rows() -> list[Row]:
    """Read the labelled reasons, remarks on answers that touch nothing, and ordinary notes."""
    rules = load_law(sides=("note",)).rules
    lines = [line for line in _lines("reasons") if line["fold"] != HELD_REASONS]
    told = [(line["reason"], _main(line["codes"]), line["fold"]) for line in lines]
    remarks = [
        (line["text"], (), ORDINARY)
        for line in _lines("notes_hints")
        if line["fold"] == "remarks" and not line["topics"]
    ]
    return _rows(
        [*told, *remarks, *_ordinary()],
        lambda text: bool(_main([one.code for one in check_reason(text, rules, JURISDICTIONS)])),
    )


def _main(codes: Sequence[str]) -> tuple[str, ...]:
    return tuple(code for code in codes if code in CODES)


def _lines(name: str) -> list[Line]:
    return [json.loads(line) for line in (DATA / f"{name}.jsonl").read_text("utf-8").splitlines()]


def _ordinary() -> list[tuple[str, tuple[str, ...], str]]:
    pieces = [
        piece.strip()
        for line in _lines("notes_star")
        for kind, piece in line["pieces"]
        if kind and kind in "STAR" and len(piece.split()) >= LEAST_WORDS
    ]
    return [(piece, (), ORDINARY) for piece in pieces[::EVERY]]


def _rows(told: Sequence[tuple[str, tuple[str, ...], str]], found: Callable[[str], bool]) -> list[Row]:
    once = {text: (topics, part) for text, topics, part in reversed(told)}
    return [Row(text, topics, part, found(text)) for text, (topics, part) in once.items()]


def train(title: str, rows: Sequence[Row], apart: Sequence[str], added: float, shipped: Path | None) -> None:
    """Fit one model, print how well it reads what it was not fitted to, and write it where a file is given.

    apart: parts that are each read once more by a model not fitted to it. added: the share of ordinary labelled
    sentences that may be flagged besides by mistake, out of fold; the threshold follows.
    """
    embedder = NanoEmbedder()
    vectors, topics, wanted = prepared(rows, embedder)
    private, found = np.array([bool(row.topics) for row in rows]), np.array([row.found for row in rows])
    labelled = np.array([row.part != ORDINARY for row in rows])
    print(f"{title}: {len(rows)} sentences, {labelled.sum()} labelled, {private.sum()} touch something")
    chance, _likeliest = cross_validate(vectors, wanted, topics, seed=0)
    known = chance[labelled], found[labelled], private[labelled]
    for share in (added / 2, added, added * 2):
        report("  cross-validated, labelled", *known, threshold_for(*known, share))
    threshold = round(threshold_for(*known, added), 4)
    plain = ~labelled & ~found
    print(f"  ordinary notes flagged besides by mistake: {(chance[plain] >= threshold).mean():.4f} of {plain.sum()}")
    for part in apart:
        out = np.array([row.part == part for row in rows])
        rest = fit(vectors[~out], wanted[~out], topics, 0.0, embedder.name)
        report(f"  fitted without {part}, on it", chances(vectors[out], rest)[0], found[out], private[out], threshold)
    if shipped is not None:
        write(fit(vectors, wanted, topics, threshold, embedder.name), shipped)


def main() -> None:
    """Fit, measure, and write when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    hands = ("first", "second", "third", "fourth")
    train("notes", note_rows(), hands, ADDED_TO_NOTES, SHIPPED_NOTES if asked.write else None)
    hands = ("sixth", "seventh", "eighth", "ninth")
    train("reasons", reason_rows(), hands, ADDED_TO_REASONS, SHIPPED_REASONS if asked.write else None)


if __name__ == "__main__":
    main()
