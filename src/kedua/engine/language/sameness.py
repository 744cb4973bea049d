"""Are two interview questions the same: would a candidate give the same answer to both?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kedua.engine.language.sameness_features import (
    WORD_FEATURES,
    Matrix,
    by_dimension,
    joint_features,
    longness,
    vector_features,
    word_features,
)
from kedua.engine.language.sameness_lexicon import Lexicon
from kedua.engine.language.sameness_profile import Profile, profile

Vector = npt.NDArray[np.floating]
VETOES = ("name_clash", "opposite")
_PAIRS_AT_ONCE = 400_000  # some 200 MB while they are compared


@dataclass(frozen=True, slots=True)
class Weights:
    """A fitted logistic regression: similarity = 1 / (1 + exp(-(intercept + features · coefficients)))."""

    intercept: float
    coefficients: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class LengthWeights:
    """Weights for short questions and for long ones; in between, their scores are blended."""

    short: Weights
    long: Weights


@dataclass(frozen=True, slots=True, eq=False)
class SamenessModel:
    """All that comparing needs besides the texts.

    `centre` is the mean vector of interview questions (length d); `embedder` names the model whose vectors the
    weights were fitted on. `with_vectors` weighs word then vector features, `without_vectors` word features alone, each
    for short questions and for long ones, which are blended; `across_languages` weighs the vector features alone, for
    pairs that are not both English; `products` and `gaps`, length d, add to `with_vectors` what each dimension of the
    vectors tells. `threshold` and
    `words_threshold` are the least similarity called same, with vectors and without.
    """

    lexicon: Lexicon
    embedder: str
    centre: tuple[float, ...]
    with_vectors: LengthWeights
    products: tuple[float, ...]
    gaps: tuple[float, ...]
    without_vectors: LengthWeights
    across_languages: Weights
    threshold: float
    words_threshold: float


@dataclass(frozen=True, slots=True)
class Sameness:
    """How alike two questions are: `similarity` in 0..1, near the chance that they are the same; `same` the verdict."""

    similarity: float
    same: bool


def compare(a: str, b: str, va: Vector | None, vb: Vector | None, model: SamenessModel) -> Sameness:
    """Say whether two questions ask for the same answer.

    `va` and `vb` are the vectors, length d, of `text_to_embed(a)` and `text_to_embed(b)`; when either is None words
    alone decide, less surely. Symmetric; texts that differ only in case, blanks, stem or end mark have similarity 1.
    Asks with the same words but another doer, polarity, role or tense ("would you" against "did you") are different.
    """
    both = va is not None and vb is not None
    left = np.asarray(va)[None, :] if both else None
    right = np.asarray(vb)[None, :] if both else None
    similarity = float(similarities([a], left, [b], right, model)[0, 0])
    return Sameness(similarity, similarity >= threshold_of(model, with_vectors=both))


def threshold_of(model: SamenessModel, *, with_vectors: bool) -> float:
    """Return the least similarity that counts as the same question."""
    return model.threshold if with_vectors else model.words_threshold


def similarities(
    texts_a: Sequence[str],
    vectors_a: Vector | None,
    texts_b: Sequence[str],
    vectors_b: Vector | None,
    model: SamenessModel,
) -> npt.NDArray[np.float32]:
    """Return the similarity of every text of one list with every text of another, shape (n, m), as `compare` does.

    `vectors_a` has shape (n, d), `vectors_b` (m, d), any float type, of the texts' `text_to_embed`; when either is
    None words alone decide. Raises ValueError when a list and its vectors differ in length.
    """
    _check_lengths(texts_a, vectors_a)
    _check_lengths(texts_b, vectors_b)
    profiles_a = [profile(text, model.lexicon) for text in texts_a]
    profiles_b = [profile(text, model.lexicon) for text in texts_b]
    return profiled_similarities(profiles_a, vectors_a, profiles_b, vectors_b, model)


def profiled_similarities(
    profiles_a: Sequence[Profile],
    vectors_a: Vector | None,
    profiles_b: Sequence[Profile],
    vectors_b: Vector | None,
    model: SamenessModel,
) -> npt.NDArray[np.float32]:
    """Do as `similarities`, from profiles made before: most of the work on a text that is compared again and again."""
    table = np.empty((len(profiles_a), len(profiles_b)), dtype=np.float32)
    if not table.size:
        return table
    step = max(1, _PAIRS_AT_ONCE // len(profiles_b))
    for start in range(0, len(profiles_a), step):
        rows = slice(start, start + step)
        part = None if vectors_a is None else vectors_a[rows]
        table[rows] = _block(profiles_a[rows], part, profiles_b, vectors_b, model)
    return table


def _check_lengths(texts: Sequence[str], vectors: Vector | None) -> None:
    if vectors is not None and len(vectors) != len(texts):
        raise ValueError(f"{len(texts)} texts came with {len(vectors)} vectors")


def _block(
    left: Sequence[Profile], va: Vector | None, right: Sequence[Profile], vb: Vector | None, model: SamenessModel
) -> Matrix:
    words, long = word_features(left, right, model.lexicon), longness(left, right)
    if va is None or vb is None:
        chance = _chance(_blended(words, long, model.without_vectors))
    else:
        a, b, centre = va.astype(np.float32), vb.astype(np.float32), np.array(model.centre, np.float32)
        meaning = vector_features(a, b, centre)
        features = np.concatenate((words, meaning, joint_features(words, meaning)), axis=-1)
        told = by_dimension(a, b, centre, np.array(model.products, np.float32), np.array(model.gaps, np.float32))
        chance = _chance(_blended(features, long, model.with_vectors) + told)
        foreign = np.array([p.foreign for p in left])[:, None] | np.array([p.foreign for p in right])[None, :]
        chance = np.where(foreign, _chance(_score(meaning, model.across_languages)), chance)
    # Another name ("Python", "Java") or the other pole ("proud", "regret") makes another question, however alike the rest.
    vetoed = sum(words[..., WORD_FEATURES.index(name)] for name in VETOES) > 0
    chance = np.where(vetoed, chance / 2, chance)
    identical = np.array([[p.gist == q.gist for q in right] for p in left])
    return np.asarray(np.where(identical, 1.0, chance), dtype=np.float32)


def _blended(features: Matrix, long: Matrix, weights: LengthWeights) -> Matrix:
    return (1 - long) * _score(features, weights.short) + long * _score(features, weights.long)


def _score(features: Matrix, weights: Weights) -> Matrix:
    return np.asarray(features @ np.array(weights.coefficients, dtype=np.float32) + np.float32(weights.intercept))


def _chance(scores: Matrix) -> Matrix:
    return np.asarray(1 / (1 + np.exp(-np.clip(scores, -30, 30))), dtype=np.float32)
