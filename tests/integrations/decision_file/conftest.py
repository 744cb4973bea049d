"""A decision file to write: Cleo's whole way, with a duty linked by measure."""

from __future__ import annotations

import pytest

from kedua.queries.decision_file import DecisionFile
from kedua.usecases.decision_file import decision_file_of
from tests.cast import Cast
from tests.factories.decided import DecidedWorld, make_decided
from tests.factories.plans import far
from tests.factories.rows import NOW


@pytest.fixture
def world(cast: Cast) -> DecidedWorld:
    return make_decided(cast)


@pytest.fixture
def found(world: DecidedWorld) -> DecisionFile:
    return decision_file_of(world.cast.ada, world.application, far(), NOW)
