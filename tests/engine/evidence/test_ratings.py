import math

import pytest

from kedua.engine.evidence.ratings import InvalidRating, InvalidSeverity, Rating, Severity


@pytest.mark.parametrize("value", [1, 2.5, 5])
def test_a_rating_lies_between_one_and_five(value: float) -> None:
    assert Rating("teamwork", "ben", 1, value).value == value


@pytest.mark.parametrize("value", [0.5, 5.5, -3, math.nan, math.inf])
def test_a_rating_off_the_scale_is_refused(value: float) -> None:
    with pytest.raises(InvalidRating) as refused:
        Rating("teamwork", "ben", 1, value)

    assert str(refused.value) == f"a rating is a number from 1 to 5, not {value}"


def test_ratings_on_one_question_saw_the_same_answer() -> None:
    ben, ada = (Rating("teamwork", rater, 1, 3, "q1") for rater in ("ben", "ada"))

    assert ben.seen == ada.seen == "q1"


def test_overall_ratings_saw_the_same_answers_within_one_round_only() -> None:
    first, also_first, second, other = (
        Rating("teamwork", "ben", 1, 3).seen,
        Rating("teamwork", "ada", 1, 4).seen,
        Rating("teamwork", "ben", 2, 3).seen,
        Rating("planning", "ben", 1, 3).seen,
    )

    assert first == also_first
    assert len({first, second, other}) == 3


def test_an_overall_rating_is_never_taken_for_one_on_a_question() -> None:
    assert Rating("teamwork", "ben", 1, 3).seen != Rating("teamwork", "ben", 1, 3, "1/teamwork").seen


@pytest.mark.parametrize(("mean", "sd"), [(math.nan, 0.1), (0.5, math.inf), (0.5, -0.1)])
def test_a_severity_that_makes_no_sense_is_refused(mean: float, sd: float) -> None:
    with pytest.raises(InvalidSeverity) as refused:
        Severity("ben", mean, sd)

    assert str(refused.value) == f"a severity has a finite mean and an SD of 0 or more, not {mean} and {sd}"


def test_a_severity_may_be_known_exactly() -> None:
    assert Severity("ben", 0.4, 0).sd == 0
