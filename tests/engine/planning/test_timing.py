import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedua.engine.planning.errors import LengthOutOfRange, PartsTooLong
from kedua.engine.planning.timing import Timing, question_minutes, timing, with_spare
from tests.factories.banks import question


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        (60, Timing(welcome=5, scored=35, preview=9, questions=8, close=3)),  # 5 · 35 · 8–10 · 8 · 3–4
        (45, Timing(welcome=4, scored=25, preview=7, questions=6, close=3)),  # 4 · 25 · 7 · 6 · 3
    ],
)
def test_the_usual_lengths_follow_the_published_agenda(minutes: int, expected: Timing) -> None:
    assert timing(minutes) == expected


@given(st.integers(20, 120))
def test_parts_sum_to_the_length(minutes: int) -> None:
    shares = timing(minutes)

    assert shares.welcome + shares.scored + shares.preview + shares.questions + shares.close == minutes


@given(st.integers(20, 119))
def test_a_longer_interview_has_no_shorter_part(minutes: int) -> None:
    shorter, longer = timing(minutes), timing(minutes + 1)

    assert shorter.welcome <= longer.welcome
    assert shorter.preview <= longer.preview
    assert shorter.questions <= longer.questions
    assert shorter.close <= longer.close
    assert shorter.scored - 1 <= longer.scored


def test_a_part_may_be_set() -> None:
    assert timing(60, {"preview": 15, "welcome": 3}) == Timing(3, 31, 15, 8, 3)


@pytest.mark.parametrize("minutes", [19, 121])
def test_other_lengths_are_refused(minutes: int) -> None:
    with pytest.raises(LengthOutOfRange) as caught:
        timing(minutes)

    assert caught.value.inputs == {"minutes": minutes, "least": 20, "most": 120}


def test_parts_that_leave_no_time_for_questions_are_refused() -> None:
    with pytest.raises(PartsTooLong) as caught:
        timing(45, {"preview": 28})

    assert caught.value.inputs == {"minutes": 45, "fixed": 41, "scored": 4}


@pytest.mark.parametrize(
    ("usual", "length", "expected"),
    [(6, 60, 6), (6, 45, 6), (6, 44, 5), (6, 30, 4), (6, 20, 3), (4, 20, 3), (2, 20, 2)],
)
def test_questions_are_shorter_only_in_short_interviews(usual: int, length: int, expected: int) -> None:
    assert question_minutes(question("q", "teamwork", minutes=usual), length) == expected


@pytest.mark.parametrize(("usual", "length", "expected"), [(4, 45, 4), (4, 30, 2), (4, 20, 2), (1, 20, 1)])
def test_questions_on_goals_may_take_two_minutes(usual: int, length: int, expected: int) -> None:
    assert question_minutes(question("q", "career-goals", "open", usual), length) == expected


def test_minutes_to_spare_go_to_the_candidates_questions() -> None:
    assert with_spare(timing(60), 4) == Timing(5, 31, 9, 12, 3)
