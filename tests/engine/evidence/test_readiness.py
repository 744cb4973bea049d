import pytest

from kedua.engine.evidence.bars import Bar
from kedua.engine.evidence.debrief import debrief
from kedua.engine.evidence.posterior import Rule
from kedua.engine.evidence.ratings import Rating
from kedua.engine.evidence.readiness import Lack, Readiness, readiness


def rated(value: float, rater: str = "ada", day: int = 1, competency: str = "teamwork") -> Rating:
    return Rating(competency, rater, day, value, f"{day}/{competency}", "led the shift")


CLEAR = [rated(5), rated(5, "ben", 2)]


def of(ratings: list[Rating], *bars: Bar, waiting: tuple[str, ...] = ()) -> Readiness:
    return readiness(debrief(ratings, bars or (Bar("teamwork", 3, must=True),), Rule()), waiting)


def test_clear_evidence_from_two_people_and_days_is_enough() -> None:
    assert of(CLEAR) == Readiness(True, ())


def test_it_is_as_ready_far_below_the_bar_as_far_above() -> None:
    assert of([rated(1), rated(1, "ben", 2)], Bar("teamwork", 4, must=True)) == Readiness(True, ())


def test_an_open_scorecard_is_needed_and_comes_first() -> None:
    found = readiness(debrief(CLEAR, [Bar("teamwork")], Rule()), ["dan"], ["core-2"])

    assert found == Readiness(False, (Lack("scorecard-open", "dan", True), Lack("core-not-asked", "core-2", False)))


@pytest.mark.parametrize("must", [True, False])
def test_what_nobody_saw_is_needed_of_a_must_have(must: bool) -> None:
    assert of([], Bar("teamwork", 3, must=must)) == Readiness(not must, (Lack("never-seen", "teamwork", must),))


@pytest.mark.parametrize("must", [True, False])
def test_a_near_call_that_one_rating_may_turn_is_needed_of_a_must_have(must: bool) -> None:
    assert Lack("near", "teamwork", must) in of(CLEAR, Bar("teamwork", 4.1, must=must)).missing


def test_a_near_call_that_one_rating_hardly_turns_is_only_told() -> None:
    ratings = [rated(3, rater, day) for rater in "abcdef" for day in range(1, 7)]

    assert of(ratings, Bar("teamwork", 3.17, must=True)) == Readiness(True, (Lack("stays-near", "teamwork", False),))


def test_raters_who_differ_about_a_must_have_are_to_be_heard() -> None:
    found = of([rated(5), rated(1, "ben"), rated(5, "dan", 2)])

    assert Lack("differing", "teamwork", True) in found.missing


def test_one_person_on_one_day_is_told_and_stops_nobody() -> None:
    found = of([rated(5)], Bar("teamwork", 2.5, must=True))

    assert found == Readiness(True, (Lack("one-person", "teamwork", False), Lack("one-day", "teamwork", False)))
