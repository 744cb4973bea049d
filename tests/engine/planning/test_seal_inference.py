"""A guesser trained on sealed plans cannot tell what round one rated above the bar from what it rated below."""

import numpy as np
import pytest
from bench.seal_inference import TOPIC_NEEDS, Guessing, Job, Sample, area, area_within, guess, sample

from kedua.engine.planning.case import Need
from tests.factories.banks import COMPETENCIES, small_bank


def jobs() -> tuple[Job, ...]:
    """Make jobs like the role profiles: two or three must-haves with high weights, bars of 3 and now and then 4."""
    random = np.random.default_rng(5)
    made = []
    for number in range(12):
        order = random.permutation(len(COMPETENCIES))
        needs = [
            Need(COMPETENCIES[i], float(max(1, 5 - place)), place < 2 + number % 2, float(random.choice((3, 3, 4))))
            for place, i in enumerate(order)
        ]
        made.append(Job((*needs, Need("value:care", 3.0), *TOPIC_NEEDS), "experienced"))
    return tuple(made)


@pytest.fixture(scope="module")
def found() -> Guessing:
    return guess(sample(jobs(), small_bank(), 260, seed=2), rounds=50)


def test_within_equal_bars_a_trained_guesser_does_little_better_than_chance(found: Guessing) -> None:
    assert found.same_bar <= 0.6


def test_the_plan_tells_little_beyond_what_the_job_tells(found: Guessing) -> None:
    assert found.seen - found.job <= 0.05


def test_nothing_visible_tells_by_itself(found: Guessing) -> None:
    name, telling = found.leaks[0]

    assert abs(telling - 0.5) <= 0.1, name


def test_the_guesser_would_find_a_leak() -> None:
    random = np.random.default_rng(0)
    above = random.random(400) < 0.6
    leak = above + random.normal(0, 0.7, 400)
    noise = random.normal(0, 1, 400)
    job = random.integers(1, 6, (400, 3)).astype(float)
    rows = Sample(np.column_stack([leak, noise]), job, above, np.arange(400) // 4, job[:, 1], ("leak", "noise"))

    found = guess(rows, rounds=20)

    assert found.same_bar > 0.75
    assert found.leaks[0][0] == "leak"


def test_the_area_counts_pairs_and_ties() -> None:
    score = np.array([1.0, 2.0, 2.0, 3.0])
    above = np.array([False, False, True, True])

    assert area(score, above) == pytest.approx(3.5 / 4)
    assert area_within(score, above, np.array([1.0, 2.0, 1.0, 2.0])) == pytest.approx(1.0)
