"""Fit the weights of question sameness on the labelled pairs, print cross-validated figures, and write them down.

Run from the project root: `PYTHONPATH=src python bench/train_sameness.py [--write] [--groups]`. `--groups` also
shows what each group of features is worth; `--write` replaces the weights in the shipped file.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import yaml

from kedua.engine.language.sameness import SamenessModel, text_to_embed
from kedua.engine.language.sameness_features import (
    JOINT_FEATURES,
    VECTOR_FEATURES,
    WORD_FEATURES,
    joint_features,
    vector_features,
    word_features,
)
from kedua.engine.language.sameness_profile import profile
from kedua.integrations.embedder import NanoEmbedder
from kedua.library.sameness import read_sameness

PAIRS = Path("tests/data/language/pairs.jsonl")
SHIPPED = Path("src/kedua/library/content/sameness.json")
LIBRARY = Path("src/kedua/library/content/en")
LIBRARY_FOLDERS = ("competencies", "values", "topics")
LIBRARY_NEAREST = 1
FOLDS = 10
RIDGE = 1.5
ROUNDS_OF_SIGNS = 80
WANTED_PRECISION = 0.95
HARD_SHARE = 1 / 3
LIBRARY_SHARE = 1 / 10
LENGTH_FEATURES = ("long", "long_unshared", "cosine_long")
FEATURE_GROUPS: dict[str, tuple[str, ...]] = {
    "vectors": VECTOR_FEATURES + JOINT_FEATURES,
    "shared concepts": ("jaccard", "containment", "nothing_shared"),
    "length": LENGTH_FEATURES,
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
LIKENESSES = frozenset({"jaccard", "containment", "surface", "cosine", "closeness", "cosine_replaced"})

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
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


def fit(x: Floats, y: Flags, names: Sequence[str], shipped: Flags) -> Floats:
    """Fit in two steps; returns coefficients, then the intercept.

    First everything but length, on the labelled pairs; then, with that held fast, what length adds, on all pairs and
    thus on those of the library (`shipped`) too. Short questions have no length features, so that the many long,
    unlike questions of the library leave them alone.
    """
    late = np.array([name in LENGTH_FEATURES for name in names])
    first = fit_signed(x[~shipped][:, ~late], y[~shipped], signs_of(np.array(names)[~late]), np.zeros((~shipped).sum()))
    beta = np.zeros(len(names) + 1)
    beta[np.append(~late, True)] = first
    if late.any():
        long = x[:, late].any(axis=1)
        offset = x[long] @ beta[:-1] + beta[-1]
        second = fit_signed(x[long][:, late], y[long], signs_of(np.array(names)[late]), offset, intercept=False)
        beta[np.append(late, False)] = second[:-1]
    return beta


def fit_signed(x: Floats, y: Flags, signs: Floats, offset: Floats, *, intercept: bool = True) -> Floats:
    """Fit an L2-penalised logistic regression by Newton steps; returns coefficients, then the intercept.

    A likeness may only raise the chance and a difference only lower it (`signs`, +1 or -1 a feature): the hard pairs
    of the training set share their words by design, and without the rule sharing words would count against a pair.
    Coefficients of the wrong sign are set to nought, worst first, and come back when they would turn right.
    Features are scaled to unit spread for the penalty only, so that it bears on all alike.
    """
    mean, spread = x.mean(axis=0) * intercept, np.maximum(x.std(axis=0), 1e-6)
    z = np.hstack(((x - mean) / spread, np.full((len(x), 1), float(intercept))))
    signed = np.append(signs, 0.0)
    free = np.ones(z.shape[1], dtype=bool)
    for _ in range(ROUNDS_OF_SIGNS):
        beta = np.zeros(z.shape[1])
        beta[free] = newton(z[:, free], y, offset)
        wrong = beta * signed
        if wrong.min() < 0:
            free[int(wrong.argmin())] = False
            continue
        downhill = -(z.T @ (1 / (1 + np.exp(-z @ beta - offset)) - y)) * signed
        downhill[free] = 0
        if downhill.max() <= 1e-3 * len(y) ** 0.5:
            break
        free[int(downhill.argmax())] = True
    beta = np.where(beta * signed < 0, 0, beta)
    plain = beta[:-1] / spread
    return np.append(plain, beta[-1] - mean @ plain)


def newton(z: Floats, y: Flags, offset: Floats) -> Floats:
    """Minimise the penalised log loss; the last column of `z` is the intercept and hardly bears a penalty."""
    penalty = np.full(z.shape[1], RIDGE)
    penalty[-1] = 1e-6
    beta = np.zeros(z.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-z @ beta - offset))
        slope = z.T @ (chance - y) + penalty * beta
        bend = (z * (chance * (1 - chance))[:, None]).T @ z + np.diag(penalty)
        step = np.linalg.solve(bend, slope)
        beta -= step
        if np.abs(step).max() < 1e-8:
            break
    return beta


def signs_of(names: Sequence[str]) -> Floats:
    """Return +1 for a feature that is a likeness, -1 for one that is a difference, 0 for one that may be either."""
    return np.array([0.0 if name == "cosine_long" else 1.0 if name in LIKENESSES else -1.0 for name in names])


def predict(x: Floats, beta: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-(x @ beta[:-1] + beta[-1]))))


def cross_validate(
    x: Floats, y: Flags, groups: Floats, names: Sequence[str], shipped: Flags, rounds: int = 2
) -> Floats:
    """Return out-of-fold chances, averaged over shuffles; all pairs of one source question are in one fold."""
    sources = sorted(set(groups))
    total = np.zeros(len(y))
    for seed in range(rounds):
        order = np.random.default_rng(seed).permutation(len(sources))
        fold_of = {sources[place]: fold % FOLDS for fold, place in enumerate(order)}
        folds = np.array([fold_of[group] for group in groups])
        for fold in range(FOLDS):
            out = folds == fold
            total[out] += predict(x[out], fit(x[~out], y[~out], names, shipped[~out]))
    return total / rounds


def threshold_for(scores: Floats, same: Flags, parts: npt.NDArray[np.str_], precision: float) -> tuple[float, float]:
    """Return the threshold with the best recall at which the wanted precision still holds, and that recall.

    Hard pairs count for `HARD_SHARE` and pairs of the library, half of them nearest neighbours among hundreds, for
    `LIBRARY_SHARE`: they are most of the set because they teach most, and rarer in life.
    """
    weight = np.where(parts == "hard", HARD_SHARE, np.where(parts == "library", LIBRARY_SHARE, 1.0))
    best = (0.99, 0.0)
    for cut in np.linspace(0.3, 0.99, 139):
        chosen = scores >= cut
        right, all_chosen = weight[chosen & same].sum(), weight[chosen].sum()
        if all_chosen and right / all_chosen >= precision and right / same.sum() > best[1]:
            best = (float(cut), float(right / same.sum()))
    return best


def features_of(
    pairs: Sequence[Pair], model: SamenessModel, centre: Floats, vectors: dict[str, Floats]
) -> tuple[Floats, Floats]:
    """Return word features and vector features of each pair, one row each."""
    words, meanings = [], []
    middle = centre.astype(np.float32)
    for pair in pairs:
        left, right = [profile(pair.a, model.lexicon)], [profile(pair.b, model.lexicon)]
        words.append(word_features(left, right, model.lexicon)[0, 0])
        va, vb = (np.asarray(vectors[text], dtype=np.float32)[None, :] for text in (pair.a, pair.b))
        meanings.append(vector_features(va, vb, middle)[0, 0])
    return np.array(words, dtype=np.float64), np.array(meanings, dtype=np.float64)


def concept_weights(texts: Sequence[str], model: SamenessModel) -> dict[str, float]:
    """Weigh a concept by its rarity among the questions, .3 to 1; only weights below .9 are listed."""
    counts: dict[str, int] = {}
    for text in texts:
        one = profile(text, model.lexicon)
        for concept in one.concepts | one.roots:
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


def worth_of_groups(x: Floats, y: Flags, groups: Floats, names: tuple[str, ...], shipped: Flags) -> None:
    """Print how much the cross-validated AUC and log loss change when a group of features is left out."""

    def figures(columns: list[int]) -> tuple[float, float]:
        scores = cross_validate(x[:, columns], y, groups, [names[column] for column in columns], shipped, rounds=1)
        scores = np.clip(scores, 1e-6, 1 - 1e-6)
        return auc(scores, y), float(-np.mean(np.where(y, np.log(scores), np.log(1 - scores))))

    whole, loss = figures(list(range(len(names))))
    for title, members in FEATURE_GROUPS.items():
        kept = [column for column, name in enumerate(names) if name not in members]
        if len(kept) < len(names):
            less, more_loss = figures(kept)
            print(f"   without {title:18s} AUC {less - whole:+.4f}  log loss {more_loss - loss:+.4f}")


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--write", action="store_true")
    arguments.add_argument("--groups", action="store_true")
    options = arguments.parse_args()
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
    fit_and_report(pairs, *features_of(pairs, model, centre, vectors), content, options)
    if options.write:
        SHIPPED.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def with_dummy_weights(content: Content) -> Content:
    """Fill in weights of nought, so that the file can be read whatever features it was last fitted for."""
    words, meaning = dict.fromkeys(WORD_FEATURES, 0.0), dict.fromkeys(VECTOR_FEATURES, 0.0)
    both = {**words, **meaning, **dict.fromkeys(JOINT_FEATURES, 0.0)}
    for key, coefficients in (("with_vectors", both), ("without_vectors", words), ("across_languages", meaning)):
        content[key] = {"intercept": 0.0, "coefficients": coefficients}
    return content


def fit_and_report(
    pairs: list[Pair], words: Floats, meanings: Floats, content: Content, options: argparse.Namespace
) -> None:
    same = np.array([pair.same for pair in pairs])
    parts = np.array([pair.part for pair in pairs])
    groups = np.array([pair.group for pair in pairs])
    english, shipped = parts != "languages", parts == "library"
    labelled = english & ~shipped
    print(f"{labelled.sum()} English pairs, {same[labelled].mean():.0%} same; {(~english).sum()} across languages")
    joint = joint_features(words.astype(np.float32), meanings.astype(np.float32)).astype(np.float64)
    for key, x, names in (
        ("with_vectors", np.hstack((words, meanings, joint)), WORD_FEATURES + VECTOR_FEATURES + JOINT_FEATURES),
        ("without_vectors", words, WORD_FEATURES),
    ):
        subject = (x[english], same[english], groups[english], names, shipped[english])
        scores = np.zeros(len(pairs))
        scores[english] = cross_validate(*subject)
        report(f"{key}, labelled pairs", scores[labelled], same[labelled], parts[labelled])
        cut = report(f"{key}, with the library", scores[english], same[english], parts[english])
        content["threshold" if key == "with_vectors" else "words_threshold"] = round(cut, 3)
        content[key] = as_weights(fit(x[english], same[english], names, shipped[english]), names)
        if options.groups:
            worth_of_groups(*subject)
    report("cosine alone", meanings[labelled, 0], same[labelled], parts[labelled])
    abroad = (meanings[~english], same[~english], groups[~english], VECTOR_FEATURES, shipped[~english])
    print(f"across languages: AUC {auc(cross_validate(*abroad), same[~english]):.4f}")
    content["across_languages"] = as_weights(
        fit(meanings[~english], same[~english], VECTOR_FEATURES, shipped[~english]), VECTOR_FEATURES
    )


def as_weights(beta: Floats, names: Sequence[str]) -> dict[str, object]:
    rounded = [round(float(number), 4) for number in beta]
    return {"intercept": rounded[-1], "coefficients": dict(zip(names, rounded[:-1], strict=True))}


if __name__ == "__main__":
    main()
