"""Fit the weights of question sameness on the labelled pairs, print cross-validated figures, and write them down.

Run from the project root: `PYTHONPATH=src python bench/train_sameness.py [--write] [--groups]`. `--groups` also
shows what each group of features is worth; `--write` replaces the weights in the shipped file.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import yaml

from kedua.engine.language.sameness import SamenessModel
from kedua.engine.language.sameness_features import (
    JOINT_FEATURES,
    VECTOR_FEATURES,
    WORD_FEATURES,
    joint_features,
    longness,
    pairwise,
    vector_features,
    word_features,
)
from kedua.engine.language.sameness_profile import profile
from kedua.engine.language.sameness_stem import text_to_embed
from kedua.integrations.embedder import NanoEmbedder
from kedua.library.sameness import read_sameness

PAIRS = Path("tests/data/language/pairs.jsonl")
SHIPPED = Path("src/kedua/library/content/sameness.json")
LIBRARY = Path("src/kedua/library/content/en")
LIBRARY_FOLDERS = ("competencies", "values", "topics")
LIBRARY_NEAREST = 2
FOLDS = 10
RIDGE = 1.0
DIMENSION_SPREAD, DIMENSION_RIDGE = 0.1, 2.0  # dimensions of the vectors are many, and each tells little
WANTED_PRECISION = 0.93
HARD_SHARE = 1 / 4
LIBRARY_SHARE = 1 / 4
WRITE, SHOW_GROUPS = "--write", "--groups"
NAMES = {
    "with_vectors": WORD_FEATURES + VECTOR_FEATURES + JOINT_FEATURES,
    "without_vectors": WORD_FEATURES,
}
FEATURE_GROUPS: dict[str, tuple[str, ...]] = {
    "vectors": VECTOR_FEATURES + JOINT_FEATURES,
    "shared concepts": ("jaccard", "containment", "nothing_shared"),
    "roles": ("role_clash", "role_extra"),
    "polarity": ("opposite",),
    "kind": ("would_did", "habit_did", "habit_would", "kind_differs"),
    "names and numbers": ("name_clash",),
    "doer": ("doer_swapped", "done_to_you", "first_doer", "surface_doer"),
    "negation": ("surface_negation",),
    "replaced or added": (
        "surface",
        "substituted",
        "surface_substituted",
        "surface_added",
        "token_set_replaced",
        "roots_replaced",
        "frame_replaced",
    ),
}

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
# Features, same, groups, weights, length, and by dimension what both vectors have and how far they lie apart.
Subject = tuple[Floats, Flags, npt.NDArray[np.str_], Floats, Floats, Floats]
Betas = tuple[Floats, Floats, Floats]
Content = dict[str, Any]  # the JSON document as it is on disk: read, changed in places, written back


@dataclass(frozen=True, slots=True)
class Pair:
    a: str
    b: str
    same: bool
    part: str
    group: str


def read_pairs(path: Path) -> list[Pair]:
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return [Pair(row["a"], row["b"], row["same"], row["part"], row["group"]) for row in rows]


def library_texts(path: Path) -> list[str]:
    files = sorted(found for folder in LIBRARY_FOLDERS for found in (path / folder).glob("*.yaml"))
    return [entry["text"] for file in files for entry in yaml.safe_load(file.read_text(encoding="utf-8"))["questions"]]


def library_pairs(texts: Sequence[str], vectors: dict[str, Floats]) -> list[Pair]:
    """Pair each shipped question with its nearest and a random other one: the library holds no two that are the same.

    They teach what unrelated questions of twenty words and more look like, whose vectors lie closer together.
    """
    table = np.array([vectors[text] for text in texts])
    table = table - table.mean(axis=0)
    table /= np.linalg.norm(table, axis=1, keepdims=True)
    likeness = table @ table.T
    np.fill_diagonal(likeness, -1)
    nearest = np.argsort(-likeness, axis=1)[:, :LIBRARY_NEAREST]
    random = (np.arange(len(texts)) + np.random.default_rng(11).integers(1, len(texts), size=len(texts))) % len(texts)
    partners = np.hstack((nearest, random[:, None]))
    return [
        Pair(text, texts[other], False, "library", f"library-{place % (3 * FOLDS)}")
        for place, text in enumerate(texts)
        for other in partners[place]
    ]


def auc(scores: Floats, same: Flags) -> float:
    """Return the chance that a same pair scores above a different one, ties counted half."""
    yes, no = scores[same], scores[~same]
    return float((yes[:, None] > no).mean() + (yes[:, None] == no).mean() / 2)


def weights_of(parts: npt.NDArray[np.str_]) -> Floats:
    """Weigh pairs by how often their like is met: hard pairs and those of the library are most of the set, rare in life."""
    return np.where(parts == "hard", HARD_SHARE, np.where(parts == "library", LIBRARY_SHARE, 1.0))


def fit(x: Floats, y: Flags, weights: Floats, long: Floats, dimensions: Floats) -> Betas:
    """Fit an L2-penalised logistic regression whose weights are blended by length (`long`, 0..1), but for `dimensions`.

    Returns coefficients, then the intercept, for short questions and for long ones; then those of the dimensions. Newton
    steps; features are scaled to unit spread for the penalty only, so that it bears on all alike, and intercepts bear none.
    """
    mean, spread = x.mean(axis=0), np.maximum(x.std(axis=0), 1e-6)
    plain = np.hstack(((x - mean) / spread, np.ones((len(x), 1))))
    middle, scale = dimensions.mean(axis=0), DIMENSION_SPREAD / dimensions.std() if dimensions.size else 1.0
    z = np.hstack((plain * (1 - long)[:, None], plain * long[:, None], (dimensions - middle) * scale))
    penalty = np.tile(np.append(np.full(x.shape[1], RIDGE), 1e-3), 2)
    penalty = np.append(penalty, np.full(dimensions.shape[1], DIMENSION_RIDGE))
    beta = np.zeros(z.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-z @ beta))
        slope = z.T @ (weights * (chance - y)) + penalty * beta
        bend = (z * (weights * chance * (1 - chance))[:, None]).T @ z + np.diag(penalty)
        step = np.linalg.solve(bend, slope)
        beta -= step
        if np.abs(step).max() < 1e-8:
            break
    told = beta[2 * plain.shape[1] :] * scale
    halves = np.split(beta[: 2 * plain.shape[1]], 2)
    short, other = (
        np.append(part[:-1] / spread, part[-1] - mean @ (part[:-1] / spread) - middle @ told) for part in halves
    )
    return short, other, told


def predict(x: Floats, long: Floats, dimensions: Floats, betas: Betas) -> Floats:
    short, other = (x @ beta[:-1] + beta[-1] for beta in betas[:2])
    return np.asarray(1 / (1 + np.exp(-((1 - long) * short + long * other + dimensions @ betas[2]))))


def cross_validate(subject: Subject, rounds: int = 2) -> Floats:
    """Return out-of-fold chances, averaged over shuffles; all pairs of one source question are in one fold."""
    x, y, groups, weights, long, dimensions = subject
    sources = sorted(set(groups))
    total = np.zeros(len(y))
    for seed in range(rounds):
        order = np.random.default_rng(seed).permutation(len(sources))
        fold_of = {sources[place]: fold % FOLDS for fold, place in enumerate(order)}
        folds = np.array([fold_of[group] for group in groups])
        for fold in range(FOLDS):
            out = folds == fold
            betas = fit(x[~out], y[~out], weights[~out], long[~out], dimensions[~out])
            total[out] += predict(x[out], long[out], dimensions[out], betas)
    return total / rounds


def threshold_for(scores: Floats, same: Flags, parts: npt.NDArray[np.str_], precision: float) -> tuple[float, float]:
    """Return the threshold with the best recall at which the wanted precision still holds, and that recall.

    Pairs weigh as in `weights_of`.
    """
    weight = weights_of(parts)
    best = (0.99, 0.0)
    for cut in np.linspace(0.3, 0.99, 139):
        chosen = scores >= cut
        right, all_chosen = weight[chosen & same].sum(), weight[chosen].sum()
        if all_chosen and right / all_chosen >= precision and right / same.sum() > best[1]:
            best = (float(cut), float(right / same.sum()))
    return best


def features_of(
    pairs: Sequence[Pair], model: SamenessModel, centre: Floats, vectors: dict[str, Floats]
) -> tuple[Floats, Floats, Floats, Floats]:
    """Return word features and vector features of each pair, one row each, how long it is, and what its dimensions hold."""
    words, meanings, lengths, dimensions = [], [], [], []
    middle = centre.astype(np.float32)
    for pair in pairs:
        left, right = [profile(pair.a, model.lexicon)], [profile(pair.b, model.lexicon)]
        words.append(word_features(left, right, model.lexicon)[0, 0])
        va, vb = (np.asarray(vectors[text], dtype=np.float32)[None, :] for text in (pair.a, pair.b))
        meanings.append(vector_features(va, vb, middle)[0, 0])
        lengths.append(float(longness(left, right)[0, 0]))
        dimensions.append(pairwise(va, vb, middle)[0])
    tables = (np.array(table, dtype=np.float64) for table in (words, meanings, lengths, dimensions))
    return next(tables), next(tables), next(tables), next(tables)


def concept_weights(texts: Sequence[str], model: SamenessModel) -> dict[str, float]:
    """Weigh a concept by its rarity among the questions, .3 to 1; only weights below .9 are listed."""
    counts: dict[str, int] = {}
    for text in texts:
        one = profile(text, model.lexicon)
        marks = (mark.split(" ", 1) for mark in one.marks)
        for concept in {mark for kind, mark in marks if kind in ("concept", "root")}:
            counts[concept] = counts.get(concept, 0) + 1
    most = np.log(len(texts))
    weights = {concept: float(np.clip(1.15 - np.log(count) / most, 0.3, 1)) for concept, count in counts.items()}
    return {concept: round(weight, 2) for concept, weight in sorted(weights.items()) if weight < 0.9}


def report(title: str, scores: Floats, same: Flags, parts: npt.NDArray[np.str_]) -> float:
    print(f"{title}: AUC {auc(scores, same):.4f}", end="")
    for part in ("hard", "topic", "apart", "library"):
        if not (parts == part).any():
            continue
        some = same | (parts == part)
        print(f" | against {part} {auc(scores[some], same[some]):.4f}", end="")
    cut, recall = threshold_for(scores, same, parts, WANTED_PRECISION)
    print(f" | precision {WANTED_PRECISION}: threshold {cut:.3f} recall {recall:.3f}")
    return cut


def worth_of_groups(subject: Subject, names: Sequence[str]) -> None:
    """Print how much the cross-validated AUC changes when a group of features is left out."""
    x, y, groups, weights, long, dimensions = subject
    whole = auc(cross_validate(subject, rounds=1), y)
    for title, members in FEATURE_GROUPS.items():
        kept = [column for column, name in enumerate(names) if name not in members]
        if len(kept) < len(names):
            less = auc(cross_validate((x[:, kept], y, groups, weights, long, dimensions), rounds=1), y)
            print(f"   without {title:18s} AUC {less - whole:+.4f}")


def main() -> None:
    pairs = read_pairs(PAIRS)
    shipped = library_texts(LIBRARY)
    content = json.loads(SHIPPED.read_text(encoding="utf-8"))
    english = [pair for pair in pairs if pair.part not in {"languages", "library"}]
    texts = sorted({text for pair in english for text in (pair.a, pair.b)})
    content["lexicon"]["weights"] = {}
    content = with_dummy_weights(content)
    content["lexicon"]["weights"] = concept_weights(texts, read_sameness(json.dumps(content)))
    model = read_sameness(json.dumps(content))
    embedder = NanoEmbedder()
    everything = sorted({text for pair in pairs for text in (pair.a, pair.b)} | set(shipped))
    rows = embedder.embed([text_to_embed(text) for text in everything])
    if rows is None:
        raise SystemExit("the extra `semantic` is needed here")
    vectors = {text: row.astype(np.float64) for text, row in zip(everything, rows, strict=True)}
    centre = np.mean([vectors[text] for text in texts], axis=0).round(4)
    pairs += library_pairs(shipped, vectors)
    content["centre"] = [float(number) for number in centre]
    fit_and_report(pairs, *features_of(pairs, model, centre, vectors), content)
    if WRITE in sys.argv:
        SHIPPED.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def with_dummy_weights(content: Content) -> Content:
    """Fill in weights of nought, so that the file can be read whatever features it was last fitted for."""

    def nought(names: Sequence[str]) -> Content:
        return {"intercept": 0.0, "coefficients": dict.fromkeys(names, 0.0)}

    for key, names in NAMES.items():
        content[key] = {"short": nought(names), "long": nought(names)}
    content["across_languages"] = nought(VECTOR_FEATURES)
    content["products"] = content["gaps"] = [0.0] * len(content["centre"])
    return content


def fit_and_report(
    pairs: list[Pair], words: Floats, meanings: Floats, long: Floats, dimensions: Floats, content: Content
) -> None:
    same, parts, groups = (np.array([getattr(pair, name) for pair in pairs]) for name in ("same", "part", "group"))
    weights = weights_of(parts)
    english = parts != "languages"
    labelled = english & (parts != "library")
    print(f"{labelled.sum()} English pairs, {same[labelled].mean():.0%} same; {(~english).sum()} across languages")
    joint = joint_features(words.astype(np.float32), meanings.astype(np.float32)).astype(np.float64)
    none = dimensions[:, :0]
    kinds = (("with_vectors", np.hstack((words, meanings, joint)), dimensions), ("without_vectors", words, none))
    for key, x, told in kinds:
        subject = (x[english], same[english], groups[english], weights[english], long[english], told[english])
        scores = np.zeros(len(pairs))
        scores[english] = cross_validate(subject)
        cut = report(f"{key}, labelled pairs", scores[labelled], same[labelled], parts[labelled])
        strict = report(f"{key}, with the library", scores[english], same[english], parts[english])
        content["threshold" if key == "with_vectors" else "words_threshold"] = round(cut, 3)
        short, other, by_dimension = fit(x[english], same[english], weights[english], long[english], told[english])
        # Among long questions, as in the library, chance likeness is common: one threshold serves both once their scores
        # are lowered by as much as theirs would have to be higher.
        other[-1] -= max(0.0, logit(strict) - logit(cut))
        content[key] = {"short": as_weights(short, NAMES[key]), "long": as_weights(other, NAMES[key])}
        if by_dimension.size:
            products, gaps = np.split(by_dimension.round(3), 2)
            content["products"], content["gaps"] = products.tolist(), gaps.tolist()
        if SHOW_GROUPS in sys.argv:
            worth_of_groups(subject, NAMES[key])
    report("cosine alone", meanings[labelled, 0], same[labelled], parts[labelled])
    abroad = (
        meanings[~english],
        same[~english],
        groups[~english],
        weights[~english],
        np.zeros((~english).sum()),
        none[~english],
    )
    print(f"across languages: AUC {auc(cross_validate(abroad), same[~english]):.4f}")
    across, _long, _none = fit(abroad[0], abroad[1], *abroad[3:])
    content["across_languages"] = as_weights(across, VECTOR_FEATURES)


def logit(chance: float) -> float:
    return float(np.log(chance / (1 - chance)))


def as_weights(beta: Floats, names: Sequence[str]) -> dict[str, object]:
    rounded = [round(float(number), 4) for number in beta]
    return {"intercept": rounded[-1], "coefficients": dict(zip(names, rounded[:-1], strict=True))}


if __name__ == "__main__":
    main()
