"""Vectors of an organisation's own texts: made once, kept by meaning alone, never shared."""

from __future__ import annotations

from uuid import uuid4

import numpy as np
import pytest

from kedua.integrations.embedder.none import NoEmbedder
from kedua.library.sameness import shipped_sameness
from kedua.records.models import SentenceVector
from kedua.usecases.likeness import Comparer
from kedua.usecases.plan_edits import Edit
from kedua.usecases.plans import change_plan, make_first_plan
from kedua.usecases.vectors import comparer_for
from tests.cast import Cast
from tests.factories.plans import FarEmbedder, comparer_with, fresh
from tests.factories.rows import NOW, make_scorecard

TEXTS = ["Tell us about the boiler.", "Tell us about the ferry."]


@pytest.mark.django_db
def test_a_text_is_embedded_once_and_its_vector_comes_back_exactly() -> None:
    organisation, embedder = uuid4(), FarEmbedder()
    first, kept = comparer_for(organisation, comparer_with(embedder))
    made = first.vectors(TEXTS)
    kept.keep()
    embedder.asked.clear()

    second, _kept = comparer_for(organisation, comparer_with(embedder))
    again = second.vectors(TEXTS)

    assert made is not None
    assert again is not None
    assert np.array_equal(made, again)
    assert embedder.asked == []


@pytest.mark.django_db
def test_the_table_holds_no_text_and_keeping_twice_is_no_harm() -> None:
    organisation, shared = uuid4(), comparer_with(FarEmbedder())
    for _time in range(2):
        comparer, kept = comparer_for(organisation, shared)
        other, other_kept = comparer_for(organisation, shared)
        comparer.vectors(TEXTS)
        other.vectors(TEXTS)
        kept.keep()
        other_kept.keep()

    assert SentenceVector.objects.count() == 2
    assert {len(bytes(row.digest)) for row in SentenceVector.objects.all()} == {16}


@pytest.mark.django_db
def test_nothing_of_one_organisation_reaches_another_or_what_is_shared() -> None:
    embedder = FarEmbedder()
    shared = comparer_with(embedder)
    before = set(shared.known)
    comparer, kept = comparer_for(uuid4(), shared)
    comparer.alike(TEXTS, TEXTS)
    kept.keep()
    embedder.asked.clear()

    other, _kept = comparer_for(uuid4(), shared)
    other.vectors(TEXTS)

    assert set(shared.known) == before
    assert len(embedder.asked) == 2


@pytest.mark.django_db
def test_without_a_model_there_are_no_vectors_and_nothing_is_kept() -> None:
    comparer, kept = comparer_for(uuid4(), Comparer(shipped_sameness(), NoEmbedder()))

    assert comparer.vectors(TEXTS) is None
    kept.keep()
    assert SentenceVector.objects.count() == 0


def test_a_text_that_was_looked_at_once_is_not_embedded_for_the_next_plan(cast: Cast) -> None:
    make_scorecard(cast.seat)
    embedder = FarEmbedder()
    make_first_plan(cast.rita, fresh(cast), comparer_with(embedder), NOW)
    assert embedder.asked != []
    shared = comparer_with(embedder)
    _ = shared.same_from
    embedder.asked.clear()

    change_plan(cast.rita, fresh(cast), 1, Edit("again"), shared, NOW)

    assert embedder.asked == []
