"""The sentences of the map."""

from kedua.wording.coverage_map import importance, left_open, plan_button, sealed_because
from kedua.wording.feedback import progress_name, recommendation_name


def test_what_is_open_is_said_in_the_order_in_which_it_matters() -> None:
    assert left_open(("A", "B", "C"), ("D",), ("E", "F")) == (
        "Not covered so far: A, B and C. Touched on, with little to go by: D. The evidence points both ways: E and F."
    )


def test_nothing_open_is_said_too() -> None:
    assert left_open((), (), ()) == "Everything the job needs has been spoken about."


def test_importance_is_told_in_words() -> None:
    assert [importance(weight) for weight in (5, 3, 1, 0)] == ["matters most", "matters", "matters less", ""]


def test_the_button_names_the_round() -> None:
    assert (plan_button(2), plan_button(3)) == ("Plan the second interview", "Plan the next interview")


def test_who_is_sealed_is_told_until_when() -> None:
    assert "your own scorecard" in sealed_because(True)
    assert "all scorecards" in sealed_because(False)


def test_every_state_of_a_scorecard_and_recommendation_has_a_name() -> None:
    assert [progress_name(progress) for progress in ("none", "begun", "in")] == ["Not begun", "Being written", "In"]
    assert len({recommendation_name(value) for value in ("", "yes", "no", "unsure")}) == 4
