"""Fit the weights by which a sentence is held against its facts, on the labelled cases, and tell what to expect of them.

Run it with `python -m bench.train_guard [VECTORS.npz]` in the project's folder; it needs the extra `semantic`. The vectors
of all texts take minutes; the file keeps them for the next run. Figures: docs/explain/advert-guard.md.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

from kedua.engine.language.guard import signs_of
from kedua.engine.language.guard_scales import nearness
from kedua.integrations.embedder import NanoEmbedder
from kedua.library.guard import SHIPPED

CASES = Path("tests/engine/language/guard_cases")
FRESH = 15  # from this one on they weigh fully: the rules were written from those before
UNSEEN = 18  # no rule was written from this one and those after it: they set how sure one must be
LESS = 0.3  # what those before weigh, and joined sentences
RIDGE = 5.0  # on each weight of a sign, so that rare ones stay small
SCALE = 12.0  # a cosine changes little: its weight may be this much larger for the same penalty
JOINTS = (", and ", "; ", ", while ", " and ")
PARTS, SEED = 6, 1
STRUCK = 0.25  # of true sentences that no rule was written from, so many may be struck: a missed invention is worse
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with its facts. batch: its number in the folder of cases; whole: as written, not joined of two."""

    batch: int
    job: str
    sentence: str
    facts: tuple[str, ...]
    invented: bool
    whole: bool


@dataclass(frozen=True, slots=True)
class Table:
    """All examples as numbers. signs (n, k); near (n, 2): alike and lead, times SCALE."""

    examples: Sequence[Example]
    names: Sequence[str]
    signs: Numbers
    near: Numbers

    def column(self, field: str) -> Numbers:
        """Give one field of all examples."""
        return np.array([float(getattr(one, field)) for one in self.examples])


def examples() -> Iterator[Example]:
    """Read all cases, and join pairs of their sentences: true ones, and a true one with an invented one."""
    for batch, path in enumerate(sorted(CASES.glob("*.yaml"), key=lambda path: ORDER.index(path.stem)), 1):
        for number, case in enumerate(yaml.safe_load(path.read_text(encoding="utf-8"))):
            true, false = case["faithful"], [one for found in case["invented"].values() for one in found]
            told = [(one, False, True) for one in true] + [(one, True, True) for one in false]
            told += [(*one, False) for one in _joined(true, false, random.Random(SEED))]
            for sentence, invented, whole in told:
                yield Example(batch, f"{batch}.{number}", sentence, tuple(case["facts"]), invented, whole)


ORDER = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty-first",
    "twenty-second",
    "twenty-third",
    "twenty-fourth",
]


def _joined(true: Sequence[str], false: Sequence[str], chance: random.Random) -> Iterator[tuple[str, bool]]:
    for one in chance.sample(true, min(3, len(true))):
        yield _pair(one, chance.choice([other for other in true if other != one]), chance), False
    for one in chance.sample(false, min(3, len(false))):
        first, second = (chance.choice(true), one) if chance.random() < 0.6 else (one, chance.choice(true))
        yield _pair(first, second, chance), True


def _pair(first: str, second: str, chance: random.Random) -> str:
    lower = second if second[:2].isupper() else second[0].lower() + second[1:]
    return first.rstrip(".?!") + chance.choice(JOINTS) + lower


def table(vectors: Path | None) -> tuple[Table, Numbers]:
    """Give all examples as numbers, and the centre of all vectors."""
    found = [one for one in examples() if signs_of(one.sentence, one.facts) is not None]
    every = list(dict.fromkeys(text for one in found for text in (one.sentence, *one.facts)))
    rows = _vectors(every, vectors)
    place = {text: number for number, text in enumerate(every)}
    plain = {text for one in found if one.whole for text in (one.sentence, *one.facts)}
    centre = np.mean([rows[place[text]] for text in sorted(plain)], axis=0)
    told = [signs_of(one.sentence, one.facts) or frozenset() for one in found]
    names = sorted(frozenset().union(*told))
    near = [nearness(rows[place[one.sentence]], rows[[place[fact] for fact in one.facts]], centre) for one in found]
    signs = np.array([[float(name in one) for name in names] for one in told])
    return Table(found, names, signs, SCALE * np.array([(one.alike, one.lead) for one in near])), centre


def _vectors(texts: Sequence[str], kept: Path | None) -> Numbers:
    known: dict[str, Numbers] = {}
    if kept and kept.exists():
        with np.load(kept, allow_pickle=False) as content:
            known = dict(zip(map(str, content["texts"]), content["rows"], strict=True))
    new = [text for text in texts if text not in known]
    made = NanoEmbedder().embed(new)
    if made is None:
        raise SystemExit("expected the extra `semantic`")
    known |= dict(zip(new, np.asarray(made, dtype=np.float64), strict=True))
    if kept:
        np.savez_compressed(kept, texts=np.array(list(known)), rows=np.array(list(known.values())))
    return np.array([known[text] for text in texts])


def fit(features: Numbers, answers: Numbers, weights: Numbers) -> Numbers:
    """Fit a logistic regression with a ridge by Newton's method; the last number is the intercept, which has none."""
    padded = np.hstack((features, np.ones((len(features), 1))))
    ridge = np.diag([RIDGE] * features.shape[1] + [0.0])
    found = np.zeros(padded.shape[1])
    for _step in range(25):
        expected = 1 / (1 + np.exp(-padded @ found))
        slope = padded.T @ (weights * (answers - expected)) - ridge @ found
        curve = (padded * (weights * expected * (1 - expected))[:, None]).T @ padded + ridge
        found = found + np.linalg.solve(curve, slope)
    return found


def expected(features: Numbers, found: Numbers) -> Numbers:
    """Give the chances of an invention."""
    return np.asarray(1 / (1 + np.exp(-(features @ found[:-1] + found[-1]))), dtype=np.float64)


def held_out(data: Table, features: Numbers, weights: Numbers) -> Numbers:
    """Give each example the chance that weights fitted without its job give it."""
    answers, jobs = data.column("invented"), np.array([one.job for one in data.examples])
    order = sorted(set(jobs))
    random.Random(SEED).shuffle(order)
    chances = np.zeros(len(answers))
    for part in range(PARTS):
        out = np.isin(jobs, order[part::PARTS])
        chances[out] = expected(features[out], fit(features[~out], answers[~out], weights[~out]))
    return chances


def main() -> None:
    """Fit both scales, print what they find and strike in jobs they were not fitted on, and write them."""
    data, centre = table(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    fresh = data.column("batch") >= FRESH
    weights = np.where(fresh & (data.column("whole") == 1), 1.0, LESS)
    answers = data.column("invented") == 1
    content: dict[str, object] = {"embedder": NanoEmbedder().name, "centre": [round(one, 5) for one in centre]}
    for name, features in (("words", data.signs), ("meaning", np.hstack((data.signs, data.near)))):
        chances = held_out(data, features, weights)
        seen = fresh & (data.column("whole") == 1)
        unseen = seen & (data.column("batch") >= UNSEEN)
        most = float(np.quantile(chances[unseen & ~answers], 1 - STRUCK))
        for told, rows in (
            ("unseen", unseen),
            ("fresh", seen),
            ("joined", fresh & ~seen),
            ("earlier", ~fresh & (data.column("whole") == 1)),
        ):
            above = chances > most
            print(
                f"{name}, {told}: found {above[rows & answers].mean():.3f}, struck {above[rows & ~answers].mean():.3f}"
            )
        for share in (0.05, 0.1, 0.2, 0.25):
            limit = np.quantile(chances[unseen & ~answers], 1 - share)
            print(
                f"{name}, unseen: {(chances[unseen & answers] > limit).mean():.3f} found where {share:.0%} are struck"
            )
        found = fit(features, answers.astype(float), weights)
        near = found[len(data.names) : -1] * SCALE
        content[name] = {
            "before": round(float(found[-1]), 4),
            "most": round(most, 4),
            "weights": {one: round(float(weight), 3) for one, weight in zip(data.names, found[:-1], strict=False)},
            "alike": round(float(near[0]), 4) if near.size else 0.0,
            "lead": round(float(near[1]), 4) if near.size else 0.0,
        }
    SHIPPED.write_text(json.dumps(content, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
