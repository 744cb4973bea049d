"""All that is known at once is what estimating anew gives, whatever comes; a better rating never does harm."""

from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from kedua.engine.evidence.components import SHARES, Kind, VarianceComponents
from kedua.engine.evidence.covariance import covariance, stable_among, stable_with
from kedua.engine.evidence.estimate import estimate, known_of
from kedua.engine.evidence.mixed import Array
from kedua.engine.evidence.posterior import Posterior, Rule, foresee, posterior
from kedua.engine.evidence.ratings import Rating, Severity
from tests.engine.evidence.guards import held

COMPETENCIES = ("teamwork", "planning", "service")
USUAL = Rule()
KINDS: tuple[Kind, ...] = ("interview", "work-sample", "exercise", "reference-call")
NOTHING = 1e-7
# A rater's strictness and impression make up most of these ratings, so that best linear prediction weighs one of Ada's
# two ratings of one answer below nought.
PARTS = {"stable": 20, "occasion": 20, "severity": 50, "halo": 50, "question": 20, "rater_question": 1, "answer": 20}
BENDING = VarianceComponents(**{name: part / 182 for name, part in PARTS.items()}, residual=1 / 182)
BENT = [
    Rating("teamwork", "ada", 1, 3, "q1"),
    Rating("teamwork", "ada", 1, 3, "q2"),
    Rating("teamwork", "ada", 2, 3, "q2"),
    Rating("planning", "ada", 2, 3, "q1"),
]

one_rating = st.builds(
    Rating,
    st.sampled_from(COMPETENCIES),
    st.sampled_from(("ada", "ben", "dan")),
    st.integers(1, 3),
    st.integers(2, 10).map(lambda halves: halves / 2),
    st.sampled_from((None, "q1", "q2", "q3")),
    kind=st.sampled_from(("interview", *KINDS)),
)
evidence = st.lists(one_rating, max_size=10)
one_severity = st.builds(Severity, st.sampled_from(("ada", "ben")), st.floats(-1, 1), st.floats(0, 0.5))


@st.composite
def any_components(draw: st.DrawFn) -> VarianceComponents:
    parts = {name: draw(st.integers(int(name in ("stable", "residual")), 20)) for name in SHARES}
    shares = {name: part / sum(parts.values()) for name, part in parts.items()}
    return VarianceComponents(**shares, between_competencies=draw(st.floats(0, 0.9)))


@settings(deadline=None)
@given(evidence.filter(bool), any_components(), st.data())
def test_a_better_rating_never_lowers_the_estimate_nor_the_chance_of_what_it_rates(
    ratings: list[Rating], components: VarianceComponents, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(ratings) - 1))
    worse = ratings[at]
    better = replace(worse, value=data.draw(st.floats(worse.value, 5)))

    before, after = (
        estimate(rows, COMPETENCIES, components)[worse.competency]
        for rows in (ratings, [*ratings[:at], better, *ratings[at + 1 :]])
    )

    assert after.mean >= before.mean - NOTHING
    assert after.chance_at_least(3) >= before.chance_at_least(3) - NOTHING


def test_a_weight_that_would_punish_a_better_rating_is_held_at_nought() -> None:
    rule = Rule(BENDING)
    found = posterior(BENT, COMPETENCIES, rule)

    best = stable_with(COMPETENCIES, found.rows, BENDING) @ found.precision
    own = np.array([[row.competency == name for row in found.rows] for name in COMPETENCIES])
    assert (best[own].min() < -0.1, found.weights[own].min()) == (True, 0)
    assert (
        found.sds >= np.sqrt(np.diag(stable_among(COMPETENCIES, BENDING) - best @ cross_of(found).T)) - NOTHING
    ).all()


def cross_of(found: Posterior) -> Array:
    return stable_with(COMPETENCIES, found.rows, BENDING)


@settings(deadline=None)
@example(BENT[:3], BENT[3], BENDING)
@example(BENT, replace(BENT[0], rater="eve"), BENDING)
@given(evidence, one_rating, any_components())
def test_more_evidence_of_any_kind_never_raises_uncertainty(
    ratings: list[Rating], more: Rating, components: VarianceComponents
) -> None:
    before, after = (posterior(rows, COMPETENCIES, Rule(components)).sds for rows in (ratings, [*ratings, more]))

    assert (after <= before + NOTHING).all()


@settings(deadline=None)
@given(evidence, st.randoms(use_true_random=False))
def test_the_order_of_evidence_of_all_kinds_does_not_matter(ratings: list[Rating], random: Random) -> None:
    shuffled = random.sample(ratings, len(ratings))

    assert estimate(shuffled, COMPETENCIES, USUAL.components) == estimate(ratings, COMPETENCIES, USUAL.components)


@settings(deadline=None)
@given(evidence, st.lists(one_rating, min_size=1, max_size=3), st.lists(one_severity, max_size=1))
def test_what_is_foreseen_is_what_estimating_anew_finds(
    ratings: list[Rating], planned: list[Rating], severities: list[Severity]
) -> None:
    rule = Rule(severities=tuple(severities), priors={"planning": 3.0})
    assume(not held(ratings, COMPETENCIES, rule) and not held([*ratings, *planned], COMPETENCIES, rule))
    now = posterior(ratings, COMPETENCIES, rule)

    told = foresee(now, planned)

    later = posterior([*ratings, *planned], COMPETENCIES, rule)
    values = np.array([row.value for row in planned])
    moved = now.means + told.pull @ np.linalg.solve(told.covariance, values - told.expected)
    assert moved == pytest.approx(later.means, abs=NOTHING)
    assert now.sds**2 - told.moves() == pytest.approx(later.sds**2, abs=NOTHING)


@given(evidence)
def test_how_competencies_vary_together_is_what_normal_theory_gives(ratings: list[Rating]) -> None:
    assume(not held(ratings, COMPETENCIES, USUAL))
    alone = VarianceComponents()
    levels = [Rating(name, f"oracle {name}", 99, 3, f"oracle {name}") for name in COMPETENCIES]

    found = posterior(ratings, COMPETENCIES, USUAL)

    both = covariance([*ratings, *levels], alone)
    n = len(ratings)
    own = both[n:, n:] - np.eye(3) * (both[-1, -1] - alone.variance("stable"))
    shared = own.copy()
    shared[~np.eye(3, dtype=bool)] = alone.variance("stable") * alone.between_competencies
    names = [row.competency for row in ratings]
    kinds = [np.sqrt(alone.variance("stable") * alone.of(row.kind).variance("stable")) for row in ratings]
    alike = [[1.0 if name == other else alone.between_competencies for other in names] for name in COMPETENCIES]
    cross = np.array(alike).reshape(3, n) * np.array(kinds).reshape(1, n)
    expected = shared - cross @ np.linalg.inv(both[:n, :n]) @ cross.T if n else shared
    assert found.covariance == pytest.approx(expected, abs=1e-6)


def test_known_is_the_same_as_estimate_gives() -> None:
    ratings = [Rating("teamwork", "ada", 1, 4, "q1"), Rating("planning", "ben", 2, 2, "q2")]

    assert known_of(posterior(ratings, COMPETENCIES, USUAL)) == estimate(ratings, COMPETENCIES, USUAL.components)


def test_a_task_tells_less_than_an_answer_and_a_call_less_than_a_task() -> None:
    told = {
        kind: USUAL.components.stable_sd
        - float(posterior([Rating("teamwork", "ada", 1, 4, "q1", kind=kind)], ["teamwork"], USUAL).sds[0])
        for kind in KINDS
    }

    assert told["interview"] > told["work-sample"] == told["exercise"] > told["reference-call"] > 0


def test_one_rating_of_a_kind_tells_its_share_of_the_lasting_level() -> None:
    left = {
        kind: float(posterior([Rating("teamwork", "ada", 1, 4, "q1", kind=kind)], ["teamwork"], USUAL).covariance[0, 0])
        for kind in KINDS
    }

    usual = USUAL.components.variance("stable")
    assert {kind: 1 - sd / usual for kind, sd in left.items()} == pytest.approx(
        {"interview": 0.33, "work-sample": 0.20, "exercise": 0.20, "reference-call": 0.10}
    )


@pytest.mark.parametrize("kind", KINDS)
def test_the_shares_of_every_kind_sum_to_one(kind: Kind) -> None:
    assert sum(getattr(USUAL.components.of(kind), share) for share in SHARES) == pytest.approx(1)


@pytest.mark.parametrize("kind", KINDS[1:])
def test_two_raters_of_one_task_or_call_agree_as_anchored_ones_do(kind: Kind) -> None:
    one, other = (Rating("teamwork", rater, 1, 3, "task", kind=kind) for rater in ("ada", "ben"))

    v = covariance([one, other], USUAL.components)

    assert v[0, 1] / v[0, 0] == pytest.approx(0.77, abs=0.005)  # Taylor & Small 2002: .77–.79


def test_the_day_and_the_impression_of_a_task_are_not_those_of_an_interview() -> None:
    task, talk = (Rating("teamwork", "ada", 1, 3, "q", kind=kind) for kind in ("work-sample", "interview"))

    v = covariance([task, talk], USUAL.components)

    stable = np.sqrt(USUAL.components.variance("stable") * USUAL.components.of("work-sample").variance("stable"))
    strict = np.sqrt(USUAL.components.variance("severity") * USUAL.components.of("work-sample").variance("severity"))
    assert v[0, 1] == pytest.approx(stable + strict)
