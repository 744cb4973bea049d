from collections.abc import Hashable, Sequence
from random import Random

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kedua.engine.evidence.components import SHARES, VarianceComponents
from kedua.engine.evidence.estimate import Known, estimate, expected_after
from kedua.engine.evidence.mixed import Array
from kedua.engine.evidence.posterior import Rule
from kedua.engine.evidence.ratings import Rating, Severity
from tests.engine.evidence.guards import held

USUAL = VarianceComponents()
COMPETENCIES = ("teamwork", "planning", "service")
NOTHING_GAINED = 1e-9  # rounding may add this much to an uncertainty

one_rating = st.builds(
    Rating,
    st.sampled_from(COMPETENCIES),
    st.sampled_from(("ada", "ben", "dan")),
    st.integers(1, 2),
    st.integers(2, 10).map(lambda halves: halves / 2),
    st.sampled_from((None, "", "q1", "q2")),
)
evidence = st.lists(one_rating, max_size=12)
one_severity = st.builds(Severity, st.sampled_from(("ada", "ben")), st.floats(-1, 1), st.floats(0, 0.5))
known_severities = st.lists(one_severity, max_size=2, unique_by=lambda severity: severity.rater)
prior_means = st.dictionaries(st.sampled_from(COMPETENCIES), st.floats(2, 5))


@st.composite
def any_components(draw: st.DrawFn) -> VarianceComponents:
    parts = {name: draw(st.integers(int(name in ("stable", "residual")), 20)) for name in SHARES}
    shares = {name: part / sum(parts.values()) for name, part in parts.items()}
    return VarianceComponents(
        **shares, between_competencies=draw(st.floats(0, 0.9)), total_sd=draw(st.floats(0.5, 1.5))
    )


def rated(
    rater: str, value: float = 3, question: str | None = "q1", round_: int = 1, competency: str = "teamwork"
) -> Rating:
    return Rating(competency, rater, round_, value, question)


def teamwork(ratings: Sequence[Rating], severities: Sequence[Severity] = ()) -> Known:
    return estimate(ratings, ["teamwork"], USUAL, severities)["teamwork"]


def updated_one_by_one(
    ratings: Sequence[Rating],
    components: VarianceComponents,
    severities: Sequence[Severity],
    priors: dict[str, float],
) -> dict[str, tuple[float, float]]:
    """Compute mean and SD per competency another way: every effect is a state of its own, updated rating by rating."""
    known = {severity.rater: severity for severity in severities}
    effects: dict[Hashable, int] = {name: i for i, name in enumerate(COMPETENCIES)}
    used = []
    for row in ratings:
        seen: Hashable = row.question if row.question is not None else (row.round, row.competency)
        labels: list[Hashable] = [
            row.competency,
            ("occasion", row.round),
            ("severity", row.rater),
            ("halo", row.rater),
            ("question", seen),
            ("answer", seen),
            ("rater_question", row.rater, seen),
        ]
        used.append([effects.setdefault(label, len(effects)) for label in labels])
    mean, cov = prior_state(effects, components, known, priors)
    for row, places in zip(ratings, used, strict=True):
        z = np.zeros(len(effects))
        z[places] = 1
        gain = cov @ z / (z @ cov @ z + components.variance("residual"))
        mean = mean + gain * (row.value - z @ mean)
        cov = cov - np.outer(gain, z @ cov)
    return {name: (float(mean[i]), float(cov[i, i]) ** 0.5) for i, name in enumerate(COMPETENCIES)}


def prior_state(
    effects: dict[Hashable, int],
    components: VarianceComponents,
    known: dict[str, Severity],
    priors: dict[str, float],
) -> tuple[Array, Array]:
    mean, cov = np.zeros(len(effects)), np.zeros((len(effects), len(effects)))
    for label, i in effects.items():
        if isinstance(label, str):
            mean[i] = priors.get(label, components.prior_mean)
            cov[i, :3] = components.between_competencies * components.variance("stable")
            cov[i, i] = components.variance("stable")
        elif isinstance(label, tuple) and label[0] == "severity" and label[1] in known:
            mean[i], cov[i, i] = known[label[1]].mean, known[label[1]].sd ** 2
        elif isinstance(label, tuple):
            cov[i, i] = components.variance(label[0])
    return mean, cov


@settings(deadline=None)
@given(evidence, any_components(), known_severities, prior_means)
def test_the_estimate_equals_one_updated_rating_by_rating(
    ratings: list[Rating], components: VarianceComponents, severities: list[Severity], priors: dict[str, float]
) -> None:
    assume(not held(ratings, COMPETENCIES, Rule(components, tuple(severities))))
    expected = updated_one_by_one(ratings, components, severities, priors)

    result = estimate(ratings, COMPETENCIES, components, severities, priors)

    for name, (mean, sd) in expected.items():
        assert (result[name].mean, result[name].sd) == pytest.approx((mean, sd), abs=1e-6)


def test_without_evidence_the_prior_stands() -> None:
    assert estimate([], ["teamwork", "planning"], USUAL, priors={"planning": 4}) == {
        "teamwork": Known("teamwork", 3.5, USUAL.stable_sd, 0),
        "planning": Known("planning", 4, USUAL.stable_sd, 0),
    }


def test_one_rating_is_shrunk_by_the_stable_share() -> None:
    known = teamwork([rated("ben", 5)])

    assert known.mean == pytest.approx(3.5 + 0.33 * 1.5)
    assert known.sd == pytest.approx(0.8 * (0.33 * (1 - 0.33)) ** 0.5)
    assert known.ratings == 1


def test_a_rating_of_one_competency_informs_another_but_less() -> None:
    known = estimate([rated("ben", 5)], ["teamwork", "planning"], USUAL)

    assert known["planning"].mean - 3.5 == pytest.approx(0.5 * (known["teamwork"].mean - 3.5))
    assert known["planning"].ratings == 0


def test_a_competency_that_is_not_asked_for_still_informs() -> None:
    assert teamwork([rated("ben", 5, competency="planning")]).mean > 3.5


def test_each_competency_is_told_once() -> None:
    assert list(estimate([], ["planning", "teamwork", "planning"], USUAL)) == ["planning", "teamwork"]


@settings(deadline=None)
@given(evidence, known_severities, st.randoms(use_true_random=False))
def test_the_order_of_evidence_does_not_matter_to_the_last_bit(
    ratings: list[Rating], severities: list[Severity], random: Random
) -> None:
    shuffled = random.sample(ratings, len(ratings))

    assert estimate(shuffled, COMPETENCIES, USUAL, severities) == estimate(ratings, COMPETENCIES, USUAL, severities)


@settings(deadline=None)
@given(evidence, one_rating, any_components(), known_severities)
def test_more_evidence_never_raises_uncertainty(
    ratings: list[Rating], more: Rating, components: VarianceComponents, severities: list[Severity]
) -> None:
    before = estimate(ratings, COMPETENCIES, components, severities)

    after = estimate([*ratings, more], COMPETENCIES, components, severities)

    assert all(after[name].sd <= before[name].sd + NOTHING_GAINED for name in COMPETENCIES)


@settings(deadline=None)
@given(evidence.filter(bool), st.sampled_from(("eve", "fay")))
def test_a_new_rater_who_agrees_makes_what_they_rate_surer(ratings: list[Rating], rater: str) -> None:
    agreed = ratings[0]
    more = Rating(agreed.competency, rater, agreed.round, agreed.value, agreed.question)
    assume(not held([*ratings, more], COMPETENCIES, Rule()))

    before, after = (estimate(rows, COMPETENCIES, USUAL) for rows in (ratings, [*ratings, more]))

    assert after[agreed.competency].sd < before[agreed.competency].sd


@settings(deadline=None)
@given(evidence, any_components(), known_severities)
def test_uncertainty_does_not_depend_on_the_values(
    ratings: list[Rating], components: VarianceComponents, severities: list[Severity]
) -> None:
    mirrored = [Rating(r.competency, r.rater, r.round, 6 - r.value, r.question) for r in ratings]

    one, other = (estimate(rows, COMPETENCIES, components, severities) for rows in (ratings, mirrored))

    assert [known.sd for known in one.values()] == [known.sd for known in other.values()]


@settings(deadline=None)
@given(evidence)
def test_estimates_stay_on_the_scale_under_the_defaults(ratings: list[Rating]) -> None:
    known = estimate(ratings, COMPETENCIES, USUAL).values()

    assert all(1 <= k.mean <= 5 and 0 < k.sd <= USUAL.stable_sd + NOTHING_GAINED for k in known)


@settings(deadline=None)
@given(evidence, evidence, known_severities, prior_means)
def test_what_is_expected_equals_the_estimate_once_any_values_are_in(
    ratings: list[Rating], planned: list[Rating], severities: list[Severity], priors: dict[str, float]
) -> None:
    now = estimate(ratings, COMPETENCIES, USUAL, severities, priors)

    expected = expected_after(ratings, planned, COMPETENCIES, USUAL, severities, priors)

    later = estimate([*ratings, *planned], COMPETENCIES, USUAL, severities, priors)
    assert expected == {
        k.competency: Known(k.competency, now[k.competency].mean, k.sd, k.ratings) for k in later.values()
    }


def test_a_lone_lenient_rater_moves_the_estimate_less_than_the_average() -> None:
    panel = [rated(rater, 3) for rater in ("ada", "ben", "dan", "fay")]
    average_moves = (4 * 3 + 5) / 5 - 3

    moves = teamwork([*panel, rated("eve", 5)]).mean - teamwork(panel).mean

    assert 0 < moves < average_moves


def test_a_rater_known_to_be_lenient_moves_it_still_less() -> None:
    panel = [rated(rater, 3) for rater in ("ada", "ben", "dan", "fay")]
    unknown = teamwork([*panel, rated("eve", 5)])

    known = teamwork([*panel, rated("eve", 5)], [Severity("eve", 1, 0.1)])

    assert teamwork(panel).mean < known.mean < unknown.mean


def test_knowing_a_raters_severity_makes_surer() -> None:
    assert teamwork([rated("ben")], [Severity("ben", 0, 0.05)]).sd < teamwork([rated("ben")]).sd


@pytest.mark.parametrize("question", ["q1", "q2"])
def test_agreement_within_one_scorecard_adds_less_than_between_raters(question: str) -> None:
    alone, together = (
        teamwork([rated("ben", 5, "q1"), rated("ben", 5, question)]),
        teamwork([rated("ben", 5, "q1"), rated("ada", 5, question)]),
    )

    assert alone.sd > together.sd
    assert alone.mean < together.mean


def test_high_ratings_across_one_scorecard_add_less_than_across_two() -> None:
    others = [("q2", "planning"), ("q3", "service")]
    first = rated("ben", 5)

    alone = teamwork([first, *(rated("ben", 5, question, 1, name) for question, name in others)])
    together = teamwork([first, *(rated("ada", 5, question, 1, name) for question, name in others)])

    assert alone.mean < together.mean


def test_a_second_round_with_a_new_rater_tells_more_than_the_same_rater_again() -> None:
    first = rated("ben", 4)

    same, new = (teamwork([first, rated(rater, 4, "q2", 2)]) for rater in ("ben", "ada"))

    assert new.sd < same.sd < teamwork([first]).sd


def test_a_second_round_tells_more_than_a_second_question_on_the_same_day() -> None:
    first = rated("ben", 4)

    same_day, another_day = (teamwork([first, rated("ada", 4, "q2", round_)]) for round_ in (1, 2))

    assert another_day.sd < same_day.sd


def test_a_new_question_tells_more_than_a_second_rater_saw_in_the_same_answer() -> None:
    first = rated("ben", 4)

    same_answer, new_answer = (teamwork([first, rated("ada", 4, question)]) for question in ("q1", "q2"))

    assert new_answer.sd < same_answer.sd


@pytest.mark.parametrize(("bar", "chance"), [(3, 0.841345), (3.5, 0.5), (4, 0.158655)])
def test_the_chance_to_reach_a_bar_is_that_of_a_normal_distribution(bar: float, chance: float) -> None:
    assert Known("teamwork", 3.5, 0.5, 2).chance_at_least(bar) == pytest.approx(chance, abs=1e-6)


@pytest.mark.parametrize(("bar", "chance"), [(3.5, 1.0), (3.6, 0.0)])
def test_what_is_known_exactly_reaches_a_bar_or_does_not(bar: float, chance: float) -> None:
    assert Known("teamwork", 3.5, 0, 2).chance_at_least(bar) == chance
