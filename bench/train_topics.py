"""Fit the model that recognises private topics by meaning, print what it adds to the rules, and write it down.

Run from the project root: `PYTHONPATH=src python bench/train_topics.py [--write]`; `--write` replaces the shipped file.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from kedua.engine.language.topic_model import TopicModel, likely_topic
from kedua.engine.language.topics import find_topics
from kedua.integrations.embedder import NanoEmbedder
from kedua.library.law import JURISDICTIONS, load_law
from kedua.library.loader import load_library
from kedua.library.topic_model import SHIPPED

DATA = Path("tests/data/language")
# Forms of questions, labelled for their form alone: ordinary ones by far the most, but for these.
PRIVATE_FORMS = (
    "Where do you live at present?",
    "If you don't mind me asking, are you from round here?",
    "What year are you in at college?",
)
FOLDS = 8
ADDED_BY_MISTAKE = 0.01
ALIKE = 0.72
SCALE = 4.0
RIDGE = 0.3
STEPS = 150
STEP = 0.1

Floats = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Row:
    """A text, what it touches, which part it is of, and whether the rules find anything in it."""

    text: str
    topics: tuple[str, ...]
    part: str
    found: bool


def read_rows() -> list[Row]:
    """Read every labelled question once, ordinary ones of the library included."""
    rules = load_law().rules
    rows: dict[str, Row] = {}
    for text, topics, part, labelled in _sources():
        found = bool(find_topics(text, rules, JURISDICTIONS))
        if labelled or not (found or text in PRIVATE_FORMS):
            rows.setdefault(text.casefold().strip(" .?!"), Row(text, topics, part, found))
    return list(rows.values())


def _sources() -> list[tuple[str, tuple[str, ...], str, bool]]:
    """Give text, topics, part ("dev", "held-out" or "library"), and whether the topics were labelled by hand."""
    sources = []
    for name in ("questions_topics", "questions_indirect", "questions_spoken", "questions_form"):
        for line in (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            sources.append((row["text"], tuple(row.get("topics", ())), row["fold"], "topics" in row))
    return sources + [(question.text, (), "library", True) for question in load_library().bank.questions]


def groups_of(vectors: Floats) -> Numbers:
    """Number the groups of rows that are nearly the same, directly or through others."""
    centred = vectors - vectors.mean(axis=0)
    centred /= np.linalg.norm(centred, axis=1, keepdims=True)
    groups = np.arange(len(vectors))
    for i, j in zip(*np.nonzero(np.triu(centred @ centred.T > ALIKE, k=1)), strict=True):
        groups[groups == groups[j]] = groups[i]
    return groups


def targets_of(rows: Sequence[Row], topics: tuple[str, ...]) -> Floats:
    """Give each row its share in "none of them", column 0, and in each topic."""
    wanted = np.zeros((len(rows), len(topics) + 1), dtype=np.float32)
    for place, row in enumerate(rows):
        for topic in row.topics:
            wanted[place, topics.index(topic) + 1] = 1 / len(row.topics)
        wanted[place, 0] = not row.topics
    return wanted


def prepared(rows: Sequence[Row], embedder: NanoEmbedder) -> tuple[Floats, tuple[str, ...], Floats]:
    """Give the vectors of all rows, the topics they touch in all, and what is wanted of each row."""
    vectors = embedder.embed([row.text for row in rows])
    if vectors is None:
        raise SystemExit("the extra `semantic` is needed here")
    topics = tuple(sorted({topic for row in rows for topic in row.topics}))
    return vectors, topics, targets_of(rows, topics)


def fit(vectors: Floats, wanted: Floats, topics: tuple[str, ...], threshold: float, embedder: str) -> TopicModel:
    """Fit by Adam, whole set at each step; all private rows together weigh as much as all ordinary ones."""
    mean = vectors.mean(axis=0)
    x = (vectors - mean) * np.float32(SCALE)
    private = wanted[:, 0] == 0
    heed = np.where(private, (~private).sum() / private.sum(), 1.0).astype(np.float32)
    heed /= heed.sum()
    z = np.hstack((x, np.ones((len(x), 1), dtype=np.float32)))
    beta = np.hstack((np.zeros((wanted.shape[1], x.shape[1])), np.log(wanted.mean(axis=0) + 1e-4)[:, None]))
    beta = beta.astype(np.float32)
    ridge = np.full(z.shape[1], RIDGE / len(x), dtype=np.float32)
    ridge[-1] = 0
    drift, bend = np.zeros_like(beta), np.zeros_like(beta)
    for step in range(1, STEPS + 1):
        chance = _softmax(z @ beta.T)
        slope = ((chance - wanted) * heed[:, None]).T @ z + ridge * beta
        drift = 0.9 * drift + 0.1 * slope
        bend = 0.99 * bend + 0.01 * slope**2
        pace = STEP * (1 - 0.9 * step / STEPS)
        beta -= pace * (drift / (1 - 0.9**step)) / (np.sqrt(bend / (1 - 0.99**step)) + 1e-7)
    return TopicModel(topics, mean, beta[:, :-1] * np.float32(SCALE), beta[:, -1], threshold, embedder)


def _softmax(scores: Floats) -> Floats:
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(odds / odds.sum(axis=1, keepdims=True), dtype=np.float32)


def chances(vectors: Floats, model: TopicModel) -> tuple[npt.NDArray[np.float64], list[str]]:
    """Give the chance of a private topic and the likeliest topic of each row."""
    given = [likely_topic(vector, model) for vector in vectors]
    return np.array([pair[1] for pair in given if pair]), [pair[0] for pair in given if pair]


def cross_validate(
    vectors: Floats, wanted: Floats, topics: tuple[str, ...], seed: int
) -> tuple[npt.NDArray[np.float64], list[str]]:
    """Give the chances and likeliest topics out of fold; rows that are nearly the same share a fold."""
    groups = groups_of(vectors)
    names = np.unique(groups)
    fold_of = dict(zip(np.random.default_rng(seed).permutation(names), np.arange(len(names)) % FOLDS, strict=True))
    folds = np.array([fold_of[group] for group in groups])
    chance, likeliest = np.zeros(len(vectors)), [""] * len(vectors)
    for fold in range(FOLDS):
        out = folds == fold
        some, guessed = chances(vectors[out], fit(vectors[~out], wanted[~out], topics, 0.0, ""))
        chance[out] = some
        for place, topic in zip(np.flatnonzero(out), guessed, strict=True):
            likeliest[place] = topic
    return chance, likeliest


def threshold_for(chance: npt.NDArray[np.float64], found: Flags, private: Flags, share: float) -> float:
    """Return the chance that at most this share of all ordinary rows exceeds where the rules find nothing."""
    ordinary = np.sort(chance[~private & ~found])[::-1]
    return float(ordinary[int(share * (~private).sum())]) + 1e-6


def auc(chance: npt.NDArray[np.float64], private: Flags) -> float:
    """Return the chance that a private row scores above an ordinary one, ties counted half."""
    yes, no = chance[private], chance[~private]
    return float((yes[:, None] > no).mean() + (yes[:, None] == no).mean() / 2)


def report(title: str, chance: npt.NDArray[np.float64], found: Flags, private: Flags, threshold: float) -> None:
    both = found | (chance >= threshold)
    print(
        f"{title}: AUC {auc(chance, private):.3f} | from {threshold:.3f}: "
        f"recall {found[private].mean():.3f} → {both[private].mean():.3f}, "
        f"by mistake {found[~private].mean():.4f} → {both[~private].mean():.4f}"
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--write", action="store_true")
    options = arguments.parse_args()
    rows, embedder = read_rows(), NanoEmbedder()
    vectors, topics, wanted = prepared(rows, embedder)
    private, found = np.array([bool(row.topics) for row in rows]), np.array([row.found for row in rows])
    held, asked = np.array([row.part == "held-out" for row in rows]), np.array([row.part != "library" for row in rows])
    print(f"{len(rows)} questions, {private.sum()} private, {found[private].sum()} of them found by the rules")
    chance, likeliest = cross_validate(vectors, wanted, topics, seed=0)
    # The library's questions are plain ones that we chose: with them in the count the threshold would be too easy.
    known = chance[asked], found[asked], private[asked]
    for share in (ADDED_BY_MISTAKE / 2, ADDED_BY_MISTAKE, ADDED_BY_MISTAKE * 2):
        report("cross-validated", *known, threshold_for(*known, share))
    threshold = threshold_for(*known, ADDED_BY_MISTAKE)
    added = private & ~found & (chance >= threshold)
    right = [likeliest[place] in rows[place].topics for place in np.flatnonzero(added)]
    print(f"of {len(right)} private questions added {sum(right)} with their own topic")
    part = fit(vectors[~held], wanted[~held], topics, 0.0, embedder.name)
    report(
        "fitted without the held-out part, on it",
        chances(vectors[held], part)[0],
        found[held],
        private[held],
        threshold,
    )
    if options.write:
        model = fit(vectors, wanted, topics, round(threshold, 4), embedder.name)
        write(model, SHIPPED)
        report(
            "shipped, on its own rows",
            chances(vectors, replace(model, threshold=0.0))[0],
            found,
            private,
            model.threshold,
        )


def write(model: TopicModel, path: Path) -> None:
    np.savez_compressed(
        path,
        topics=np.array(model.topics),
        mean=model.mean.astype(np.float32),
        weights=model.weights.astype(np.float32),
        intercepts=model.intercepts.astype(np.float32),
        threshold=np.float64(model.threshold),
        embedder=np.array(model.embedder),
    )


if __name__ == "__main__":
    main()
