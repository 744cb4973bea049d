"""The shipped sameness file is read strictly, and fits the features the engine computes."""

import json
from pathlib import Path

import pytest

import kedua.library
from kedua.library.loader import load_library
from kedua.library.sameness import read_sameness, shipped_sameness

PAIRS = Path(__file__).parents[1] / "data/language/pairs.jsonl"
SHIPPED = Path(kedua.library.__file__).parent / "content/sameness.json"


def test_the_shipped_model_has_a_centre_as_long_as_its_vectors() -> None:
    model = shipped_sameness()

    assert (len(model.centre), len(model.products), len(model.gaps)) == (384, 384, 384)


def test_the_shipped_model_is_read_once() -> None:
    assert shipped_sameness() is shipped_sameness()


def test_weights_for_other_features_are_refused() -> None:
    content = json.loads(SHIPPED.read_text(encoding="utf-8"))
    content["without_vectors"]["short"]["coefficients"]["shoe_size"] = 1.0

    with pytest.raises(ValueError, match="the weights must be exactly for jaccard"):
        read_sameness(json.dumps(content))


def test_an_unknown_part_is_refused() -> None:
    content = {**json.loads(SHIPPED.read_text(encoding="utf-8")), "extra": 1}

    with pytest.raises(ValueError, match="Extra inputs are not permitted"):
        read_sameness(json.dumps(content))


def test_no_rewrite_is_missed_by_the_look_for_any() -> None:
    lexicon = shipped_sameness().lexicon
    pairs = (json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines())
    texts = [*(question.text for question in load_library().bank.questions), *(p[side] for p in pairs for side in "ab")]

    rewritten = [t for t in map(str.lower, texts) if any(pattern.search(t) for pattern, _ in lexicon.rewrites)]

    assert [text for text in rewritten if not lexicon.any_rewrite.search(text)] == []
    assert len({p.pattern for p, _ in lexicon.rewrites for text in rewritten if p.search(text)}) >= 40
