"""How many questions are reviewed, and how many pairs of questions compared, in a second."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from bench.plan_cases import RandomEmbedder
from bench.report import paragraph, rate, reference_seconds, table
from kedua.engine.language.form import question_form
from kedua.engine.language.review import review_question
from kedua.engine.language.sameness import SamenessModel, compare, similarities
from kedua.engine.language.topics import find_topics
from kedua.library.law import load_law
from kedua.library.loader import load_library
from kedua.library.sameness import shipped_sameness

SECONDS, QUICK_SECONDS = 3.0, 0.5
PAIRS_AT_ONCE, SIDE = 50, 300
Rows = npt.NDArray[np.float32]
Work = Callable[[], int]


def run(quick: bool) -> str:
    """Measure and report questions reviewed and pairs compared per second."""
    seconds = QUICK_SECONDS if quick else SECONDS
    texts = [question.text for question in load_library().bank.questions]
    work = _reviews(texts) | _comparisons(texts)
    rows = []
    for name, once in work.items():
        speed = rate(once, seconds)
        rows.append((name, f"{speed:,.0f}", f"{1e6 / speed:,.0f}", f"{speed * reference_seconds():,.1f}"))
    places = len(load_law().jurisdictions)
    note = paragraph(
        f"Texts: the {len(texts)} questions of the library. Review: form, and private topics in all {places} jurisdictions. "
        f"Pairs: one by one as `compare`, or a table of {SIDE} × {SIDE} as `similarities`, profiles of the texts included; "
        "vectors are random and known beforehand."
    )
    return f"{table(('', 'per second', 'µs each', 'per ref unit'), rows)}\n\n{note}"


def _reviews(texts: Sequence[str]) -> dict[str, Work]:
    law = load_law()
    places = tuple(law.jurisdictions)

    def all_of(review: Callable[[str], object]) -> Work:
        def once() -> int:
            for text in texts:
                review(text)
            return len(texts)

        return once

    return {
        "questions reviewed": all_of(lambda text: review_question(text, law.rules, places)),
        "  their form alone": all_of(question_form),
        "  their topics alone": all_of(lambda text: find_topics(text, law.rules, places)),
    }


def _comparisons(texts: Sequence[str]) -> dict[str, Work]:
    model = shipped_sameness()
    some = [str(text) for text in np.random.default_rng(5).permutation(texts)[: 2 * SIDE]]
    left, right = some[:SIDE], some[SIDE:]
    vectors = RandomEmbedder(model.centre, np.random.default_rng(6)).embed(some)
    a, b = vectors[:SIDE], vectors[SIDE:]
    return {
        "pairs one by one, words": lambda: _one_by_one(left, None, right, None, model),
        "pairs one by one, vectors": lambda: _one_by_one(left, a, right, b, model),
        "pairs in a table, words": lambda: similarities(left, None, right, None, model).size,
        "pairs in a table, vectors": lambda: similarities(left, a, right, b, model).size,
    }


def _one_by_one(left: Sequence[str], a: Rows | None, right: Sequence[str], b: Rows | None, model: SamenessModel) -> int:
    for i in range(PAIRS_AT_ONCE):
        compare(left[i], right[i], None if a is None else a[i], None if b is None else b[i], model)
    return PAIRS_AT_ONCE
