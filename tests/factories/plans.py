"""Plans in rows for tests: a comparer that needs no sentence model, and a first round that leaves something to plan."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from kedua.library.loader import load_vectors
from kedua.library.sameness import shipped_sameness
from kedua.records.models import Application, Member, Plan
from kedua.usecases.embedder_port import Embedder
from kedua.usecases.likeness import Comparer, Row
from kedua.usecases.plans import make_first_plan
from tests.cast import Cast
from tests.factories.rows import NOW, make_core_question, make_scorecard

DIMENSIONS = 384
CORE = "leading-teams-02"


class FarEmbedder:
    """Stands in for the sentence model: each text lies far from every other, and `asked` lists what had to be made."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    @property
    def name(self) -> str:
        return load_vectors().embedder

    def embed(self, texts: Sequence[str]) -> Row:
        self.asked += texts
        rows = [np.random.default_rng(list(text.encode())).standard_normal(DIMENSIONS) for text in texts]
        made: Row = np.array([row / np.linalg.norm(row) for row in rows], dtype=np.float32)
        return made.reshape(len(texts), DIMENSIONS)


def comparer_with(embedder: Embedder) -> Comparer:
    """A comparer that knows the shipped library."""
    vectors = load_vectors()
    return Comparer.with_shipped(shipped_sameness(), embedder, vectors.rows, vectors.embedder)


@cache
def far() -> Comparer:
    """The comparer that all share; quick, since nothing that tests write is near to anything."""
    return comparer_with(FarEmbedder())


def make_plan_for(cast: Cast, by: Member | None = None) -> Plan:
    """The first plan for Cleo, with one question of a common core, after Ben's feedback."""
    if not cast.job.core.exists():
        make_core_question(cast.job, CORE)
    if not hasattr(cast.seat, "scorecard"):
        make_scorecard(cast.seat)
    return make_first_plan(by or cast.rita, fresh(cast), far(), NOW)


def fresh(cast: Cast) -> Application:
    """Cleo's application as it stands now."""
    return Application.objects.select_related("job__organisation", "candidate").get(pk=cast.application.pk)
