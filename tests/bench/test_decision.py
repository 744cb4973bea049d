from __future__ import annotations

import numpy as np
import pytest
from bench.decision_study import GENERAL, MUSTS, Candidates, Outcome, study
from bench.validity_policies import ENGINE, NEEDS
from bench.validity_world import Slot, World

from kedua.engine.evidence.covariance import covariance
from kedua.engine.evidence.estimate import Known
from kedua.engine.evidence.ratings import Rating


@pytest.fixture(scope="module")
def made() -> Candidates:
    sizes = (len(NEEDS), 3000, (5,))
    return Candidates(
        World(ENGINE, *sizes, rounds=4, raters=7), World(ENGINE.of("work-sample"), *sizes, rounds=4, raters=7)
    )


def test_made_up_tasks_and_interviews_covary_as_the_model_says(made: Candidates) -> None:
    talk, task, again = Slot(0, 0, 1, "q"), Slot(0, 5, 4, "task"), Slot(0, 6, 4, "task")
    rows = [
        Rating("c", "a", 1, 3, "q"),
        Rating("c", "b", 4, 3, "task", kind="work-sample"),
        Rating("c", "d", 4, 3, "task", kind="work-sample"),
    ]

    found = np.cov([made.talks.latent(talk), made.tasks.latent(task), made.tasks.latent(again)])

    assert np.abs(found - covariance(rows, ENGINE)).max() < 0.03


def test_an_outcome_counts_calls_on_the_side_of_the_truth() -> None:
    outcome, name = Outcome(), MUSTS[0].competency

    outcome.add({name: Known(name, 3.6, 0.3, 2)}, {name: True}, 60)
    outcome.add({name: Known(name, 3.6, 0.3, 2)}, {name: False}, 0)

    assert (outcome.candidates, outcome.calls, outcome.right, outcome.minutes) == (2, 2, 0.5, 60)


def test_every_way_follows_the_same_candidates() -> None:
    found = study(10)

    assert {(outcome.candidates, outcome.calls) for outcome in found.values()} == {
        (found["at once"].candidates, found["at once"].calls)
    }
    assert found["at once"].minutes == 0
    assert found["one more general interview"].minutes == GENERAL * found["at once"].candidates
