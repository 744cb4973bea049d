"""What is said to move an estimate onto its bar does so when everything is estimated anew."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kedua.engine.evidence.bars import Bar, worth
from kedua.engine.evidence.estimate import Known, estimate
from kedua.engine.evidence.posterior import Rule, posterior
from kedua.engine.evidence.ratings import Rating
from kedua.engine.evidence.sway import Sway, sway
from tests.engine.evidence.guards import held

NAMES = ("teamwork", "planning")
RULE = Rule()
one_rating = st.builds(
    Rating,
    st.sampled_from(NAMES),
    st.sampled_from(("ada", "ben", "dan")),
    st.integers(1, 2),
    st.integers(2, 10).map(lambda halves: halves / 2),
    st.sampled_from((None, "q1", "q2")),
)
bars = st.floats(2.5, 4.5).map(lambda rating: [Bar("teamwork", rating), Bar("planning", 3.5, 2)])


def swayed(ratings: Sequence[Rating], wanted: Sequence[Bar]) -> dict[str, Sway]:
    return {found.competency: found for found in sway(posterior(ratings, NAMES, RULE), wanted)}


def new_rating(value: float) -> Rating:
    return Rating("teamwork", "eve", 9, value, "new")


def anew(ratings: Sequence[Rating], name: str) -> Known:
    return estimate(ratings, NAMES, RULE.components)[name]


@settings(deadline=None)
@given(st.lists(one_rating, max_size=8), bars)
def test_one_rating_more_of_the_needed_size_puts_the_estimate_on_the_bar(
    ratings: list[Rating], wanted: list[Bar]
) -> None:
    assume(not held(ratings, NAMES, RULE))
    for bar in wanted:
        found = swayed(ratings, wanted).get(bar.competency)
        for more in found.more if found else ():
            new = Rating(bar.competency, more.rater or "eve", 9, 3, "new")
            per_point = anew([*ratings, replace(new, value=4)], bar.competency).mean
            per_point -= anew([*ratings, new], bar.competency).mean
            at_three = anew([*ratings, new], bar.competency).mean
            assume(per_point > 1e-4)
            assert at_three + per_point * (more.needed - 3) == pytest.approx(bar.rating, abs=1e-6)


@settings(deadline=None)
@given(st.lists(one_rating, min_size=1, max_size=8), bars)
def test_the_changed_rating_puts_the_estimate_on_the_bar_and_no_smaller_change_does(
    ratings: list[Rating], wanted: list[Bar]
) -> None:
    assume(not held(ratings, NAMES, RULE))
    for name, found in swayed(ratings, wanted).items():
        bar = next(bar for bar in wanted if bar.competency == name)
        reached = []
        for at, row in enumerate(ratings):
            if row.competency == name:
                one = anew([*ratings[:at], replace(row, value=1), *ratings[at + 1 :]], name).mean
                five = anew([*ratings[:at], replace(row, value=5), *ratings[at + 1 :]], name).mean
                to = 1 + 4 * (bar.rating - one) / (five - one)
                reached += [abs(to - row.value)] if 1 <= to <= 5 else []
        least = min(reached, default=None)
        assert (None if found.changed is None else abs(found.changed.by)) == (
            None if least is None else pytest.approx(least, abs=1e-5)
        )


def test_a_rating_below_what_was_expected_takes_it_under_the_bar() -> None:
    ratings = [Rating("teamwork", "ada", 1, 4, "q1")]

    found = swayed(ratings, [Bar("teamwork", 3.5)])["teamwork"]

    new, same = found.more
    under = [value for value in range(1, 6) if anew([*ratings, new_rating(value)], "teamwork").mean < 3.5]
    assert (new.by, new.rater, new.rating) == ("new", "", max(under))
    assert (same.by, same.rater) == ("same", "ada")
    assert found.gap == pytest.approx(0.33 * 0.5)
    assert new.expected == pytest.approx(3.5 + 0.33 * 0.5)  # only the lasting level is shared
    assert same.expected == pytest.approx(3.5 + (0.33 + 0.09 + 0.07) * 0.5)


def test_the_whole_rating_named_takes_it_across_and_the_next_does_not() -> None:
    ratings, bar = [Rating("teamwork", "ada", 1, 3, "q1")], Bar("teamwork", 3.5)
    (new, _same) = swayed(ratings, [bar])["teamwork"].more

    assert new.rating is not None
    across, short = (
        anew([*ratings, Rating("teamwork", "eve", 9, value, "new")], "teamwork").mean
        for value in (new.rating, new.rating - 1)
    )

    assert short < 3.5 <= across


def test_where_no_rating_on_the_scale_is_enough_none_is_named() -> None:
    ratings = [Rating("teamwork", rater, day, 3, f"{day}/q") for rater in "abcdef" for day in range(1, 9)]
    bar = anew(ratings, "teamwork").mean + 0.8 * anew(ratings, "teamwork").sd

    found = swayed(ratings, [Bar("teamwork", bar)])["teamwork"]

    assert [more.rating for more in found.more] == [None, None]
    assert anew([*ratings, new_rating(5)], "teamwork").mean < bar


def test_far_above_the_bar_no_rating_takes_it_under() -> None:
    ratings = [Rating("teamwork", rater, day, 3, f"{day}/q") for rater in "abcdef" for day in range(1, 9)]
    bar = anew(ratings, "teamwork").mean - 0.8 * anew(ratings, "teamwork").sd

    found = swayed(ratings, [Bar("teamwork", bar)])["teamwork"]

    assert found.more[0].rating is None
    assert anew([*ratings, new_rating(1)], "teamwork").mean >= bar


def test_where_no_single_change_is_enough_none_is_named() -> None:
    ratings = [Rating("planning", rater, 1, 3, "q1") for rater in ("ada", "ben")]

    assert swayed(ratings, [Bar("teamwork", 3.5)])["teamwork"].changed is None


def test_a_clear_call_needs_nothing() -> None:
    assert swayed([Rating("teamwork", "ada", 1, 5, "q1")], [Bar("teamwork", 3)]) == {}


def test_what_knowing_more_is_worth_is_that_of_the_move_it_makes() -> None:
    ratings, bar = [Rating("teamwork", "ada", 1, 4, "q1")], Bar("teamwork", 3.5, weight=2)
    now, later = anew(ratings, "teamwork"), anew([*ratings, Rating("teamwork", "eve", 9, 4, "new")], "teamwork")

    found = swayed(ratings, [bar])["teamwork"]

    move = (now.sd**2 - later.sd**2) ** 0.5
    assert found.gap == pytest.approx(now.mean - 3.5)
    assert found.perfect == pytest.approx(2 * worth(now.mean - 3.5, now.sd))
    assert found.sample == pytest.approx(2 * worth(now.mean - 3.5, move))


def test_where_one_rating_more_is_worth_most_comes_first() -> None:
    wanted = [Bar("teamwork", 3.5), Bar("planning", 3.5, weight=3)]

    assert list(swayed([], wanted)) == ["planning", "teamwork"]
