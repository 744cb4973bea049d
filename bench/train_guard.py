"""Fit the weights by which a sentence is held against its facts, on the labelled cases, and tell what to expect of them.

Run it with `python -m bench.train_guard [MEANINGS.npz]` in the project's folder; it needs the extra `semantic`. Reading all
texts takes minutes; the file keeps what was read for the next run. Figures: docs/explain/advert-guard.md.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

from kedua.engine.language.guard import signs_of
from kedua.engine.language.guard_facts import without_label
from kedua.engine.language.guard_meaning import NEAR, SHOWN, Reading, Space, beyond
from kedua.integrations.embedder import NanoEmbedder
from kedua.library.guard import SHIPPED, SHIPPED_SPACE

CASES = Path("tests/engine/language/guard_cases")
ORDER = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
    "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth",
    "twenty-fifth", "twenty-sixth", "twenty-seventh",
)  # fmt: skip
KEPT = (22, 24, 25, 26, 27)  # the last of each of two other hands, and one each of three more: never fitted on
FRESH = 15  # from this one on they weigh fully: the rules were written from those before
UNSEEN = 18  # no rule was written from this one and those after it: they set how sure one must be
LESS = 0.3  # what those before weigh, sentences joined of two, and those beside fewer facts
RIDGE = 5.0  # on each weight of a sign, so that rare ones stay small
COMMON, AXES = 3, 128  # directions that all pieces share, which are left out; those that are kept
# What spreads of what is measured count as, beside a sign that is there or not.
COSINES, SHOWING, DOUBTING = 2.0, 0.5, 4.0
CLEAR = 0.25  # by so much nearer than the next, one fact alone is what a sentence draws on
JOINTS = (", and ", "; ", ", while ", " and ")
PARTS, SEED = 6, 1
# Of sentences that no rule was written from, so many true ones may be struck by words; by meaning, so many inventions are
# to be found: for each further one in a hundred, two true sentences in a hundred and more would be struck.
STRUCK, FOUND = 0.25, 0.94
NUMBER = 0.25  # by meaning, where a number differs: of those kept it finds 9 of 113 more and strikes 4 of 31 more
SHARES = (0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98)
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with its facts. batch: its number in the folder of cases.

    whole: as written, neither joined of two nor beside fewer facts.
    """

    batch: int
    job: str
    sentence: str
    facts: tuple[str, ...]
    kind: str
    whole: bool

    @property
    def invented(self) -> bool:
        """Say whether it says more than its facts."""
        return self.kind != "true"

    @property
    def texts(self) -> tuple[str, ...]:
        """Give what is read: the sentence, then its facts as they are read, in order."""
        return (self.sentence, *map(without_label, self.facts))


@dataclass(frozen=True, slots=True)
class Table:
    """All examples as numbers.

    signs (n, k); beyond (n, m): as `guard_meaning` measures it, and the doubt; alone (n, d): what the sentence means by itself.
    """

    examples: Sequence[Example]
    names: Sequence[str]
    signs: Numbers
    beyond: Numbers
    alone: Numbers

    def column(self, field: str) -> Numbers:
        """Give one field of all examples."""
        return np.array([float(getattr(one, field)) for one in self.examples])


def examples() -> Iterator[Example]:
    """Read all cases, and join pairs of their sentences: true ones, and a true one with an invented one."""
    for path in sorted(CASES.glob("*.yaml"), key=lambda path: ORDER.index(path.stem)):
        batch = ORDER.index(path.stem) + 1
        for number, case in enumerate(yaml.safe_load(path.read_text(encoding="utf-8"))):
            told = [(one, "true", True) for one in case["faithful"]]
            told += [(one, kind, True) for kind, found in case["invented"].items() for one in found]
            false = [one for one, kind, _whole in told if kind != "true"]
            told += [(*one, False) for one in _joined(case["faithful"], false, random.Random(SEED))]
            for sentence, kind, whole in told:
                yield Example(batch, f"{batch}.{number}", sentence, tuple(case["facts"]), kind, whole)


def _joined(true: Sequence[str], false: Sequence[str], chance: random.Random) -> Iterator[tuple[str, str]]:
    for one in chance.sample(true, min(3, len(true))):
        yield _pair(one, chance.choice([other for other in true if other != one]), chance), "true"
    for one in chance.sample(false, min(3, len(false))):
        first, second = (chance.choice(true), one) if chance.random() < 0.6 else (one, chance.choice(true))
        yield _pair(first, second, chance), "joined"


def _pair(first: str, second: str, chance: random.Random) -> str:
    lower = second if second[:2].isupper() else second[0].lower() + second[1:]
    return first.rstrip(".?!") + chance.choice(JOINTS) + lower


def table(kept: Path | None) -> tuple[Table, Space]:
    """Give all examples as numbers, and where their meanings are compared."""
    written = list(examples())
    read = _readings(list(dict.fromkeys(text for one in written for text in one.texts)), kept)
    space = _space({text: read[text] for one in written if one.batch not in KEPT for text in one.texts})
    every = [*written, *_with_fewer_facts(written, read, space)]
    signs_found = [(one, signs_of(one.sentence, one.facts)) for one in every]
    found, told = zip(*((one, signs) for one, signs in signs_found if signs is not None), strict=True)
    names = sorted(frozenset().union(*told))
    signs = np.array([[float(name in one) for name in names] for one in told])
    measured = [
        np.append(beyond(read[one.sentence], [read[text] for text in one.texts[1:]], space), _doubt(one))
        for one in found
    ]
    alone = np.array([read[one.sentence].whole - space.middle for one in found], dtype=np.float64)
    return Table(found, names, signs, np.array(measured, dtype=np.float64), alone), space


def _doubt(one: Example) -> float:
    found = NanoEmbedder().doubt(one.sentence, one.facts)
    assert found is not None  # noqa: S101 - there is a model: it read all texts
    return found


def _with_fewer_facts(written: Sequence[Example], read: Mapping[str, Reading], space: Space) -> Iterator[Example]:
    """Give sentences beside the fact that is nearest, the next one too unless it is far behind, and up to two others."""
    chance = random.Random(SEED)
    for one in written:
        if one.batch < FRESH or not one.whole or len(one.facts) < 4:
            continue
        said = read[one.sentence].whole - space.middle
        told = np.array([read[text].whole for text in one.texts[1:]]) - space.middle
        near = told @ said / np.linalg.norm(told, axis=1) / np.linalg.norm(said)
        order = list(np.argsort(-near))
        first = 1 if near[order[0]] - near[order[1]] > CLEAR else 2
        chosen = {*order[:first], *chance.sample(order[first:], chance.randrange(3))}
        yield replace(one, facts=tuple(fact for at, fact in enumerate(one.facts) if at in chosen), whole=False)


def _space(read: Mapping[str, Reading]) -> Space:
    """Find the directions in which pieces differ most, but for the first few, each made to count alike."""
    pieces = np.concatenate([one.pieces for one in read.values()]).astype(np.float64)
    centre = pieces.mean(axis=0)
    spreads, axes = np.linalg.eigh(np.cov((pieces - centre).T))
    order = np.argsort(-spreads)[COMMON : COMMON + AXES]
    middle = np.mean([one.whole for one in read.values()], axis=0)
    return _rounded(Space(centre, axes[:, order] / np.sqrt(spreads[order]), middle))


def _rounded(space: Space) -> Space:
    """Give a space in the numbers of two bytes in which it is kept."""
    return Space(*(part.astype(np.float16).astype(np.float32) for part in (space.centre, space.axes, space.middle)))


def _readings(texts: Sequence[str], kept: Path | None) -> dict[str, Reading]:
    known: dict[str, Reading] = {}
    if kept and kept.exists():
        with np.load(kept, allow_pickle=False) as content:
            pieces = np.split(content["pieces"].astype(np.float32), content["bounds"][:-1])
            wholes = content["wholes"]
            known = {str(text): Reading(*one) for text, *one in zip(content["texts"], pieces, wholes, strict=True)}
    new = [text for text in texts if text not in known]
    for at in range(0, len(new), 32):
        read = NanoEmbedder().read(new[at : at + 32])
        if read is None:
            raise SystemExit("expected the extra `semantic`")
        known |= dict(zip(new[at : at + 32], read, strict=True))
    if kept and new:
        all_of_it = list(known.values())
        np.savez(
            kept,
            texts=np.array(list(known)),
            pieces=np.concatenate([one.pieces for one in all_of_it]).astype(np.float16),
            bounds=np.cumsum([len(one.pieces) for one in all_of_it]),
            wholes=np.array([one.whole for one in all_of_it]),
        )
    return known


def fit(features: Numbers, answers: Numbers, weights: Numbers) -> Numbers:
    """Fit a logistic regression with a ridge by Newton's method; the last number is the intercept, which has none."""
    padded = np.hstack((features, np.ones((len(features), 1))))
    ridge = np.diag([RIDGE] * features.shape[1] + [0.0])
    found = np.zeros(padded.shape[1])
    for _once in range(25):
        expected = 1 / (1 + np.exp(-padded @ found))
        slope = padded.T @ (weights * (answers - expected)) - ridge @ found
        curve = (padded * (weights * expected * (1 - expected))[:, None]).T @ padded + ridge
        step = np.linalg.solve(curve, slope)
        found = found + step
        if np.abs(step).max() < 1e-4:
            break
    return found


def expected(features: Numbers, found: Numbers) -> Numbers:
    """Give the chances of an invention."""
    return np.asarray(1 / (1 + np.exp(-(features @ found[:-1] + found[-1]))), dtype=np.float64)


def held_out(data: Table, features: Numbers, weights: Numbers) -> Numbers:
    """Give each example the chance that weights fitted without its job give it; those that are kept count for nothing."""
    answers, jobs = data.column("invented"), np.array([one.job for one in data.examples])
    fitted = ~np.isin(data.column("batch"), KEPT)
    order = sorted(set(jobs[fitted]))
    random.Random(SEED).shuffle(order)
    chances = expected(features, fit(features[fitted], answers[fitted], weights[fitted]))
    for part in range(PARTS):
        out = np.isin(jobs, order[part::PARTS])
        rest = fitted & ~out
        chances[out] = expected(features[out], fit(features[rest], answers[rest], weights[rest]))
    return chances


def _tell(name: str, data: Table, chances: Numbers, most: float) -> None:
    """Print what is found and struck above a chance, by batch, and what is found of each kind where few are struck."""
    answers, batch, whole = (data.column(field) for field in ("invented", "batch", "whole"))
    yes, kinds = answers == 1, np.array([one.kind for one in data.examples])
    kept = np.isin(batch, KEPT)
    for told, rows in (
        ("first to fourteenth", batch < FRESH),
        ("fifteenth on", (batch >= FRESH) & ~kept),
        ("eighteenth on", (batch >= UNSEEN) & ~kept),
        *((f"{ORDER[int(one) - 1]}", batch == one) for one in sorted(set(batch)) if one > 20),
        ("kept", kept),
    ):
        for of, part in (("", rows & (whole == 1)), (", changed", rows & (whole == 0))):
            if not part.any():
                continue
            true, false = chances[part & ~yes], chances[part & yes]
            shares = ", ".join(
                f"{(false > np.quantile(true, 1 - one)).mean():.3f} at {one:.0%}" for one in (0.05, 0.1, 0.2)
            )
            print(
                f"{name}, {told}{of}: AUC {_ranked(true, false):.3f}; found {shares}; "
                f"as set {(false > most).mean():.3f}, struck {(true > most).mean():.3f}"
            )
        limit = np.quantile(chances[rows & (whole == 1) & ~yes], 0.9)
        by_kind = {
            kind: rows & (whole == 1) & (kinds == kind) for kind in sorted(set(kinds[rows & (whole == 1) & yes]))
        }
        print("  at 10%:", ", ".join(f"{kind} {(chances[part] > limit).mean():.2f}" for kind, part in by_kind.items()))


def _tell_curve(name: str, data: Table, chances: Numbers) -> None:
    """Print what is found and struck of each batch kept, where so many inventions no rule was written from are found."""
    answers, batch, whole = (data.column(field) for field in ("invented", "batch", "whole"))
    unseen = ~np.isin(batch, KEPT) & (batch >= UNSEEN) & (whole == 1)
    for share in SHARES:
        most = float(np.quantile(chances[unseen & (answers == 1)], 1 - share))
        rows = {"unseen": unseen} | {ORDER[one - 1]: (batch == one) & (whole == 1) for one in KEPT}
        told = (
            f"{of} {(chances[part & (answers == 1)] > most).mean():.3f}, {(chances[part & (answers == 0)] > most).mean():.3f}"
            for of, part in rows.items()
        )
        print(f"{name}, above {most:.2f} found, struck:", "; ".join(told))


def _tell_alone(data: Table, weights: Numbers) -> None:
    """Print how well sentences are told apart with no fact read: so much is only how our inventions are written."""
    features = data.alone * (COSINES / data.alone.std())
    _tell("the sentence alone", data, held_out(data, features, weights), 0.5)


def _ranked(true: Numbers, false: Numbers) -> float:
    """Give the chance that an invention stands above a true sentence (the area under the curve)."""
    return float(((false[:, None] > true).mean() + (false[:, None] >= true).mean()) / 2)


def main() -> None:
    """Fit both scales, print what they find and strike in jobs they were not fitted on, and write them."""
    data, space = table(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    batch, whole, answers = (data.column(field) for field in ("batch", "whole", "invented"))
    weights = np.where((batch >= FRESH) & (whole == 1), 1.0, LESS)
    fitted = ~np.isin(batch, KEPT)
    scale = np.array([COSINES] * NEAR + [SHOWING] * (2 * SHOWN) + [DOUBTING]) / data.beyond[fitted].std(axis=0)
    _tell_alone(data, weights)
    _tell("the doubt by itself", data, data.beyond[:, -1], 0.0)
    content: dict[str, object] = {"embedder": NanoEmbedder().name}
    for name, features in (("words", data.signs), ("meaning", np.hstack((data.signs, data.beyond * scale)))):
        chances = held_out(data, features, weights)
        unseen = fitted & (batch >= UNSEEN) & (whole == 1)
        true, false = chances[unseen & (answers == 0)], chances[unseen & (answers == 1)]
        most = float(np.quantile(true, 1 - STRUCK) if name == "words" else np.quantile(false, 1 - FOUND))
        _tell(name, data, chances, most)
        _tell_curve(name, data, chances)
        found = fit(features[fitted], answers[fitted], weights[fitted])
        measured = found[len(data.names) : -1] * scale[: features.shape[1] - len(data.names)]
        content[name] = {
            "before": round(float(found[-1]), 4),
            "most": round(most, 4),
            "number": NUMBER if name == "meaning" else round(most, 4),
            "weights": {one: round(float(weight), 3) for one, weight in zip(data.names, found[:-1], strict=False)},
            "beyond": [round(float(one), 4) for one in measured],
        }
    SHIPPED.write_text(json.dumps(content, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    parts = {name: getattr(space, name).astype(np.float16) for name in ("centre", "axes", "middle")}
    np.savez_compressed(SHIPPED_SPACE, **parts)


if __name__ == "__main__":
    main()
