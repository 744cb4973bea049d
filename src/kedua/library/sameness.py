"""The shipped weights and word tables by which questions are compared, read and checked."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from kedua.engine.language.sameness import LengthWeights, SamenessModel, Weights
from kedua.engine.language.sameness_features import JOINT_FEATURES, VECTOR_FEATURES, WORD_FEATURES
from kedua.engine.language.sameness_lexicon import LexiconTables, build_lexicon

# Among the hundreds of questions of a library some look alike by chance, so their vectors must agree, too: below this
# cosine two English questions are hardly ever the same with the embedder of the shipped model.
SAME_MEANING = 0.92


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class _LexiconFile(_Strict):
    stop: tuple[str, ...]
    irregular: dict[str, str]
    concepts: tuple[tuple[str, ...], ...]
    roles: dict[str, tuple[str, ...]]
    rewrites: tuple[tuple[str, str], ...]
    axes: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    verbs: tuple[str, ...]
    hypothetical: tuple[str, ...]
    past: tuple[str, ...]
    habitual: tuple[str, ...]
    weights: dict[str, float]


class _WeightsFile(_Strict):
    intercept: float
    coefficients: dict[str, float]


class _LengthFile(_Strict):
    short: _WeightsFile
    long: _WeightsFile


class _SamenessFile(_Strict):
    embedder: str
    centre: tuple[float, ...]
    threshold: float
    words_threshold: float
    with_vectors: _LengthFile
    products: tuple[float, ...]
    gaps: tuple[float, ...]
    without_vectors: _LengthFile
    across_languages: _WeightsFile
    lexicon: _LexiconFile


def read_sameness(text: str) -> SamenessModel:
    """Check the JSON text of a sameness file and build its model; raises ValueError for a wrong or missing part."""
    content = _SamenessFile.model_validate_json(text)
    words = content.lexicon
    tables = LexiconTables(**{name: getattr(words, name) for name in type(words).model_fields})
    return SamenessModel(
        lexicon=build_lexicon(tables),
        embedder=content.embedder,
        centre=content.centre,
        with_vectors=_by_length(content.with_vectors, WORD_FEATURES + VECTOR_FEATURES + JOINT_FEATURES),
        products=content.products,
        gaps=content.gaps,
        without_vectors=_by_length(content.without_vectors, WORD_FEATURES),
        across_languages=_weights(content.across_languages, VECTOR_FEATURES),
        threshold=content.threshold,
        words_threshold=content.words_threshold,
    )


def _by_length(content: _LengthFile, names: tuple[str, ...]) -> LengthWeights:
    return LengthWeights(_weights(content.short, names), _weights(content.long, names))


def _weights(content: _WeightsFile, names: tuple[str, ...]) -> Weights:
    if set(content.coefficients) != set(names):
        raise ValueError(f"the weights must be exactly for {', '.join(names)}")
    return Weights(content.intercept, tuple(content.coefficients[name] for name in names))


@cache
def shipped_sameness() -> SamenessModel:
    """Return the model that ships with Kedua, read once."""
    return read_sameness((files("kedua.library") / "content" / "sameness.json").read_text(encoding="utf-8"))
