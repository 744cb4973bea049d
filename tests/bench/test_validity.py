from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from bench.validity import Study, all_alike, averages, best_picked, model, second_rounds, simulate
from bench.validity_ceiling import best_spread, implied
from bench.validity_policies import (
    COMPETENCIES,
    ENGINE,
    NEEDS,
    WEIGHTS,
    Opening,
    Planner,
    Setup,
    flags_of,
    openings,
    plan_of,
    slots_of,
)
from bench.validity_world import Slot, World

from kedua.engine.evidence.covariance import covariance
from kedua.engine.evidence.estimate import estimate
from kedua.engine.evidence.ratings import Rating

OPENINGS = openings(4, 3)
CELLS = ((45, 1), (60, 2))
# Every way in which two ratings can have something in common: competency, round, rater, question, and none.
SLOTS = (
    Slot(0, 0, 1, "a"),
    Slot(1, 0, 1, "b"),
    Slot(0, 0, 1, "c"),
    Slot(0, 1, 2, "a"),
    Slot(0, 2, 2, "a"),
    Slot(0, 0, 2, "d"),
    Slot(1, 1, 2, "e"),
    Slot(2, 2, 2, "f"),
)


def rows_of(slots: tuple[Slot, ...], values: list[float]) -> list[Rating]:
    return [
        Rating(COMPETENCIES[s.competency], f"rater {s.rater}", s.round, value, s.question)
        for s, value in zip(slots, values, strict=True)
    ]


def setup_of(opening: Opening, cell: tuple[int, int], ratings: list[float]) -> Setup:
    return Setup(*cell, opening, flags_of(opening, ratings))


@pytest.fixture(scope="module")
def world() -> World:
    return World(ENGINE, len(NEEDS), 6000, (11,))


def test_made_up_ratings_covary_as_the_published_components_say(world: World) -> None:
    latent = np.stack([world.latent(slot) for slot in SLOTS])

    found = np.cov(latent)

    assert np.abs(found - covariance(rows_of(SLOTS, [3.0] * len(SLOTS)), ENGINE)).max() < 0.02
    assert np.abs(latent.mean(axis=1) - ENGINE.prior_mean).max() < 0.02


@pytest.mark.parametrize(
    ("share", "first", "second", "without"),
    [
        ("stable", Slot(0, 0, 1, "a"), Slot(0, 1, 2, "b"), None),
        ("occasion", Slot(0, 0, 1, "a"), Slot(0, 1, 1, "b"), Slot(0, 1, 2, "b")),
        ("answer", Slot(0, 0, 1, "a"), Slot(0, 1, 2, "a"), Slot(0, 1, 2, "b")),
        ("rater_question", Slot(0, 0, 1, "a"), Slot(0, 0, 2, "a"), None),
    ],
)
def test_each_share_shows_in_the_ratings_that_have_it_in_common(
    world: World, share: str, first: Slot, second: Slot, without: Slot | None
) -> None:
    def together(one: Slot, other: Slot) -> float:
        return float(np.cov(world.latent(one), world.latent(other))[0, 1]) / ENGINE.total_sd**2

    common = {
        "stable": ("stable",),
        "occasion": ("occasion",),
        "answer": ("answer", "question"),
        "rater_question": ("stable", "severity", "halo", "question", "answer", "rater_question"),
    }[share]

    found = together(first, second) - (0.0 if without is None else together(first, without))

    assert found == pytest.approx(sum(getattr(ENGINE, name) for name in common), abs=0.03)


def test_levels_of_two_competencies_correlate_as_published(world: World) -> None:
    found = np.corrcoef(world.stable, rowvar=False)

    off_diagonal = found[~np.eye(len(NEEDS), dtype=bool)]
    assert np.abs(off_diagonal - ENGINE.between_competencies).max() < 0.03


def test_ratings_are_whole_numbers_on_the_scale(world: World) -> None:
    assert set(np.unique(world.rating(SLOTS[0]))) == {1.0, 2.0, 3.0, 4.0, 5.0}


def test_what_else_is_asked_changes_no_rating() -> None:
    one, other = World(ENGINE, 8, 5, (3,)), World(ENGINE, 8, 5, (3,))
    one.rating(Slot(1, 2, 2, "something else"))

    assert one.rating(SLOTS[0]).tolist() == other.rating(SLOTS[0]).tolist()


@pytest.mark.parametrize(("opening", "cell"), list(product(OPENINGS, CELLS)))
def test_kedua_asks_no_question_of_round_one(opening: Opening, cell: tuple[int, int]) -> None:
    ratings = [4.0, 2.0, 3.0, 5.0, 3.0, 4.0]
    seconds = second_rounds(setup_of(opening, cell, ratings), ratings, Planner())

    before = {asked.question for asked in opening}
    assert {name: bool(before & {a.question for a in asked}) for name, asked in seconds.items()} == {
        "first": False,
        "repeat": True,
        "even": False,
        "gaps": False,
        "kedua": False,
    }


@pytest.mark.parametrize("opening", OPENINGS)
def test_plans_keep_to_the_same_minutes(opening: Opening) -> None:
    ratings, planner = [3.0] * len(opening), Planner()
    setup = setup_of(opening, (60, 2), ratings)

    seconds = second_rounds(setup, ratings, planner)

    assert max(sum(a.minutes for a in asked) for asked in seconds.values()) <= planner.minutes(setup, ratings)


def test_a_plan_depends_on_ratings_only_through_the_flags() -> None:
    random = np.random.default_rng(4)
    plans: dict[Setup, set[object]] = {}

    for _ in range(40):
        ratings = random.integers(1, 6, len(OPENINGS[0])).astype(float).tolist()
        setup = setup_of(OPENINGS[0], (60, 2), ratings)
        plans.setdefault(setup, set()).add(plan_of(setup, ratings))

    assert {len(found) for found in plans.values()} == {1}


def test_model_weights_give_what_estimate_gives() -> None:
    slots = slots_of(OPENINGS[1], OPENINGS[2], 2)
    values = np.random.default_rng(5).integers(1, 6, len(slots)).astype(float)
    known = estimate(rows_of(slots, values.tolist()), COMPETENCIES, ENGINE)

    by_weights = ENGINE.prior_mean + (values - ENGINE.prior_mean) @ model(slots)

    assert by_weights == pytest.approx(WEIGHTS @ [known[name].mean for name in COMPETENCIES])


def test_plain_averages_weigh_competencies_by_the_job_and_leave_out_what_has_no_rating() -> None:
    slots = (Slot(0, 0, 1, "a"), Slot(0, 0, 1, "b"), Slot(7, 0, 1, "c"))

    assert averages(slots).tolist() == pytest.approx([5 / 12, 5 / 12, 1 / 6])
    assert all_alike(slots).tolist() == pytest.approx([1 / 3, 1 / 3, 1 / 3])


def test_finalists_who_tie_share_the_pick() -> None:
    truth = np.array([1.0, 2.0, 3.0, 4.0, 4.0, 3.0, 2.0, 1.0])
    score = np.array([0.0, 0.0, 1.0, 1.0, 0.0, 5.0, 0.0, 0.0])

    assert best_picked(score, truth) == 0.25


def test_no_plan_beats_the_best_spread() -> None:
    ratings, opening = [3.0] * len(OPENINGS[0]), OPENINGS[0]
    seconds = second_rounds(setup_of(opening, (45, 1), ratings), ratings, Planner())

    best = best_spread(opening, 3, 1)

    assert max(implied(slots_of(opening, asked, 1)) for asked in seconds.values()) <= best + 1e-9


def test_a_second_round_tells_more_than_the_first_alone() -> None:
    results = simulate(Study(((60, 2),), 3, 100, OPENINGS[:2]))

    gain, _ = results.lead((60, 2), ("kedua", "model"), ("first", "model"))

    assert gain.mean - gain.half > 0
