"""Fit the model that finds faults of messages by meaning, print how well it reads hands it has not seen, write it down.

Run from the project root: `PYTHONPATH=src python bench/train_messages.py [--vectors FILE] [--write]`; `--write` replaces the
shipped file. Reading ten thousand sentences takes minutes: FILE keeps what was read for the next time. What it learns by
sentences alone is joined with what `tune_messages.py` learned before by sentences among others, half and half.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from kedua.engine.language.meaning import Meaning
from kedua.engine.language.message import CODES, GOOD_NEWS, check_message, sentences_in
from kedua.engine.language.message_model import MessageModel, chances, turns_in
from kedua.integrations.embedder import NanoEmbedder
from kedua.library.law import JURISDICTIONS, load_law
from kedua.library.message_model import SHIPPED
from kedua.library.tuning import LOUD, TUNED_TO_MESSAGES

DATA = Path("tests/data/language")
MESSAGES = ("messages.jsonl", "messages_kept.jsonl")  # the second is never fitted
LEARNT = ("false-hope", "blame", "trait", "discriminatory", "other-candidate", "scores", "cold")
THRESHOLDS = (0.7, 0.65, 0.5, 0.65, 0.55, 0.55, 0.5)  # so sure that one clean sentence in 300 is flagged at most
DOUBT = (
    0.05  # of what rules found in sentences they were not written on, this drops 45 % of the wrong, 4 % of the right
)
TOGETHER = 0.5  # the threshold of both, joined; taken as it is, not chosen
HELD_OUT = ("p", "q", "r", "u", "x", "z", "ac", "ae", "af", "ag", "al", "am")
FOLDS = (("h", "n", "s"), ("e", "f", "i", "j", "k", "l", "m", "o", "t"))  # left out in turn: what others teach
SPREAD = 3.5  # how far each half of a vector is spread: with less the ridge holds every weight near 0
RIDGE = 1.0
RIDGE_TURNS = 0.5
KEPT_PART = 12  # of messages with neighbours one in so many is kept
FAULTY = 2.0  # how much more a sentence with a fault counts
SEEN = 3  # a turn of speech that stands in fewer sentences says nothing
SLIGHT = 0.05  # a turn that weighs less on every fault is left out of the file
LIKELY = 0.2  # in a faulty message a sentence as likely as this may be the fault, and teaches nothing of it

RULES = load_law(sides=("note",)).rules

Floats = npt.NDArray[np.float64]
Singles = npt.NDArray[np.float32]
Vectors = Mapping[str, Floats]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A labelled sentence, or a message of several, and who wrote it."""

    hand: str
    codes: tuple[str, ...]
    text: str
    occasion: str = ""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A sentence to learn from. wanted, weight: by fault, in the order of `LEARNT`."""

    text: str
    wanted: tuple[float, ...]
    weight: tuple[float, ...]


def read_sentences() -> list[Sentence]:
    """Read every labelled sentence."""
    lines = (DATA / "message_sentences.jsonl").read_text("utf-8").splitlines()
    alone = [Sentence(row["hand"], tuple(row["codes"]), row["text"]) for row in map(json.loads, lines)]
    return [*alone, *(Sentence(one.hand, one.codes, one.text) for one, _before, _after in read_neighbours())]


def read_neighbours(*, kept: bool = False) -> Iterator[tuple[Sentence, Sequence[str], Sequence[str]]]:
    """Read sentences with faults, faultless ones that are much like them, and what stands before and after in the message.

    kept: give those of every twelfth message, which nothing is fitted to, in place of all others.
    """
    lines = (DATA / "message_neighbours.jsonl").read_text("utf-8").splitlines()
    for row in (row for at, row in enumerate(map(json.loads, lines)) if (at % KEPT_PART == 0) is kept):
        place = row["host"].index("{}")
        for codes, text in row["said"]:
            yield (
                Sentence(row["hand"], tuple(codes), text, row["occasion"]),
                row["host"][:place],
                row["host"][place + 1 :],
            )


def read_messages() -> list[Sentence]:
    """Read every labelled message."""
    lines = [line for file in MESSAGES for line in (DATA / file).read_text("utf-8").splitlines()]
    rows = map(json.loads, lines)
    return [Sentence(row["hand"], tuple(row["codes"]), row["text"], row["occasion"]) for row in rows]


def lesson(text: str, codes: Collection[str]) -> Lesson:
    """Make a lesson of a sentence whose faults are known."""
    return Lesson(
        text,
        tuple(float(code in codes) for code in LEARNT),
        tuple(FAULTY if code in codes else 1.0 for code in LEARNT),
    )


@dataclass(frozen=True, slots=True, eq=False)
class Inputs:
    """What is known of n lessons. vectors (n, d); row, turn: where which of `turns` turns of speech stands."""

    vectors: Singles
    row: npt.NDArray[np.intp]
    turn: npt.NDArray[np.intp]
    turns: int

    def scores(self, at: Singles) -> Singles:
        """Weigh every lesson, (n,); at: the weights of the vector's numbers, of the turns, and the intercept."""
        length = self.vectors.shape[1]
        of_turns = np.bincount(self.row, at[length:-1][self.turn], len(self.vectors))
        return np.asarray(self.vectors @ at[:length] + of_turns + at[-1], np.float32)

    def slope(self, of_scores: npt.NDArray[np.floating]) -> Singles:
        """Give how a loss changes with each weight from how it changes with each lesson's score."""
        of_turns = np.bincount(self.turn, of_scores[self.row], self.turns)
        found: Singles = np.concatenate((self.vectors.T @ of_scores, of_turns, [of_scores.sum()])).astype(np.float32)
        return found


def fitted_to(inputs: Inputs, wanted: Singles, weight: Singles, ridge: Singles) -> Singles:
    """Fit a ridge-penalised logistic regression by L-BFGS (Nocedal & Wright 2006, algorithm 7.5); (d + t + 1,)."""
    found = np.zeros(len(ridge), np.float32)
    steps: list[tuple[Singles, Singles]] = []

    def loss(at: Singles) -> tuple[float, Singles]:
        score = inputs.scores(at)
        chance = 1 / (1 + np.exp(-score))
        costs = np.maximum(score, 0) - score * wanted + np.log1p(np.exp(-abs(score)))
        slope: Singles = inputs.slope(weight * (chance - wanted)) + ridge * at
        return float((weight * costs).sum() + (ridge * at * at).sum() / 2), slope

    value, slope = loss(found)
    for _step in range(80):
        way = slope.copy()
        shares = []
        for moved, bent in reversed(steps):
            shares.append((moved @ way) / (bent @ moved))
            way -= shares[-1] * bent
        way *= (steps[-1][0] @ steps[-1][1]) / (steps[-1][1] @ steps[-1][1]) if steps else 1 / np.linalg.norm(slope)
        for (moved, bent), share in zip(steps, reversed(shares), strict=True):
            way += moved * (share - (bent @ way) / (bent @ moved))
        length = np.float32(1)
        while (new := loss(found - length * way))[0] > value - 1e-4 * length * (slope @ way) and length > 1e-6:
            length /= 2
        gained, found = value - new[0], found - length * way
        if gained < 1e-5 * abs(value):
            break
        steps = [*steps, (-length * way, new[1] - slope)][-8:]
        value, slope = new
    return found


def fit(lessons: Sequence[Lesson], vectors: Vectors, embedder: str) -> MessageModel:
    """Fit the model to lessons: to their vectors, and to the turns of speech that stand in several."""
    said = [turns_in(one.text) for one in lessons]
    counts = Counter(turn for turns in said for turn in turns)
    turns = {turn: row for row, turn in enumerate(sorted(turn for turn, count in counts.items() if count >= SEEN))}
    rows = np.stack([vectors[one.text] for one in lessons])
    length = rows.shape[1]
    centre, scale = rows.mean(axis=0), SPREAD / np.sqrt(length / 2) / rows.std(axis=0)
    stands = np.array([(row, turns[turn]) for row, one in enumerate(said) for turn in one if turn in turns], np.intp)
    inputs = Inputs(((rows - centre) * scale).astype(np.float32), stands[:, 0], stands[:, 1], len(turns))
    wanted = np.array([one.wanted for one in lessons], np.float32)
    weight = np.array([one.weight for one in lessons], np.float32)
    ridge = np.repeat(np.array((RIDGE, RIDGE_TURNS, 1e-6), np.float32), (length, len(turns), 1))
    columns = [fitted_to(inputs, wanted[:, code], weight[:, code], ridge) for code in range(len(LEARNT))]
    weights = np.stack(columns, axis=1).astype(np.float64)
    weights[:length] *= scale[:, None]
    weights[-1] -= centre @ weights[:length]
    return slimmed(MessageModel(LEARNT, weights, np.array(THRESHOLDS), DOUBT, embedder, turns), length)


def slimmed(model: MessageModel, length: int) -> MessageModel:
    """Leave out the turns that hardly weigh; length: of a vector."""
    kept = [turn for turn, row in model.turns.items() if abs(model.weights[length + row]).max() >= SLIGHT]
    rows = [*range(length), *(length + model.turns[turn] for turn in kept), len(model.weights) - 1]
    places = {turn: row for row, turn in enumerate(kept)}
    return replace(model, weights=model.weights[rows], turns=places)


@cache
def ruled(sentence: str) -> frozenset[str]:
    """Give what rules find in a sentence."""
    return frozenset(one.code for one in check_message(sentence, "own", RULES, JURISDICTIONS))


def lessons_in(message: Sentence, vectors: Vectors, first: MessageModel) -> Iterator[Lesson]:
    """Make lessons of a labelled message: a fault stands where a rule finds it, else where it is likeliest.

    Good news says nothing of false hopes: with it there are none. first: a model fitted to labelled sentences only.
    """
    parts = sentences_in(message.text)
    likely = chances(parts, np.stack([vectors[part] for part in parts]), first)
    wanted, weight = np.zeros(likely.shape), np.ones(likely.shape)
    for place, code in enumerate(LEARNT):
        if code not in message.codes:
            continue
        hits = [row for row, part in enumerate(parts) if code in ruled(part)]
        sure = hits or [int(likely[:, place].argmax())]
        weight[likely[:, place] >= LIKELY, place] = 0
        wanted[sure, place], weight[sure, place] = 1, FAULTY
    if message.occasion == GOOD_NEWS:
        weight[:, LEARNT.index("false-hope")] = 0
    for row, part in enumerate(parts):
        yield Lesson(part, tuple(wanted[row]), tuple(weight[row]))


def learnt_from(
    sentences: Sequence[Sentence], messages: Sequence[Sentence], vectors: Vectors, embedder: str
) -> MessageModel:
    """Fit a model to labelled sentences, and with its help to those of labelled messages, each once."""
    lessons = {part: lesson(part, row.codes) for row in sentences for part in sentences_in(row.text)}
    first = fit(list(lessons.values()), vectors, embedder)
    for message in sorted(messages, key=lambda message: bool(set(message.codes) & set(LEARNT))):
        for one in lessons_in(message, vectors, first):
            lessons.setdefault(one.text, one)
    return fit(list(lessons.values()), vectors, embedder)


def embedded(rows: Sequence[Sentence], embedder: NanoEmbedder, kept: Path | None) -> Vectors:
    """Make the vectors of all sentences, once each; kept: a file that holds those made before, and will hold these."""
    parts = list(dict.fromkeys(part for row in rows for part in sentences_in(row.text)))
    known: dict[str, Floats] = {}
    if kept and kept.exists():
        with np.load(kept) as content:
            known = dict(zip(map(str, content["texts"]), content["vectors"].astype(np.float64), strict=True))
    missing = sorted((part for part in parts if part not in known), key=len)  # those of a length go together quickest
    made = embedder.average(missing) if missing else np.empty((0, 0), np.float32)
    if made is None:
        raise SystemExit("No model for sentence vectors is at hand: install kedua[semantic]")
    known |= dict(zip(missing, made.astype(np.float64), strict=True))
    if kept and missing:
        np.savez(kept, texts=np.array(parts), vectors=np.stack([known[part] for part in parts]).astype(np.float32))
    return known


def joined(model: MessageModel) -> MessageModel:
    """Join a model with the tuned one, whose vectors stand behind its own: the logits of both count half."""
    with np.load(TUNED_TO_MESSAGES, allow_pickle=False) as content:
        tuned, more = content["head.w"].astype(np.float64).T * LOUD, content["head.b"].astype(np.float64)
    length = len(model.weights) - len(model.turns) - 1
    weights = np.vstack((model.weights[:length], tuned, model.weights[length:])) / 2
    weights[-1] += more / 2
    return replace(model, weights=weights, thresholds=np.full(len(model.codes), TOGETHER))


def read_among_others(rows: Sequence[Sentence], vectors: Vectors, embedder: NanoEmbedder) -> dict[Sentence, Vectors]:
    """Give the vectors of the sentences of messages: by themselves, then among the others."""
    said = [sentences_in(row.text) for row in rows]
    held = embedder.together([(row.occasion, parts) for row, parts in zip(rows, said, strict=True)])
    assert held is not None  # noqa: S101 - there is a model: it made the vectors
    return {
        row: {part: np.hstack((vectors[part], one)) for part, one in zip(parts, among, strict=True)}
        for row, parts, among in zip(rows, said, held, strict=True)
    }


def measure(
    rows: Sequence[Sentence], model: MessageModel, vectors: Mapping[Any, Any]
) -> Mapping[str, tuple[int, int, int]]:
    """Count hits, false alarms and misses by code over messages; vectors: of all sentences, or by message."""
    counts = {code: [0, 0, 0] for code in CODES}
    for row in rows:
        meaning = Meaning(cast(Vectors, vectors.get(row, vectors)), model)
        found = {f.code for f in check_message(row.text, row.occasion, RULES, JURISDICTIONS, meaning)}
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


def write(model: MessageModel) -> None:
    """Write the model where it ships."""
    np.savez_compressed(
        SHIPPED,
        codes=np.array(model.codes),
        weights=model.weights.astype(np.float16),
        thresholds=model.thresholds,
        doubt=model.doubt,
        embedder=model.embedder,
        turns=np.array(list(model.turns)),
    )


def main() -> None:
    """Fit, measure, and write when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vectors", type=Path)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    embedder, sentences, messages = NanoEmbedder(), read_sentences(), read_messages()
    vectors = embedded([*sentences, *messages], embedder, asked.vectors)
    learnt = [message for message in messages if message.hand not in HELD_OUT]
    for fold in FOLDS:
        rest = [row for row in sentences if row.hand not in fold], [row for row in learnt if row.hand not in fold]
        mine = [message for message in learnt if message.hand in fold]
        show(
            f"Hands {', '.join(fold)}, not fitted to:",
            measure(mine, learnt_from(*rest, vectors, embedder.name), vectors),
        )
    model = joined(learnt_from(sentences, learnt, vectors, embedder.name))
    held = [message for message in messages if message.hand in HELD_OUT]
    among = read_among_others(held, vectors, embedder)
    show("Hands held out:", measure(held, model, among))
    for hand in HELD_OUT:
        show(f"Hand {hand}:", measure([message for message in held if message.hand == hand], model, among))
    if asked.write:
        write(model)


if __name__ == "__main__":
    main()
